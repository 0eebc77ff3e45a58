"""``init``, ``new`` and ``schema`` as they are typed."""

import errno
import json
import os
import re
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.kinds import MAIN_FILE
from swvctl.cli.program import app
from swvctl.findings import Finding, Severity, Span
from swvctl.model.vrije_dagen import vrije_dag
from swvctl.report import Report, Summary
from swvctl.report.concise import report_concise
from swvctl.scaffold import vscode
from swvctl.scaffold.seed import seed_of
from swvctl.scaffold.starters import as_called
from swvctl.schemas.editor import ALONE
from swvctl.wanneer import parse

EMPTY = {"SCH012", "SCH002"}


@pytest.fixture
def swvctl(monkeypatch, capsys, tmp_path):
    """Run a command in the folder of the test; gives the exit code and all that was said."""

    def call(*args, at=tmp_path):
        monkeypatch.chdir(at)
        code = run(app, [str(arg) for arg in args])
        out, err = capsys.readouterr()
        return code, out + err

    return call


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_init_makes_a_region_that_is_in_order(swvctl, tmp_path):
    code, said = swvctl("init", "proef", "--today", "2027-03-01")
    assert code == 0
    assert [line.strip() for line in said.splitlines()[-3:]] == ["cd proef", "swvctl check", "swvctl build"]
    made = files_below(tmp_path / "proef")
    assert {
        ".gitignore",
        "LEESMIJ.md",
        "data/samenwerkingsverband.yaml",
        ".vscode/settings.json",
    } <= made.keys()
    assert swvctl("check", "--today", "2027-03-01", at=tmp_path / "proef")[0] == 0
    assert swvctl("schema", "--check", at=tmp_path / "proef")[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["proef"]


def test_what_schools_send_back_and_what_is_handed_over_stay_out_of_git(swvctl, tmp_path):
    region = tmp_path / "proef"
    swvctl("init", "proef", "--today", "2027-03-01")
    assert swvctl("export", "formulier", "--today", "2027-03-01", at=region)[0] == 0
    (region / "formulieren-2027-2028").rename(region / "ontvangen")
    assert swvctl("release", "--today", "2027-03-01", at=region)[0] == 0
    made = sorted(path.name for path in region.iterdir() if path.name.startswith(("ontvangen", "uitgave")))
    assert made == ["ontvangen", "uitgave-2027-03-01.zip"]
    subprocess.run(["git", "init", "-q"], cwd=region, check=True)
    status = subprocess.run(["git", "status", "--porcelain"], cwd=region, check=True, capture_output=True)
    new = status.stdout.decode()
    assert "?? data/\n" in new
    assert not [name for name in made if name in new]


@pytest.mark.parametrize("today", ["2026-09-15", "2027-03-29", "2028-02-29"])
def test_a_region_of_secondary_education_has_schools_roles_and_councils_of_its_own(swvctl, tmp_path, today):
    assert swvctl("init", "proef", "--sector", "vo", "--today", today)[0] == 0
    code, said = swvctl("check", "--today", today, at=tmp_path / "proef")
    assert (code, said.splitlines()[-1]) == (
        0,
        "3 scholen nagekeken. 1 profiel ingeleverd, 1 in bewerking, 1 nog niet ontvangen. Alles in orde.",
    )
    data = {name: text.decode() for name, text in files_below(tmp_path / "proef" / "data").items()}
    assert "geledingen: [ouders, leerlingen, personeel]" in data["samenwerkingsverband.yaml"]
    assert "code: PO9902" in data["samenwerkingsverband.yaml"]  # the other sector, to consult with
    assert not [
        name for name, text in data.items() if re.search(r"\bkind|intern.begeleider|soort: s?bo\b", text)
    ]


@pytest.mark.parametrize(
    ("sector", "asked"), [("po", "een kind hiervan in de klas"), ("vo", "een leerling hiervan in de les")]
)
def test_a_new_format_asks_in_the_words_of_the_sector(swvctl, tmp_path, sector, asked):
    region = tmp_path / "proef"
    assert swvctl("init", "proef", "--sector", sector)[0] == 0
    assert swvctl("new", "sopformaat", "tweede", at=region)[0] == 0
    assert f"hulp: Wat merkt {asked}?" in (region / "data/sopformaat/tweede.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "word"),
    [("thuisnabij", "thuisnabij"), ("open-dag", "open dag"), ("trajectklas (TK)", "trajectklas (TK)")],
)
def test_a_new_word_stands_in_its_file_as_it_was_typed(swvctl, tmp_path, typed, word):
    region = tmp_path / "proef"
    assert swvctl("init", "proef", "--today", "2027-03-01")[0] == 0
    assert swvctl("new", "begrip", typed, at=region)[0] == 0
    [made] = (region / "data/begrip").iterdir()
    assert re.search(rf"^begrip: {re.escape(word)}(?:  |$)", made.read_text("utf-8"), re.MULTILINE)
    code, said = swvctl("check", "data/begrip", "--today", "2027-03-01", at=region)
    assert (code, f'Bij "{word.partition(" (")[0]}" ontbreekt de uitleg.' in said) == (0, True)


def test_a_decision_is_not_called_after_its_file(swvctl, tmp_path):
    region = tmp_path / "proef"
    assert swvctl("init", "proef")[0] == 0
    assert swvctl("new", "besluit", "plan-2027-2031", at=region)[0] == 0
    assert "\n# titel: " in (region / "data/besluit/plan-2027-2031.yaml").read_text("utf-8")


def test_who_names_no_framework_learns_which_ones_there_are(swvctl, tmp_path):
    assert swvctl("init", "proef")[0] == 0
    code, said = swvctl("new", "kader", at=tmp_path / "proef")
    assert (code, "swvctl new kader onze-afspraken. Wilt u een kader van swvctl wijzigen" in said) == (
        2,
        True,
    )
    assert "route-plan-po, route-plan-vo" in said


def test_who_gives_a_code_without_a_register_learns_how_to_choose_a_sector(swvctl):
    code, said = swvctl("init", "proef", "--code", "VO9901")
    assert (code, "--sector vo" in said) == (2, True)


# Ends of months, of a year and of a school year, a leap day, a day in the holidays, and the day the seed was written.
DAYS = (
    "2026-01-31",
    "2026-02-01",
    "2026-07-31",
    "2026-08-01",
    "2026-12-31",
    "2027-03-29",
    "2028-02-29",
    "2033-04-30",
)


@pytest.mark.parametrize("today", DAYS)
def test_a_new_region_has_nothing_to_say_on_the_day_it_is_made(swvctl, tmp_path, today):
    """The round of the example is going on: one profile is ready, one is busy, one is still to come."""
    assert swvctl("init", "proef", "--today", today)[0] == 0
    code, said = swvctl("check", "--today", today, at=tmp_path / "proef")
    told = "3 scholen nagekeken. 1 profiel ingeleverd, 1 in bewerking, 1 nog niet ontvangen. Alles in orde."
    assert (code, said.splitlines()[-1]) == (0, told)
    assert swvctl("schema", "--check", at=tmp_path / "proef")[0] == 0


def test_what_a_new_region_still_has_to_do_is_on_school_days():
    """Whatever day it is made, and not before that day because a holiday was in the way."""
    first = date(2026, 1, 1)
    for today in (first + timedelta(days=number) for number in range(0, 1200, 13)):
        text = next(file.content for file in seed_of(today) if file.path == MAIN_FILE).decode()
        asked = parse(re.search("inleveren_uiterlijk: (.*)", text)[1])
        adopted = parse(re.search("vaststellen_uiterlijk: (.*)", text)[1])
        assert today <= asked.day < adopted.day, today
        for moment in (asked, adopted, parse(re.search("opent: (.*)", text)[1])):
            assert moment.weekday_conflict is None
            assert moment.day.weekday() < 5, moment
            assert not vrije_dag(moment.day, "Noord"), moment


def test_the_days_of_a_new_region_fit_each_other(swvctl, tmp_path):
    swvctl("init", "proef", "--today", "2026-11-29")
    made = {path: content.decode() for path, content in files_below(tmp_path / "proef").items()}
    assert "data/schoolprofiel/2027-2028/de-eikel.yaml" in made
    assert "swvctl new schoolprofiel 2027-2028/de-boomgaard" in made["LEESMIJ.md"]
    assert "- 1 februari 2026: 164" in made["data/school/de-eikel.yaml"]
    assert "publiceren: voor 1 augustus 2027" in made["data/samenwerkingsverband.yaml"]
    assert "adres: Bosrand 8, 9993 ZA Linderwoud" in made["data/school/de-eikel.yaml"]
    later = tmp_path / "later"
    swvctl("init", str(later), "--today", "2027-11-29")
    assert (later / "data/schoolprofiel/2028-2029/de-eikel.yaml").is_file()
    assert "2028-2029" in (later / ".vscode/settings.json").read_text("utf-8")


def test_init_points_the_editor_at_schemas_that_exist(swvctl, tmp_path):
    swvctl("init", "proef")
    settings = json.loads((tmp_path / "proef/.vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"]
    assert all((tmp_path / "proef" / path).is_file() for path in settings["yaml.schemas"])
    assert settings["yaml.schemaStore.enable"] is False
    assert settings["files.eol"] == "\n"


@pytest.mark.parametrize("inside", [[], [".git"]], ids=["empty", "fresh clone"])
def test_init_fills_an_empty_folder_where_it_is(swvctl, tmp_path, inside):
    for name in inside:
        (tmp_path / name).mkdir()
    code, said = swvctl("init", ".")
    assert code == 0
    assert "cd " not in said
    assert (tmp_path / "data/samenwerkingsverband.yaml").is_file()


@pytest.mark.parametrize("name", ["notities.txt", ".env", "data"])
def test_init_leaves_a_folder_with_anything_in_it_alone(swvctl, tmp_path, name):
    (tmp_path / name).write_text("van mij", "utf-8")
    code, said = swvctl("init", ".")
    assert (code, "is niet leeg" in said) == (2, True)
    assert files_below(tmp_path) == {name: b"van mij"}


def test_init_leaves_a_file_alone(swvctl, tmp_path):
    (tmp_path / "proef").write_text("van mij", "utf-8")
    code, said = swvctl("init", "proef")
    assert (code, "is geen map" in said) == (2, True)
    assert files_below(tmp_path) == {"proef": b"van mij"}


@pytest.mark.parametrize("target", ["proef", "."])
@pytest.mark.parametrize("after", [0, 1, 9, 20])
def test_init_on_a_full_disk_leaves_nothing(swvctl, tmp_path, monkeypatch, target, after):
    left = iter(range(after))
    write = os.write

    def full(handle, data):
        if handle > 2 and next(left, None) is None:
            raise OSError(errno.ENOSPC, "vol")
        return write(handle, data)

    monkeypatch.setattr(os, "write", full)
    code, said = swvctl("init", target)
    monkeypatch.undo()
    assert (code, "de schijf is vol" in said) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_the_task_of_the_editor_understands_our_lines():
    finding = Finding(
        "data/school/x.yaml", Span(3, 7, 3, 9), "SOP001", "Leeg: vul in.", severity=Severity.WARNING
    )
    [line, _] = report_concise(Report([finding], Summary(1), "", ""))
    [tasks] = [
        json.loads(file.content) for file in vscode.vscode_files({}) if file.path.endswith("tasks.json")
    ]
    patterns = [m["pattern"]["regexp"] for task in tasks["tasks"] for m in task["problemMatcher"]]
    found = [match.groups() for pattern in patterns if (match := re.match(pattern, line.strip()))]
    assert found == [("data/school/x.yaml", "3", "7", "waarschuwing", "SOP001", "Leeg: vul in.")]


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("school", "De Nieuwe Haven", "school/de-nieuwe-haven"),
        ("keuzelijst", "Onze: lijst #1", "keuzelijst/onze-lijst-1"),
        ("sopformaat", "derde", "sopformaat/derde"),
        ("kader", "eigen", "kader/eigen"),
        ("schoolprofiel", "de-brug", "schoolprofiel/2027-2028/de-brug"),
        ("schoolprofiel", "2026/27 / De Brug", "schoolprofiel/2026-2027/de-brug"),
    ],
)
def test_a_new_file_has_at_most_empty_fields(swvctl, region, kind, name, path):
    before = region.findings()
    code, said = swvctl("new", kind, name, at=region.root)
    assert code == 0
    assert f"data/{path}.yaml gemaakt." in said
    found = [finding for finding in region.findings() if finding not in before]
    assert {finding.code for finding in found} <= (
        set() if kind in {"schoolprofiel", "sopformaat"} else EMPTY
    )
    assert {finding.file for finding in found} <= {f"data/{path}.yaml"}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("school", "nieuw"),
        ("keuzelijst", "nieuw"),
        ("sopformaat", "nieuw"),
        ("kader", "nieuw"),
        ("begrip", "nieuw"),
        ("aanbod", "nieuw"),
        ("bericht", "nieuw"),
        ("bijeenkomst", "nieuw"),
        ("enquete", "nieuw"),
        ("raadpleging", "nieuw"),
        ("bijlage", "2031-2035/nieuw"),
        ("indicator", "2031-2035/nieuw"),
        ("hoofdstuk", "2031-2035/nieuw"),
        ("planning", "nieuw"),
        ("werkagenda", "2031-2035"),
        ("begroting", "2031-2035"),
        ("besluit", "2031-2035"),
    ],
)
def test_every_line_of_a_new_file_can_be_put_to_use(swvctl, region, kind, name):
    """The advice of its first line is followed for all lines at once: fields are then empty, and none is unknown."""
    swvctl("new", "ondersteuningsplan", "2031-2035", at=region.root)
    before = region.findings()
    code, _ = swvctl("new", kind, name, at=region.root)
    text = region.read(f"{kind}/{name}")
    used, lines = re.subn(r"(?m)^( *)# ( *(?:- )?[a-z_]+:(?: \|)?(?: +#.*)?)$", r"\1\2", text)
    region.write(f"{kind}/{name}", used)
    found = {finding.code for finding in region.findings() if finding not in before}
    assert (code, lines > 0, found - EMPTY - {"SCH006"}) == (0, True, set())  # a text without a letter


