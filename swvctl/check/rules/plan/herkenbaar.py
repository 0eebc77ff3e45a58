"""PRI010: who can be recognised in what was said during a consultation."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.raadpleging import Bevinding, Moment, Raadpleging, Vervolg
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.document import Place

# What has a capital and is no name: the first word of what someone says, a school and who has charge of children.
_BEGIN = (
    r"Ik|Wij|We|Je|Jij|Jullie|Hij|Zij|Ze|De|Het|Een|Dat|Dit|Deze|Die|Daar|Hier|Er|Nu|Dan|Toen|Maar|En|Of|Want|Dus|Als"
    r"|Wat|Wie|Waar\w*|Hoe|Wanneer|Met|Voor|Na|Bij|In|Op|Om|Van|Zonder|Sinds|Ook|Niet|Geen|Elke?|Alle|Alleen|Iedereen"
    r"|Niemand|Mijn|Onze?|Haar|Zijn|Is|Heeft|Kan|Mag|Moet|Soms|Vaak|Thuis|Ouders|Kinderen"
)
_BODY = r"Groep|(?:Basiss|S)chool|Kindcentrum|Bureau|Jeugdbescherming|Jeugdzorg|Nidos|Stichting|Leger|William\sSchr\w+"
_NAME = rf"(?!(?:{_BEGIN}|{_BODY})\b)[A-Z][a-zà-ÿ]+"
_TITLE = r"(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.?|[Mm]w\.?|[Dd]e heer|[Dd]hr\.?)"
_INFIX = r"(?:(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]er?|[Tt]en|[Hh]et|['’]t|In|Op|Uit|Bij)\s+){0,3}"
_KIN = r"\b(?:moeder|vader|pleegmoeder|pleegvader|oma|opa|voogd|broer|zus)\s+van"
_LANGUAGE = r"(?!(?:Nederlands|Engels|Frans|Duits|Fries|Turks|Arabisch|Pools|Oekraïens|Spaans|Papiaments|Somalisch)\b)"
_WHOSE = r"\s+(?:afkomst|komaf|herkomst|kind(?:eren)?|jongens?|meisjes?|leerling(?:en)?|ouders)\b"
_SOMEONE = patroon(
    rf"\b{_TITLE}\s+{_INFIX}(?P<surname>{_NAME})"
    rf"|{_KIN}\s+(?P<child>{_NAME})\b(?!{_WHOSE})"
    rf"|\b(?:klein)?(?:zoon|dochter)(?:tje)?,?\s+{_LANGUAGE}(?P<named>{_NAME})\b"
    rf"|(?<=[a-z,] )(?P<aged>{_NAME})(?:\s\(|,\s)[0-9]{{1,2}}\sjaar(?:[,)])"
)


@rule("PRI010", "Iemand is te herkennen in een raadpleging", Severity.ADVICE, private=True)
def herkenbaar(raadpleging: Raadpleging, workspace: Workspace) -> Iterator[Problem]:
    """Wat iemand zei, mag naar buiten; wie het zei of om welk kind het ging, niet. Noem de rol.

    Fout:
        bevindingen:
          - wat: De moeder van Sem wil eerder worden gebeld.

    Goed:
        bevindingen:
          - wat: Een ouder wil eerder worden gebeld.
            van: ouders
    """
    known = _names(workspace)
    for place, text in _said(raadpleging):
        found = next((hit for hit in _SOMEONE.finditer(text) if hit[hit.lastgroup or 0] not in known), None)
        if found:
            yield Problem(
                place.within(text, *found.span()),
                "Hier lijkt iemand bij naam te worden genoemd.",
                "Laat de naam weg en noem de rol, zoals: een ouder.",
            )


def _said(raadpleging: Raadpleging) -> Iterator[tuple[Place, str]]:
    """All that is written of it in words of one's own; who does it, is looked at everywhere."""
    for key in ("titel", "doel", "deelnemers", "tekst"):
        yield raadpleging.at(key), getattr(raadpleging, key)
    for thema in raadpleging.themas:
        yield thema.at("titel"), thema.titel
    items: list[Moment | Bevinding | Vervolg]
    items = [*raadpleging.momenten, *raadpleging.bevindingen, *raadpleging.vervolg]
    for item in items:
        yield item.at("wat"), item.wat
    for bevinding in raadpleging.bevindingen:
        yield bevinding.at("antwoord"), bevinding.antwoord


def _names(workspace: Workspace) -> set[str]:
    """Each word of the names of schools and gemeenten: De Wilg has a mother too."""
    places = [item.naam for item in workspace.swv.gemeenten] if workspace.swv else []
    return {
        word
        for name in (*places, *(school.naam for school in workspace.all(School)))
        for word in name.split()
    }
