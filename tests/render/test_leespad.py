"""Links of a Markdown page lead to Markdown, where that is made too."""

import pytest

from swvctl.render.leespad import to_markdown_pages

PATH = "bestuur/de-kring"
ONLY_HTML = ["nog-te-leveren"]


@pytest.mark.parametrize(
    ("written", "led"),
    [
        ("[a](../school/de-brug.html)", "[a](../school/de-brug.md)"),
        ("[a](de-wijk.html), [b](de-dam.html)", "[a](de-wijk.md), [b](de-dam.md)"),
        ("[a](../plan.html#deel)", "[a](../plan.md#deel)"),
        (r"[a](../plan.html\#deel)", r"[a](../plan.md\#deel)"),
        ("[a](<../plan.html>)", "[a](<../plan.md>)"),
        (
            r"![a](x.html) [b](..\/nog-te-leveren/de-kring.html)",
            r"![a](x.md) [b](..\/nog-te-leveren/de-kring.html)",
        ),
        ("[a](../nog-te-leveren/de-kring.html)", "[a](../nog-te-leveren/de-kring.html)"),
        ("[a](../nog-te-leveren.html)", "[a](../nog-te-leveren.md)"),
        ("[a](https://school.example/x.html)", "[a](https://school.example/x.html)"),
        ("[a](bestand.htmlx) x.html (x.html)", "[a](bestand.htmlx) x.html (x.html)"),
    ],
)
def test_a_link_leads_to_markdown_unless_there_is_none(written, led):
    assert to_markdown_pages(written.encode(), PATH, ONLY_HTML) == led.encode()