def test_a_new_profile_shows_all_that_its_format_asks(swvctl, region):
    """The format is made of YAML alone."""
    swvctl("new", "schoolprofiel", "2027-2028/de-brug", at=region.root)
    assert (
        region.read("schoolprofiel/2027-2028/de-brug")
        == """\
# yaml-language-server: $schema=../../../.swvctl/schemas/schoolprofiel-alles.schema.json
# De Brug, 2027-2028: Alle vormen.
# Een regel met # ervoor telt niet mee. Wilt u hem gebruiken? Haal # en de spatie erachter weg.
status: concept                    # concept, ingeleverd of vastgesteld
# ingeleverd:                      # de dag van inleveren

velden:
  # == Over de school ==
  # Zo werken wij (verplicht, ongeveer 450 tekens)
  # Schrijf voor ouders.
  visie: |

  # Is er een lift?
  # lift: ja of nee

  # Groepen (groepen)
  # groepen:

  # == Wie er helpen ==
  # Specialisten (verplicht, minstens 1)
  # expertise:
  #   - logopedist
  #   - taal                       # Taalspecialist
  #   - keuze: logopedist          # met dagdelen per week
  #     dagdelen: 2
  #   - anders:                    # wat niet in de lijst staat

  # Cijfers
  # cijfers:
  #   - jaar:                      # Jaar
  #     aantal:                    # Aantal

# route:                           # per stap de datum, met na een komma de uitkomst: 18 mei 2027, positief
#   team:                          # Team
#   bestuur:                       # Bestuur
"""
    )


