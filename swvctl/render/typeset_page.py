"""A finished page of HTML as a printer sets it: only its texts, no tag, attribute, head or code."""

from swvctl.patroon import patroon
from swvctl.render.typeset import AFTER_A_WORD, LOOSE, typeset
from swvctl.tekst.escape import WORD_JOINER

_MARKS = (("&#39;", "'"), ("&#34;", '"'), ("&quot;", '"'))
_MAY_CHANGE = patroon(rf"[0-9€&](?:{LOOSE}|{AFTER_A_WORD}|(?<=&)(?:#39|#34|quot);)")
_RARE = patroon(rf"{_MAY_CHANGE.pattern}|(?<=>)-[0-9]")  # slower, so only for pages that need it
_AS_TYPED = ("<code", "<pre", "<style", "<script", "<textarea", "<ins", "<del")
_IN_A_LINE = patroon(r"</?(?:a|abbr|em|strong|span|small)\b[^<>]*>")
_COPIED = (
    '<div class="swv-kopie">'  # from here on: what is pasted elsewhere, where an unseen sign is in the way
)
_EDGE = " "


def typeset_page(page: str) -> str:
    """The same page; a text begins after ``>`` and ends before ``<``, which nothing else on a page of ours holds."""
    pieces: list[str] = []
    done = 0
    begin = max(page.find("</style>"), 0)
    sought = _RARE if page.find(">-", begin) >= 0 else _MAY_CHANGE
    for found in sought.finditer(page, begin):
        at = found.start()
        opening = page.rfind("<", 0, at)
        start = page.find(">", opening, at) + 1
        if at < done or opening < 0 or not start or page.startswith(_AS_TYPED, opening):
            continue
        end = page.find("<", at)
        end = end if end > 0 else len(page)
        pieces += (
            page[done:start],
            typeset(_marks(page[start:end]), _before(page, opening), _after(page, end)),
        )
        done = end
    shown, copied, text = "".join((*pieces, page[done:])).partition(_COPIED)
    return f"{shown}{copied}{text.replace(WORD_JOINER, '')}" if copied else shown


def _marks(text: str) -> str:
    """The text with its quotation marks as signs, which are harmless between two tags."""
    for code, mark in _MARKS:
        text = text.replace(code, mark)
    return text


def _before(page: str, tag: int) -> str:
    """The character before the tag, when the text goes on in the same line."""
    goes_on = tag > 0 and page[tag - 1] != ">" and _IN_A_LINE.match(page, tag)
    return page[tag - 1] if goes_on else _EDGE


def _after(page: str, tag: int) -> str:
    found = _IN_A_LINE.match(page, tag)
    return page[found.end()] if found and page[found.end() : found.end() + 1] not in {"", "<"} else _EDGE
