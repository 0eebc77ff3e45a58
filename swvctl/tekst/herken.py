"""What to look at again in a text: a sieve for all texts, and the recognisers for what is left."""

import re
from functools import lru_cache

from swvctl.limits import MAX_LINE_CHARACTERS
from swvctl.patroon import patroon
from swvctl.tekst.herken_privacy import (
    birth_dates,
    citizen_numbers,
    mobile_numbers,
    personal_mailboxes,
    small_counts,
)
from swvctl.tekst.herken_taal import Hit, Kind, empty_points, placeholders
from swvctl.tekst.herken_uitsluiting import exclusions

__all__ = ["Hit", "Kind", "hits", "suspect", "volgt_nog", "zegt_niets"]


def suspect(text: str) -> bool:
    """Tell whether looking closer can give anything, here or among the faults of Markdown."""
    return _known_word(text) if len(text) <= _WORD else _sieve(text)


def _sieve(text: str) -> bool:
    """Look for what any recogniser begins with.

    It runs over every text, so it asks the cheapest questions: one search for signs and rare letters, and a
    second one only where a word stands that it needs. A text begins as a line does below an empty one.
    """
    return (
        len(text) > _LONG
        or _SIGNS.search(f"\n\n{text}") is not None
        or (("niet" in text or "geen" in text) and _REFUSES.search(text) is not None)
        or "sluiten" in text
        or "ongeschikt" in text
        or "thuis in het sp" in text
        or "psum" in text
        or "contra" in text
        or (("drie" in text or "vier" in text) and _COUNTS.search(text) is not None)
    )


def hits(text: str) -> list[Hit]:
    """Give everything that was recognised, in the order of the text; where two overlap, the gravest stays."""
    recognisers = (personal_mailboxes,) if _ADDRESS.fullmatch(text) else _RECOGNISERS
    found = ((hit, rank) for rank, recognise in enumerate(recognisers) for hit in recognise(text))
    kept: list[tuple[Hit, int]] = []
    for hit, rank in sorted(found):
        if not kept or kept[-1][0].end <= hit.start:
            kept.append((hit, rank))
        elif rank < kept[-1][1]:
            kept[-1] = (hit, rank)
    return [hit for hit, _ in kept]


# Options, kinds and days come back in file after file.
_known_word = lru_cache(maxsize=1024)(_sieve)


def zegt_niets(text: str) -> bool:
    """Whether a whole text only stands in for one: ``n.v.t.``, ``x``, or what must still be filled in."""
    plain = text.strip()
    return len(plain) <= _SHORT and _stands_in(plain)


def volgt_nog(text: str) -> bool:
    """Whether a whole text is a word that must still be replaced, such as ``volgt``."""
    bare = text.strip().rstrip(".!")
    return suspect(text) and any(hit.end - hit.start >= len(bare) for hit in placeholders(text))


@lru_cache(maxsize=1024)
def _stands_in(plain: str) -> bool:
    return _NOTHING.fullmatch(plain) is not None or volgt_nog(plain)


_SHORT, _WORD = 60, 40
_NOTHING = patroon(r"[-–—.,/?xX*]|n\.?v\.?t\.?|niet van toepassing\.?", re.IGNORECASE)
_RECOGNISERS = (
    citizen_numbers,
    birth_dates,
    personal_mailboxes,
    mobile_numbers,
    small_counts,
    placeholders,
    empty_points,
    exclusions,
)