def test_the_remarks_of_a_new_profile_can_be_used(swvctl, region):
    swvctl("new", "schoolprofiel", "de-brug", at=region.root)
    name = "schoolprofiel/2027-2028/de-brug"
    text = region.read(name)
    for line in (
        "lift: ja of nee",
        "groepen:",
        "expertise:",
        "  - taal ",
        "cijfers:",
        "  - jaar:",
        "  aantal:",
    ):
        text = text.replace(f"# {line}", line)
    text = text.replace("  lift: ja of nee", "  lift: ja").replace("  groepen:", "  groepen: 8")
    text = text.replace("visie: |", "visie: |\n    Klein.")
    text = text.replace("- jaar:", "- jaar: 2027").replace("#     aantal:", "    aantal: 3")
    text = text.replace("# route:", "route:").replace("#   team:", "  team: 1 maart 2027")
    region.write(name, text)
    assert region.findings() == []
    profiel = region.load().workspace.profiel("de-brug", "2027-2028")
    assert profiel.velden.keys() == {"visie", "lift", "groepen", "expertise", "cijfers"}
    assert profiel.route == {"team": "1 maart 2027"}


HOSTILE = ["../x", "..", ".", "con", "CON", "/etc/passwd", "a/b", "a\\b", "C:\\x"]
HOSTILE += ["🚢", "", "  ", "a\nb", "\x1b[31m", "-"]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("kind", ["school", "schoolprofiel"])
def test_names_that_cannot_be_are_refused(swvctl, region, kind, name):
    before = region.files()
    code, said = swvctl("new", kind, "--", name, at=region.root)
    assert code == 2
    assert said.count("\n") == 1
    assert said.strip().isprintable()
    assert region.files() == before


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (("schol", "x"), 'Bedoelt u "school"?'),
        (("scholen", "x"), 'Bedoelt u "school"?'),
        (("Schoolprofielen", "x"), 'Bedoelt u "schoolprofiel"?'),
        (("lesrooster", "x"), "Kies uit: "),
        (("bevinding", ""), "Bevinding is geen soort bestand: dat schrijft u in data/raadpleging."),
        (("gemeente", "x"), "dat schrijft u in data/samenwerkingsverband.yaml."),
        ((ALONE, "x"), "bestaat al"),
        (("school", "De Brug"), "bestaat al"),
        (("schoolprofiel", "de-burg"), 'Bedoelt u "de-brug"?'),
        (("schoolprofiel", "2027-2029/de-brug"), "geen schooljaar"),
        (("schoolprofiel", "de-brug", "--formaat", "ales"), 'Bedoelt u "alles"?'),
        (("schoolprofiel", "2020-2021/de-brug"), "geen formaat in 2020-2021"),
        (("schooljaar", "volgend jaar"), '"volgend jaar" is geen schooljaar.'),
        (("schooljaar", "2028"), 'Schrijf twee jaartallen, zoals "2028-2029".'),
        (("schooljaar", ""), "Noem ook het schooljaar, zoals: swvctl new schooljaar 20"),
        (("ondersteuningsplan", "steunpunt"), "swvctl new addendum NAAM"),
        (("addendum", ""), "swvctl new addendum steunpunt"),
        (("addendum", "steunpunt"), "Er is nog geen plan om te wijzigen."),
        (("koersnotitie", "koers", "--plan", "2019-2023"), 'geen ondersteuningsplan "2019-2023"'),
        (("bijlage", "register"), "PLAN/NAAM."),
    ],
)
def test_what_cannot_be_made_is_explained_in_one_sentence(swvctl, region, args, expected):
    before = region.files()
    code, said = swvctl("new", *args, at=region.root)
    assert (code, expected in said) == (2, True)
    assert region.files() == before


