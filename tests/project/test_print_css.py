"""What the styles may not do on paper, since a browser that is not among the tests then loses text."""

import re
from pathlib import Path

TEMPLATES = Path(__file__).parents[2] / "templates"
_COMMENT = re.compile(r"/\*.*?\*/|\{#.*?#\}", re.DOTALL)
_DRAWN = re.compile(r"::(?:before|after)[^{}]*\{([^{}]*)\}")


def test_no_room_is_taken_back_around_a_drawn_box():
    """Firefox leaves out the text at the top of a page where the room before it is taken back by a margin."""
    styles = [path for ending in ("*.css", "*.j2") for path in TEMPLATES.rglob(ending)]
    taken = {
        f"{path.name}: {rules}"
        for path in styles
        for rules in _DRAWN.findall(_COMMENT.sub("", path.read_text(encoding="utf-8")))
        if re.search(r"margin-(?:block(?:-start|-end)?|top|bottom): *-", rules)
    }
    assert len(styles) > 50
    assert taken == set()
