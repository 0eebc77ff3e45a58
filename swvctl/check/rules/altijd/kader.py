"""REF026: a rule of the legal framework that no check would ever read as it was meant."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.kader import Kader, Kaderregel
from swvctl.model.plichten import artikelen_van
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest, join
from swvctl.wanneer import WanneerError, parse

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
    blijft. Bij een plicht staat een artikel met een nummer: daarmee zegt een paragraaf dat zij haar invult.

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
            yield from _word(regel, "geldt_voor", paper, _PAPERS, index) or _no_paper(regel, paper, index)
        for key, text in (("voor", regel.voor), ("op", regel.op)):
            if text and not _is_day(text):
                message = f'"{text}" is geen dag die elk jaar terugkomt; de controle slaat deze regel over.'
                yield Problem(regel.at(key), message, "Schrijf een dag en een maand, zoals 1 mei.")
    for plicht in kader.plichten:
        if not artikelen_van(plicht):
            message = (
                f'In "{shown(plicht.artikel)}" staat geen nummer; zo kan geen paragraaf deze plicht invullen.'
            )
            hint = (
                "Schrijf een wet en een artikel, zoals WPO 18a lid 8 a, of een eigen nummer: regioafspraak 1."
            )
            yield Problem(plicht.at("artikel"), message, hint)


def _word(regel: Kaderregel, key: str, word: str, known: tuple[str, ...], *index: int) -> list[Problem]:
    """Only what is nearly a known word: other words may be a remark of the region's own."""
    near = closest(word, known) if word and word not in known else None
    if not near:
        return []
    message = f'De controle kent "{shown(word)}" niet bij {key}. Bedoelt u "{near}"?'
    return [Problem(regel.at(key, *index), message, "Verbeter het woord; nu slaat de controle het over.")]


def _no_paper(regel: Kaderregel, paper: str, index: int) -> list[Problem]:
    """A rule for something else is never looked at."""
    if paper in _PAPERS:
        return []
    message = f'De controle kent "{shown(paper)}" niet bij geldt_voor, en kijkt de regel daarvoor niet na.'
    return [Problem(regel.at("geldt_voor", index), message, f"Kies uit: {join(_PAPERS, 'of')}.")]


def _is_day(text: str) -> bool:
    try:
        return parse(f"{text} {_SOME_YEAR}").day is not None
    except WanneerError:
        return False