def test_nothing_is_overwritten(swvctl, region):
    region.write("schoolprofiel/2027-2028/de-brug", "status: concept\n")
    before = region.files()
    assert swvctl("new", "schoolprofiel", "de-brug", at=region.root)[0] == 2
    assert swvctl("new", "schooljaar", "2027-2028", at=region.root)[0] == 0
    assert region.files() == before


def test_a_year_in_a_region_without_schools_says_that_there_are_none(swvctl, region):
    (region.root / "data/school/de-brug.yaml").unlink()
    code, said = swvctl("new", "schooljaar", "2027-2028", at=region.root)
    assert (code, said) == (0, "Er is niets te doen: in data/school staat nog geen school.\n")


def test_a_format_is_chosen_by_name_where_more_hold(swvctl, region):
    region.write("sopformaat/kort", "titel: Kort\nvelden: [{id: visie, titel: V}]\n")
    assert swvctl("new", "schoolprofiel", "de-brug", at=region.root)[0] == 2
    assert swvctl("new", "schoolprofiel", "de-brug", "--formaat", "kort", at=region.root)[0] == 0
    assert "formaat: kort\n" in region.read("schoolprofiel/2027-2028/de-brug")
    assert region.findings() == []


def test_a_whole_year_is_made_in_the_format_that_was_named(swvctl, region):
    region.write("sopformaat/kort", "titel: Kort\nvelden: [{id: visie, titel: V}]\n")
    code, said = swvctl("new", "schooljaar", "2027-2028", at=region.root)
    assert code == 2
    assert "kies er nu één: --formaat" in said
    assert swvctl("new", "schooljaar", "2027-2028", "--formaat", "kort", at=region.root)[0] == 0
    assert "formaat: kort\n" in region.read("schoolprofiel/2027-2028/de-brug")


