"""Personal data that does not belong here: numbers, dates, addresses and counts that point at a person."""

import re
from collections.abc import Iterator

from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.tekst.herken_taal import Hit, Kind, blanks, sentence, spaced
from swvctl.tekst.persoonsnaam import FIRST_NAMES, LINKS, SURNAME

_SHOWN = 80


def citizen_numbers(text: str) -> Iterator[Hit]:
    """Find nine digits that pass the test of a burgerservicenummer."""
    for found in _NINE_DIGITS.finditer(text) if _MANY_DIGITS.search(text) else ():
        digits = [int(digit) for digit in found[0] if digit.isdecimal()]
        start, end = found.span()
        if _passes(digits) and not _OTHER_NUMBER.search(text, max(0, start - _LABEL_REACH), start):
            near = _SAYS_BSN.search(text, *sentence(text, start, end)) is not None
            # The number itself stays out of the message: messages end up in logs.
            yield Hit(start, end, Kind.BSN, "Deze negen cijfers kunnen een BSN zijn.", _FORGET, near)


def birth_dates(text: str) -> Iterator[Hit]:
    """Find a full date of birth; a year alone or a rule for registration is none."""
    for found in _BORN.finditer(text) if "geb" in text.casefold() else ():
        if not _FOUNDED.search(text, max(0, found.start() - _LABEL_REACH), found.start()):
            near = _SAYS_BSN.search(text, *sentence(text, *found.span())) is not None
            yield Hit(*found.span(), Kind.GEBOORTEDATUM, "Hier staat een geboortedatum.", _FORGET, near)


def personal_mailboxes(text: str) -> Iterator[Hit]:
    """Find addresses that name a person instead of a function."""
    for found in _MAIL.finditer(text) if "@" in text else ():
        if _names_person(found["box"].lower()):
            message = f'"{shown(found[0], _SHOWN)}" lijkt een mailadres op naam.'
            hint = f"Gebruik een adres van een functie, zoals info@ of directie@. {_ALLOWED}"
            yield Hit(*found.span(), Kind.MAIL_OP_NAAM, message, hint)


def mobile_numbers(text: str) -> Iterator[Hit]:
    for found in _MOBILE.finditer(text) if "6" in text else ():
        message = f'"{shown(found[0], _SHOWN)}" is een mobiel nummer.'
        hint = f"Gebruik het nummer van de school of het bureau. {_ALLOWED}"
        yield Hit(*found.span(), Kind.MOBIEL, message, hint)


def small_counts(text: str) -> Iterator[Hit]:
    """Find counts of one to four pupils; the size of a group in class is no such count."""
    folded = text.casefold()
    if "thuiszitters" not in folded and "aantal" not in folded and not _COUNTED.search(folded):
        return
    for needs, pattern in _COUNTS:
        for found in pattern.finditer(text) if any(word in folded for word in needs) else ():
            start, end = found.span("count")
            if _tells_about_somebody(text, found):
                message = f'"{shown(text[start:end], _SHOWN)}" is zo weinig dat kinderen te herkennen zijn.'
                yield Hit(start, end, Kind.KLEIN_AANTAL, message, "Schrijf: minder dan 5.")


_FORGET = (
    "Haal dit weg voordat u het bestand opslaat in git. "
    "Stond het er al in, bel dan de functionaris gegevensbescherming: oude versies blijven bewaard."
)
_ALLOWED = "Mag dit wel op de site staan? Zet het dan bij openbaar in data/samenwerkingsverband.yaml."
_LABEL_REACH = 40

