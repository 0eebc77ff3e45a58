"""Abbreviations that nothing explains: not the words of the field, not the region, and not the text itself.

Silence wins over a doubtful hit: names, codes, shouted words and what every reader knows are no abbreviations.
"""

import re
from collections.abc import Collection, Iterator

from swvctl.model.begrippen import termen
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.markdown.structure import plain_words

# By itself, or as one half of a compound: "XYZ-norm", "XYZ- en andere normen", "bovenschoolse-XYZ"; no part of a code.
# Of several in one compound, "OPR-XYZ-overleg", each is one.
_BEGIN = r"(?:(?<![\w./@&-])|(?<=[a-zà-ÿ]{2}-)|(?<=[A-Z]{2}-)(?=\w+-[a-zà-ÿ]))"
_END = r"(?![\w/@&]|-(?![a-zà-ÿ\s]|[A-Z]{2}\w*-[a-zà-ÿ])|\.\w)"
_SHORT = patroon(rf"{_BEGIN}(?=[\w&]*[A-Z][\w&]*[A-Z])[A-Za-z][A-Za-z0-9&]{{1,9}}{_END}")
# Without capitals only as the first half of a compound, "xyz-norm", and only what nobody can say as a word.
_LOWER = patroon(r"(?<![\w./@&'’-])[b-df-hj-np-tv-xz]{3,5}(?=-[a-zà-ÿ]{3})")
# Its last letters, sought from the hyphen: of those a text has few.
_LOWER_AT = patroon(r"-(?<=[b-df-hj-np-tv-xz]{3}-)[a-zà-ÿ]{3}")
_WORD, _MARKED = r"[A-Za-z][A-Za-z0-9&]{1,9}", r"[\"“”‘’*_]{0,3}"
_CALLED = ("hierna", "verder", "kortweg", "afgekort", "ook wel", "ofwel", "oftewel", "voortaan")
_CALLED_SO = r"(?: te noemen| genoemd)?:? (?:het |de )?"

