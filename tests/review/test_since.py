"""Only what changed since a revision: in files that changed, and what a change breaks elsewhere."""

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app

BRUG = "data/school/de-brug.yaml"
VUURTOREN = "data/school/de-vuurtoren.yaml"


@pytest.fixture
def check(region_history, capsys, monkeypatch):
    monkeypatch.chdir(region_history.top)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def look(*words):
        code = run(app, ["check", "--today", "2027-06-03", "--output-format", "concise", *words])
        out, err = capsys.readouterr()
        return code, out, err

    return look


def test_an_old_fault_in_another_file_is_not_shown(region_history, check):
    region_history.write(BRUG, (region_history.top / BRUG).read_text("utf-8") + "kleur: rood\n")
    region_history.commit()
    region_history.write(VUURTOREN, (region_history.top / VUURTOREN).read_text("utf-8") + "kleur: blauw\n")
    code, out, _ = check("--since", "HEAD")
    assert code == 1
    assert out == (
        'data/school/de-vuurtoren.yaml:6:1: fout SCH001 Het veld "kleur" bestaat hier niet.\n'
        "Alleen wat sinds HEAD is gewijzigd bekeken: 1 fout. Daarbuiten: 1 fout.\n"
    )
    region_history.commit()
    assert check("--since", "HEAD") == (
        0,
        "Alleen wat sinds HEAD is gewijzigd bekeken: geen meldingen. Daarbuiten: 2 fouten.\n",
        "",
    )
    assert check()[0] == 1


def test_what_a_change_breaks_elsewhere_is_shown(region_history, check):
    region_history.replace("data/samenwerkingsverband.yaml", "  - id: samen-leren", "  - id: leren-samen")
    code, out, _ = check("--since", "HEAD")
    assert code == 1
    assert "data/school/de-zandloper.yaml:5:10: fout REF001" in out


def test_an_old_fault_in_a_changed_file_is_shown(region_history, check):
    region_history.write(BRUG, (region_history.top / BRUG).read_text("utf-8") + "kleur: rood\n")
    region_history.commit()
    region_history.replace(BRUG, "naam: De Brug", "naam: De Bruggen")
    assert "SCH001" in check("--since", "HEAD")[1]


def test_a_fault_in_a_file_beside_the_data_is_shown_when_that_file_changed(region_history, check):
    workflow = ".github/workflows/swvctl.yml"
    region_history.write(workflow, f"jobs:\n  - uses: voorbeeld/swvctl@{'0' * 40}\n")
    assert f"{workflow}:2:" in check("--since", "HEAD")[1]
    region_history.commit()
    assert check("--since", "HEAD")[:2] == (
        0,
        "Alleen wat sinds HEAD is gewijzigd bekeken: geen meldingen.\n",
    )
    region_history.replace(workflow, "jobs:", "jobs: # wat er draait")
    assert f"{workflow}:2:" in check("--since", "HEAD")[1]


def test_a_revision_that_is_not_there_is_one_sentence(check):
    code, out, err = check("--since", "bestaat-niet")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def test_annotations_of_a_pull_request_begin_with_its_lines(region_history, check, monkeypatch, capsys):
    region_history.git("checkout", "--quiet", "-b", "tak")
    region_history.write(BRUG, (region_history.top / BRUG).read_text("utf-8") + "kleur: rood\n")
    region_history.commit()
    region_history.git("checkout", "--quiet", "main")
    region_history.write(
        "data/school/de-aak.yaml", "naam: De Aak\nsoort: bo\nbestuur: de-kring\nkleur: geel\n"
    )
    region_history.commit()
    region_history.git("merge", "--quiet", "--no-ff", "tak")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_EVENT_NAME", "pull_request")
    assert run(app, ["check", "--today", "2027-06-03"]) == 1
    errors = [line for line in capsys.readouterr().out.splitlines() if line.startswith("::error")]
    assert "de-brug.yaml" in errors[0]
    assert "de-aak.yaml" in errors[1]


def test_only_profiles_and_plans_that_changed_are_counted(region_history, monkeypatch, capsys):
    monkeypatch.chdir(region_history.top)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def counted(*words):
        run(app, ["check", "--today", "2027-06-03", *words])
        return capsys.readouterr().out

    region_history.write(
        "data/sopformaat/a4.yaml", "titel: Kort\nvelden:\n  - {id: visie, titel: Visie, verplicht: ja}\n"
    )
    zandloper = "data/schoolprofiel/2027-2028/de-zandloper.yaml"
    vuurtoren = zandloper.replace("zandloper", "vuurtoren")
    plan = "data/ondersteuningsplan/2027-2031.yaml"
    hoofdstuk = "data/hoofdstuk/2027-2031/visie.yaml"
    region_history.write(zandloper, "status: concept\n")
    region_history.write(vuurtoren, "status: concept\n")
    region_history.write(
        plan, "titel: Samen dichtbij\nperiode: 2027-2031\nstatus: concept\nhoofdstukken: [visie]\n"
    )
    region_history.write(hoofdstuk, "titel: Visie\ntekst: Elk kind hoort erbij.\n")
    region_history.commit()
    everything = counted()
    assert "De Zandloper: nog" in everything
    assert "Samen dichtbij: nog" in everything
    assert counted("--since", "HEAD") == "Alleen wat sinds HEAD is gewijzigd bekeken: geen meldingen.\n"
    region_history.write(vuurtoren, "status: concept\nversie: 2\n")
    region_history.write(hoofdstuk, "titel: Visie\ntekst: Elk kind hoort er altijd bij.\n")
    said = counted("--since", "HEAD")
    assert "De Zandloper: nog" not in said
    assert "De Vuurtoren: nog" in said
    assert "Samen dichtbij: nog" in said


@pytest.mark.parametrize(
    ("folder", "code"), [("archief", "SCH011"), ("scholen", "SCH011"), ("school/oud", "SCH010")]
)
def test_one_more_file_in_a_wrong_folder_is_something_new(region_history, check, folder, code):
    text = (region_history.top / BRUG).read_text("utf-8")
    region_history.write(f"data/{folder}/de-brug.yaml", text)
    region_history.commit()
    assert "geen meldingen" in check("--since", "HEAD")[1]
    region_history.write(f"data/{folder}/de-linde.yaml", text)
    out = check("--since", "HEAD")[1]
    assert f"fout {code}" in out
    assert "twee bestanden" in out


def test_a_school_that_was_thrown_away_is_to_be_put_back_or_has_another_name(
    region_history, monkeypatch, capsys
):
    monkeypatch.chdir(region_history.top)
    whole = ["check", "--today", "2027-06-03", "--output-format", "full", "--select", "SOP009"]
    said = 'Er is geen school "de-vuurtoren".\n  Tot nu toe was "de-vuurtoren" er wel. '
    (region_history.top / VUURTOREN).rename(region_history.top / "data/school/de-vuurbaak.yaml")
    run(app, whole)
    named = 'Heet dat nu "de-vuurbaak", zet daar dan bij: eerder: de-vuurtoren\n'
    assert said + named in capsys.readouterr().out
    (region_history.top / "data/school/de-vuurbaak.yaml").unlink()
    run(app, whole)
    lost = "Zet het terug, of zet bij wat nu anders heet: eerder: de-vuurtoren\n"
    assert said + lost in capsys.readouterr().out
