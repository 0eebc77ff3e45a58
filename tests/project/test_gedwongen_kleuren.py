"""In the colours that a reader forces on pages, a picture is read as well: it does not take them by itself."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "templates/_delen"
PICTURES = sorted(path for path in STYLES.glob("*.css") if re.search(r"fill: var\(", path.read_text("utf-8")))


def rules(css: str) -> list[tuple[str, str]]:
    return re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.name)
def test_each_part_of_a_picture_with_a_colour_has_one_in_forced_colours(path: Path) -> None:
    """As specific as its own, or it does not win from that: each names the class that is coloured."""
    css = path.read_text("utf-8")
    start = css.index("@media (forced-colors: active)")
    forced = css[start : start + re.search(r"\n\}|\} \}\n", css[start:]).end()].partition("{")[2]
    replaced = " ".join(selector for selector, body in rules(forced) if "fill: " in body)
    coloured = [selector.split()[-1] for selector, body in rules(css) if "fill: var(" in body]
    assert coloured
    assert [part for part in coloured if not re.search(rf"{re.escape(part)}(?![\w-])", replaced)] == []
