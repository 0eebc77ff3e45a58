"""REF…: a rule of the legal framework that no check would ever read as it was meant."""

from collections.abc import Iterator

from swvctl.assets import Assets
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.kader import Kader, Kaderregel
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import closest, join
from swvctl.wanneer import WanneerError, parse

_OWN_NAME = "Geef het bestand de naam van het kader dat het vervangt, of een naam die er minder op lijkt."
_PARTS = ("kaderregel", "plicht")
_STEPS = (
    "overleg",
    "advies",
    "instemming",
    "goedkeuring",
    "vaststelling",
    "indiening",
    "ingang",
    "procedure",
    "mr_advies",
    "oudergeleding",
    "bestuur",
)
_PAPERS = ("plan", "addendum", "koersnotitie", "schoolprofiel", "samenwerkingsverband")
_SOME_YEAR = 2028  # with a 29th of February


@rule("REF026", "Regel van een kader wordt niet herkend", Severity.WARNING)
def kaderregel(kader: Kader) -> Iterator[Problem]:
    """Een regel van een kader doet alleen iets als de controle de woorden kent. Een tikfout maakt dat zij stil
    blijft.

    Fout:
        eerst: instemmng
        voor: ergens in mei

    Goed:
        eerst: instemming
        voor: 1 mei
    """
    for regel in kader.regels:
        for key, text in (("eerst", regel.eerst), ("dan", regel.dan)):
            yield from _word(regel, key, text.partition(" ")[0], _STEPS)
        for index, paper in enumerate(regel.geldt_voor):
            yield from _word(regel, "geldt_voor", paper, _PAPERS, index)
        for key, text in (("voor", regel.voor), ("op", regel.op)):
            if text and not _is_day(text):
                message = f'"{text}" is geen dag die elk jaar terugkomt; de controle slaat deze regel over.'
                yield Problem(regel.at(key), message, "Schrijf een dag en een maand, zoals 1 mei.")


@rule("REF027", "Eigen kader vervangt niets", Severity.WARNING)
def kadernaam(kader: Kader, workspace: Workspace) -> Iterator[Problem]:
    """Een kader van uzelf vervangt dat van swvctl als het dezelfde naam heeft. Met een naam die er bijna op lijkt,
    of met regels die dezelfde id hebben, gelden beide naast elkaar.

    Fout:
        # data/kader/schoolprofielen.yaml

    Goed:
        # data/kader/schoolprofiel.yaml vervangt het kader van swvctl
    """
    if kader.record.document.shipped or _is_ours(kader.name):
        return
    ours = [other.name for other in workspace.all(Kader) if other.record.document.shipped]
    if near := closest(kader.name, ours):
        message = f'"{kader.name}" vervangt geen kader van swvctl. Bedoelt u "{near}"?'
        yield Problem(kader.at("titel"), message, _OWN_NAME)
        return
    if not (kader.regels or kader.plichten or kader.begrippen or kader.record.faults):
        message = f'"{kader.name}" vervangt geen kader van swvctl, en er staan geen regels in.'
        yield Problem(kader.at("titel"), message, f"Te vervangen zijn: {join(sorted(ours))}.")
    for name in ours:
        if twice := sorted(_ids(kader.name, workspace) & _ids(name, workspace)):
            message = (
                f'De regel "{twice[0]}" geldt nu twee keer: hij staat ook in het kader "{name}" van swvctl.'
            )
            hint = f"Noem uw bestand data/{Kader.kind}/{name}.yaml, of geef de regel een andere id."
            yield Problem(kader.at("titel"), message, hint)


def _ids(name: str, workspace: Workspace) -> set[str]:
    names = (full.rpartition("/") for kind in _PARTS for full in workspace.names.get(kind, ()))
    return {own for owner, _, own in names if owner == name}


def _is_ours(name: str) -> bool:
    return Assets().is_shipped(f"data/{Kader.kind}/{name}.yaml")


def _word(regel: Kaderregel, key: str, word: str, known: tuple[str, ...], *index: int) -> Iterator[Problem]:
    """Only what is nearly a known word: other words may be a remark of the region's own."""
    near = closest(word, known) if word and word not in known else None
    if near:
        message = f'De controle kent "{word}" niet bij {key}. Bedoelt u "{near}"?'
        yield Problem(regel.at(key, *index), message, "Verbeter het woord; nu slaat de controle het over.")


def _is_day(text: str) -> bool:
    try:
        return parse(f"{text} {_SOME_YEAR}").day is not None
    except WanneerError:
        return False
