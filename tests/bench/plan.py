"""A plan of real size: chapters, decisions and planning lines, and the same text for a Markdown parser alone."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from sentences import Sentences

CHAPTERS, WORDS, PARAGRAPHS = 30, 1_500, 10
DECISIONS, STEPS, GOALS = 200, 500, 25
PLAN = "2027-2031"
PILLARS = ("basis", "dekkend", "kwaliteit")
FIRST = date(2027, 9, 1)
_KINDS = ("advies", "overleg", "opdracht")
# What a program needs that does nothing but parse and print the text, once.
PEER = """\
import pathlib, sys
from markdown_it import MarkdownIt
print(len(MarkdownIt().enable("table").render(pathlib.Path(sys.argv[1]).read_text("utf-8"))))
"""


def generate_plan(folder: Path, seed: int = 1) -> None:
    """Write the region below the folder, and beside it the text and the program it is held against."""
    data = folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    text = Sentences(f"{seed}/plan")
    chapters = [[_paragraph(text) for _ in range(PARAGRAPHS)] for _ in range(CHAPTERS)]
    _write(data / "samenwerkingsverband.yaml", _region())
    _write(data / f"ondersteuningsplan/{PLAN}.yaml", _plan())
    for number, paragraphs in enumerate(chapters):
        _write(data / f"hoofdstuk/{PLAN}/hoofdstuk-{number}.yaml", _chapter(number, paragraphs, text))
    _write(data / f"besluit/{PLAN}.yaml", _decisions(text))
    _write(data / f"planning/{PLAN}.yaml", _planning(text))
    plain = [line for chapter in chapters for lines in chapter for line in lines]
    _write(folder / "tekst.md", plain)
    _write(folder / "parse.py", PEER.splitlines())


def words(folder: Path) -> int:
    return len((folder / "tekst.md").read_text("utf-8").split())


def _paragraph(text: Sentences) -> list[str]:
    """Running text with a list in it, one sentence a line."""
    lines: list[str] = []
    count = 0
    while count < WORDS // PARAGRAPHS - 30:
        line = text.one()
        lines.append(line)
        count += len(line.split())
        if len(lines) % 5 == 0:
            lines.append("")
    points = [f"- {text.one()[:-1].lower()};" for _ in range(3)]
    return [*lines, "", "Wij letten op **drie punten**:", "", *points, ""]


def _region() -> list[str]:
    return [
        "naam: Samenwerkingsverband Proefland",
        "code: PO9901",
        "sector: po",
        "steunpunt: {naam: Steunpunt Proefland, telefoon: 088 000 00 01}",
        "gemeenten: [Rietveen, Kadeloo]",
        "besturen: [Stichting De Kring]",
        "gremia:",
        "  - {id: opr, naam: Ondersteuningsplanraad, kort: OPR, bevoegdheden: {instemming: ondersteuningsplan}}",
        "  - {id: raad, naam: Deelnemersraad, bevoegdheden: {advies: ondersteuningsplan}}",
    ]


def _plan() -> list[str]:
    return [
        "titel: Samen verder",
        f"periode: {PLAN}",
        "status: concept",
        "pijlers:",
        *(f"  - {{id: {key}, titel: Pijler {key}}}" for key in PILLARS),
        "hoofdstukken:",
        *(f"  - hoofdstuk-{number}" for number in range(CHAPTERS)),
    ]


def _chapter(number: int, paragraphs: list[list[str]], text: Sentences) -> list[str]:
    return [
        f"titel: Hoofdstuk over {text.random.choice(PILLARS)}",
        f"pijler: {PILLARS[number % len(PILLARS)]}",
        "paragrafen:",
        *(line for at, lines in enumerate(paragraphs) for line in _part(at, lines)),
    ]


def _part(at: int, lines: list[str]) -> Iterator[str]:
    yield f"  - id: deel-{at}"
    yield f"    titel: Deel {at}"
    yield "    tekst: |"
    yield from (f"      {line}".rstrip() for line in lines)


def _decisions(text: Sentences) -> Iterator[str]:
    yield "lijst:"
    for number in range(DECISIONS):
        yield f"  - id: besluit-{number}"
        yield f"    soort: {_KINDS[number % len(_KINDS)]}"
        yield "    gremium: raad"
        yield f"    titel: Besluit {number}"
        yield f'    onderwerp: "{text.one()[:-1]}"'
        yield f"    datum: {_day(number)}"


def _planning(text: Sentences) -> Iterator[str]:
    yield "titel: Planning bij het plan"
    yield f"plan: {PLAN}"
    yield "doelen:"
    for goal in range(GOALS):
        yield f"  - id: doel-{goal}"
        yield f'    doel: "{text.one()}"'
        yield f"    pijler: {PILLARS[goal % len(PILLARS)]}"
        yield "    wie: beleid"
        yield "    stappen:"
        for step in range(STEPS // GOALS):
            yield f"      - id: stap-{goal}-{step}"
            yield f'        wat: "{text.one()[:-1]}"'
            yield f"        wanneer: {_day(goal * 40 + step * 9)}"


def _day(number: int) -> str:
    months = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ]
    day = FIRST + timedelta(days=number)
    return f"{day.day} {months[day.month - 1]} {day.year}"


def _write(path: Path, lines: list[str] | Iterator[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
