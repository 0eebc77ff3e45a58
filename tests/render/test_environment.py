"""The surroundings of our own templates are quicker than those of the library, and give the same."""

import pytest
from jinja2 import Environment, Template
from jinja2.exceptions import UndefinedError
from markupsafe import Markup

from swvctl.assets import Assets
from swvctl.render.environment import _escape, _escaped, environment_class

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


def test_what_the_library_compiles_still_escapes_by_the_name_that_is_ours():
    """When this fails Jinja compiles templates in another way: pages stay right, but a build takes longer.

    Look at ``_Template.from_code`` in render/environment.py, and find what a compiled template now calls.
    """
    template = environment_class(Assets())(autoescape=True).from_string("{{ x }}" + MACRO + "{{ kop(x) }}")
    names = template.root_render_func.__globals__
    assert names.get("escape") is _escape, "Jinja no longer imports markupsafe's escape into a template"
    _escaped.cache_clear()
    template.render(x="een tekst van niets anders")
    hits = _escaped.cache_info()
    assert hits.misses > 0, "a compiled template no longer looks up escape where we put ours"
    assert hits.hits > 0, "a macro no longer looks up escape where we put ours"


def test_a_template_that_is_compiled_in_another_way_is_left_as_it_is(monkeypatch):
    def other(text):
        return Markup("<!>") + text

    def compiled_so(cls, environment, namespace, globals):  # noqa: A002 - the name is the library's
        namespace["root"].__globals__["escape"] = other
        return real(environment, namespace, globals)

    real = Template._from_namespace
    monkeypatch.setattr(Template, "_from_namespace", classmethod(compiled_so))
    template = environment_class(Assets())(autoescape=True).from_string("{{ x }}")
    assert template.render(x="a") == "<!>a"
