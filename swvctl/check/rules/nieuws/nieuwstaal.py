"""TAL03…: wording in newsletters and messages."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from swvctl.check.afkortingen import bekend, hoeft_niet, is_uitgelegd, onbekend, plek, uitgelegd
from swvctl.check.ignoring import is_ignored
from swvctl.check.nieuwsteksten import Tekst, teksten, van_bericht, van_nieuwsbrief
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.begrippen import afkortingen
from swvctl.model.bericht import Bericht
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.document import Place
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import MOST_OFFERED, join_some
from swvctl.validate import Record

_STUKKEN = (
    r"werkwijzer|handreiking|brochure|notitie|folder|flyer|reglement|protocol|formulier|stappenplan|routekaart"
    r"|leidraad|regeling|document|presentatie|verslag|rapport|overzicht|uitnodiging|memo|routewijzer"
)
_SEE = patroon(
    r"\b[Zz]ie (?:ook )?(?:hiervoor )?(?:(?:de|het|onze|ons|deze|dit|bijgaande?) )?(?:[a-z]+e )?"
    rf"\w*(?:{_STUKKEN})\b[^.!?;:,\n]{{0,60}}"
)
_ABBREVIATION = patroon(r"(?<![\w.@/-])[A-Z][A-Za-z]{0,3}[A-Z](?![\w@]|-[a-z]*\.)")
_FOUND = patroon(r"\]\(|https?://|www\.|\{zie:|@")


@rule("TAL030", "Afkorting zonder uitleg bij het eerste gebruik", Severity.ADVICE)
def afkorting(workspace: Workspace) -> Iterator[Problem]:
    """Niet elke lezer kent elke afkorting. Schrijf het woord de eerste keer voluit, met de afkorting erachter.

    Van afkortingen uit de begrippenlijst en van het vakgebied staat de uitleg erbij. Wat iedereen kent, zoals tv, en
    namen van scholen en organisaties hoeven niet.

    Fout:
        tekst: De OPR stemde in met het plan.

    Goed:
        tekst: De ondersteuningsplanraad (OPR) stemde in met het plan.
    """
    known, familiar = afkortingen(workspace), bekend(workspace)
    issues = ((issue.record, [*van_nieuwsbrief(issue)]) for issue in workspace.all(Nieuwsbrief))
    messages = ((message.record, [*van_bericht(message)]) for message in workspace.all(Bericht))
    for record, texts in (*issues, *messages):
        yield from _together([*_unexplained(texts, known)], record)
        yield from _unknown(texts, familiar)


class _Bare(NamedTuple):
    """An abbreviation without its words: where, which, what to write, and that as part of a list."""

    where: Place
    name: str
    hint: str
    full: str


def _together(found: Sequence[_Bare], record: Record) -> Iterator[Problem]:
    """One finding for all of an issue; one that the author asks to ignore stays by itself."""
    apart = [bare for bare in found if is_ignored("TAL030", bare.where, record)]
    rest = [bare for bare in found if bare not in apart]
    if len(rest) <= 1:
        apart, rest = [*found], []
    for bare in apart:
        yield Problem(bare.where, f'"{bare.name}" staat hier zonder uitleg.', bare.hint)
    if rest:
        named = join_some((f'"{bare.name}"' for bare in rest), most=MOST_OFFERED)
        words = join_some((bare.full for bare in rest), most=MOST_OFFERED)
        hint = f"Schrijf de eerste keer: {words}."
        yield Problem(rest[0].where, f"{named} staan hier zonder uitleg.", hint)


def _unexplained(texts: Iterable[Tekst], known: Mapping[str, str]) -> Iterator[_Bare]:
    """Each abbreviation once, where a reader meets it first and its words have not come by."""
    seen, read = set[str](), ""
    for text in texts:
        read += f" {text.tekst.casefold()}"
        for found in _ABBREVIATION.finditer(text.tekst):
            name = found[0]
            if name not in known or hoeft_niet(text.tekst, found):
                continue
            told = name in seen or known[name].casefold() in read or is_uitgelegd(text.tekst, found)
            if not told:
                where, full = text.bij(*found.span()), f"{known[name]} ({name})"
                yield _Bare(where, name, _in_words(known[name], found), full)
            seen.add(name)


def _in_words(words: str, found: re.Match[str]) -> str:
    """What to write instead; of an inflected form or a compound the words go into the sentence otherwise."""
    if re.match(r"-[a-z]|['’][a-z]", found.string[found.end() :]):
        return f"Noem de eerste keer ook het hele woord: {words} ({found[0]})."
    return f"Schrijf de eerste keer: {words} ({found[0]})."


def _unknown(texts: Sequence[Tekst], familiar: set[str]) -> Iterator[Problem]:
    """What stands in no list and is not explained by the end: one finding for an issue, where the first stands."""
    explained = {name for text in texts for name in uitgelegd(text.tekst)}
    found: dict[str, Tekst] = {}
    for text in texts:
        for name in onbekend(text.tekst, familiar, explained):
            found.setdefault(name, text)
    if not found:
        return
    names = [*found]
    verb, them = ("staat", "het") if len(names) == 1 else ("staan", "ze")
    listed = join_some(f'"{name}"' for name in names)
    hint = f"Schrijf {them} de eerste keer voluit met de afkorting erachter, of zet de uitleg in data/begrip."
    yield Problem(
        found[names[0]].bij(*plek(found[names[0]].tekst, names[0])),
        f"{listed} {verb} hier zonder uitleg.",
        hint,
    )


@rule("TAL031", "Verwijzing zonder vindplaats", Severity.WARNING)
def vindplaats(workspace: Workspace) -> Iterator[Problem]:
    """Wie leest "zie de werkwijzer", wil die kunnen openen: met een link in de zin of bij het item.

    Fout:
        tekst: Zie werkwijzer onderwijsondersteuners.

    Goed:
        tekst: |
          Zie de
          [werkwijzer onderwijsondersteuners](https://stroomland.example/wijzer).
    """
    for text in teksten(workspace):
        for found in _SEE.finditer(text.tekst):
            if not _FOUND.search(text.zin(found.start())) and not _has_links(text):
                words = shown(" ".join(found[0].split()))
                hint = "Maak er een link van, of zet de link bij links."
                place = text.bij(found.start(), found.end())
                yield Problem(place, f'Bij "{words}" staat niet waar dat te vinden is.', hint)


def _has_links(text: Tekst) -> bool:
    return text.item is not None and bool(text.item.links or text.item.verwijzingen)
