"""TAL02…: wording in plans: abbreviations, open questions, long sentences."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from swvctl.check.afkortingen import bekend, onbekend, plek, uitgelegd
from swvctl.check.planteksten import Plantekst, planteksten
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.werkagenda import Werkagenda
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.nederlands import join_some, plural

MOST_WORDS = 35
_QUESTION = patroon(r"\?(?=[ \t]+[a-zà-ÿ(])|\(\?+\)|\?{2,}")
_MARK = patroon(r"\[(?:opmerking|vraag|noot|check|nog)\b[^\]\n]{0,80}\](?!\()", re.IGNORECASE)
_DOUBT = patroon(r"\((?:klopt|check|checken|navragen|nagaan|nakijken|nog)\b[^()\n]{0,60}\?\)", re.IGNORECASE)
# Begins with its signs and looks back: then all letters are passed over quickly.
_SPLITS = patroon(r"[.!?;:](?:(?<=[;:])\s+|\s+(?=[A-ZÀ-Ý'\"“‘(]))")


@rule("TAL023", "Afkorting zonder uitleg", Severity.ADVICE)
def afkorting(workspace: Workspace) -> Iterator[Problem]:
    """Een afkorting staat in de begrippenlijst, of wordt ergens in het plan zelf uitgelegd. Dat geldt ook voor
    een afkorting in een samenstelling. Afkortingen van het vak, zoals OPR en TLV, kent swvctl al.

    Fout:
        tekst: Het BOT komt binnen een week langs.

    Goed:
        tekst: Het bovenschools ondersteuningsteam (BOT) komt binnen een week.
    """
    known, texts = bekend(workspace), [*planteksten(workspace)]
    found: dict[str, tuple[Plantekst, list[str]]] = {}
    explained: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        explained[_read_with(text, workspace)] |= uitgelegd(text.tekst)
    for text in texts:
        if names := [*onbekend(text.tekst, known, explained[_read_with(text, workspace)])]:
            found.setdefault(text.bestand, (text, []))[1].extend(names)
    for first, names in found.values():
        yield _unexplained(first, names)


def _read_with(text: Plantekst, workspace: Workspace) -> str:
    """The plan that a reader has beside this text: of an addendum that is the plan that it changes."""
    if text.plan is None:
        return ""
    base = workspace.volg(Ondersteuningsplan, text.plan.wijzigt, text.plan.record)
    return (base or text.plan).name


def _unexplained(first: Plantekst, names: list[str]) -> Problem:
    counts = Counter(names)
    where = first.bij(*plek(first.tekst, names[0]))
    hint = "Zet de uitleg in data/begrip, of schrijf het woord voluit."
    if len(counts) == 1:
        times = f", {plural(counts[names[0]], 'keer', 'keer')}" if counts[names[0]] > 1 else ""
        return Problem(where, f'De afkorting "{names[0]}" is nergens uitgelegd{times}.', hint)
    listed = join_some(f'"{name}"' for name in counts)
    return Problem(where, f"{len(counts)} afkortingen in dit bestand zijn nergens uitgelegd: {listed}.", hint)


@rule("TAL024", "Open vraag of opmerking in een stuk dat af is", Severity.WARNING)
def open_vraag(workspace: Workspace) -> Iterator[Problem]:
    """In een vastgesteld plan staan geen vragen aan de schrijver en geen opmerkingen van wie meelas. Een vraag aan
    de lezer is gewoon Nederlands.

    Fout:
        tekst: Een onderwijscentrum (?) in Zandeloo.

    Goed:
        tekst: Een onderwijscentrum in Zandeloo.
    """
    for text in planteksten(workspace):
        if text.is_vastgesteld:
            for pattern in (_QUESTION, _MARK, _DOUBT):
                for found in pattern.finditer(text.tekst):
                    message = f'"{found[0]}" is een open vraag of opmerking, maar het plan is al vastgesteld.'
                    yield Problem(
                        text.bij(*found.span()), message, "Beantwoord de vraag, of haal de opmerking weg."
                    )
    for agenda in workspace.all(Werkagenda):
        for topic in agenda.onderwerpen:
            if any(pattern.search(topic.titel) for pattern in (_QUESTION, _MARK, _DOUBT)):
                message = f'De titel "{topic.titel}" bevat een open vraag.'
                hint = "Zet de vraag bij open_vraag: dan blijft zij binnen het samenwerkingsverband."
                yield Problem(topic.at("titel"), message, hint)


@rule("TAL025", "Lange zinnen", Severity.ADVICE)
def lange_zinnen(workspace: Workspace) -> Iterator[Problem]:
    """Een zin van meer dan 35 woorden is moeilijk te lezen. Per bestand komt er één melding, bij de langste zin.

    Fout:
        tekst: |
          Wij willen, omdat scholen dat vragen en ouders dat verwachten,
          in de komende vier jaar bereiken dat elke school, ook een kleine
          school die weinig mensen heeft, de hulp kan bieden die nodig is
          voor kinderen die vastlopen.

    Goed:
        tekst: |
          Elke school kan kinderen helpen die vastlopen.
          Dat vragen scholen, en dat verwachten ouders.
    """
    longest: dict[str, list[tuple[int, Plantekst, int, int]]] = {}
    for text in planteksten(workspace):
        for start, end, words in _long_sentences(text):
            longest.setdefault(text.bestand, []).append((words, text, start, end))
    for found in longest.values():
        words, text, start, end = max(found, key=lambda item: item[0])
        more = f" Er zijn {len(found)} zinnen van meer dan {MOST_WORDS} woorden." if len(found) > 1 else ""
        yield Problem(
            text.bij(start, end), f"Deze zin heeft {words} woorden.{more}", "Maak er twee zinnen van."
        )


def _long_sentences(text: Plantekst) -> Iterator[tuple[int, int, int]]:
    """Begin, end of the first line, and number of words of each sentence with too many; tables have none."""
    for start, block in text.blokken():
        if block.lstrip().startswith("|"):
            continue
        done = 0
        for stop in [*(found.end() for found in _SPLITS.finditer(block)), len(block)]:
            sentence = block[done:stop]
            if (words := len(sentence.split())) > MOST_WORDS:
                first = start + done + len(sentence) - len(sentence.lstrip())
                line = text.tekst.find("\n", first)
                yield first, line if line > first else first + len(sentence.strip()), words
            done = stop