# "team (BT)", "(hierna: BT)", "BT (team", "BT staat voor", "BT, het bovenschools team": the first letter is the same.
# Each with what must stand in its text: looking for that takes much less time than looking for the pattern.
_EXPLAINED = (
    (("(",), patroon(rf"\((?:(?<=\w \()|(?<=\w[\"”’*_] \()){_MARKED}({_WORD})(?={_MARKED}[-),;])")),
    # Each begins with its word and looks back from there: then the search is for that word.
    *(((word,), patroon(rf"{word}(?<!\w{word}){_CALLED_SO}{_MARKED}({_WORD})(?!\w)")) for word in _CALLED),
    (
        (" (", " staat voor", " betekent", " = "),
        patroon(rf"(?<!\w)({_WORD})(?={_MARKED} (?:\(\w|staat voor|betekent|= ))"),
    ),
    (
        (",", ":", " -", " –", " —"),
        # Begins with its letter and looks back from there: then all other letters are passed over quickly.
        patroon(
            rf"(([A-Z])(?<!\w[A-Z])[A-Za-z0-9&]{{1,9}})"
            rf"(?={_MARKED}(?:,|:| [-–—]) (?:voluit |het |de |een )?(?i:\2))"
        ),
    ),
)
_INFLECTED = patroon(r"([A-Z][A-Z0-9&]*[A-Z0-9])(?:s|er|ers|en)")
_ADDRESS = patroon(r"[./@_]\S*-\Z")
_CAPITALS = patroon(r"[A-Z]{5,}")
_CODE = patroon(
    r"[0-9]{2}[A-Z]{2}(?:[0-9]{2})?|(?:PO|VO)[0-9]{4}|[IVXLCDM]+|[IVX]+[a-z]|[0-9]+[A-Z]+"
    r"|[A-Z][a-z]+[A-Z][a-z]+|IJ[a-z]+|[a-z]+[A-Z]+|[A-Z]{2,}[a-z]{3,}"
)
_EVERYONE_KNOWS = (
    "NL EU PDF HTML OK USB TV ICT IT PO VO SO SBO VSO BO MBO HBO WO HAVO VWO VMBO CV BV NV VS VN GPS WC CD DVD QR "
    "FAQ SMS EHBO BHV ADHD AVG NS WK EK BTW UWV DUO OCW GGD CAO NT2 HR RTL NOS RIVM CBS VNG VWS SZW PNG JPEG JPG CSV "
    "ID PR AI URL PC IQ EQ DNA UV LED TL CO2 HIV AED OV ABC PIN SIM CEO VIP SOS GPS KNMI ANWB RSI GFT LHBT "
    "Q&A R&D WIFI HDMI MFA SWOT IBAN ANBI KVK KvK ARBO ZZP BBQ HD LCD TNO BNN GPT HPV CM MM KM KG MB GB LA LB LC LD "
    "BAO ISSN ISBN OBS PCB KBS RKBS PCBS GBS"
)
# Bodies, firms, tests and programmes that go by these letters: writing them out would tell a reader nothing.
_GO_BY_IT = (
    "BZK AZC ESIS "
    "KPC CPS CED AOb AVS FNV CNV COA SLO NRO NJi NCJ NVO NIP NWO KNAW UvA VU RUG HU HvA HAN UT ROC AOC KPN IKEA HEMA "
    "OESO OECD PISA LAKS JOB IGJ AP JenV J&V LVO LBBO LBRT LBIB BiOND SKJ BIG SBB SVB CIZ CAK NZa WHO SCP CPB "
    "NRC MVT WRR NAVO KLM ING EO NTR DMT AVI IEP NIO WISC SCOL ISY LIST KiVa MEE AH PvdA VVD CDA SGP KNVB NHL UMC"
)
# What people write in capitals to be heard: words of at most four letters, since longer ones are never looked at.
_HEARD = (
    "niet wel geen alle alles nu let op mag moet kan vol elk elke ook bij voor na tot per dag week dit dat deze die "
    "twee drie vier vijf zes acht tien een hier daar waar wat wie hoe als of en maar dus toch zijn is was heel zelf "
    "vast weer hulp tip tips ja nee gaat komt door uw van met om in uit aan af meer best ieder iets over the save date "
    "echt jij jou jouw je wij we zij ze hij hem haar hun hen ons onze u ik mij mijn men kunt kun moet wil wilt zal "
    "zou ben bent heb hebt had doe doet doen gaan kom laat zie ziet zien lees bel mail meld stop open vrij start eind "
    "kans plek plan team les kind goed fijn leuk mooi blij veel even eens pas al dan toen nog te de het er zo erg "
    "uur jaar min max half rust zorg thuis bouw speel leer samen oud jong nieuw lol zin dank hoi toe naar sinds om "
    "mee heen weg los vaak soms ooit wens nodig deel mits tenzij geef neem denk kijk vier vul zet bank boot top"
)
_EVERYONE = frozenset(f"{_EVERYONE_KNOWS} {_GO_BY_IT}".split())
_SOUNDS = frozenset(("psst", "pssst", "hmm", "brr", "grr", "grrr", "pfff", "tsss", "xxl"))
_SHOUTED = frozenset(_HEARD.split())
_TWO_CAPITALS = patroon(r"[A-Z][\w&]*[A-Z]")
_LOUD = r"[A-Z]{2,}[!?.]*"
_BESIDE_LOUD = patroon(rf"(?<![\w&]){_LOUD} \Z"), patroon(rf" {_LOUD}(?![\w&])")
# A school, foundation or firm: what stands beside a proper name is part of it.
_NAME_AFTER = patroon(r" [A-ZÀ-Ý][a-zà-ÿ]")
_NAME_BEFORE = patroon(
    r"\b(?:[Ss]tichting|[Vv]ereniging|[Bb]asisschool|[Ss]choolbestuur|[Bb]ureau|[Ww]et|[Hh]ogeschool|[Uu]niversiteit"
    r"|[Uu]itgeverij|[Ff]irma) \Z"
)


