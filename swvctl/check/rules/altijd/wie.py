"""REF028: who sees to it, where that is nearly a name of the region."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from swvctl.check.ignoring import is_ignored
from swvctl.check.rule import Problem, rule
from swvctl.check.verwijzing.delen import PARTS
from swvctl.check.verwijzing.oorzaak import is_elders
from swvctl.check.wie import alle_wie
from swvctl.findings import Severity
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.samenwerkingsverband import Bestuur, Gemeente, Gremium, Samenwerkingsverband
from swvctl.model.workspace import ROLLEN, Workspace
from swvctl.patroon import patroon
from swvctl.read.document import Place
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest
from swvctl.validate import Record

_SHORTEST, _LONG = 5, 12  # Oosterland is no slip of Oosterlaar
_OFTEN = 3
_FORMS = ("en", "ster", "sters")
_OF_WOMEN = ("ster", "sters", "es")
_BETWEEN = patroon(r"\s*[,;/+&]\s*|\s+(?:en|of|met|samen met)\s+")


class Slip(NamedTuple):
    """A text that is nearly a name of the region, or nearly what stands elsewhere more often."""

    plaats: Place
    tekst: str
    naam: str = ""
    rol: str = ""
    elders: str = ""


@rule("REF028", "Naam lijkt op een naam uit de regio", Severity.WARNING)
def bijna_een_naam(workspace: Workspace) -> Iterator[Problem]:
    """Bij wie mag u een functie vrij beschrijven. De korte naam van een gemeente, bestuur of gremium komt voluit op de
    pagina's, net als een rol uit de lijst met rollen; met een tikfout komt zij er zo op te staan. Staan er meer namen
    achter elkaar, dan kijkt de controle naar elke naam. Een omschrijving die er vaak staat, telt als goed gespeld.

    Fout:
        wie: rietbek

    Goed:
        wie: rietbeek
    """
    for slip in _slips(workspace):
        if slip.naam:
            message = f'"{shown(slip.tekst)}" staat niet in data/samenwerkingsverband.yaml. Bedoelt u "{slip.naam}"?'
            yield Problem(slip.plaats, message, "Met een tikfout komt de naam zo op de pagina's te staan.")
        elif slip.rol:
            message = (
                f'De rol "{shown(slip.tekst)}" staat niet in de lijst met rollen. Bedoelt u "{slip.rol}"?'
            )
            yield Problem(slip.plaats, message, "Met een tikfout komt de rol zo op de pagina's te staan.")
        else:
            message = f'Elders staat "{slip.elders}", hier "{shown(slip.tekst)}".'
            hint = "Is het dezelfde, schrijf het dan overal zo."
            yield Problem(slip.plaats, message, hint, Severity.ADVICE)


def met_een_tikfout(kind: str, workspace: Workspace) -> Iterator[str]:
    """The full names of the records of this kind in which such a slip is told."""
    slips = [slip for slip in _slips(workspace) if slip.naam]
    for record in workspace.records if slips else ():
        if record.kind == kind and any(_is_told(slip, record) for slip in slips):
            yield f"{kind}/{record.name}"


def _is_told(slip: Slip, record: Record) -> bool:
    size, place = len(record.route), slip.plaats
    inside = place.document.path == record.document.path and place.route[:size] == record.route
    return inside and not is_ignored("REF028", place, record)


@lru_cache(maxsize=4)
def _slips(workspace: Workspace) -> tuple[Slip, ...]:
    return tuple(_found_slips(workspace))


def _found_slips(workspace: Workspace) -> Iterator[Slip]:
    if workspace.swv is None:
        return
    names, bodies, roles = _names(workspace.swv), _bodies(workspace.swv), _roles(workspace)
    known = {*names, *bodies, *_other_words(workspace.swv)}
    found = [(place, part) for place, text in alle_wie(workspace) for part in _parts(text)]
    often = Counter(_bare(part) for _, part in found)
    usual = {name: name for name, times in often.items() if times >= _OFTEN and len(name) >= _LONG}
    for place, text in found:
        bare = _bare(text)
        if bare in known or bare in usual or workspace.rol(text) or _is_told_elsewhere(bare, workspace):
            continue
        if near := _near(bare, names) or _near_body(bare, bodies):
            yield Slip(place, text, naam=near)
        elif near := _near_role(bare, roles):
            yield Slip(place, text, rol=near)
        elif near := _near_usual(bare, usual):
            yield Slip(place, text, elders=near)


def _is_told_elsewhere(text: str, workspace: Workspace) -> bool:
    return any(is_elders(kind, text, workspace) for kind in PARTS)


def _parts(text: str) -> list[str]:
    """The names in a line such as ``bestuurder en beleidsmedewerker``; ``ouder-`` in ``ouder- en jeugdsteunpunt`` is
    half a word."""
    return [part for part in _BETWEEN.split(text.strip()) if part and not part.endswith("-")]


def _near_usual(text: str, usual: Mapping[str, str]) -> str:
    """What stands elsewhere more often, where this differs by a slip and not by being another form of the word."""
    if len(text) < _LONG or text.endswith(_FORMS):
        return ""
    other = {name: name for name in usual if not (name.startswith(text) or text.startswith(name))}
    return closest(text, other, 1) or ""


def _bare(text: str) -> str:
    """Without what may stand before a name."""
    plain = " ".join(text.casefold().split())
    for word in ("de ", "het ", "gemeente "):
        plain = plain.removeprefix(word)
    return plain


def _names(swv: Samenwerkingsverband) -> Mapping[str, str]:
    """Gemeenten and besturen: proper names, in every spelling, with the short one."""
    both: list[Gemeente | Bestuur] = [*swv.gemeenten, *swv.besturen]
    return {_bare(name): item.id for item in both for name in (item.naam, item.id, item.id.replace("-", " "))}


def _bodies(swv: Samenwerkingsverband) -> Mapping[str, str]:
    return {_bare(name): item.id for item in swv.gremia for name in _called(item) if name}


def _roles(workspace: Workspace) -> Mapping[str, str]:
    """Roles in every spelling, each with the one that readers see."""
    lijst = workspace.find(Keuzelijst, ROLLEN)
    found = [
        (name, item.label) for item in (lijst.opties if lijst else ()) for name in (item.label, *item.ook)
    ]
    return {_bare(name): label if _bare(name) == _bare(label) else name for name, label in found}


def _called(body: Gremium) -> tuple[str, ...]:
    return body.naam, body.kort, body.id, body.id.replace("-", " ")


def _other_words(swv: Samenwerkingsverband) -> Iterator[str]:
    """What the region has a name for besides."""
    yield from (_bare(item.naam) for item in swv.externe_partijen)
    yield from (item.casefold() for item in (swv.contact.mailboxen if swv.contact else ()))
    yield from (_bare(name) for item in swv.andere_sector for name in (item.naam, item.code))


def _near(text: str, names: Mapping[str, str]) -> str:
    most = 2 if len(text) >= _LONG else 1
    found = closest(text, names, most) if len(text) >= _SHORTEST else None
    return names[found] if found else ""


def _near_role(text: str, roles: Mapping[str, str]) -> str:
    """The same of a role, which is also called in the singular, or of a woman."""
    return "" if text.endswith(_OF_WOMEN) else _near_body(text, roles)


def _near_body(text: str, bodies: Mapping[str, str]) -> str:
    """The same of a body, whose name is a word that has other forms: a directeur is no directeurenoverleg."""
    other = {
        name: own for name, own in bodies.items() if not (name.startswith(text) or text.startswith(name))
    }
    return _near(text, other)
