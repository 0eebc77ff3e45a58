"""The surroundings of our own templates are quicker than those of the library, and give the same."""

import pytest
from jinja2 import Environment
from jinja2.exceptions import UndefinedError
from markupsafe import Markup

from swvctl.assets import Assets
from swvctl.render.environment import environment_class

MACRO = "{% macro kop(tekst, niveau=2) %}<h{{ niveau }}>{{ tekst }}</h{{ niveau }}>{% endmacro %}"


def shown(source, **view):
    """What a template of ours gives, which must be what the library gives."""
    ours = environment_class(Assets())(autoescape=True).from_string(source).render(view)
    assert ours == Environment(autoescape=True).from_string(source).render(view)
    return ours


@pytest.mark.parametrize("first", [Markup("<b>"), "<b>"])
def test_a_text_is_escaped_also_where_the_same_text_was_safe_before(first):
    assert shown("{{ a }} {{ b }} {{ c }}", a=first, b="<b>", c=Markup("<b>")).endswith("&lt;b&gt; <b>")


@pytest.mark.parametrize("value", [0, 1, True, None, 1.0, "1", ["<"], "a\"'&<>"])
def test_every_value_comes_out_as_the_library_writes_it(value):
    assert shown("{{ x }}|{{ x }}", x=value)


@pytest.mark.parametrize(
    "call",
    [
        "{{ kop('<a>') }}",
        "{{ kop('a', 3) }}",
        "{{ kop(tekst='a', niveau=4) }}",
        "{% for x in [1, 2] %}{{ kop(x) }}{% endfor %}",
        "{% set x = kop('<') %}{{ x }}",
    ],
)
def test_a_macro_is_called_as_ever(call):
    assert "<h" in shown(MACRO + call)


def test_a_macro_with_too_many_values_is_refused_as_ever():
    template = environment_class(Assets())().from_string(MACRO + "{{ kop(1, 2, 3) }}")
    with pytest.raises(TypeError, match="takes not more than"):
        template.render()


def test_what_is_not_there_cannot_be_called():
    template = environment_class(Assets())().from_string("{{ weg() }}")
    with pytest.raises(UndefinedError):
        template.render()
