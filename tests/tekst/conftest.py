"""Texts that have gone wrong elsewhere, in our own words: put them wherever an author can write.

A test takes all of them at once; what fails is shown as the argument of its helper, or behind the assertion.
"""

import pytest

_SCHEMES = (
    "javascript",
    "JaVaScRiPt",
    "vbscript",
    "data",
    "file",
    "smb",
    "search-ms",
    "ms-msdt",
    "intent",
    "feed",
)

_TAGS = ("script", "style", "svg", "math", "iframe", "object", "template", "plaintext", "xmp")
_ENDS = ("p", "div", "title", "script", "style", "td", "body", "html", "textarea", "a")
_LOADED = ("img src=x", "svg", "body", "video", "details open", "input autofocus")
_EVENTS = ("onerror", "onload", "onfocus", "ontoggle")

HTML = (
    *(f"<{name}>" for name in _TAGS),
    *(f"</{name}>" for name in _ENDS),
    *(f"<{name} {event}=alert(1)>" for name in _LOADED for event in _EVENTS),
    "<img src=x onerror=alert(1)//", "<script>alert(1)</script>", "<<b>b</b>", "<!-- <b> -->", "--><b>",
    "<![CDATA[<b>]]>", "<?php echo 1 ?>", "<!doctype html>", "&lt;b&gt;", "&#60;b&#62;",
    "&#x3c;img src=x&#x3e;", "&notit;", "<b\x00>", "<\u200bb>", "\uff1cscript\uff1e",
    "<a href='javascript:alert(1)'>x</a>", "<base href=//evil.example>", "<meta http-equiv=refresh>",
    "<form action=//evil.example><button>x", "<svg><a xlink:href=javascript:alert(1)><text>x",
    "<noscript><p title='</noscript><b>'>",
)  # fmt: skip

ATTRIBUTES = (
    '" onclick="alert(1)', "' onclick='alert(1)", "` onclick=`alert(1)", "x onmouseover=alert(1) y",
    '"><b>', "'><b>", '" style="x:y', '" autofocus onfocus=alert(1) x="', "x\n onclick=alert(1)",
    "x\tonclick=alert(1)", "&quot; onclick=&quot;", "&#34; onclick=&#34;", "x/onclick=alert(1)",
    '\\" onclick=\\"', "\x0conclick=alert(1)", '="',
)  # fmt: skip

REFUSED_URLS = (
    *(f"{scheme}:alert(1)" for scheme in _SCHEMES), "java\tscript:alert(1)", "java\nscript:alert(1)",
    "\x01javascript:alert(1)", " javascript:alert(1)", "javascript&colon;alert(1)",
    "javascript&#58;alert(1)", "&#106;avascript:alert(1)", "javascript%3Aalert(1)", "%6Aavascript:alert(1)",
    "javascript :alert(1)", "//evil.example", "\\\\evil.example\\x", "/\\evil.example",
    "https:/evil.example", "https:evil.example", "https:\\\\evil.example", "https://", "https:///x",
    "https://bank.example@evil.example", "https://a.example:99999", "https://[x", "https://[::1]/",
    "https://a b.example/", "https://a.example/\u202egpj.exe", "https://a%2eexample/", "../../secret",
    "x/../../y", "%2e%2e/x", "..%2fx", "&period;&period;/x", "/etc/passwd", "C:\\Windows", "c:/windows",
    "mailto:", "mailto:a@b.example,c@d.example", "mailto:a%0Abcc@b.example", "mailto:x", "tel:*#06#",
    "tel:", "tel:abc", "", "   ", "#", "?x=1", "about:blank", "blob:x", "view-source:https://a.example",
    "x\x00y", "https://a.example/\ud800",
)  # fmt: skip

