"""The chapters of a model plan: those that the law asks for, and those that most plans have."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from swvctl.model.kader import Plicht
from swvctl.scaffold.yaml_lines import STEP, comment, key_line, scalar
from swvctl.tekst.naam import slug

ELSE = "Overige onderwerpen"
_OOGO = ("jeugdhulp", "leerplicht", "leerlingenvervoer", "huisvesting")


@dataclass(frozen=True, slots=True)
class Modelparagraaf:
    """A paragraph to write; ``hulp`` are remarks above it, ``tekst`` is what can be said already."""

    id: str
    titel: str
    grondslag: str = ""
    oogo: str = ""
    hulp: tuple[str, ...] = ()
    tekst: tuple[str, ...] = ()

    def regels(self) -> Iterator[str]:
        yield f"{STEP}- id: {self.id}"
        indent = STEP * 2
        yield f"{indent}titel: {scalar(self.titel)}"
        if self.grondslag:
            yield f"{indent}grondslag: {scalar(self.grondslag)}"
        if self.oogo:
            yield from key_line(f"{indent}oogo: {self.oogo}", "komt in het dossier voor de gemeenten")
        for text in self.hulp:
            yield from comment(text, indent)
        if self.tekst:
            yield f"{indent}tekst: |"
            yield from (f"{indent}{STEP}{line}".rstrip() for line in self.tekst)
        else:
            yield from key_line(f"{indent}# tekst: |", "haal het # weg en schrijf één zin per regel")


@dataclass(frozen=True, slots=True)
class Modelhoofdstuk:
    naam: str
    titel: str
    hulp: tuple[str, ...] = ()
    paragrafen: list[Modelparagraaf] = field(default_factory=list)

    def regels(self) -> Iterator[str]:
        for text in self.hulp:
            yield from comment(text)
        yield f"titel: {scalar(self.titel)}"
        yield "paragrafen:"
        for number, item in enumerate(self.paragrafen):
            if number:
                yield ""
            yield from item.regels()


def hoofdstukken(plichten: Iterable[Plicht], sector: str) -> list[Modelhoofdstuk]:
    """The chapters in order: each duty in the chapter where it mostly stands, then what most plans have too."""
    found: dict[str, Modelhoofdstuk] = {}
    for plicht in plichten:
        titel = plicht.hoofdstuk or ELSE
        chapter = found.setdefault(slug(titel), Modelhoofdstuk(slug(titel), titel))
        chapter.paragrafen.append(_paragraph(plicht))
    for extra in (_before(sector), *_after(sector)):
        if extra.naam in found:
            known = {item.id for item in found[extra.naam].paragrafen}
            found[extra.naam].paragrafen.extend(item for item in extra.paragrafen if item.id not in known)
        else:
            found[extra.naam] = extra
    return list(found.values())


def _paragraph(plicht: Plicht) -> Modelparagraaf:
    asked = (plicht.vraag,) if plicht.vraag else ()
    return Modelparagraaf(plicht.id, _title(plicht), plicht.artikel, hulp=(*asked, _duty(plicht)))


def _duty(plicht: Plicht) -> str:
    """Who asks what: the law, or where we are not sure of that, our framework."""
    what = f"{plicht.wat[:1].lower()}{plicht.wat[1:]}"
    if plicht.zekerheid == "hoog":
        return f"De wet vraagt dit: {what}"
    return f"Het kader noemt dit: {what} Laat nakijken of het artikel klopt."


def _title(plicht: Plicht) -> str:
    """A title for the paragraph: that of the framework, or else the id, which says what it is about."""
    if plicht.titel:
        return plicht.titel
    words = plicht.id.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]


def _before(sector: str) -> Modelhoofdstuk:
    """The support that each school gives, in the words of the sector."""
    if sector == "vo":
        hulp = (
            "Wat mag een leerling op elke school verwachten van de mentor en de ondersteuningscoördinator?",
        )
    else:
        hulp = ("Wat mogen kinderen en ouders op elke school verwachten?",)
    paragraph = Modelparagraaf("elke-school", "Wat elke school biedt", hulp=hulp)
    return Modelhoofdstuk("basisondersteuning", "Basisondersteuning", paragrafen=[paragraph])


def _after(sector: str) -> Iterator[Modelhoofdstuk]:
    if sector == "vo":
        yield Modelhoofdstuk(
            "praktijkonderwijs-en-leerwegondersteuning",
            "Praktijkonderwijs en leerwegondersteuning",
            (_NOT_IN_KADER,),
            [Modelparagraaf(key, titel, hulp=(asked,)) for key, titel, asked in _PRO_LWOO],
        )
    yield Modelhoofdstuk("overgangen", "Overgangen", paragrafen=list(_transitions(sector)))
    yield Modelhoofdstuk(
        "gemeenten",
        "Samenwerken met gemeenten",
        ("Wat met oogo is gemerkt, komt in het dossier voor het overleg met elke gemeente.",),
        [Modelparagraaf(key, key[:1].upper() + key[1:], oogo=key, hulp=(_ASKED[key],)) for key in _OOGO],
    )
    yield Modelhoofdstuk(
        "organisatie", "Organisatie en medezeggenschap", paragrafen=list(_organisation(sector))
    )


_NOT_IN_KADER = (
    "Dit hoofdstuk staat niet in het kader van swvctl. Kijk in de wet na wat uw plan hierover moet zeggen, en haal weg "
    "wat bij u niet speelt."
)
_PRO_LWOO = (
    (
        "praktijkonderwijs",
        "Naar het praktijkonderwijs",
        "Wie beslist of een leerling naar het praktijkonderwijs kan, volgens welke procedure en maatstaven?",
    ),
    (
        "leerwegondersteuning",
        "Leerwegondersteunend onderwijs (lwoo)",
        "Beoordeelt u aanvragen voor lwoo zelf, of maakt u een eigen afspraak met de scholen? Hoe gaat het geld mee?",
    ),
)
_ASKED = {
    "jeugdhulp": "Wat doen school en jeugdhulp samen, en wie heeft wanneer de regie?",
    "leerplicht": "Wat spreekt u af over verzuim en over wie thuis zit?",
    "leerlingenvervoer": "Hoe lang is iemand onderweg, en wat spreekt u daarover af?",
    "huisvesting": "Welke gebouwen heeft het aanbod nodig?",
}


def _transitions(sector: str) -> Iterator[Modelparagraaf]:
    if sector == "vo":
        yield Modelparagraaf(
            "po-vo", "Van de basisschool naar het voortgezet onderwijs", hulp=(_HANDED_OVER,)
        )
        yield Modelparagraaf("vo-mbo", "Van het voortgezet onderwijs naar mbo of werk", hulp=(_HANDED_OVER,))
    else:
        yield Modelparagraaf("jonge-kind", "Van voorschool naar basisschool", hulp=(_HANDED_OVER,))
        yield Modelparagraaf(
            "po-vo", "Van de basisschool naar het voortgezet onderwijs", hulp=(_HANDED_OVER,)
        )


_HANDED_OVER = "Wie draagt wat over, en wanneer zitten ouders en leerling aan tafel?"


def _organisation(sector: str) -> Iterator[Modelparagraaf]:
    yield Modelparagraaf("bestuur", "Bestuur en toezicht", hulp=("Wie stelt vast, wie houdt toezicht?",))
    who = "ouders, leerlingen en personeel" if sector == "vo" else "ouders en personeel"
    asked = f"Hoe zijn {who} vertegenwoordigd in de ondersteuningsplanraad?"
    yield Modelparagraaf("medezeggenschap", "Medezeggenschap", hulp=(asked,))
    yield Modelparagraaf(
        "kwaliteit", "Kwaliteitszorg", hulp=("Hoe weet u of het plan werkt, en wie bespreekt dat?",)
    )
