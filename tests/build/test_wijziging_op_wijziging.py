"""A change begins with the plan as it holds by then: with all that was adopted before, in that order, and honestly."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from swvctl.pipeline import load
from swvctl.render import ordered, render

DATA = Path(__file__).parents[2] / "data"
PLAN = "ondersteuningsplan/2027-2031"
ADDENDUM = "het addendum kinderen en het steunpunt"
SHORT = "in: [plan, publieksversie]"
ADDED = "Op woensdag van 13.00 tot 15.00 uur"
FORMS, READ = ("html", "md"), ("md",)
NEW, MORE, GONE = "vervangt: De nieuwe woorden.", "vult aan: Wat erbij komt.", "vervalt"


@pytest.fixture
def data(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path / "data"


def pages(data, today=date(2027, 6, 3), kind="ondersteuningsplan", forms=FORMS):
    """The pages of a kind as text, in the forms that a test looks at."""
    region = load(data.parent, today)
    order = ordered(kind, draft=True, forms=forms)
    return {
        path: content.decode(errors="replace").replace("\N{NO-BREAK SPACE}", " ")
        for path, content in render(region.workspace, region.assets, order)
    }


def wijziging(data, name, hoe, spot="ouders/steunpunt", dag=""):
    """A change of the plan by one more document: ``vervalt``, or ``vult aan: the text``; adopted on that day."""
    werking, _, tekst = hoe.partition(": ")
    lines = [
        f"titel: Addendum {name}",
        "soort: addendum",
        "wijzigt: 2027-2031",
        "periode: 2027-2031",
        f"status: {'vastgesteld' if dag else 'concept'}",
        "wijzigingen:",
        f"  - hoofdstuk: 2027-2031/{spot}",
        f"    hoe: {werking}",
        "    wat: Het wordt anders.",
    ]
    if tekst:
        lines += ["    tekst: |", *(f"      {line}" for line in tekst.splitlines())]
    (data / f"ondersteuningsplan/{name}.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    if dag:
        (data / f"besluit/{name}.yaml").write_text(
            f"lijst:\n  - id: vaststelling\n    soort: vaststelling\n    gremium: bestuurder\n"
            f"    over: {name}\n    datum: {dag}\n    uitkomst: vastgesteld\n",
            "utf-8",
        )


def paragraph(text, suffix, anchor="ouders--steunpunt"):
    """One paragraph of a whole plan, up to the next one."""
    begin, end = (
        ('<section class="swv-paragraaf" id="', "</section>") if suffix == "html" else ('<a id="', "\n#")
    )
    _, _, rest = text.partition(f'{begin}{anchor}"')
    return rest.partition(end)[0]


def test_a_draft_is_worked_into_the_plan_with_what_was_adopted(data):
    made = pages(data)
    for suffix in FORMS:
        merged = made[f"intern/{PLAN}-met-koersnotitie-2029.{suffix}"]
        part = paragraph(merged, suffix)
        assert ADDED in part
        assert part.index(ADDED) < part.index(f"Aangevuld door {ADDENDUM} van 1 juni 2027.")
        assert part.count("Aangevuld door") == 1, "what stands in the text is no later change"
        assert f"zoals het nu geldt, dus met {ADDENDUM} van 1 juni 2027." in merged
        assert "niet in verwerkt" not in merged
        assert ADDED not in made[f"intern/{PLAN}.{suffix}"], "the plan itself stays what was decided"


def test_the_text_beside_a_change_is_the_text_that_holds_now(data):
    wijziging(data, "open", "vervangt: Het steunpunt is elke dag open.")
    made = pages(data)
    for suffix in FORMS:
        alone = made[f"intern/ondersteuningsplan/open.{suffix}"]
        assert f"Zoals het nu in het plan staat, met {ADDENDUM}" in alone
        assert ADDED in alone
        assert f"Let op: {ADDENDUM} heeft deze paragraaf aangevuld." in alone
        assert "De nieuwe tekst komt ook in de plaats van die aanvulling." in alone


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (NEW, NEW, "heeft deze paragraaf al gewijzigd. De nieuwe tekst komt daarvoor in de plaats."),
        (NEW, GONE, "Let op: ook wat het addendum eerst hier heeft gewijzigd, vervalt."),
        (GONE, MORE, "is al vervallen door het addendum eerst. Er staat dus niets meer om aan te vullen."),
        (GONE, NEW, "is al vervallen door het addendum eerst. Met deze wijziging komt er weer een tekst."),
        (GONE, GONE, "Let op: deze paragraaf is al vervallen door het addendum eerst."),
        (MORE, MORE, ""),
    ],
)
def test_what_an_earlier_change_loses_is_said(data, before, now, said):
    wijziging(data, "eerst", before, "gemeenten/een-team", "15 mei 2027")
    wijziging(data, "daarna", now, "gemeenten/een-team")
    made = pages(data)
    for name in ("ondersteuningsplan/daarna", f"{PLAN}-met-daarna"):
        for suffix in FORMS:
            page = made[f"intern/{name}.{suffix}"]
            assert said in page
            assert ("Let op:" in page) == bool(said)


def test_what_was_replaced_before_is_not_lost_once_more(data):
    wijziging(data, "eerst", MORE, "gemeenten/een-team", "10 mei 2027")
    wijziging(data, "tweede", NEW, "gemeenten/een-team", "15 mei 2027")
    wijziging(data, "daarna", GONE, "gemeenten/een-team")
    page = pages(data, forms=READ)["intern/ondersteuningsplan/daarna.md"]
    assert page.count("Let op:") == 1
    assert "Let op: ook wat het addendum tweede hier heeft gewijzigd, vervalt." in page


def test_of_two_adopted_changes_the_one_that_was_decided_last_has_the_last_word(data):
    wijziging(data, "a-laatste", "vervangt: Dit is het laatste woord.", dag="2 juni 2027")
    made = pages(data, forms=READ)
    last = paragraph(made[f"publiek/{PLAN}-met-a-laatste.md"], "md")
    assert "Dit is het laatste woord." in last
    assert ADDED not in last
    first = paragraph(made[f"publiek/{PLAN}-met-addendum-steunpunt.md"], "md")
    assert ADDED in first
    assert "Dit is het laatste woord." not in first
    assert "*Gewijzigd door [het addendum a-laatste](" in first
    assert (
        "het addendum a-laatste is van later en hier niet in verwerkt"
        in made[f"publiek/{PLAN}-met-addendum-steunpunt.md"]
    )
    short = made[f"publiek/{PLAN}-kort.md"]
    assert "Dit is het laatste woord." in short
    assert ADDED not in short


@pytest.mark.parametrize(
    ("today", "holds", "told"),
    [
        (date(2027, 6, 3), False, True),  # not yet
        (date(2028, 7, 31), False, True),
        (date(2028, 8, 1), True, False),
        (date(2029, 7, 31), True, False),
        (date(2029, 8, 1), False, False),  # it has lapsed
    ],
)
def test_parents_and_gemeenten_read_a_change_in_the_years_it_is_for(data, today, holds, told):
    wijziging(data, "een-jaar", "vervangt: Een jaar lang zo.", "gemeenten/een-team", dag="2 juni 2027")
    path = data / "ondersteuningsplan/een-jaar.yaml"
    path.write_text(path.read_text("utf-8").replace("periode: 2027-2031", "periode: 2028-2029"), "utf-8")
    own = data / "hoofdstuk/2027-2031/gemeenten.yaml"
    own.write_text(
        own.read_text("utf-8").replace("- id: een-team\n", f"- id: een-team\n    {SHORT}\n"), "utf-8"
    )
    short = pages(data, today, forms=READ)[f"publiek/{PLAN}-kort.md"]
    dossier = pages(data, today, "besluit", READ)["intern/overleg-met-gemeenten/rietbeek.md"]
    for page in (short, dossier):
        assert ("Een jaar lang zo." in page) == holds
        coming = "Vanaf 1 augustus 2028 gewijzigd door het addendum een-jaar: Het wordt anders."
        assert (coming in page) == told
        assert ("Gewijzigd door het addendum een-jaar van 2 juni 2027" in page) == holds
    assert ("vanaf 1 augustus 2028 gewijzigd door [het addendum een-jaar](" in short) == told


def test_a_change_holds_from_its_adoption_and_a_text_that_stays_is_not_called_changed(data):
    """Adopted in the course of a school year; and it says only that something will change, not how it reads."""
    wijziging(data, "oktober", "vervangt", dag="12 oktober 2027")
    path = data / "ondersteuningsplan/oktober.yaml"
    path.write_text(path.read_text("utf-8").replace("    hoe: vervangt\n", ""), "utf-8")
    made = pages(data, date(2027, 11, 1), forms=READ)
    for name in ("ondersteuningsplan/oktober", f"{PLAN}-met-oktober"):
        assert "geldt van 12 oktober 2027 tot en met 31 juli 2031" in made[f"publiek/{name}.md"]
    part = paragraph(made[f"publiek/{PLAN}-met-oktober.md"], "md")
    assert "**Wijziging aangekondigd door het addendum oktober.** Het wordt anders." in part
    assert "*Wijziging aangekondigd door [het addendum oktober](" in made[f"publiek/{PLAN}.md"]


def test_a_public_page_says_nothing_of_a_draft_for_the_same_words(data):
    wijziging(data, "stiekem", "vervalt")
    wijziging(data, "ook-nog", "vervalt")
    made = pages(data)
    said = "Let op: ook het addendum stiekem (concept) wijzigt deze paragraaf. Dat is hier niet in verwerkt."
    assert said in made["intern/ondersteuningsplan/ook-nog.md"]
    assert not [path for path, text in made.items() if path.startswith("publiek/") and "stiekem" in text]


def test_a_block_that_nobody_closed_does_not_swallow_an_addition(data):
    wijziging(data, "eerst", "vervangt: Zo schrijft u het op:\n\n```\ncode", dag="15 mei 2027")
    page = pages(data)[f"publiek/{PLAN}-kort.html"]
    before, _, _ = page.partition(ADDED)
    assert before.rindex("</code>") > before.rindex("<code")


@pytest.mark.parametrize(("hoe", "told"), [(NEW, "Gewijzigd"), (GONE, "Vervalt")])
def test_a_change_of_a_whole_chapter_is_seen_at_the_chapter_and_at_each_paragraph(data, hoe, told):
    wijziging(data, "heel", hoe, "ouders")
    page = pages(data, forms=READ)[f"intern/{PLAN}-met-heel.md"]
    _, _, chapter = page.partition('<a id="ouders"></a>')
    assert chapter.index(f"**{told} door het addendum heel.**") < chapter.index('<a id="ouders--')
    assert "**Vervalt door het addendum heel.**" in paragraph(page, "md")
    how = "gewijzigd" if told == "Gewijzigd" else "vervalt"
    changes = re.findall(r"(?m)^- \[.*\]\(#ouders.*\): .*$", page)
    assert changes == [f"- [10 Ouders en kinderen](#ouders): {how}"]


def test_a_paragraph_that_is_gone_is_called_by_its_title(data):
    wijziging(data, "weg", GONE, "ouders/steunpunt")
    wijziging(data, "nooit", GONE, "ouders/van-den-beginne")
    path = data / "hoofdstuk/2027-2031/ouders.yaml"
    path.write_text(path.read_text("utf-8").replace("- id: steunpunt", "- id: hulp"), "utf-8")
    made = pages(data, forms=READ)
    assert (
        "### Het ouder- en jeugdsteunpunt (staat niet meer in het plan)"
        in made["intern/ondersteuningsplan/weg.md"]
    )
    assert "### Van den beginne (staat niet in het plan)" in made["intern/ondersteuningsplan/nooit.md"]


@pytest.mark.parametrize(
    ("hoe", "said"), [(NEW, "De nieuwe woorden."), (GONE, "Vervallen door het addendum een")]
)
def test_the_dossier_of_a_gemeente_reads_as_the_plan_holds_now(data, hoe, said):
    wijziging(data, "een", hoe, "gemeenten/een-team", "15 mei 2027")
    made = pages(data, kind="besluit")
    for suffix in FORMS:
        text = made[f"publiek/overleg-met-gemeenten/rietbeek.{suffix}"]
        _, _, part = text.partition("Onderwijs en jeugdhulp als één team")
        part, _, _ = part.partition("Van peuter naar kleuter")
        assert said in part
        assert "Veel kinderen met extra ondersteuning op school hebben thuis ook hulp." not in part
        assert "staat hierboven" not in part


@pytest.mark.parametrize(
    ("spot", "titel"),
    [
        ("ouders/van-den-beginne", "Van den beginne (staat niet in het plan)"),
        (
            "basisondersteuning/kort",
            "Kort voor op het schoolprofiel (staat alleen op het schoolprofiel)",
        ),
        ("ouders/niet-eens-kort", "Als u het er niet mee eens bent (staat alleen in de korte versie)"),
    ],
)
def test_a_change_without_a_place_in_the_plan_stands_behind_its_chapters(data, spot, titel):
    wijziging(data, "elders", NEW, spot)
    wijziging(data, "gewoon", NEW)
    made = pages(data)
    head = "Wijzigingen buiten de hoofdstukken"
    for suffix in FORMS:
        _, _, behind = made[f"intern/{PLAN}-met-elders.{suffix}"].rpartition(f"{head}")
        for part in (behind, made[f"intern/ondersteuningsplan/elders.{suffix}"]):
            assert titel in part
            assert "De nieuwe woorden." in part
        assert behind.index(titel) < behind.index("Begrippen en afkortingen")
        assert head not in made[f"intern/{PLAN}-met-gewoon.{suffix}"]
        assert head not in made[f"intern/{PLAN}.{suffix}"]


def test_a_dossier_says_which_of_its_subjects_a_change_touches(data):
    wijziging(data, "over-jeugd", NEW, "thuiszitters/terug-naar-school")
    made = pages(data, kind="besluit")
    for suffix in FORMS:
        page = made[f"intern/overleg-met-gemeenten/rietbeek.{suffix}"]
        parts = [re.sub("<[^>]+>", "", part) for part in re.split("\n## |<h2", page)]
        untouched, touched = (
            next(part for part in parts if name in part) for name in ("steunpunt", "over-jeugd")
        )
        none = "Dit addendum wijzigt geen paragraaf die het plan aanwijst voor jeugdhulp"
        assert none in untouched
        assert none not in touched
        assert "Over dit addendum is geen overleg vastgelegd." in touched
        told = touched.replace("\\", "").partition("Dit addendum wijzigt wat het plan zegt over:")[2]
        told = re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", told)
        assert "Jeugdhulp: 9.2 De weg terug\n" in told
        assert "Leerplicht: 9.2 De weg terug\n" in told
        assert "Huisvesting" not in told


def test_a_dossier_and_a_change_know_that_the_whole_chapter_lapsed(data):
    wijziging(data, "heel", GONE, "gemeenten", "15 mei 2027")
    wijziging(data, "daarna", NEW, "gemeenten/een-team")
    alone = pages(data, forms=READ)["intern/ondersteuningsplan/daarna.md"]
    assert "Veel kinderen met extra ondersteuning op school hebben thuis ook hulp." not in alone
    dossier = pages(data, kind="besluit", forms=READ)["publiek/overleg-met-gemeenten/rietbeek.md"]
    assert "Veel kinderen met extra ondersteuning op school hebben thuis ook hulp." not in dossier
    assert "Vervallen door het addendum heel" in dossier


def test_a_chapter_that_lapsed_last_takes_an_earlier_change_of_its_paragraph_along(data):
    wijziging(data, "eerst", NEW, "gemeenten/een-team", "14 mei 2027")
    wijziging(data, "heel", GONE, "gemeenten", "15 mei 2027")
    wijziging(data, "gewoon", NEW)
    part = paragraph(pages(data, forms=READ)[f"intern/{PLAN}-met-gewoon.md"], "md", "gemeenten--een-team")
    assert "Vervallen" in part
    assert "De nieuwe woorden." not in part


def test_the_plan_itself_tells_at_each_paragraph_that_its_chapter_lapsed(data):
    wijziging(data, "heel", GONE, "gemeenten", "15 mei 2027")
    made = pages(data, forms=READ)
    for name in (PLAN, f"{PLAN}/gemeenten"):
        assert "*Vervallen door [het addendum heel](" in made[f"publiek/{name}.md"]
    assert "Vervallen door" in paragraph(made[f"publiek/{PLAN}.md"], "md", "gemeenten--een-team")


@pytest.mark.parametrize("suffix", ["html", "md"])
@pytest.mark.parametrize("page", ["", "/ouders"])
def test_a_whole_chapter_of_which_a_change_is_announced_says_so_where_the_plan_is_read(data, suffix, page):
    wijziging(data, "aankondiging", "", "ouders", "2 juni 2027")
    file = data / "ondersteuningsplan/aankondiging.yaml"
    file.write_text(file.read_text("utf-8").replace("    hoe: \n", ""), "utf-8")
    made = pages(data)[f"intern/{PLAN}{page}.{suffix}"]
    assert made.count("Wijziging aangekondigd door") == 1
    after = made.partition("Wijziging aangekondigd door")[2]
    assert after.partition(f"aankondiging.{suffix}")[2].startswith("#ouders")
