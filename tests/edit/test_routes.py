"""Changes are known by their canonical place; the file keeps the short form its author chose."""

from typing import Any

import pytest

from swvctl.edit import Edit, EditError, apply_changes
from swvctl.edit.routes import as_written
from swvctl.schemas import Schema
from swvctl.schemas.shape import shape_of

TEXT = {"type": "string"}
CODE = {"type": ["string", "integer"]}
CHOICE = {
    "type": "object",
    "x-hoofdwoord": "keuze",
    "properties": {"keuze": TEXT, "dagdelen": CODE},
}
COUNT = {
    "type": "object",
    "x-paar": ["datum", "aantal"],
    "properties": {"datum": TEXT, "aantal": CODE},
}
PARTS = {
    "naam": TEXT,
    "soort": {"type": "array", "items": TEXT},
    "code": CODE,
    "keuzes": {"type": "array", "items": CHOICE},
    "leerlingen": {"type": "array", "items": COUNT},
    "categorie": TEXT,
}
SCHOOL = shape_of(Schema("school", {"type": "object", "properties": PARTS}))
FILE = """\
Naam: De Brug
soort: bo   # r
keuzes:
  - logopedist  # r1
  - keuze: lift
leerlingen:
  - 1 februari 2027: 74  # geteld
categorie: x
"""


def edited(*edits: tuple[Any, ...], text: str = FILE) -> str:
    content = text.encode()
    return apply_changes(content, as_written(content, [Edit(*edit) for edit in edits], SCHOOL)).decode()


@pytest.mark.parametrize(
    ("route", "new", "old", "fresh"),
    [
        (("naam",), "De Sluis", "Naam: De Brug", "Naam: De Sluis"),
        (("soort", 0), "sbo", "soort: bo ", "soort: sbo "),
        (("soort",), ["sbo"], "soort: bo ", "soort: sbo "),
        (("soort", 1), "sbo", "soort: bo ", "soort: [bo, sbo] "),
        (("soort", 0), None, "soort: bo   # r\n", ""),
        (("keuzes", 0, "keuze"), "arts", "- logopedist", "- arts"),
        (("keuzes", 0), {"keuze": "arts"}, "- logopedist", "- arts"),
        (
            ("keuzes", 0, "dagdelen"),
            3,
            "- logopedist  # r1\n",
            "- keuze: logopedist  # r1\n    dagdelen: 3\n",
        ),
        (("keuzes", 1, "dagdelen"), "3", "keuze: lift\n", "keuze: lift\n    dagdelen: 3\n"),
        (("keuzes", 2, "keuze"), "zaal", "keuze: lift\n", "keuze: lift\n  - keuze: zaal\n"),
        (("leerlingen", 0, "aantal"), 80, "74", "80"),
        (("leerlingen", 0, "datum"), "2 maart 2027", "1 februari 2027", "2 maart 2027"),
        (("code",), "010", "keuzes:", "code: 010\nkeuzes:"),
        (("categorie",), None, "categorie: x\n", ""),
    ],
)
def test_a_change_keeps_the_form_of_its_author(
    route: tuple[Any, ...], new: Any, old: str, fresh: str
) -> None:
    assert edited((route, new)) == FILE.replace(old, fresh, 1)


def test_changes_of_one_short_form_come_together() -> None:
    after = edited(
        (("leerlingen", 0, "datum"), "x"),
        (("leerlingen", 0, "aantal"), 80),
        (("soort", 0), None),
        (("soort", 1), "so"),
    )
    assert "  - x: 80  # geteld\n" in after
    assert "soort: [so]   # r\n" in after


def test_a_text_has_no_parts() -> None:
    with pytest.raises(EditError, match="geen onderdelen"):
        edited((("naam", "kort"), "x"))