def test_where_more_formats_hold_a_school_keeps_the_one_of_the_year_before(swvctl, region):
    region.write("sopformaat/kort", "titel: Kort\nvelden: [{id: visie, titel: V}]\n")
    region.write(
        "schoolprofiel/2026-2027/de-brug", "status: concept\nformaat: kort\nvelden: {visie: Rust.}\n"
    )
    code, _ = swvctl("new", "schooljaar", "2027-2028", at=region.root)
    assert code == 0
    assert "formaat: kort\n" in region.read("schoolprofiel/2027-2028/de-brug")


def test_a_format_without_text_fields_gives_a_good_file(swvctl, region):
    region.write("sopformaat/alles", "titel: Kort\nvelden: [{id: lift, titel: Lift, soort: ja/nee}]\n")
    swvctl("new", "schoolprofiel", "de-brug", at=region.root)
    assert region.findings() == []


def test_a_new_school_year_tells_what_to_do_next(swvctl, region):
    region.write("schoolprofiel/2027-2028/de-brug", "velden:\n  visie: Klein\n")
    code, said = swvctl("new", "schooljaar", "2028/29", at=region.root)
    assert code == 0
    assert "1 profiel gemaakt in data/schoolprofiel/2028-2029, overgenomen uit 2027-2028." in said
    assert "bij werkjaar: 2028-2029" in said
    assert "bij rondes de data van 2028-2029" in said
    assert "werkjaar: 2027-2028" in region.read("samenwerkingsverband")


