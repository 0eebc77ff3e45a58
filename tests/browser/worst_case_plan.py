"""The plan of the region that is as hard on the pages as the schemas allow."""

from typing import Any

LONG_WORD = "Meervoudigebeperkingenbehandelcoördinatieoverlegverslagleggingsformulier"
MARKUP = "<script>document.title='mis'</script> & <b>vet</b> \"citaat\" 'ander' {{ 7 * 7 }} </style></main>"
PERIOD = "2027-2031"
YEARS = ["2027", "2028", "2029", "2030", "2031"]
COLUMNS = 8
CHAPTERS = 12


def _text(name: str) -> str:
    """A text with all that may stand in one; no two tables on a page may be called the same."""
    rows = (f" Kolom {name} {LONG_WORD} ", " --- ", " 12 leerlingen ")
    table = "\n".join(f"|{'|'.join(cell for _ in range(COLUMNS))}|" for cell in rows)
    return f"""{MARKUP}

1. eerste
   - dieper {LONG_WORD}
     - nog dieper met https://lang.example/{"a" * 120}

> {LONG_WORD * 2}

{table}
"""


def _items(name: str) -> str:
    """A list of more than a page."""
    return "\n" + "".join(f"- {name} punt {number}\n" for number in range(70))


def files() -> list[tuple[str, dict[str, Any]]]:
    """Every record of the plan, by its path below ``data/``."""
    names = [f"deel-{number}" for number in range(CHAPTERS)]
    return [
        (f"ondersteuningsplan/{PERIOD}", _plan(names)),
        (f"ondersteuningsplan/addendum-{PERIOD}", _addendum()),
        *((f"hoofdstuk/{PERIOD}/{name}", _chapter(name)) for name in names),
        (f"planning/{PERIOD}", _planning()),
        (f"indicator/{PERIOD}", {"lijst": [_indicator(number) for number in range(4)]}),
        (f"begroting/{PERIOD}", _budget()),
        ("begrip/eigen", {"lijst": [{"id": "lang", "begrip": LONG_WORD, "uitleg": f"{MARKUP} {LONG_WORD}"}]}),
        ("besluit/vaststelling", _decision()),
        ("raadpleging/lang", _consultation()),
        ("werkagenda/lang", _agenda()),
    ]


def _plan(names: list[str]) -> dict[str, Any]:
    return {
        "titel": f"Samen {LONG_WORD} {MARKUP}",
        "periode": PERIOD,
        "status": "vastgesteld",
        "aanleiding": _text("aanleiding"),
        "pijlers": [{"id": "lang", "titel": LONG_WORD, "uitleg": MARKUP}, {"id": "kort", "titel": "K"}],
        "hoofdstukken": names,
    }


def _addendum() -> dict[str, Any]:
    return {
        "titel": f"Addendum {LONG_WORD}",
        "soort": "addendum",
        "wijzigt": PERIOD,
        "periode": PERIOD,
        "status": "vastgesteld",
        "wijzigingen": [
            {"hoofdstuk": "deel-0/eerste", "tekst": _text("nieuw") + _items("nieuw")},
            {"hoofdstuk": "deel-1/eerste", "hoe": "vult aan", "tekst": LONG_WORD},
            {"hoofdstuk": "deel-2/tweede", "hoe": "vervalt", "wat": MARKUP},
        ],
    }


def _chapter(name: str) -> dict[str, Any]:
    return {
        "titel": f"{LONG_WORD} {name}",
        "inleiding": MARKUP,
        "pijler": "lang",
        "paragrafen": [
            {
                "id": "eerste",
                "titel": f"{MARKUP} {LONG_WORD}",
                "tekst": _text(name) + (_items(name) if name == "deel-0" else ""),
            },
            {"id": "tweede", "titel": "K", "tekst": "Kort.\n"},
        ],
    }


def _planning() -> dict[str, Any]:
    steps = [
        {"wat": f"Stap {LONG_WORD} {number}", "wanneer": f"{2020 + number}", "wie": LONG_WORD}
        for number in range(20)
    ]
    return {
        "titel": f"Planning {LONG_WORD}",
        "plan": PERIOD,
        "doelen": [{"id": "lang", "doel": f"{LONG_WORD} {MARKUP}", "pijler": "lang", "stappen": steps}],
    }


def _indicator(number: int) -> dict[str, Any]:
    return {
        "id": f"meting-{number}",
        "titel": f"{LONG_WORD} {number}",
        "pijler": "lang",
        "eenheid": LONG_WORD,
        "nulmeting": "12,75% (2025-2026)",
        "streef": {f"{year}-{year + 1}": f"{year - 2000},75%" for year in range(2027, 2031)},
        "gerealiseerd": {"2026-2027": "volgt in september 2027"},
        "bron": LONG_WORD,
    }


def _budget() -> dict[str, Any]:
    post = {
        "wat": LONG_WORD,
        "bedragen": ["1.234.567.890"] * len(YEARS),
        "pijler": "lang",
        "toelichting": MARKUP,
    }
    return {
        "titel": f"Begroting {LONG_WORD}",
        "plan": PERIOD,
        "jaren": YEARS,
        "baten": [{"groep": LONG_WORD, "posten": [post, {**post, "wat": MARKUP}]}],
        "lasten": [{"groep": "K", "posten": [post]}],
    }


def _decision() -> dict[str, Any]:
    return {
        "over": PERIOD,
        "soort": "vaststelling",
        "titel": f"{MARKUP} {LONG_WORD}",
        "datum": "25 maart 2027",
        "uitkomst": "vastgesteld",
        "toelichting": _text("besluit"),
    }


def _consultation() -> dict[str, Any]:
    return {
        "titel": f"Week van {LONG_WORD}",
        "plan": PERIOD,
        "wanneer": "2 t/m 6 november 2026",
        "bevindingen": [
            {
                "id": "lang",
                "wat": f"{LONG_WORD} {MARKUP}",
                "afdoening": "overgenomen",
                "antwoord": _text("antwoord"),
                "verwerkt_in": "deel-0/eerste",
            }
        ],
    }


def _agenda() -> dict[str, Any]:
    return {
        "titel": f"Werkagenda {LONG_WORD}",
        "plan": PERIOD,
        "onderwerpen": [{"id": "lang", "titel": f"{LONG_WORD} {MARKUP}", "pijler": "lang", "wie": LONG_WORD}],
    }