def bekend(workspace: Workspace) -> set[str]:
    """What needs no words: the glossary, ours included, and all names of the region, without capitals."""
    known = {name.casefold() for term in termen(workspace) for name in term.namen}
    names = [school.naam for school in workspace.all(School)]
    names += _of_the_region(workspace.swv) if workspace.swv else []
    return known | {word.casefold() for name in names for word in name.split()}


def _of_the_region(swv: Samenwerkingsverband) -> Iterator[str]:
    """What the region calls itself, its bodies and all that it names."""
    yield from (swv.naam, swv.kort)
    yield from (gremium.kort for gremium in swv.gremia)
    for parts in (swv.besturen, swv.gemeenten, swv.externe_partijen, swv.niet_van_ons):
        yield from (part.naam for part in parts)


def onbekend(text: str, known: set[str], explained: Collection[str] = ()) -> Iterator[str]:
    """The abbreviations in a text, each time; ``explained`` are those that some other text explains."""
    lower = _LOWER_AT.search(text)
    if not lower and not _TWO_CAPITALS.search(text) and "&#" not in text:  # which may stand for a capital
        return
    here = uitgelegd(text)
    words = "\n".join(
        line for line in plain_words(text).split("\n") if not _CAPITALS.search(line) or line.upper() != line
    )
    for found in _SHORT.finditer(words):
        inflected = _INFLECTED.fullmatch(found[0])
        name = inflected[1] if inflected else found[0]
        if (
            {found[0].casefold(), name.casefold()} & known
            or _is_no_abbreviation(name)
            or _is_name_or_shout(words, found)
        ):
            continue
        if name not in here and name not in explained:
            yield name
    if lower:
        yield from _without_capitals(words, known, {*here, *explained})


def _without_capitals(words: str, known: set[str], explained: Collection[str]) -> Iterator[str]:
    told = {name.casefold() for name in explained} | known | _SOUNDS
    for found in _LOWER.finditer(words):
        if found[0] not in told and found[0].upper() not in _EVERYONE:
            yield found[0]


def uitgelegd(text: str) -> frozenset[str]:
    """The words that a text explains: "bovenschools team (BT)", "BT (bovenschools team)", "BT betekent …".

    Read once for all: a search for each abbreviation anew would read a whole plan as often as it has any.
    """
    ways = (way for signs, way in _EXPLAINED if any(map(text.__contains__, signs)))
    return frozenset(found[1] for way in ways for found in way.finditer(text))


def plek(text: str, name: str) -> tuple[int, int]:
    """Where an abbreviation first stands in a text by itself."""
    found = re.search(rf"{_BEGIN}{re.escape(name)}{_END}", text)
    start = found.start() if found else max(text.find(name), 0)
    return start, start + len(name)


def hoeft_niet(text: str, found: re.Match[str]) -> bool:
    """Whether a term of the field needs no words here: everyone knows it, or it is part of a name or of a shout."""
    return found[0] in _EVERYONE or _is_name_or_shout(text, found)


def is_uitgelegd(text: str, found: re.Match[str]) -> bool:
    """Whether the words stand at the abbreviation itself, before it or behind it."""
    return found[0] in uitgelegd(text[: found.end() + 12])


def _is_no_abbreviation(name: str) -> bool:
    if name in _EVERYONE or name.casefold() in _SHOUTED:
        return True
    return bool(_CODE.fullmatch(name) or _CAPITALS.fullmatch(name))


def _is_name_or_shout(words: str, found: re.Match[str]) -> bool:
    before, after = words[max(0, found.start() - 40) : found.start()], found.end()
    beside = _BESIDE_LOUD[0].search(before) or _BESIDE_LOUD[1].match(words, after)
    return bool(
        beside or _ADDRESS.search(before) or _NAME_AFTER.match(words, after) or _NAME_BEFORE.search(before)
    )