def test_a_year_without_a_year_before_says_that_nothing_is_taken_over(swvctl, region):
    code, said = swvctl("new", "schooljaar", "2026-2027", "--formaat", "alles", at=region.root)
    assert (code, "Uit 2025-2026 was niets over te nemen" in said) == (0, True)
    assert "bij werkjaar" not in said  # it is not put back


@pytest.mark.parametrize(
    ("today", "years"),
    [
        ("2026-11-30", "2027-2031"),
        ("2029-07-31", "2028-2031"),
        ("2029-08-01", "2029-2031"),
        ("2032-01-01", "2030-2031"),
    ],
)
def test_a_change_begins_with_the_school_year_that_runs(swvctl, region, today, years):
    region.write("ondersteuningsplan/2027-2031", "titel: P\nperiode: 2027-2031\nstatus: concept\n")
    assert swvctl("new", "addendum", "steunpunt", "--today", today, at=region.root)[0] == 0
    assert f"\nperiode: {years} " in region.read("ondersteuningsplan/addendum-steunpunt")


@pytest.mark.parametrize(
    "args",
    [
        ("addendum", "steunpunt"),
        ("Addendum", "addendum-steunpunt"),
        ("ondersteuningsplan", "addendum steunpunt"),
        ("addendum", "steunpunt", "--plan", "2027-2031"),
    ],
)
def test_a_change_of_the_plan_begins_in_order(swvctl, region, args):
    region.write(
        "ondersteuningsplan/2027-2031",
        "titel: P\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [basis]\n",
    )
    region.write(
        "hoofdstuk/2027-2031/basis", "titel: B\nparagrafen:\n  - {id: norm, titel: N, tekst: Iets.}\n"
    )
    code, said = swvctl("new", *args, at=region.root)
    assert (code, "gemaakt: wijzigt 2027-2031." in said) == (0, True)
    text = region.read("ondersteuningsplan/addendum-steunpunt")
    assert "titel: Addendum steunpunt\nsoort: addendum" in text
    assert region.findings() == []
    head, _, example = text.partition("# wijzigingen:")
    region.write(
        "ondersteuningsplan/addendum-steunpunt",
        head + re.sub("^# ", "", "# wijzigingen:" + example, flags=re.MULTILINE),
    )
    assert "hoofdstuk: 2027-2031/basis/norm" in example
    assert region.findings() == []


