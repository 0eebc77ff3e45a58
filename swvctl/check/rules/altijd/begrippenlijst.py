"""TAL035, TAL036: the words that a region explains itself."""

from collections.abc import Callable, Iterable, Iterator

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.begrip import Begrip
from swvctl.model.kader import Kader, Vakbegrip
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.validate import Record

# What closes nothing and opens nothing: the number of a list, "a)" or "1)", and a face, ":)" or "(-:".
_NUMBER = patroon(r"(?:(?:^|\s)(?:[a-z]|[ivx]{2,4}|[0-9]{1,2})|^[A-Z])\Z")
_NEAR = 6  # none of these is longer; looking through all that comes before would take time for nothing
_EYES, _OTHER_EYES = patroon(r"[:;=]['’]?-?\Z"), patroon(r"-?['’]?[:;=]")


@rule("TAL035", "Begrip staat er twee keer", Severity.WARNING)
def dubbel(workspace: Workspace) -> Iterator[Problem]:
    """Een woord of afkorting staat één keer in de begrippenlijst. Twee keer geeft twee verschillende uitleggen.

    Fout:
        lijst:
          - ondersteuningsplanraad (OPR): Raad van ouders en personeel.
          - OPR: De raad die over het plan gaat.

    Goed:
        lijst:
          - ondersteuningsplanraad (OPR): Raad van ouders en personeel.
    """
    yield from _twice(workspace.all(Begrip))
    for kader in _own(workspace):
        yield from _twice(kader.begrippen)


def _own(workspace: Workspace) -> Iterator[Kader]:
    """The frameworks of the region itself, which may explain words too."""
    yield from (kader for kader in workspace.all(Kader) if not kader.record.document.shipped)


def _twice(words: Iterable[Begrip | Vakbegrip]) -> Iterator[Problem]:
    first: dict[str, Begrip | Vakbegrip] = {}
    for begrip in words:
        names = [name for name in (begrip.woord, begrip.afkorting, *begrip.ook) if name]
        both = next((name for name in names if first.get(name.casefold(), begrip) is not begrip), "")
        if both:
            other = first[both.casefold()]
            if begrip.woord.casefold() == other.woord.casefold():
                message = f'"{shown(begrip.woord)}" staat twee keer in de begrippenlijst.'
            else:
                two = f'"{shown(other.woord)}" en "{shown(begrip.woord)}"'
                message = f'"{shown(both)}" staat in de begrippenlijst bij twee begrippen: {two}.'
            yield Problem(begrip.at("begrip"), message, "Houd er één over, of geef elk een eigen woord.")
        for name in names:
            first.setdefault(name.casefold(), begrip)


@rule("TAL036", "Begrip zonder uitleg", Severity.ADVICE)
def zonder_uitleg(workspace: Workspace) -> Iterator[Problem]:
    """Een begrip zonder uitleg staat als een los woord in de lijst; een lezer heeft er niets aan.

    Fout:
        lijst:
          - begrip: thuisnabij

    Goed:
        lijst:
          - thuisnabij: Zo dicht mogelijk bij huis.
    """
    words: list[tuple[Begrip | Vakbegrip, Record]] = [
        (begrip, begrip.record) for begrip in workspace.all(Begrip)
    ]
    words += ((begrip, kader.record) for kader in _own(workspace) for begrip in kader.begrippen)
    for begrip, record in words:
        if not begrip.uitleg and not geweigerd(begrip, record, "uitleg"):
            message = f'Bij "{shown(begrip.woord)}" ontbreekt de uitleg.'
            yield Problem(begrip.at("begrip"), message, "Voeg toe: uitleg: …")


@rule("TAL037", "Haakje zonder tegenhanger in een begrip", Severity.ADVICE)
def haakje(begrip: Begrip) -> Iterator[Problem]:
    """De afkorting staat tussen twee haakjes achter het begrip. Met één haakje hoort zij bij het woord, en kent
    swvctl haar niet.

    Fout:
        lijst:
          - onderwijszorgarrangement (OZA: Onderwijs en jeugdhulp samen.

    Goed:
        lijst:
          - onderwijszorgarrangement (OZA): Onderwijs en jeugdhulp samen.
    """
    if _is_open(begrip.woord):
        message = f'In "{shown(begrip.woord)}" ontbreekt een haakje.'
        yield Problem(
            begrip.at("begrip"), message, "Zet de afkorting tussen twee haakjes, of haal het haakje weg."
        )


def _is_open(word: str) -> bool:
    """Whether a bracket has no other one, both when a face, ":)", is taken for one and when it is not."""
    return all(_lacks_one(word, is_face) for is_face in (_is_face, lambda *_: False))


def _lacks_one(word: str, is_face: Callable[[str, int], bool]) -> bool:
    opened = 0
    for place, sign in enumerate(word):
        if sign not in "()" or is_face(word, place):
            continue
        if sign == ")" and not opened and _NUMBER.search(_before(word, place)):
            continue
        opened += 1 if sign == "(" else -1
        if opened < 0:
            return True
    return bool(opened)


def _is_face(word: str, place: int) -> bool:
    return bool(_EYES.search(_before(word, place)) or _OTHER_EYES.match(word, place + 1))


def _before(word: str, place: int) -> str:
    return word[max(0, place - _NEAR) : place]
