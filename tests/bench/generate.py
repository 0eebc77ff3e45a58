#!/usr/bin/env python3
"""Write a region of any size: as many schools as asked, a profile for each, and faults at known lines if asked.

Usage: generate.py FOLDER --schools 300 [--faults 0.1] [--seed 1]
"""

import argparse
import json
import re
import shutil
import string
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from faults import FAULTS
from sentences import Sentences, places

YEAR = "2027-2028"
TODAY = "2027-06-15"
SCHOOLS_PER_BOARD = 25
KINDS = ("bo", "bo", "bo", "bo", "bo", "bo", "bo", "bo", "sbo", "so")
EXAMPLE = Path(__file__).parents[2] / "data"
SPECIALISTS = "interne-expertise"
LISTS = ("onderwijsconcept", SPECIALISTS, "externe-deskundigheid", "voorzieningen", "fysieke-omgeving")


class School(NamedTuple):
    """What the files of one school have in common."""

    number: int
    slug: str
    name: str
    kind: str
    brin: str
    board: str
    town: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--schools", type=int, default=300)
    parser.add_argument("--faults", type=float, default=0.0, metavar="PART")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    generate(asked.folder, asked.schools, asked.faults, asked.seed)


def generate(folder: Path, count: int, faults: float = 0.0, seed: int = 1) -> None:
    """Write ``data`` below the folder, and ``planted.json`` beside it; an earlier one is replaced."""
    data = folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    for kind in ("sopformaat", "keuzelijst"):
        shutil.copytree(EXAMPLE / kind, data / kind)
    for path in (data / "sopformaat").glob("*.yaml"):
        # The plan of the example stays behind; what it prints on a sheet is said here.
        text = re.sub(
            r"( +)hoofdstuk: .*", r"\1tekst: Elke school helpt bij lezen en rekenen.", path.read_text("utf-8")
        )
        path.write_text(text, encoding="utf-8")
    (data / "school").mkdir()
    (data / "schoolprofiel" / YEAR).mkdir(parents=True)
    _write(data / "samenwerkingsverband.yaml", _region(count))
    codes = {name: _codes(data / "keuzelijst" / f"{name}.yaml") for name in LISTS}
    every = round(1 / faults) if faults else 0
    planted = []
    for school in _schools(count, seed):
        text = Sentences(f"{seed}/{school.number}")
        files = {
            f"data/school/{school.slug}.yaml": _register(school, text),
            f"data/schoolprofiel/{YEAR}/{school.slug}.yaml": _profile(school, text, codes),
        }
        if every and school.number % every == 0:
            planted.append(FAULTS[school.number // every % len(FAULTS)].plant(files))
        for path, lines in files.items():
            _write(folder / path, lines)
    (folder / "planted.json").write_text(json.dumps(planted, indent=1), encoding="utf-8")


def _schools(count: int, seed: int) -> Iterator[School]:
    text = Sentences(f"{seed}/names")
    letters = string.ascii_uppercase
    for number in range(count):
        name, town = text.school(), text.place()
        slug = f"{name.lower().replace(' ', '-')}-{town.lower()}-{number}"
        brin = f"{90 + number // 676 % 10}{letters[number // 26 % 26]}{letters[number % 26]}"
        board = f"bestuur-{number // SCHOOLS_PER_BOARD}"
        location = f"{number // 6760:02}"
        yield School(
            number,
            slug,
            f"{name} {town} {number}",
            KINDS[number % len(KINDS)],
            f"{brin} {location}",
            board,
            town,
        )


def _region(count: int) -> list[str]:
    boards = range((count - 1) // SCHOOLS_PER_BOARD + 1)
    return [
        "naam: Samenwerkingsverband Proefland",
        "code: PO9901",
        "sector: po",
        "contact:",
        "  adres: Kadeplein 4, 9999 ZZ Rietveen",
        "  telefoon: 088 000 00 00",
        "  mail: info@proefland.example",
        "steunpunt:",
        "  naam: Steunpunt Ouders en Jeugd Proefland",
        "  telefoon: 088 000 00 01",
        "gemeenten:",
        *(
            line
            for code, town in enumerate(places(), 9801)
            for line in (f"  - naam: {town}", f"    code: {code}")
        ),
        "besturen:",
        *(
            line
            for board in boards
            for line in (f"  - id: bestuur-{board}", f"    naam: Stichting Scholen {board}")
        ),
        f"werkjaar: {YEAR}",
        "rondes:",
        f"  - schooljaar: {YEAR}",
        "    opent: 1 februari 2027",
        "    inleveren_uiterlijk: vrijdag 9 april 2027",
        "    vaststellen_uiterlijk: vrijdag 9 juli 2027",
        "aantallen:",
        f"  besturen: {len(boards)}",
        f"  vestigingen: {count}",
    ]


def _register(school: School, text: Sentences) -> list[str]:
    brin, location = school.brin.split()
    digits = f"{school.number:05}"
    return [
        f"naam: {school.name}",
        f"soort: {school.kind}",
        f"brin: {brin}",
        f"vestiging: {location}",
        f"bestuur: {school.board}",
        f"gemeente: {school.town.lower()}",
        f"adres: {text.street()}, 9999 ZZ {school.town}",
        f"telefoon: 088 {digits[:1]}00 {digits[1:3]} {digits[3:]}",
        f"mail: info@{school.slug}.example",
        f"site: https://{school.slug}.example",
        "leerlingen:",
        f"  - 1 februari 2027: {text.random.randint(60, 640)}",
        f"  - 1 februari 2026: {text.random.randint(60, 640)}",
    ]


def _profile(school: School, text: Sentences, codes: dict[str, list[str]]) -> list[str]:
    handed_in = school.number % 7 == 0
    body = _short(text, codes) if school.kind == "bo" else _long(text, codes)
    day = text.random.randint(1, 28)
    board = (
        []
        if handed_in
        else [f"  bestuur: {day} mei 2027, vastgesteld", "  scholen_op_de_kaart: voor 1 augustus 2027"]
    )
    return [
        f"status: {'ingeleverd' if handed_in else 'vastgesteld'}",
        f"ingeleverd: {text.random.randint(1, 28)} maart 2027",
        "versie: 1.0",
        "",
        "velden:",
        *body,
        "route:",
        f"  team: {day} februari 2027",
        f"  mr_advies: {day} april 2027, positief",
        f"  oudergeleding: {day} april 2027, ingestemd",
        *board,
    ]


def _short(text: Sentences, codes: dict[str, list[str]]) -> list[str]:
    return [
        *_block(text, "visie", 440),
        *_plain(text, "onderwijsconcept", codes["onderwijsconcept"]),
        *_block(text, "extra_ondersteuning", 640),
        *_block(text, "ambitie", 340),
        *_block(text, "hulpvraag", 340),
        *_specialists(text, codes),
        *_plain(text, "externe_deskundigheid", codes["externe-deskundigheid"]),
        *_plain(text, "voorzieningen", codes["voorzieningen"]),
    ]


def _long(text: Sentences, codes: dict[str, list[str]]) -> list[str]:
    years = ("2026-2027", "2025-2026", "2024-2025")
    number = text.random.randint
    return [
        *_block(text, "typering", 590),
        f"  groepsgrootte: {number(9, 14)},{number(0, 9)}",
        "  kengetallen:",
        *(
            f"    - {{schooljaar: {year}, leerlingen: {number(80, 160)}, nieuw: {number(12, 30)}, terug: minder dan 5}}"
            for year in years
        ),
        "",
        *_block(text, "visie", 590),
        *_block(text, "basis_bij_ons", 490),
        *_block(text, "extra_ondersteuning", 890),
        "  zorg_in_school: nee",
        *_specialists(text, codes),
        *_plain(text, "externe_deskundigheid", codes["externe-deskundigheid"]),
        *_plain(text, "voorzieningen", codes["voorzieningen"]),
        *_plain(text, "fysieke_omgeving", codes["fysieke-omgeving"]),
        "  terugkeer_besproken: ja",
        *_block(text, "ambitie", 490),
        *_block(text, "hulpvraag", 340),
    ]


def _block(text: Sentences, field: str, room: int) -> list[str]:
    return [f"  {field}: |", *(f"    {line}" for line in text.block(room)), ""]


def _plain(text: Sentences, field: str, codes: list[str]) -> list[str]:
    return [f"  {field}:", *(f"    - {code}" for code in text.some(codes, 2, 5)), ""]


def _specialists(text: Sentences, codes: dict[str, list[str]]) -> list[str]:
    lines = ["  interne_expertise:"]
    for code in text.some(codes[SPECIALISTS], 3, 5):
        lines += [f"    - keuze: {code}", f"      dagdelen: {text.random.randint(1, 9)}"]
    return [*lines, ""]


def _codes(path: Path) -> list[str]:
    """The codes of a list that may still be chosen."""
    options = path.read_text(encoding="utf-8").split("  - code: ")[1:]
    return [re.split(r"\s", option, maxsplit=1)[0] for option in options if "vervallen:" not in option]


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