_MANY_DIGITS = patroon(r"\d[\d .-]{8}")
_NINE_DIGITS = patroon(
    r"(?<![\w/=@#+€.,-])(?<!\d )(?<!€\s)(?<!\+31 )(?<!0031 )"
    r"(?:\d{9}|\d{3}\.\d{3}\.\d{3}|\d{3} \d{3} \d{3}|\d{4}\.\d{2}\.\d{3}|\d{4} \d{2} \d{3}|\d{3}-\d{3}-\d{3})"
    r"(?![\w@/]|[.,-]\d| \d| ?[A-Z]{2}\b| ?(?:euro|miljoen)\b)"
)
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_OTHER_NUMBER = patroon(
    r"\b(?:rsin|kvk|k\.v\.k|btw|iban|bic|isbn|tel|fax|fiscaal|(?:rekening|bank|factu|order|bestel|artikel|telefoon"
    r"|aansluit|polis|dossier|zaak)\w{0,9})\b[^\n]{0,20}\Z",
    re.IGNORECASE,
)
_SAYS_BSN = patroon(r"\b(?:bsn|sofi|burger ?service)|leerling", re.IGNORECASE)

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = (
    r"(?:\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}(?!\d)"
    rf"|\d{{1,2}} {_MONTH} \d{{4}})"
)
_BORN = spaced(
    r"\b(?:geboren|geb\.|geboortedatum|geboortedag|geboortedata|geb\. ?datum|geb\.dat\.)"
    rf"[\s:=(]{{0,5}}(?:(?:is|was|op|d\.d\.) ){{0,2}}{_DAY}(?! ?(?:t/m|tot|en|of|–|-) ?\d)"
)
_FOUNDED = patroon(
    r"\b(?:samenwerkingsverband|swv|stichting|vereniging|school|steunpunt|idee|plan|project|netwerk|naam)\b"
    r"[^.\n]{0,30}\b(?:is|werd|was|wordt)\b[^.\n]{0,20}\Z",
    re.IGNORECASE,
)

_MAIL = patroon(r"(?<![\w.+-])(?P<box>[a-zA-Z][\w.+-]{0,63})@[\w-][\w.-]{1,250}\w")
_SCHOOL_LETTERS = frozenset(
    ("obs", "cbs", "rkbs", "pcbs", "pcb", "rk", "bs", "kbs", "sbo", "so", "vso", "ib", "mr", "gmr", "po")
)
_FUNCTIONS = patroon(
    r"info|direct|admin|bestuur|bureau|beleid|school|team|locatie|steunpunt|ouder|jeugd|aanmeld|vraag|contact"
    r"|begeleid|onderwijs|ondersteun|toelaat|tlv|opr|secretar|leerplicht|medezeggen|nieuws|redactie|kwaliteit"
    r"|personeel|zorg|intern|consult|loket|regio|noord|zuid|oost|west|klacht|bezwaar|privacy|facturen|financ"
    r"|mail|college|lyceum|gemeente"
)
_NO_PERSON = patroon(r"(?:de|het|een|t|prins|prinses|koning|koningin|sint|st|wij|onze)[._-]|anne\.frank")
_LAST_NAME = patroon(r"[^\W\d_]{3,}(?:-[^\W\d_]{3,})?")
_MOBILE = patroon(
    r"(?<![\w+=/-])(?<!\d[ .])(?:(?:\+|00)31[\s.-]{0,2}(?:\(0\)\s?)?6|\(06\)|06)[\s.–-]{0,3}"
    r"(?:[1-9]\d{7}|[1-9]\d(?P<a>[\s.-])\d\d(?P=a)\d\d(?P=a)\d\d|[1-9]\d{3}[\s.-]\d{4}"
    r"|[1-9]\d\d(?P<b>[\s.-])\d{3}(?P=b)\d\d|[1-9]\d\d(?P<c>[\s.-])\d\d(?P=c)\d{3}"
    r"|[1-9]\d(?P<d>[\s.-])\d{3}(?P=d)\d{3})"
    r"(?!\w|[.,:-]\d)"
)

