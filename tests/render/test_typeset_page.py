"""A finished page: only what people read in it is set."""

import pytest

from swvctl.render.typeset import FIRM
from swvctl.render.typeset_page import typeset_page
from swvctl.tekst.escape import WORD_JOINER


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        ("<p>agenda&#39;s van 3 juni</p>", "<p>agenda’s van 3_juni</p>"),
        ("<p>&#34;ja&#34; en &quot;nee&quot;</p>", "<p>“ja” en “nee”</p>"),
        ("<a>7.4 Niet eens</a>", "<a>7.4_Niet eens</a>"),
        ("<em>OPR</em>&#39;er", "<em>OPR</em>’er"),
        ("<td>-88.000</td><td>-0,5%</td>", "<td>−88.000</td><td>−0,5%</td>"),
        ("<p>in groep 8.</p>", "<p>in groep_8.</p>"),
        ("<td>minder dan 5 <span>2026</span></td>", "<td>minder_dan_5 <span>2026</span></td>"),
    ],
)
def test_texts_are_set(page, printed):
    assert typeset_page(page) == printed.replace("_", FIRM)


@pytest.mark.parametrize(
    "page",
    [
        '<a href="x&#39;s 3 juni" title="agenda&#39;s">x</a>',
        "<code>&#39;a&#39; 3 juni</code>",
        "<pre>3 juni</pre>",
        "<del>agenda&#39;s</del><ins>agenda’s</ins>",
        '<path d="M15 20 L10 Z"/>',
        "<title>blad</title><style>a > b { margin: 0 Auto 3 juni }</style>",
        "<p>geen getal, geen teken</p>",
        "<p>-5 is 3</p><p>2027<em>-28</em></p><p>088-12 en x-5</p>",
        "<pre>-88.000</pre><textarea>minder dan 5</textarea>",
        "<p",
        "",
    ],
)
def test_tags_code_and_the_head_stay_as_they_are(page):
    assert typeset_page(page) == page


def test_what_is_copied_elsewhere_holds_no_sign_that_is_not_seen():
    page = '<h1>Tekst 2027-2028</h1><div class="swv-kopie"><p>In 2027-2028 en in 2028-2029.</p></div>'
    printed = typeset_page(page)
    assert WORD_JOINER in typeset_page(page.replace("kopie", "ander"))
    assert WORD_JOINER not in printed.partition("swv-kopie")[2]


def test_a_mark_stays_escaped_where_it_could_end_an_attribute():
    page = '<p title="&#34; onload=&#34;x">&#34;onload&#34;</p>'
    assert typeset_page(page) == '<p title="&#34; onload=&#34;x">“onload”</p>'
