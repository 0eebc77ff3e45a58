"""Text as a printer sets it: a date, or a number with what it counts, on one line, and Dutch quotation marks.

A number that stands alone and is below zero gets the sign for minus.
For what people read on a page or on paper only. Where a mark cannot be told, such as half a pair, it stays as typed;
marks inside an address or a file name always do.
"""

import re

from swvctl.patroon import patroon
from swvctl.tekst.escape import WORD_JOINER
from swvctl.wanneer.vocabulary import MONTHS

FIRM = "\N{NO-BREAK SPACE}"
_FIRM = {" ": FIRM, "-": f"-{WORD_JOINER}"}
# 3 gemeenten, 12 nieuwe plekken (but not: 5 en 6, of 2027 volgt); a longer word than this would leave half a line empty
_NOT_COUNTED = (
    "aan|af|al|als|bij|dan|dat|de|die|door|een|en|er|het|hun|in|is|kan|kunnen|maar|mee|met|na|naar|niet|nog|of|om|ook"
    "|onder|op|over|per|te|tegen|tot|uit|van|voor|waar|was|wie|worden|wordt|zich|zijn|zo"
)
_COUNTED = rf"(?<![0-9]{{4}} )(?<!{FIRM}[0-9] )(?<!{FIRM}[0-9]{{2}} )(?!(?:{_NOT_COUNTED})\b)[a-zà-öø-ÿ]{{2,14}}(?!\w)"
# 16 maart, 13.30 uur, 75 %, 9999 ZZ, 7.4 Niet eens (but not: in 2027 Rietbeek), € 3.000, in 2027-2028
_AFTER_A_NUMBER = rf"(?:{'|'.join(MONTHS)})\b|uur\b|%|[A-Z]{{2}}\b|(?<![0-9]{{4}} )[A-ZÀ-ÖØ-Þ]|{_COUNTED}"
_WITHIN_A_PERIOD = r"-(?<= [0-9]{4}-)(?=[0-9]{2,4}(?![\w-]))"
# Each way begins with its sign and looks back from there: then most numbers are passed over quickly.
LOOSE = rf" (?<=[0-9] )(?={_AFTER_A_NUMBER})| (?<=€ )(?=[0-9])|{_WITHIN_A_PERIOD}"
_LOOSE = patroon(rf"[0-9€](?:{LOOSE})")
# groep 7, art. 2.47: a number that names instead of counts
_NAMED = patroon(
    r"\b(?:(?i:artikel|bijlage|deel|fase|figuur|groep|hoofdstuk|klas|leerjaar|lid|nummer|paragraaf|stap|tabel|versie"
    r"|week)|art\.) (?=[0-9]{1,3}\b)"
)
# minder dan 5: what stands where a small number would lead to a child is read as one number
_SMALL = patroon("minder dan (?=[0-9])")
# 1 en 2, 1 tot en met 4: no line begins with what belongs to the number before it
_SECOND = patroon(r"(?<=[0-9] )(?:en|of|tot|tot en met) (?=[0-9]{1,3}\b)")
AFTER_A_WORD = "(?<=[a-z] [0-9])"  # where either may stand
# 's ochtends, 't Gooi: the little word is nothing without the next
_LITTLE = patroon(r"(?<![\w’'])’[st] (?=\w)")
_FIGURE = patroon("[0-9€]")  # what follows is about numbers and amounts
_BELOW_ZERO = patroon(r"^-(?=[0-9][0-9.,]*%?$)")
MINUS = "\N{MINUS SIGN}"
_MARK = patroon(r"""['"]""")
_AS_TYPED = patroon(
    r"\S*(?:://|[@\\]|\bwww\.)\S*|[^\s\"]+\.(?:pdf|docx?|xlsx?|csv|pptx?|png|jpe?g|svg|md|ya?ml|html?|ics|eml)\b['\"]?"
)
# 's avonds, 't Gooi, zo'n is inside a word, '90
_LEADING = patroon(r"'(?:(?:[stnmkrST]|ns|em|ie)\b(?!')|[0-9]{2}\b(?!'))")
_PAIR = {"'": ("‘", "’"), '"': ("“", "”")}
_BEFORE_OPENING = "([{‘“'\"/–—-"


def typeset(text: str, before: str = " ", after: str = " ") -> str:
    """The same text as it is printed; ``before`` and ``after`` are the characters around it on the same line."""
    if "'" in text or '"' in text:
        text = _marked(text, before, after)
    if text.startswith("-") and before == after == " ":
        text = _BELOW_ZERO.sub(MINUS, text)
    if "’" in text:
        text = _LITTLE.sub(_firm, text)
    if not _FIGURE.search(text):
        return text
    text = _NAMED.sub(_firm, text)
    text = _LOOSE.sub(lambda found: f"{found[0][0]}{_FIRM[found[0][1]]}", text)
    text = _SECOND.sub(lambda found: f"{found[0][:-1]}{FIRM}", text)
    return _SMALL.sub(_firm, text)


def _firm(found: re.Match[str]) -> str:
    return found[0].replace(" ", FIRM)


def _marked(text: str, before: str, after: str) -> str:
    kept = [found.span() for found in _AS_TYPED.finditer(text)]
    padded = f"{before}{text}{after}"
    printed = list(text)
    opened: dict[str, list[int]] = {"'": [], '"': []}
    for found in _MARK.finditer(text):
        at = found.start()
        if not any(start <= at < end for start, end in kept):
            printed[at] = _mark(padded, at + 1, opened)
    for sign, places in opened.items():
        for place in places:
            printed[place - 1] = sign
    return "".join(printed)


def _mark(text: str, at: int, opened: dict[str, list[int]]) -> str:
    """What a straight mark becomes; ``opened`` holds where the pairs begin that are not closed yet."""
    sign, previous, following = text[at], text[at - 1], text[at + 1]
    opening, closing = _PAIR[sign]
    starts = previous.isspace() or previous in _BEFORE_OPENING
    if sign == "'" and (
        (previous.isalnum() and following.isalnum()) or (starts and _LEADING.match(text, at))
    ):
        return closing
    if starts and not following.isspace() and at + 2 < len(text):
        opened[sign].append(at)
        return opening
    if opened[sign] and not previous.isspace():
        opened[sign].pop()
        return closing
    return closing if sign == "'" and previous.isalpha() else sign