_PUPIL = r"(?:(?:zorg)?leerling(?:en)?|kind(?:eren)?|kleuters?|peuters?|jongeren?|thuiszitters?)\b(?!-)"
# Single digits instead of a range: then a search passes quickly over all letters that none of these begins with.
_SMALL = r"(?:1|2|3|4|éé?n|één|eén|twee|drie|vier)"
_SORT = r"(?:(?:nieuwe|jonge|oudere|andere|onze|van onze|vo-|so-|sbo-|tlv-) ){0,2}"
_COUNT = rf"(?P<count>{_SMALL} {_SORT}{_PUPIL})"
# Cheap, and holds in small letters wherever one of the others does.
_COUNTED = patroon(blanks(rf"{_SMALL} {_SORT}{_PUPIL}"))
_CARE = (
    r"(?:tlv|toelaatbaarheidsverklaring|opp|ontwikkelingsperspectief|arrangement|autisme|ass|adhd|diagnose|syndroom"
    r"|beperking|gedragsstoornis|stoornis|rolstoel|epilepsie|diabetes|geschorst|verwijderd|uitgeschreven"
    r"|doorverwezen|verwezen|uitgestroomd|thuiszitters?|thuis ?zitten|leerplichtontheffing|vrijstelling"
    r"|uit huis|jeugdbescherming|teruggeplaatst|jeugdzorg"
    r"|naar het (?:s?bo|v?so|speciaal|praktijkonderwijs))\b"
)
_HOME = r"(?:zit|zitten|zat|zaten) (?:(?:al|nu|nog|lang|langdurig|tijdelijk|volledig|deels) ){0,2}thuis\b"
_BEFORE = (
    r"(?:^[\s*+•>-]{0,9}|[.!?:;|] |\(|,\s|\b(?:hebben|heeft|had|hadden|zijn|zitten|waren|bij|er|wij|we|nu"
    r"|momenteel|gingen|ging|kregen|ontvingen|krijgen|voor|aan|de|deze|onze|slechts|maar|nog|inmiddels|totaal|jaar|telt"
    r"|telde|telden|waarvan|daarvan|vanwege|over|werden|worden|is|stroomden|verwezen|en wij|school) )"
)
# Each with words of which one stands in its text: compiling a pattern costs more than looking for those.
_COUNTS = (
    (("",), spaced(rf"{_BEFORE}{_COUNT}(?=[^.!?;:\n]{{0,60}}?\b(?:{_CARE}|{_HOME}))")),
    (("thuiszitter",), spaced(rf"{_BEFORE}(?P<count>{_SMALL} {_SORT}thuiszitters?)\b")),
    (("",), spaced(rf"(?:^[\t\x20*+•>-]{{0,9}}|: |\|\s{{0,9}}|\(){_COUNT}(?= ?(?:[).,;|]|$))")),
    (
        ("aantal", "thuiszitters"),
        spaced(
            r"\b(?:aantal (?:leerlingen|kinderen|thuiszitters)|thuiszitters)[^.:\n\d]{0,40}: ?"
            r"(?P<count>[1-4])(?=[.;)]?$)"
        ),
    ),
)
_SIZE = patroon(
    r"groep|tafel|tweetal|drietal|viertal|duo|maatje|maxim|minim|hoogstens|hooguit|plek|plaats|klas|per\b|samen"
    r"|tegelijk|bijvoorbeeld|stel|\b(?:als|wanneer|elke|elk|ieder|iedere|geen|minder|meer)\b",
    re.IGNORECASE,
)


def _passes(digits: list[int]) -> bool:
    return any(digits) and sum(w * digit for w, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def _names_person(box: str) -> bool:
    parts = [part for part in re.split(r"[._]", box) if part]
    if not parts[1:] or _FUNCTIONS.search(box) or _NO_PERSON.match(box):
        return False
    first, *middle, last = parts
    if first in {"juf", "meester", "juffrouw"}:
        return True
    initials = [part for part in (first, *middle) if len(part) == 1]
    if "".join(initials) in _SCHOOL_LETTERS or not _LAST_NAME.fullmatch(last):
        return False
    if len(first) == 1:
        return all(len(part) == 1 or part in LINKS for part in middle)
    return first.split("-")[0] in FIRST_NAMES or (
        bool(LINKS.intersection(middle)) or SURNAME.match(last) is not None
    )


def _tells_about_somebody(text: str, found: re.Match[str]) -> bool:
    start, end = found.span("count")
    first, last = sentence(text, start, end)
    return not _SIZE.search(text, first, start) and text[last - 1 : last] != "?"
