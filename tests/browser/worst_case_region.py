"""Write a region that is as hard on the pages as the schemas allow.

Long words, forty options, empty profiles, text that tries to become markup,
and a house colour that is only just dark enough.
Usage: worst_case_region.py FOLDER
"""

import sys
from pathlib import Path
from typing import Any

import yaml
from worst_case_plan import LONG_WORD, MARKUP
from worst_case_plan import files as plan_files

YEAR = "2027-2028"
OPTIONS = 40
COLUMNS = 12  # the most that a table may have
SCHOOLS = 33


def main(folder: Path) -> None:
    data = folder / "data"
    for path, value in _files():
        target = data / f"{path}.yaml"
        target.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(value, Dumper=_WithoutAliases, allow_unicode=True, sort_keys=False)
        target.write_text(text, encoding="utf-8")


class _WithoutAliases(yaml.SafeDumper):
    """The reader refuses aliases, and shared values would become them."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _files() -> list[tuple[str, dict[str, Any]]]:
    return [
        ("samenwerkingsverband", _region()),
        *((f"keuzelijst/{name}", _list(title)) for name, title in _lists().items()),
        ("sopformaat/blad", _sheet_format()),
        ("sopformaat/boek", _book_format()),
        *((f"school/{name}", school) for name, school in _schools().items()),
        *((f"schoolprofiel/{YEAR}/{name}", profile) for name, profile in _profiles().items()),
        *plan_files(),
    ]


def _region() -> dict[str, Any]:
    return {
        "naam": f"Samenwerkingsverband {MARKUP} {LONG_WORD} en omliggende gemeenten",
        "kort": f"swv {LONG_WORD[:40]}",
        "code": "PO9903",
        "sector": "po",
        "contact": {"site": "https://lang.example/" + "a" * 120},
        "steunpunt": {
            "naam": f"Steunpunt {LONG_WORD}",
            "telefoon": "088 000 20 00",
            "mail": f"{'vraag' * 8}@{'steunpunt-' * 5}regio.example",
            "site": "https://steunpunt.example/" + "b" * 100,
            "tekst": f"{MARKUP}\n{LONG_WORD * 2}\n",
        },
        "gemeenten": [{"naam": "Kort", "code": "9821"}, {"naam": f"Gemeente {LONG_WORD}", "code": "9822"}],
        "besturen": [
            {"id": "kort", "naam": "Stichting K", "nummer": "99201"},
            {"id": "lang", "naam": f"Stichting {LONG_WORD} {MARKUP}", "nummer": "99202"},
            {"id": "leeg", "naam": "Vereniging zonder scholen", "nummer": "99203"},
        ],
        "werkjaar": YEAR,
        "rondes": [{"schooljaar": YEAR, "inleveren_uiterlijk": "vrijdag 9 april 2027"}],
        "huisstijl": {"kleur": "#767676"},
    }


def _lists() -> dict[str, str]:
    return {
        "interne-expertise": "Interne expertise",
        "externe-deskundigheid": f"Externe deskundigheid {LONG_WORD}",
        "voorzieningen": MARKUP,
    }


def _list(title: str) -> dict[str, Any]:
    labels = [
        f"Mogelijkheid {number} voor begeleiding bij {'zeer ' * (number % 9)}lezen"
        for number in range(OPTIONS)
    ]
    labels[1] = LONG_WORD
    labels[2] = MARKUP
    options = [{"code": f"optie-{number}", "label": label} for number, label in enumerate(labels)]
    return {"titel": title, "met": "dagdelen", "anders": "ja", "opties": options}


def _sheet_format() -> dict[str, Any]:
    return {
        "titel": f"Blad {LONG_WORD}",
        "geldig": f"vanaf schooljaar {YEAR}",
        "voor": "bo",
        "velden": _fields(),
        "route": _route(),
    }


def _book_format() -> dict[str, Any]:
    table = {
        "id": "cijfers",
        "titel": f"Cijfers {LONG_WORD}",
        "soort": "tabel",
        "kolommen": [
            {"id": f"kolom_{n}", "titel": f"Kolom {n} {LONG_WORD[:18]}", "soort": "tekst"}
            for n in range(COLUMNS)
        ],
    }
    numbers = [
        {"id": "groep", "titel": f"Groepsgrootte {LONG_WORD}", "soort": "getal", "eenheid": LONG_WORD},
        {"id": "zorg", "titel": MARKUP, "soort": "ja/nee"},
    ]
    return {
        "titel": MARKUP,
        "geldig": f"vanaf schooljaar {YEAR}",
        "voor": ["sbo", "so"],
        "onderdelen": [
            {"id": "tekst", "titel": f"Hoofdstuk {LONG_WORD}", "velden": _fields()},
            {"id": "cijfers", "titel": MARKUP, "velden": [table, *numbers]},
        ],
        "route": _route(),
    }


def _fields() -> list[dict[str, Any]]:
    return [
        {"id": "visie", "titel": f"Visie {LONG_WORD}", "soort": "tekst", "verplicht": "ja"},
        {
            "id": "vast",
            "titel": "Vaste tekst",
            "soort": "tekst",
            "voorgedrukt": {"tekst": f"{MARKUP}\n{LONG_WORD}"},
        },
        *(
            {"id": name.replace("-", "_"), "titel": title, "soort": "keuzes", "keuzelijst": name}
            for name, title in _lists().items()
        ),
    ]


def _route() -> list[dict[str, Any]]:
    return [{"id": f"stap_{n}", "titel": f"Stap {n} {LONG_WORD}", "verplicht": "ja"} for n in range(6)]


def _schools() -> dict[str, dict[str, Any]]:
    schools: dict[str, dict[str, Any]] = {
        "lang": _school(0, f"School {LONG_WORD}", "bo", "lang"),
        "opmaak": _school(1, MARKUP, "bo", "lang"),
        "boek": _school(2, f"De {LONG_WORD} voor speciaal basisonderwijs", ["sbo", "so"], "kort"),
        "leeg": _school(3, "De Lege School", "bo", "kort"),
        "boek-leeg": _school(4, "Het Lege Boek", "so", "kort"),
        "fout": _school(5, "De Onvolledige", "bo", "kort"),
    }
    rest = {
        f"rij-{n}": _school(n, f"Basisschool De Lange Rij nummer {n}", "bo", "lang")
        for n in range(6, SCHOOLS)
    }
    return schools | rest


def _school(number: int, name: str, kind: str | list[str], board: str) -> dict[str, Any]:
    town = "kort" if number % 2 else f"gemeente-{LONG_WORD.lower().replace('ö', 'o')}"
    return {
        "naam": name,
        "soort": kind,
        "brin": f"90{chr(65 + number // 26)}{chr(65 + number % 26)}",
        "vestiging": "00",
        "bestuur": board,
        "gemeente": town,
        "adres": f"{LONG_WORD}straat 1234 bis, 9999 ZZ {LONG_WORD}",
        "telefoon": "088 000 20 01",
        "mail": f"{'directie' * 7}@school.example",
        "site": "https://school.example/" + "c" * 150,
        "leerlingen": [{"1 februari 2027": 1}],
    }


def _profiles() -> dict[str, dict[str, Any]]:
    full = {"status": "ingeleverd", "ingeleverd": "8 april 2027", "velden": _values()}
    table = {
        "cijfers": [{f"kolom_{n}": f"{n} {LONG_WORD}" for n in range(COLUMNS)}] * 12,
        "groep": "12,5",
        "zorg": "nee",
    }
    return {
        "lang": full | {"route": {f"stap_{n}": "18 mei 2027" for n in range(3)}},
        "opmaak": full | {"intern": MARKUP},
        "boek": full | {"velden": _values() | table},
        "leeg": {"status": "concept"},
        "boek-leeg": {"status": "concept"},
        "fout": {"status": "ingeleverd", "velden": {}},
        **{f"rij-{n}": full for n in range(6, SCHOOLS, 3)},
    }


def _values() -> dict[str, Any]:
    choices = [
        {"keuze": f"optie-{n}", "dagdelen": n % 10 + 1} if n % 3 else f"optie-{n}" for n in range(OPTIONS)
    ]
    return {
        "visie": _text(),
        **{name.replace("-", "_"): [*choices, {"anders": f"iets {LONG_WORD}"}] for name in _lists()},
    }


def _text() -> str:
    nested = "\n".join(f"{'  ' * depth}- punt {depth} {LONG_WORD}" for depth in range(5))
    return (
        f"# Kop in de tekst {LONG_WORD}\n\n{MARKUP}\n\n## Kop in de tekst {LONG_WORD}\n\n{nested}\n\n"
        f"1. eerste\n2. tweede\n\n> Een aanhaling met **vet** en *schuin* en `{LONG_WORD}`.\n\n"
        f"[een koppeling](https://voorbeeld.example/{'d' * 80}) en [gevaar](javascript:alert(1)) "
        f"en ![plaatje](https://volger.example/pixel.png)\n\n| kop {LONG_WORD} | kop |\n|---|---|\n"
        f"| {LONG_WORD} | {MARKUP.replace('|', ' ')} |\n\n"
        f"```\n{LONG_WORD * 3}\n```\n\n---\n\nالنص من اليمين, ελληνικά, e\u0301e\u0301, 👩‍👩‍👧, {'x' * 900}\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