def test_a_year_is_made_whole_or_not_at_all(swvctl, region, monkeypatch):
    for number in range(3):
        region.write(f"school/s{number}", f"naam: S{number}\nsoort: bo\nbestuur: stichting-de-kring\n")
    before = region.files()
    link = Path.hardlink_to
    left = iter(range(2))

    def refuse(self, target):
        if next(left, None) is None:
            raise PermissionError(errno.EACCES, "nee")
        link(self, target)

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    code, said = swvctl("new", "schooljaar", "2028-2029", at=region.root)
    assert (code, "u mag hier niet schrijven" in said) == (2, True)
    assert region.files() == before
    assert not (region.root / "data/schoolprofiel").exists()


def test_a_link_out_of_the_workspace_is_not_followed(swvctl, region, tmp_path):
    (tmp_path / "elders").mkdir()
    (region.root / "data/kader").symlink_to(tmp_path / "elders")
    code, said = swvctl("new", "kader", "x", at=region.root)
    assert (code, "verwijzing" in said) == (2, True)
    assert list((tmp_path / "elders").iterdir()) == []


def test_schema_shows_one_kind_or_names_all(swvctl, region):
    code, said = swvctl("schema", at=region.root)
    assert code == 0
    assert max(map(len, said.splitlines())) <= 80
    assert re.search(r"^school +Een school of vestiging in de regio\.$", said, re.MULTILINE)
    assert re.search(r"^schoolprofiel-alles +Schoolprofiel: Alle vormen$", said, re.MULTILINE)
    code, said = swvctl("schema", "schoolprofiel-alles", at=region.root)
    assert json.loads(said)["title"] == "Schoolprofiel: Alle vormen"
    assert swvctl("schema", "schol", at=region.root) == (
        2,
        'De soort "schol" bestaat niet. Bedoelt u "school"?\n',
    )


def test_schema_shows_a_kind_outside_a_workspace(swvctl, tmp_path):
    code, said = swvctl("schema", "school")
    assert (code, json.loads(said)["title"]) == (0, "School")
    assert swvctl("schema", "--write")[0] == 2


def test_schemas_that_are_old_are_noticed_and_renewed(swvctl, region):
    assert swvctl("schema", "--check", at=region.root)[0] == 1
    assert swvctl("schema", "--write", at=region.root)[0] == 0
    assert swvctl("schema", "--check", at=region.root)[0] == 0
    region.write("keuzelijst/expertise", region.read("keuzelijst/expertise") + "  - Nieuwe optie\n")
    code, said = swvctl("schema", "--check", at=region.root)
    assert (code, "schoolprofiel-alles.schema.json is verouderd" in said) == (1, True)
    assert "1 schema geschreven" in swvctl("schema", "--write", at=region.root)[1]
    assert swvctl("schema", "--check", at=region.root)[0] == 0


def test_settings_of_the_user_stay_as_they_are(swvctl, region):
    settings = region.root / ".vscode/settings.json"
    settings.parent.mkdir()
    settings.write_text("// van mij\n{}\n", "utf-8")
    code, said = swvctl("schema", "--write", at=region.root)
    assert (code, '"yaml.schemas"' in said) == (0, True)
    assert settings.read_text("utf-8") == "// van mij\n{}\n"


