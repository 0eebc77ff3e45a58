"""A mistake in a template of a region is one Dutch sentence with file and line, whatever the library says."""

from pathlib import Path

import pytest

from swvctl.assets import Assets
from swvctl.errors import AssetError
from swvctl.render.template import Templates

NO_NAME = "het gebruikt een naam die er niet is"
LOOK = "kijk na wat er tussen {{ en }} of tussen {% en %} staat."
VIEW = {"titel": "De Brug", "leeg": None, "school": {"naam": "De Brug"}}
MISTAKES = [
    ("{{ nietes }}", f'{NO_NAME}: "nietes".'),
    ("{{ school.weg }}", f'{NO_NAME}: "weg".'),
    ('{{ school["weg"] }}', f'{NO_NAME}: "weg".'),
    ("{{ leeg.naam }}", 'het vraagt naar "naam" van iets wat leeg is.'),
    ("{{ titel.__class__ }}", "het gebruikt iets wat een sjabloon niet mag."),
    ("{% if %}x{% endif %}", LOOK),
    ("{% call %}", LOOK),
    ("{% set = 3 %}", "= hoort hier niet."),
    ("{{ titel[ }}", "er staat } waar ] hoort."),
    ('{{ "abc }}', 'het teken " kan hier niet, of wordt niet gesloten.'),
    ("{{ titel", "{{ wordt niet gesloten met }}."),
    ("{# titel", "{# wordt niet gesloten met #}."),
    ("{% block a %}", "{% endblock %} ontbreekt aan het eind."),
    ("{% for x in titel %}", "{% endfor %} ontbreekt aan het eind."),
    ("{% raw %} x", "{% endraw %} ontbreekt."),
    ("{% endif %}", "{% endif %} hoort hier niet: er is niets geopend."),
    ("{% blok %}", 'de opdracht "blok" bestaat niet.'),
    ("{{ titel|netjes }}", 'het filter "netjes" bestaat niet.'),
    ("{% if titel is mooi %}{% endif %}", 'de vraag "is mooi" bestaat niet.'),
    ("{% block a %}{% endblock %}{% block a %}{% endblock %}", 'het blok "a" staat er twee keer.'),
    ('{% include "weg.j2" %}', "het sjabloon weg.j2 is er niet."),
    ('{% extends "swvctl/weg.j2" %}', "het sjabloon swvctl/weg.j2 is er niet."),
    ("{{ 1 / 0 }}", "het deelt door nul."),
    ("{{ range(10 ** 20) }}", "het rekent met een getal dat te groot is."),
    ("{{ titel + 1 }}", "het doet iets met een gegeven wat daarmee niet kan"),
]


def refusal(root: Path, **templates: str) -> str:
    folder = root / "templates/proef"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in templates.items():
        (folder / f"{name}.html.j2").write_text(text, encoding="utf-8")
    with pytest.raises(AssetError) as caught:
        Templates(Assets(root)).fill("proef/blad", ".html", VIEW)
    return str(caught.value)


@pytest.mark.parametrize(("mistake", "said"), MISTAKES, ids=[mistake for mistake, _ in MISTAKES])
def test_a_mistake_is_named_in_dutch_with_its_line(tmp_path: Path, mistake: str, said: str) -> None:
    told = refusal(tmp_path, blad=f"Kop\n\n{mistake}")
    assert told.startswith("Het sjabloon templates/proef/blad.html.j2, regel 3, klopt niet: ")
    assert said in told


@pytest.mark.parametrize("empty", ["", "\ufeff\n", "{# later #}", "{% if leeg %}x{% endif %}"])
def test_a_page_on_which_nothing_stands_is_no_page(tmp_path: Path, empty: str) -> None:
    told = refusal(tmp_path, blad=empty)
    assert told == "Het sjabloon templates/proef/blad.html.j2 klopt niet: er komt een lege pagina uit."


def test_a_part_that_leaves_nothing_of_our_page_is_named(tmp_path: Path) -> None:
    (tmp_path / "templates/_delen").mkdir(parents=True)
    (tmp_path / "templates/_delen/basis.html.j2").write_text("\n", encoding="utf-8")
    with pytest.raises(
        AssetError, match=r"^Het sjabloon templates/_delen/basis\.html\.j2 klopt niet: er komt"
    ):
        Templates(Assets(tmp_path)).fill("begrip/begrippen", ".html", VIEW)


def test_a_mistake_in_a_style_sheet_is_named_there(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/eigen.css").write_text("a { color:\n  {{ rood }} }\n", encoding="utf-8")
    told = refusal(tmp_path, blad='{% include "eigen.css" %}')
    assert told == f'Het sjabloon templates/eigen.css, regel 2, klopt niet: {NO_NAME}: "rood".'


def test_a_mistake_in_a_part_is_named_there(tmp_path: Path) -> None:
    told = refusal(tmp_path, blad='{% include "proef/deel.html.j2" %}', deel="\n{{ nietes }}")
    assert told.startswith("Het sjabloon templates/proef/deel.html.j2, regel 2, klopt niet: ")
