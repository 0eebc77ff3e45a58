"""The words beside a bar break where the library for wrapping breaks them, which is too slow to ask each time."""

from textwrap import wrap

from hypothesis import example, given, settings
from hypothesis import strategies as st

from swvctl.render.route.broken import _wrapped

TEXTS = st.text(st.sampled_from("abcdé -–—.,\N{NO-BREAK SPACE}\t\n€“”"), max_size=80)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(TEXTS, st.integers(1, 30))
@example("", 20)
@example("een stap die te lang is voor één regel van het beeld", 20)
@example("op elke basisschool -- ook de kleine -- en bij de so-scholen", 20)
@example("  twee spaties  ervoor en ertussen", 12)
def test_lines_break_as_the_library_breaks_them(text, longest):
    assert _wrapped(text, longest) == wrap(text, longest)
