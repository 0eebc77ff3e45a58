"""Pages of plannings, decisions and consultations: what they show, to whom, and what no word can do to them."""

import json
from datetime import date
from html.parser import HTMLParser

import pytest

from swvctl.assets import Assets
from swvctl.render import ordered, render

SWV = """
naam: Samenwerkingsverband Proefland
code: PO9901
sector: po
gemeenten: [Rietbeek]
gremia:
  - {id: opr, naam: Ondersteuningsplanraad, kort: OPR}
  - {id: bestuurder, naam: Directeur-bestuurder}
"""
PLAN = "titel: Samen\nperiode: 2027-2031\nstatus: %s\n"
RECORDS = {
    "planning/2027-2031": """
titel: WOORD
plan: 2027-2031
doelen:
  - id: doel
    doel: WOORD
    wie: WOORD
    stappen:
      - {id: stap, wat: WOORD, wanneer: mei 2028, gremium: opr, resultaat: WOORD, toelichting: WOORD, status: WOORD}
""",
    "planning/route": """
titel: WOORD
plan: 2027-2031
fasen:
  - mei 2026: WOORD
mijlpalen:
  - {wat: WOORD, wanneer: 1 maart 2027, besluit: besluiten/vast}
""",
    "besluit/besluiten": """
lijst:
  - id: oogo
    soort: overleg
    over: 2027-2031
    gemeenten:
      - {gemeente: rietbeek, datum: 4 februari 2027, uitkomst: WOORD, toelichting: WOORD, afspraken: WOORD}
  - id: vast
    soort: vaststelling
    gremium: bestuurder
    over: 2027-2031
    datum: 25 maart 2027
    uitkomst: vastgesteld
    stemming: WOORD
    geldt: WOORD
    voorwaarden: [{wat: WOORD, planning: 2027-2031/stap}]
    bewijs: WOORD
""",
    "raadpleging/week": """
titel: WOORD
plan: 2027-2031
doel: WOORD
tijd: WOORD
themas: [{id: thema, titel: WOORD}]
gesprekken: [{thema: thema}]
momenten: [{wat: WOORD, wanneer: 1 mei 2026}]
bevindingen:
  - {id: een, wat: WOORD, afdoening: overgenomen, antwoord: Dat doen wij., verwerkt_in: [{planning: 2027-2031/doel}]}
  - {id: open, wat: Nog niemand gaf antwoord., afdoening: open}
vervolg: [WOORD]
""",
    "werkagenda/agenda": """
titel: WOORD
plan: 2027-2031
onderwerpen:
  - {id: een, titel: WOORD, wie: WOORD, doel: doel, tekst: Zo gaat het., bewijs: WOORD, status: [{wat: WOORD}]}
  - {titel: Tweede, open_vraag: Is dat wel zo?}
""",
}
PAYLOADS = [
    "<script>alert(1)</script>",
    "</title></style><img src=x onerror=x>",
    "' onmouseover='x",
    "[x](javascript:alert(1)) ![y](//kwaad.example/z.png)",
    "| a | b | # kop",
    "``` : ; click x href y %% %%{init: {}}%%",
    "{{ 7 * 7 }} {% raw %}",
]


class Skeleton(HTMLParser):
    """The elements of a page with the names of their attributes."""

    def __init__(self):
        super().__init__()
        self.elements = []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, tuple(sorted(name for name, _ in attrs))))


def files(see, words="gewoon", status="vastgesteld"):
    records = {name: text.replace("WOORD", json.dumps(words)) for name, text in RECORDS.items()}
    seen = see(
        {"samenwerkingsverband": SWV, "ondersteuningsplan/2027-2031": PLAN % status, **records},
        date(2027, 6, 3),
    )
    return {
        path: content.decode()
        for group in ("planning", "besluit", "raadpleging", "werkagenda")
        for path, content in render(seen.workspace, Assets(), ordered(group, draft=False))
    }


def test_every_record_has_its_pages(see):
    made = {path.removeprefix("intern/") for path in files(see) if path.startswith("intern/")}
    for name in ("planning/2027-2031", "planning-per-maand", "gremium/opr", "besluit/2027-2031", "besluiten"):
        assert {f"{name}.html", f"{name}.md"} <= made
    for name in (
        "overleg-met-gemeenten/rietbeek",
        "raadpleging/week",
        "antwoordnota/2027-2031",
        "werkagenda/agenda",
    ):
        assert {f"{name}.html", f"{name}.md"} <= made


def test_open_findings_and_questions_stay_inside(see):
    made = files(see)
    for words in ("Nog niemand gaf antwoord.", "Is dat wel zo?"):
        where = [path for path, text in made.items() if words in text]
        assert where
        assert all(path.startswith("intern/") for path in where)


def test_of_a_plan_in_concept_nothing_is_public_but_the_way_to_it(see):
    public = {
        path
        for path in files(see, status="concept")
        if path.startswith("publiek/") and path.endswith(".html")
    }
    assert "publiek/planning/route.html" in public
    assert not {path for path in public if "besluit" in path or "werkagenda" in path}
    assert "publiek/planning/2027-2031.html" not in public


def test_a_milestone_tells_what_was_planned_and_what_became_of_it(see):
    made = files(see)
    assert "gepland 1 maart 2027, werd 25 maart 2027" in made["publiek/planning/route.md"]


def test_a_column_that_is_empty_in_every_row_is_left_out(see, monkeypatch):
    made = files(see)
    assert "| Mijlpaal | Wanneer | Stand | Besluit |" in made["publiek/planning/route.md"]
    assert '<th scope="col">Besluit</th>' in made["publiek/planning/route.html"]
    monkeypatch.setitem(
        RECORDS, "planning/route", RECORDS["planning/route"].replace(", besluit: besluiten/vast", "")
    )
    made = files(see)
    assert "| Mijlpaal | Wanneer | Stand |\n| --- | --- | --- |\n" in made["publiek/planning/route.md"]
    assert "Besluit</th>" not in made["publiek/planning/route.html"]
    assert 'data-kop="Besluit"' not in made["publiek/planning/route.html"]


def test_what_is_said_of_a_decision_keeps_its_links_and_stays_in_its_cell(see):
    record = {
        "samenwerkingsverband": SWV,
        "ondersteuningsplan/2027-2031": PLAN % "vastgesteld",
        "besluit/besluiten": """
lijst:
  - id: vast
    soort: vaststelling
    gremium: bestuurder
    over: 2027-2031
    datum: 25 maart 2027
    uitkomst: vastgesteld
    toelichting: |
      Lees {zie: ondersteuningsplan/2027-2031}.

      Ja | nee.
""",
    }
    seen = see(record, date(2027, 6, 3))
    made = dict(render(seen.workspace, Assets(), ordered("", draft=False, forms=("md",))))
    (row,) = [line for line in made["publiek/besluit/2027-2031.md"].decode().splitlines() if "Lees" in line]
    assert r"Lees [Samen](../ondersteuningsplan/2027-2031.md). Ja \| nee. |" in row


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_word_adds_an_element_or_ends_a_diagram(see, payload):
    harmless, hostile = files(see), files(see, payload)
    assert hostile.keys() == harmless.keys()
    for path, text in hostile.items():
        if path.endswith(".html"):
            assert read(text) == read(harmless[path]), path
        elif path.endswith("planning/2027-2031.md"):
            assert text.count("```") == harmless[path].count("```")


def read(page):
    skeleton = Skeleton()
    skeleton.feed(page)
    # A longer text takes more lines in a picture, each a tspan of ours with its place.
    return [element for element in skeleton.elements if element != ("tspan", ("x", "y"))]