ACCEPTED_URLS = {
    "https://a.example": "https://a.example",
    "http://a.example:8080/x?y=1&z=2#w": "http://a.example:8080/x?y=1&z=2#w",
    "  HTTPS://A.example/Pad ": "HTTPS://A.example/Pad",
    "https://a.example/een naam.pdf": "https://a.example/een%20naam.pdf",
    'https://a.example/"x"<y>': "https://a.example/%22x%22%3Cy%3E",
    "https://caf\u00e9.example/": "https://caf\u00e9.example/",
    "mailto:info@swv.example": "mailto:info@swv.example",
    "MAILTO:info@swv.example?subject=x&bcc=y@z.example": "mailto:info@swv.example",
    "tel:+31 (0)70-123.45.67": "tel:+31701234567",
    "bijlage/route.pdf": "bijlage/route.pdf",
    "./x.md#deel": "./x.md#deel",
    "a/b:c": "a/b:c",
    "#doelen": "#doelen",
    "x..y.pdf": "x..y.pdf",
}

MARKDOWN = (
    "[x](javascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](<java\nscript:x>)",
    "![x](javascript:alert(1))", "![x](https://evil.example/p.png)", "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]", '[x](y "onclick=alert(1)")', "[x](y '\"><b>')", "[a](b)[c](d)",
    "![![x](y)](z)", "[![x](y)](javascript:z)", "`<b>`", '``` "><b>\n<b>\n```', "~~~\n<b>", "    <b>",
    "> <b>", "- <b>", "# <b>", "|<b>|\n|-|\n|<b>|", "<b>\n\ntekst\n</b>", "a\\<b>", "[`]` <b>](x)",
    "[x](<b>)", "[x](y\\)z)", "**<b>**", "*x* _y_ **z**", "***x** y*", "a*b*c",
    "[x][y]\n\n[y]: https://a.example", "[^1]\n\n[^1]: WMS", "1. a\n2. b", "1) a\n1) b", "- a\n\n- b",
    "- a\n  - b\n    - c", "+ a\n* b", "---\ntitel: x\n---", "kop\n===", "kop\n---", "{{ 7*7 }}",
    "{% raw %}", "${x}", "%s %(x)s", "<%= x %>", "${{ secrets.X }}", "\\input{x}", "#set text()",
    "<mj-text>", "$x$", "@iedereen #12 :skull:", "https://a.example www.a.example a@b.example", "x  \ny",
    "x\\\ny", "&nbsp;x&nbsp;", "a&#10;# b", "a&#13;b", "`a|b`", "|a|b|\n|:-|-:|\n|`x\\|y`|**z**|", "` `` `",
    "``a`b``", "\\*x\\*", "a\\", "|a|\n|-|\n|[x](y)|", "*", "#", "-", "> - > - x",
    "[x](https://a.example/(y))", '[x](https://a.example "T\\"i")', "* * *", "a\n- b", "a\n1. b",
    "1986\\. x", "<!-- x -->", "!\\[x](y)", "C# en F#", "a_b_c __d__", "~~weg~~", "- [ ] taak", "a\u00a0b",
    "x\u2028y", "0. nul", "[](x)", "[x]()", "[x](#kop)\n\n# Kop", "- a\n\n      code", "1. a\n\n   b\n2. c",
    ">a\nb", "\ta", "a\tb", "\ufeffx", "[a]: b", "*a**b*", "*a*b", "**a *b***", "# a #",
    "## a\n# b\n##### c",
)  # fmt: skip

TERMINAL = (
    "\x1b[31mrood", "\x1b]0;titel\x07", "\x1b]8;;https://evil.example\x1b\\x", "\x9b31m", "\x08\x08",
    "\r over", "\x07", "\x0e", "a\nb", "\u202egpj.exe", "\u2066x\u2069", "\u200b", "\ufeff", "\U000e0041",
    "\ud800", "\ufffe", "\ue000", "\u3164", "e" + "\u0301" * 400, "[bold]x[/]", "[/]", ":skull:", "x\\",
    "::error file=x::y", "::stop-commands::x", "%0A::set-output", "##[error]x", "::add-mask::x",
)  # fmt: skip

ALL = (*HTML, *ATTRIBUTES, *REFUSED_URLS, *MARKDOWN, *TERMINAL)


@pytest.fixture(scope="session")
def payloads():
    return ALL


@pytest.fixture(scope="session")
def refused_urls():
    return REFUSED_URLS


@pytest.fixture(scope="session")
def accepted_urls():
    return ACCEPTED_URLS


@pytest.fixture(scope="session")
def markdown_payloads():
    return (*MARKDOWN, *HTML)