# Every school has one: nothing else can be the matter with a plain address.
_ADDRESS = patroon(r"(?!.*[0-9]{6})[a-z]+(?:[._-][a-z]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_LONG = MAX_LINE_CHARACTERS
_MARK = r"(?:[-*+•▪>]|[0-9]{1,3}[.)])[ \t]{1,9}"
# How a text that was never filled in begins; what it says exactly is for the recognisers. Each way begins with a
# letter in both its forms: then the others are passed over quickly.
_BEGINS = (
    r"(?:[tT](?i:ekst)|[fF](?i:oto)|[lL](?i:ink|ogo)|[bB](?i:eschrijving)|[iI](?i:nhoud)|[hH](?i:ier)|[nN](?i:og))"
    r"\s{1,9}(?i:volgt|no?g|nader|tekst|komt|uw|de|te|toe|uit|(?:in|aan)(?:\s{1,9}te\s|vul))"
    r"|[vV](?i:olgt|ul\s{1,9}hier)|[iI][nN](?i:\s{1,9}te\s|vul)|[aA](?i:an(?:\s{1,9}te\s|vul))|[uU](?i:itwerk)"
    r"|[tT](?i:oevoeg|b[ad]|o\s{0,9}do)|[nN](?i:ader\s|\.[tn]|tb|nb)|[wW](?i:ordt\s{1,9}nog)"
    r"|[mM](?i:oet\s{1,9}nog)|[kK](?i:ies\s)|[dD][dD]-|[xX][xX]"
)
_UNFILLED = rf"[\[(<*_]{{0,3}}(?:{_BEGINS}|[pP]\.?[mM]|\.{{2}}|…|\?{{2}})[^\n]{{0,80}}$"
_PUPILS = r"\s[\w\s-]{0,60}?(?i:leerling|kind|kleuter|peuter|jongere|thuiszit|zorgleer)"
_REFUSED = (
    r"(?i:\s{0,9}[.,;:!)\"”\n]|\s{0,9}\Z|\s{1,9}(?:meer|goed|plaats|plek|aan|toe|opv|opg|opn|inge|insch|begel"
    r"|bedien|acc|gepl|terecht|word|op|welk|thuis|bij|binnen|in\s|gesch|bed|pass|ber|de\s|naar|onder|in\b|omdat|want|goede|kind|leerl|kleut|peut|jong"
    r"|auti|do[vo]|blind|slecht|gehand|hoogb|ander|verst|meerv|licham|moei|zeer|agr|onz|niet|chron|rol|zorg"
    r"|rugz|vlucht|school))"
)
_DIGITS = "|".join(
    rf"{digit}(?:\d{{8}}|\d\d[. -]\d\d\d[. -]\d\d\d|\d\d\d[. ]\d\d[. ]\d\d\d"
    rf"{'|' + _PUPILS if digit in '1234' else ''}{'|6|031' if digit == '0' else ''})"
    for digit in "0123456789"
)
# The ends of the labels that a form has, such as "datum:"; all of one length, so that one look back is enough.
_AFTER_LABEL = r"(?i:(?<=(?:tum|ats|ijd|aam|ing|oon|mer|ail|res|tie|ool|eur|ite):))"
_EMPTY = r"[ \t]{0,20}$"
# Each branch begins with a letter or sign of its own: then the search skips all the others at the speed of C.
_SIGNS = patroon(
    r"@|<|>|\[|\||_|…|→|•|▪|◦|‣|●|○|■|·|\?\?|xx|x-|Xx|XX|X-|\+31"
    rf"|\n(?=[\s*+•▪>0-9#-])(?:[ \t]{{8}}|\t\t|[ \t]{{0,20}}(?:(?:{_MARK})?#{{1,6}}[ \t#]{{0,20}}$|\ngeen"
    rf"|[-*+]{_EMPTY}|[0-9]{{1,9}}[.)]{_EMPTY}"
    rf"|{_MARK}(?:(?:[-*+•]|[0-9]{{1,9}}[.)])(?=\s|$)|(?i:geen))|(?:{_MARK}|\n[ \t]{{0,20}}){_UNFILLED}))"
    rf"|\((?:{_BEGINS})"
    rf"|:(?:[ \t]{{1,9}}{_UNFILLED}|\s{{0,9}}[1-4][.;)]?$|(?=[*_]{{0,2}}{_EMPTY}){_AFTER_LABEL})"
    rf"|{_DIGITS}|G(?i:een)\b|N(?i:iet)\b"
    rf"|w(?:ee{_PUPILS}|eigeren\b|ijzen\s)|W(?i:ee\s|eigeren\b|ijzen\s)"
    rf"|é(?:én|n){_PUPILS}|É(?i:én|n){_PUPILS}|D(?i:rie){_PUPILS}|V(?i:ier){_PUPILS}"
    r"|b(?<=eb)(?:or|oor|\.)|B(?<=EB)(?:O|\.)|P(?i:sum)|TODO|K(?i:lik)\s|M(?i:eer\sinfo)"
    r"|U(?i:itgesloten)|C(?i:ontra-?i)",
    re.MULTILINE,
)
_REFUSES = patroon(rf"(?:niet|geen){_REFUSED}")
_COUNTS = patroon(rf"(?:drie|vier){_PUPILS}")
