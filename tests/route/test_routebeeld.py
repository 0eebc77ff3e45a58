"""The picture of a route: every word of a step is in it, on lines that fit."""

from swvctl.render.route.routebeeld import LONGEST_LINE, LONGEST_TITLE, MOST_LINES, routebeeld


def step(kort="Advies van de deelnemersraad", uitkomst="positief", gemeenten=()):
    return {
        "kort": kort,
        "wanneer": "10 maart 2027",
        "uitkomst": uitkomst,
        "gemeenten": [{"uitkomst": outcome} for outcome in gemeenten],
        "stand": "gedaan",
    }


def said(placed):
    return " ".join(line["tekst"] for line in placed["regels"])


def test_a_long_outcome_and_a_long_title_go_on_on_the_next_line():
    outcome = "positief, met de vraag om elk jaar een korte voortgang te laten zien"
    titel = "Overleg met de gemeenten over leerlingenvervoer en huisvesting"
    (placed,) = routebeeld([step(titel, outcome)])["stappen"]
    assert said(placed) == f"10 maart 2027 {outcome}"
    assert placed["regels"][0]["tekst"] == "10 maart 2027"
    assert " ".join(line["tekst"] for line in placed["titel"]) == titel
    assert max(len(line["tekst"]) for line in placed["regels"]) <= LONGEST_LINE
    assert max(len(line["tekst"]) for line in placed["titel"]) <= LONGEST_TITLE


def test_what_comes_after_a_long_step_stands_below_its_last_line_and_the_picture_holds_all():
    picture = routebeeld([step(uitkomst="akkoord " * 15), step()])
    long, short = picture["stappen"]
    assert short["y"] > long["regels"][-1]["y"]
    assert picture["eind"] == short["y"]
    assert picture["hoogte"] > short["regels"][-1]["y"]


def test_what_would_fill_the_picture_ends_between_two_words():
    (placed,) = routebeeld([step(uitkomst="zorgvuldig overwogen " * 40)])["stappen"]
    assert len(placed["regels"]) == MOST_LINES
    assert said(placed).endswith((" zorgvuldig …", " overwogen …"))


def test_gemeenten_are_counted_once_each_has_an_outcome():
    agreed, waiting = ("overeenstemming", "geen overeenstemming"), ("overeenstemming", "")
    assert "overeenstemming met 1 van de 2" in said(
        routebeeld([step(uitkomst="", gemeenten=agreed)])["stappen"][0]
    ).replace("\N{NO-BREAK SPACE}", " ")
    assert said(routebeeld([step(uitkomst="", gemeenten=waiting)])["stappen"][0]) == "10 maart 2027"
