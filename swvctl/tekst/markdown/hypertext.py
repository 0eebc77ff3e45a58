"""Markdown to HTML: only elements named here, and nothing of the author's text as markup."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from swvctl.tekst.adres import safe_url
from swvctl.tekst.escape import html_attribute, html_words
from swvctl.tekst.markdown.columns import short_cells, stacked
from swvctl.tekst.markdown.headings import Heading, headings
from swvctl.tekst.markdown.nieuw import gemerkt
from swvctl.tekst.markdown.parser import parse
from swvctl.tekst.markdown.structure import image_text, inline_text
from swvctl.tekst.markdown.token import Token

_END = "\n"
_CLOSING = {
    "paragraph_close": "</p>\n",
    "bullet_list_close": "</ul>\n",
    "ordered_list_close": "</ol>\n",
    "list_item_close": "</li>\n",
    "blockquote_close": "</blockquote>\n",
    "table_close": "</table></div>\n",
    "thead_close": "</thead>\n",
    "tbody_close": "</tbody>\n",
    "tr_close": "</tr>\n",
    "th_close": "</th>",
    "td_close": "</td>",
}
_OPENING = {
    "paragraph_open": '<p class="nl-paragraph">',
    "bullet_list_open": '<ul class="utrecht-unordered-list">\n',
    "list_item_open": "<li>",
    "blockquote_open": "<blockquote>\n",
    "thead_open": '<thead class="utrecht-table__header">',
    "tbody_open": '<tbody class="utrecht-table__body">',
    "tr_open": '<tr class="utrecht-table__row">',
    "hr": "<hr>\n",
}
_INLINE = {
    "softbreak": "\n",
    "hardbreak": "<br>\n",
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "link_close": "</a>",
    "ins_open": '<ins class="swv-nieuw"><span class="swv-verborgen">nieuw: </span>',
    "ins_close": "</ins>",
}


class _Page(NamedTuple):
    """What the whole text shares: headings, where links to them go, what is to be explained, names of columns."""

    titles: Mapping[int, Heading]
    anchors: Mapping[str, str]
    short: dict[str, str]
    columns: Mapping[int, str]
    together: frozenset[int]


def to_html(
    text: str,
    heading_offset: int = 1,
    id_prefix: str = "",
    afkortingen: Mapping[str, str] | None = None,
    nieuw: Collection[str] = (),
) -> Markup:
    """Give safe HTML; the highest heading of the text comes at ``heading_offset + 1``.

    ``id_prefix`` keeps the ids of several texts on one page apart; ``afkortingen`` are explained where they
    stand first; the sentences that are ``nieuw`` are marked.
    """
    tokens = gemerkt(parse(text), nieuw)
    titles = headings(tokens, heading_offset, id_prefix)
    anchors, columns = {title.name: title.id for title in titles.values()}, stacked(tokens)
    page = _Page(titles, anchors, dict(afkortingen or {}), columns, short_cells(tokens, columns))
    pieces = (_block(tokens, position, page) for position in range(len(tokens)))
    return Markup("".join(pieces))  # noqa: S704 - every piece below is fixed text or went through an escaper


def _block(tokens: Sequence[Token], position: int, page: _Page) -> str:
    token = tokens[position]
    match token.type:
        case "inline":
            return "".join(_inline(token.children, page))
        case "heading_open":
            return _heading(page.titles[position])
        case "heading_close":
            return f"</h{page.titles[position].level}>\n"
        case "table_open":
            return _table(tokens[position:], stacks=position in page.columns)
        case "th_open" | "td_open":
            return _cell(token, page.columns.get(position, ""), together=position in page.together)
        case _:
            return _element(token)


def _element(token: Token) -> str:
    match token.type:
        case "paragraph_open" | "paragraph_close" if token.hidden:
            # Without a blank here a word would run into the list below it.
            return "\n" if token.nesting < 0 else ""
        case "ordered_list_open":
            return _ordered_list(token)
        case "fence" | "code_block":
            return f"<pre><code>{html_words(token.content.removesuffix(_END))}</code></pre>\n"
        case other:
            return _OPENING.get(other) or _CLOSING.get(other) or html_words(token.content)


def _heading(title: Heading) -> str:
    level = title.level
    return f'<h{level} id="{html_attribute(title.id)}" class="nl-heading nl-heading--level-{level}">'


def _ordered_list(token: Token) -> str:
    start = f' start="{int(token.attrs["start"])}"' if "start" in token.attrs else ""
    return f'<ol class="utrecht-ordered-list"{start}>\n'


def _table(rest: Sequence[Token], *, stacks: bool) -> str:
    label = html_attribute(", ".join(["Tabel", *_head(rest)]))
    box = "utrecht-table-container utrecht-table-container--overflow-inline"
    table = f'<table class="utrecht-table{" swv-stapeltabel" if stacks else ""}">'
    return f'<div class="{box}" tabindex="0" role="region" aria-label="{label}">{table}'


def _head(rest: Sequence[Token]) -> Iterator[str]:
    for token in rest:
        if token.type == "thead_close":
            return
        if token.type == "inline" and (title := inline_text(token.children).strip()):
            yield title


def _cell(token: Token, head: str, *, together: bool) -> str:
    numeric = "right" in str(token.attrs.get("style", ""))
    kind = "header-cell" if token.tag == "th" else "cell"
    classes = f"utrecht-table__{kind}" + (f" utrecht-table__{kind}--numeric-column" if numeric else "")
    classes += " swv-bijeen" if together else ""
    told = f' data-kop="{html_attribute(head)}"' if head else ""
    return f'<th scope="col" class="{classes}">' if token.tag == "th" else f'<td class="{classes}"{told}>'


def _inline(children: Sequence[Token], page: _Page) -> Iterator[str]:
    for position, token in enumerate(children):
        match token.type:
            case "code_inline":
                yield f"<code>{html_words(token.content)}</code>"
            case "link_open":
                yield _link(token, page.anchors)
                if children[position + 1].type == "link_close":
                    yield html_words(str(token.attrs["href"]))
            case "image":
                yield html_words(image_text(token))
            case "text" if page.short:
                yield _explained(token.content, page.short)
            case other:
                yield _INLINE.get(other) or html_words(token.content)


def _explained(words: str, short: dict[str, str]) -> str:
    """The words with the abbreviations that stand here first; each is explained once."""
    found = re.search(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(short, key=len, reverse=True)))})(?!\w)", words
    )
    if found is None:
        return html_words(words)
    name = found.group()
    abbr = f'<abbr title="{html_attribute(short.pop(name))}">{html_words(name)}</abbr>'
    rest = words[found.end() :]
    after = _explained(rest, short) if short else html_words(rest)
    return f"{html_words(words[: found.start()])}{abbr}{after}"


def _link(token: Token, anchors: Mapping[str, str]) -> str:
    href = safe_url(str(token.attrs.get("href", ""))) or "#"
    if href[1:] in anchors and href.startswith("#"):
        href = f"#{anchors[href[1:]]}"
    title = f' title="{html_attribute(str(token.attrs["title"]))}"' if token.attrs.get("title") else ""
    return f'<a class="nl-link" href="{html_attribute(href)}"{title}>'
