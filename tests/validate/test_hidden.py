"""A sign that nobody sees is told once, where it stands or in the value that it came from."""

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("intern: |\n  Een \u202etekst.\n", "Op deze regel keert een onzichtbaar teken de leesrichting om"),
        ('intern: "Een \\u202etekst."\n', "Deze waarde bevat een teken dat niet te zien is"),
    ],
)
def test_a_sign_that_turns_the_text_is_told_once(region_history, capsys, written, told):
    place = "data/school/de-brug.yaml"
    region_history.write(place, (region_history.top / place).read_text("utf-8") + written)
    folder = str(region_history.top)
    assert run(app, ["check", "-C", folder, "--select", "YML017", "--output-format", "concise"]) == 1
    said = capsys.readouterr().out
    assert said.count("YML017") == 2  # the finding and the closing line
    assert told in said
