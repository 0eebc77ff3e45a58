"""Fingerprints of a plan: what a body consented to, paragraph by paragraph and table by table.

They are made of what a text says. Status, order, numbers, glossary, realised figures and layout are no part of
it, nor is whether a text stands in a file of its own.

A kind that prints a table in the plan registers what of it is consented to::

    @gedrukte_tabel("begroting")
    def _(plan, workspace):
        yield Tabel("begroting/2027-2031", "Meerjarenbegroting", rows)
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from swvctl.discovery import import_all
from swvctl.model.doel import doel_van
from swvctl.model.hoofdstuk import Hoofdstuk, Paragraaf
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van, vind
from swvctl.model.workspace import Workspace
from swvctl.tekst.invulling import ZIE, Invulling, vul_in
from swvctl.tekst.markdown.kerntekst import kerntekst, kernwoorden
from swvctl.validate import Record
from swvctl.wanneer import parse_years

# Another way of making fingerprints gets another mark, so that old ones are never called changed.
TEKST, TABEL, VORIGE_TABEL = "v1-", "v3-", "v2-"
_BYTES = 12
_LENGTE = len(TEKST) + 2 * _BYTES
WIJZIGING, KOP = "wijziging/", "plan."
TITEL, PERIODE, PIJLERS, OPENING = (f"{KOP}{part}" for part in ("titel", "periode", "pijlers", "aanleiding"))
OPENINGSTITEL = "Aanleiding"


class Tabel(NamedTuple):
    """A printed table: its name, its title, and its rows as text; ``later`` are those that are in it since short."""

    naam: str
    titel: str
    rijen: Iterable[Iterable[str]]
    later: Iterable[Iterable[str]] = ()


class Afdruk(NamedTuple):
    """One fingerprint: under which name, and what its author calls it; ``vorige`` is how it was made before."""

    naam: str
    titel: str
    vinger: str
    vorige: str = ""

    def is_als(self, vinger: str) -> bool:
        """Whether this fingerprint, however it was made, says the same."""
        return vinger in {self.vinger, self.vorige}


Maker = Callable[[Ondersteuningsplan, Workspace], Iterable[Tabel]]
_TABLES: dict[str, Maker] = {}


def gedrukte_tabel(kind: str) -> Callable[[Maker], Maker]:
    """Register the tables of a kind."""

    def register(maker: Maker) -> Maker:
        _TABLES[kind] = maker
        return maker

    return register


# Every decision and version is held against the same few plans.
@lru_cache(maxsize=16)
def paragrafen(plan: Ondersteuningsplan, workspace: Workspace) -> tuple[Afdruk, ...]:
    """What the plan is and every text of it; for a change of a plan also what it changes."""
    return (*_head(plan), *_texts(plan, workspace))


@lru_cache(maxsize=16)
def tabellen(plan: Ondersteuningsplan, workspace: Workspace) -> tuple[Afdruk, ...]:
    """Every printed table of the plan; the module that makes them knows this one, and not the other way round."""
    import_all("swvctl.model", frozenset({"vingertabellen"}))
    return tuple(_table(table) for kind in sorted(_TABLES) for table in _TABLES[kind](plan, workspace))


def _texts(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Afdruk]:
    if plan.aanleiding:
        yield _of(OPENING, OPENINGSTITEL, [_text(plan.aanleiding, plan.record, workspace)])
    for chapter in hoofdstukken_van(plan, workspace):
        yield from _chapter(chapter, workspace)
    for change in plan.wijzigingen:
        name = workspace.voluit(Hoofdstuk.kind, change.hoofdstuk, plan.record) or change.hoofdstuk
        words = [kernwoorden(change.wat), _text(change.tekst, plan.record, workspace)]
        yield _of(WIJZIGING + name, wijziging_van(name, workspace), [change.werking, *words])


def wijziging_van(name: str, workspace: Workspace) -> str:
    """What a change is called: by the title of the paragraph or chapter, or its name when there is none."""
    found = vind(name, workspace)
    return f"Wijziging van {(found[1] or found[0]).titel if found else name}"


def vaste_naam(chapter: Hoofdstuk) -> str:
    """The first name a chapter ever had, so that calling it otherwise changes nothing."""
    return chapter.eerder[0].rpartition("/")[2] if chapter.eerder else chapter.kort


def _head(plan: Ondersteuningsplan) -> Iterator[Afdruk]:
    """What a body consents to before it reads on: what it is called, for which years, along which main lines."""
    of = f" van {plan.soortnaam}"
    yield _of(TITEL, f"Titel{of}", [kernwoorden(plan.titel)])
    yield _of(PERIODE, f"Periode{of}", ["-".join(map(str, parse_years(plan.periode)))])
    if plan.pijlers:
        words = sorted(f"{kernwoorden(item.titel)}\t{kerntekst(item.uitleg)}" for item in plan.pijlers)
        yield _of(PIJLERS, f"Pijlers{of}", words)


def _table(table: Tabel) -> Afdruk:
    rows = [kernwoorden(table.titel), *map(_row, table.rijen)]
    before = _of(table.naam, table.titel, rows, VORIGE_TABEL)
    found = _of(table.naam, table.titel, [*rows, *map(_row, table.later)], TABEL)
    return found._replace(vorige=before.vinger)


def _row(cells: Iterable[str]) -> str:
    return "\t".join(map(kernwoorden, cells))


def _chapter(chapter: Hoofdstuk, workspace: Workspace) -> Iterator[Afdruk]:
    name = vaste_naam(chapter)
    opening = _text(chapter.inleiding, chapter.record, workspace)
    if chapter.is_enkel:
        own = _text(chapter.tekst, chapter.record, workspace)
        yield _of(name, chapter.titel, [kernwoorden(chapter.titel), opening, own])
        return
    yield _of(name, chapter.titel, [kernwoorden(chapter.titel), opening])
    for deel in chapter.paragrafen:
        yield _of(f"{name}/{deel.vaste_id}", deel.titel, _paragraph(deel, chapter, workspace))


def _paragraph(deel: Paragraaf, chapter: Hoofdstuk, workspace: Workspace) -> list[str]:
    return [kernwoorden(deel.titel), _text(deel.tekst, chapter.record, workspace)]


def _text(text: str, record: Record, workspace: Workspace) -> str:
    """What a text says; where it points at something, that is named in full, however it was written."""
    return kerntekst(vul_in(text, lambda found: _named(found, record, workspace)))


def _named(found: Invulling, record: Record, workspace: Workspace) -> str:
    if found.soort != ZIE:
        return f"{{{found.soort}: {found.waarde.casefold()}}}"
    doel = doel_van(found.waarde, record, workspace)
    return f"{{zie: {doel.kind}/{_first_name(doel.name, workspace)}}}" if doel else f"{{zie: {found.waarde}}}"


def _first_name(name: str, workspace: Workspace) -> str:
    found = vind(name, workspace)
    if found is None:
        return name
    chapter, deel = found
    own = f"{chapter.name.rpartition('/')[0]}/{vaste_naam(chapter)}"
    return f"{own}/{deel.vaste_id}" if deel else own


def _of(name: str, titel: str, words: Iterable[str], make: str = TEKST) -> Afdruk:
    said = "\x1e".join(words).encode("utf-8", "surrogatepass")
    return Afdruk(name, titel, make + blake2b(said, digest_size=_BYTES).hexdigest())


def is_leesbaar(vinger: str, *makes: str) -> bool:
    """Whether a fingerprint was made as we make them and is whole, so that it can be compared."""
    return vinger.startswith(makes or TEKST) and len(vinger) == _LENGTE


def is_oude_tabel(vinger: str) -> bool:
    """Whether this is how tables were done before their units were part of it."""
    return is_leesbaar(vinger, TEKST)
