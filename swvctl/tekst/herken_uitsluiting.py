"""Sentences that shut a group of children out. Silence wins over a doubtful hit: good Dutch is never reported."""

from collections.abc import Iterator

from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.tekst.herken_taal import Hit, Kind, sentence, spaced

_SHOWN = 80
_BETTER = "Een school weegt elke aanmelding apart; beschrijf liever wanneer u hulp van anderen vraagt."


def exclusions(text: str) -> Iterator[Hit]:
    """Find sentences that turn away a kind of child instead of weighing each application."""
    done = 0
    folded = text.casefold()
    for denial in _SAYS_NO.finditer(text) if any(word in folded for word in _DENIALS) else ():
        first, last = sentence(text, *denial.span())
        if denial.end() > done and not _only_asked(text, first, last):
            done = last
            yield from _excluded(text, first, last)


_CHILD = r"\b(?:kinderen|leerlingen|kleuters|peuters|jongeren|kind|leerling|kleuter)"
_KIND_OF = (
    r"(?:autistische|dove|blinde|slechthorende|slechtziende|gehandicapte|hoogbegaafde|anderstalige|agressieve"
    r"|(?:verstandelijk |meervoudig |lichamelijk )(?:beperkte|gehandicapte)|(?:zeer )?moeilijk lerende"
    r"|onzindelijke|niet[ -]zindelijke|chronisch zieke|rolstoelafhankelijke)"
)
_BY_NAME = r"rolstoelgebruikers|rolstoelers|zorgleerlingen|autisten|rugzakleerlingen|vluchtelingenkinderen"
_WHO = r"(?:met|die|zonder|waarbij|bij wie|van wie|in een rolstoel)\b"
_GROUP = rf"(?P<group>{_CHILD} {_WHO}[^.!?;:\n]{{0,90}}?|\b{_KIND_OF} {_CHILD}|\b(?:{_BY_NAME}))"
_GROUP_TO_END = rf"(?P<group>{_CHILD} {_WHO}[^.!?;:,\n]{{0,90}}|\b{_KIND_OF} {_CHILD}|\b(?:{_BY_NAME}))"
_NO_DENIAL = r"(?:(?!\b(?:niet|geen|nooit)\b)[^.!?;:\n]){0,90}?"
_SURE = rf"(?P<group>{_CHILD} {_WHO}{_NO_DENIAL}|\b{_KIND_OF} {_CHILD}|\b(?:{_BY_NAME}))"
_HERE = r"(?:(?:wij|we|er|helaas|hier|dan ook|daarom|bij ons|op (?:onze|deze|de) school) ){0,3}"
_AT_HOME = r"(?:(?:bij|op|binnen) (?:ons|onze school|deze school))"
_ADMIT = r"(?:plaatsen|aannemen|toelaten|opvangen|inschrijven|begeleiden|bedienen|opnemen|accepteren|terecht)"
_ADMITTED = r"(?:geplaatst|aangenomen|toegelaten|opgevangen|ingeschreven|opgenomen|begeleid)"
_PLACE = r"(?:(?:goede|passende|geschikte) )?(?:plaats|plek)"
_TAIL = rf"(?=\s{{0,9}}(?:[.,;:!)\"”\n]|\Z|omdat\b|want\b)| {_AT_HOME}| op (?:De|Het)\b)"
_WE = r"\b(?:(?:wij|we) )?"
_SHUT_OUT = r"(?-i:\bU)itgesloten(?: van (?:plaatsing|toelating|inschrijving))?"
_NAMED = r"(?:autis|beperking|handicap|gedragsproble|stoornis|syndroom|adhd|epilepsie|agressi)"
_WELCOME = r"(?:welkom|toelaatbaar|plaatsbaar)"
_CAN = r"(?:kunnen|kan|mogen|mag|willen)"
_REFUSED = "|".join(
    (
        rf"{_CAN} {_HERE}niet (?:meer |goed )?(?:{_ADMIT}|(?:worden )?{_ADMITTED}(?: worden)?){_TAIL}",
        rf"{_CAN} {_HERE}geen {_PLACE} (?:bieden|geven|krijgen){_TAIL}",
        rf"(?:plaatsen|accepteren) {_HERE}niet{_TAIL}",
        rf"(?:nemen {_HERE}niet aan|laten {_HERE}niet toe){_TAIL}",
        rf"(?:weigeren (?:wij|we)|wijzen (?:wij|we) af){_TAIL}",
        rf"(?:worden|wordt) {_HERE}niet {_ADMITTED}{_TAIL}",
        rf"(?:zijn|is) {_HERE}niet (?:{_WELCOME}|op (?:hun|zijn|haar) (?:plek|plaats)){_TAIL}",
        rf"(?:horen|passen) {_HERE}niet (?:thuis )?{_AT_HOME}",
        rf"komen {_HERE}niet in aanmerking voor (?:plaatsing|toelating|inschrijving|een plaats){_TAIL}",
    )
)
_SENT_AWAY = "|".join(
    (
        r"verwijzen (?:wij|we) (?:door )?naar (?:het )?(?:speciaal(?: (?:basis)?onderwijs)?|sbo|so)\b",
        r"horen thuis in het speciaal(?: (?:basis)?onderwijs)?\b",
        rf"{_CAN} {_HERE}geen (?:goed |passend )?(?:onderwijs|passende ondersteuning|passend aanbod) bieden{_TAIL}",
        rf"{_CAN} (?:hier|{_AT_HOME}) niet naar school{_TAIL}",
        rf"moeten (?:wij|we) weigeren{_TAIL}",
        rf"sluiten (?:wij|we) uit{_TAIL}",
        rf"schrijven (?:wij|we) niet in{_TAIL}",
        rf"zijn {_AT_HOME} niet aan het juiste adres{_TAIL}",
        rf"komen {_AT_HOME} niet in aanmerking{_TAIL}",
    )
)
_NOT_RIGHT = r"niet (?:geschikt|de juiste (?:plek|plaats|school))"
_NO_ROOM = r"(?:er is|bij ons is|op onze school is|wij hebben|we hebben|de school heeft)"
_NOT_FIT = r"(?:niet (?:geschikt|bedoeld|passend|ingericht|toegerust)|ongeschikt)"
# Each with words of which one must stand in the sentence, and one of the next ones too: compiling a pattern costs
# more than looking for those.
_CAN_WORDS = "kunnen kan mogen mag willen"
_ROOM_WORDS = "plaats plek"
_EXCLUDING = tuple(
    (tuple(frozenset(words.split()) for words in needs), spaced(pattern))
    for needs, pattern in (
        (
            (
                "niet geen weigeren wijzen",
                f"{_CAN_WORDS} plaatsen accepteren nemen laten weigeren wijzen worden wordt zijn is horen passen komen",
            ),
            rf"{_GROUP},? (?:{_REFUSED})",
        ),
        (
            (f"verwijzen thuis moeten sluiten schrijven zijn komen {_CAN_WORDS}",),
            rf"{_SURE},? (?:{_SENT_AWAY})",
        ),
        (
            ("verwijzen",),
            rf"\b(?:wij|we) verwijzen {_SURE} (?:door )?naar (?:het )?(?:speciaal(?: (?:basis)?onderwijs)?|sbo|so)\b",
        ),
        (("sluiten", "uit"), rf"\b(?:wij|we) sluiten {_HERE}{_SURE} uit{_TAIL}"),
        (("nemen", "niet"), rf"\bnemen {_HERE}{_SURE} niet aan{_TAIL}"),
        (("laten", "niet"), rf"\blaten {_HERE}{_SURE} niet toe{_TAIL}"),
        (("schrijven", "niet"), rf"\bschrijven {_HERE}{_SURE} niet in{_TAIL}"),
        (
            ("plaatsen accepteren", "niet"),
            rf"\b(?:plaatsen|accepteren) {_HERE}{_SURE} niet(?=\s{{0,9}}(?:[.;!]|\Z))",
        ),
        (("bieden", "geen"), rf"\bbieden {_HERE}geen (?:{_PLACE}|onderwijs) aan {_GROUP_TO_END}"),
        (("bieden", "geen"), rf"\b{_CAN} {_HERE}geen (?:passend )?onderwijs bieden aan {_GROUP_TO_END}"),
        (
            ("ingericht toegerust",),
            rf"\b(?:wij|we) zijn {_HERE}niet (?:ingericht|toegerust) (?:op|voor) {_GROUP_TO_END}",
        ),
        (
            ("voor", "is hebben"),
            rf"\bvoor {_GROUP},? (?:is|hebben) (?:{_HERE}geen {_PLACE}|(?:onze|de) school {_NOT_RIGHT}){_TAIL}",
        ),
        (("nemen neemt", "geen"), rf"{_WE}(?:nemen|neemt) {_HERE}geen {_GROUP} (?:aan|op){_TAIL}"),
        (("laten laat", "geen"), rf"{_WE}(?:laten|laat) {_HERE}geen {_GROUP} toe{_TAIL}"),
        (("geen", _CAN_WORDS), rf"{_WE}{_CAN} {_HERE}geen {_GROUP} {_ADMIT}{_TAIL}"),
        (("niet", _CAN_WORDS), rf"{_WE}{_CAN} {_HERE}{_GROUP} niet {_ADMIT}{_TAIL}"),
        (
            ("plaatsen plaatst accepteren accepteert weigeren",),
            rf"{_WE}(?:(?:plaatsen|plaatst|accepteren|accepteert) {_HERE}geen|weigeren) {_GROUP_TO_END}",
        ),
        (
            ("voor", _ROOM_WORDS),
            rf"\b{_NO_ROOM} {_HERE}geen {_PLACE} voor {_GROUP_TO_END}",
        ),
        (
            ("school", "is", "niet ongeschikt"),
            rf"\b(?:onze|de|deze) school is {_HERE}{_NOT_FIT} (?:voor|op) {_GROUP_TO_END}",
        ),
        (
            ("school", "voor"),
            rf"\b(?:wij|we) zijn {_HERE}geen (?:geschikte |passende )?school voor {_GROUP_TO_END}",
        ),
        (
            ("welkom toelaatbaar plaatsbaar uitgesloten",),
            rf"\b(?:niet {_WELCOME}|{_SHUT_OUT}) zijn {_HERE}{_GROUP_TO_END}",
        ),
        (
            ("geen", "met"),
            rf"(?:^|(?<=[-*+•]\s))geen (?P<group>{_CHILD} met [^.!?;:,\n]{{0,40}}{_NAMED}\w{{0,20}})(?=[.!]?$)",
        ),
        (("geen", _BY_NAME.replace("|", " ")), rf"\bgeen (?P<group>{_BY_NAME})\b"),
        (
            ("contra contraindicatie contraindicaties",),
            r"\b(?P<group>contra-?indicaties?) voor (?:plaatsing|toelating|inschrijving|aanname)\b",
        ),
    )
)
_WORDS = patroon(r"\w+")
_GROUP_WORDS = (
    "kind",
    "leerling",
    "kleuter",
    "peuter",
    "jongere",
    "rolstoel",
    "autist",
    "zorgleer",
    "contra",
)
_DENIALS = ("niet", "geen", "weiger", "wijzen", "uitgesl", "contra", "sluiten", "ongeschikt", "thuis")
_SAYS_NO = spaced(r"niet|geen|weiger|wijzen|uitgesl|contra|(?-i:sluiten|ongeschikt|thuis in het sp)")
# Law and arithmetic decide here, not the kind of child.
_FORMAL_GROUND = spaced(
    r"jonger|ouder dan|jaar|leeftijd|tlv|toelaatbaarheids|advies|diploma|inschrijv|ingeschreven|aangemeld"
    r"|aanmeld|gemeente|regio|woon|wonen|postcode|wachtlijst|thuiszit|toestemming|overleg|alleen|op tijd|zonder eerst"
)
_NOT_SAID = spaced(
    r"\b(?:als|wanneer|indien|mocht|zolang|voorkom\w{0,5}|zodat|waarom|dat|scholen|vroeger|nooit|soms|geen|niet"
    r"|hebben|heeft|telt|zitten|waren|zijn er|er zijn|werken|zonder)\b"
)
_ASKING = spaced(rf"[\s*+•>-]{{0,9}}(?:{_CAN}|is|zijn|heeft|hebben|plaatsen|nemen|laten|weigeren)\b")


def _excluded(text: str, first: int, last: int) -> Iterator[Hit]:
    said = text[first:last].casefold()
    if not any(word in said for word in _GROUP_WORDS):
        return
    words = frozenset(_WORDS.findall(said))
    for pattern in (pattern for needs, pattern in _EXCLUDING if all(words & need for need in needs)):
        for found in pattern.finditer(text, first, last):
            start, end = found.span()
            if not _FORMAL_GROUND.search(found["group"]) and not _NOT_SAID.search(text, first, start):
                message = f'"{shown(text[start:end], _SHOWN)}" sluit een groep uit.'
                yield Hit(start, end, Kind.SLUIT_GROEP_UIT, message, _BETTER)


def _only_asked(text: str, first: int, last: int) -> bool:
    """Tell whether the sentence is a question or a condition."""
    return text[last - 1 : last] == "?" or _ASKING.match(text, first, last) is not None
