"""A template of a region ends: too many turns, calls or letters are one Dutch sentence."""

from pathlib import Path

import pytest

from swvctl.assets import Assets
from swvctl.errors import AssetError
from swvctl.render.template import Templates

STEPS = "meer dan 1.000.000 keer"
START = "{% set n = namespace(t='xx') %}"
GROWS = "{%% for turn in range(60) %%}%s{%% endfor %%}"
LETTERS = "meer dan 5.000.000 tekens"


def filled(root: Path, template: str, suffix: str = ".md") -> str:
    folder = root / "templates" / "proef"
    folder.mkdir(parents=True)
    (folder / f"proef{suffix}.j2").write_text(template, encoding="utf-8")
    view = {"titel": "De Brug", "scholen": [{"naam": "a"}, {"naam": "b"}]}
    return Templates(Assets(root)).fill("proef/proef", suffix, view).decode()


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", STEPS),
        ("{% macro f(n) %}{{ f(n) }}{% endmacro %}{{ f(1) }}", "het roept zichzelf steeds opnieuw aan"),
        ("{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}", STEPS),
        ("{{ 'x' * 999999999 }}", LETTERS),
        ("{{ [1] * 999999999 }}", LETTERS),
        ("{{ 9 ** 999999999 }}", "een getal dat te groot is"),
        (
            START + GROWS % "{% set n.t = n.t ~ n.t %}",
            LETTERS,
        ),
        (
            START + GROWS % "{% set n.t = n.t + n.t %}",
            LETTERS,
        ),
        (
            START + GROWS % "{% set n.t %}{{ n.t }}{{ n.t }}{% endset %}",
            LETTERS,
        ),
        (
            "{% macro d(t) %}{{ t }}{{ t }}{% endmacro %}" + START + GROWS % "{% set n.t = d(n.t) %}",
            LETTERS,
        ),
        (
            "{% for a in scholen recursive %}{{ loop(scholen) }}{% endfor %}",
            "het roept zichzelf steeds opnieuw aan",
        ),
    ],
)
def test_what_does_not_end_is_one_sentence(tmp_path: Path, template: str, reason: str) -> None:
    with pytest.raises(
        AssetError, match=r"Het sjabloon templates/proef/proef\.md\.j2.* klopt niet"
    ) as caught:
        filled(tmp_path, template)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_ordinary_loops_keep_what_they_know(tmp_path: Path) -> None:
    template = (
        "{% for school in scholen %}{{ loop.index }}/{{ loop.length }} {{ school.naam ~ '!' }}"
        "{% if not loop.last %}, {% endif %}{% else %}geen{% endfor %}"
        "{% for school in [] %}x{% else %} en niets{% endfor %}"
        "{% set kop %}<b>{{ titel }}</b>{% endset %} {{ kop }} {{ 'x' * 3 }}"
    )
    assert filled(tmp_path, template, ".html") == "1/2 a!, 2/2 b! en niets <b>De Brug</b> xxx\n"


def test_each_page_counts_anew(tmp_path: Path) -> None:
    turns = "{% for a in range(90000) %}{% endfor %}" * 6 + "klaar"
    (tmp_path / "templates" / "proef").mkdir(parents=True)
    (tmp_path / "templates" / "proef" / "proef.md.j2").write_text(turns, encoding="utf-8")
    templates = Templates(Assets(tmp_path))
    assert [templates.fill("proef/proef", ".md", {}) for _ in range(2)] == [b"klaar\n"] * 2