def test_of_settings_that_name_schemas_only_the_new_lines_are_shown(swvctl, region):
    assert swvctl("schema", "--write", at=region.root)[0] == 0
    region.write("sopformaat/tweede", "titel: Tweede\nvoor: so\nvelden: [{id: visie, titel: V}]\n")
    region.write("school/de-tweede", "naam: De Tweede\nsoort: so\nbestuur: stichting-de-kring\n")
    settings = region.root / ".vscode/settings.json"
    before = settings.read_bytes()
    said = swvctl("schema", "--write", at=region.root)[1].splitlines()
    assert said[1] == 'Voeg deze regels toe bij "yaml.schemas" in .vscode/settings.json, of vervang ze daar:'
    assert all(line.startswith('  "./.swvctl/schemas/schoolprofiel') for line in said[2:])
    assert settings.read_bytes() == before
    own = json.loads(before)
    own["yaml.schemas"] |= json.loads("{" + "".join(said[2:]).removesuffix(",") + "}")
    settings.write_text(json.dumps(own), "utf-8")
    assert swvctl("schema", "--write", at=region.root)[1] == "Alle schema's kloppen al.\n"


def test_a_year_after_an_empty_one_is_empty_too(swvctl, region):
    swvctl("new", "schoolprofiel", "2027-2028/de-brug", at=region.root)
    code, said = swvctl("new", "schooljaar", "2028-2029", at=region.root)
    assert code == 0
    assert "1 profiel gemaakt in data/schoolprofiel/2028-2029. Uit 2027-2028 was niets over te nemen" in said
    first, second = (region.read(f"schoolprofiel/{year}/de-brug") for year in ("2027-2028", "2028-2029"))
    assert second == first.replace("# De Brug, 2027-2028:", "# De Brug, 2028-2029:")


def test_a_new_year_names_the_school_that_cannot_be_read(swvctl, region):
    swvctl("new", "school", "De Tol", at=region.root)
    for _ in range(2):
        code, said = swvctl("new", "schooljaar", "2028-2029", at=region.root)
        assert code == 0
        assert "Voor de-tol is geen profiel gemaakt: in data/school/de-tol.yaml zit een fout." in " ".join(
            said.split()
        )
    assert not (region.root / "data/schoolprofiel/2028-2029/de-tol.yaml").exists()


def test_two_spellings_of_one_choice_are_named_once(tmp_path, monkeypatch):
    run(app, ["init", str(tmp_path / "regio")])
    monkeypatch.chdir(tmp_path / "regio")
    assert run(app, ["new", "bijeenkomst", "Netwerk"]) == 0
    text = (tmp_path / "regio/data/bijeenkomst/netwerk.yaml").read_text("utf-8")
    assert "kies er één, reeks of tegelijk" in text
    assert "kies er een," not in text


def test_the_schemas_of_the_editor_keep_up_with_what_is_new(swvctl, region):
    """Only where there are any: a region without them is not given a folder it did not ask for."""
    assert "geschreven in" not in swvctl("new", "sopformaat", "eerste", at=region.root)[1]
    assert not (region.root / ".swvctl").exists()
    swvctl("schema", "--write", at=region.root)
    said = swvctl("new", "sopformaat", "tweede", at=region.root)[1]
    assert "1 schema geschreven in .swvctl/schemas." in said
    assert (region.root / ".swvctl/schemas/schoolprofiel-tweede.schema.json").is_file()
    assert swvctl("schema", "--check", at=region.root)[0] == 0


@pytest.mark.parametrize(
    ("text", "key", "called"),
    [
        ("aan-de-kade", "naam", "Aan de Kade"),
        ("de-lange-akker", "naam", "De Lange Akker"),
        ("De Ponte", "naam", "De Ponte"),
        ("OBS-de-wiek", "naam", "OBS-de-wiek"),
        ("fysieke-omgeving", "titel", "Fysieke omgeving"),
        ("plan-2027-2031", "titel", "Plan 2027-2031"),
        ("2027-2031", "titel", "2027-2031"),
        ("studiedag-2027", "titel", "Studiedag 2027"),
        ("studiedag_2028", "titel", "Studiedag 2028"),
        ("De pilot_groep", "titel", "De pilot_groep"),
    ],
)
def test_the_name_of_a_file_is_written_as_the_name_it_stands_for(text, key, called):
    assert as_called(text, key) == called
