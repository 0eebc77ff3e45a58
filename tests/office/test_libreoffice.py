"""The whole way through a real spreadsheet program: what a school changes there is all that changes here."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app

REGION = Path(__file__).parents[2] / "data"
YEAR = "2027-2028"
# Basic that runs inside the program: the answer is found by its name, and saved as any user would save it.
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Form" script:language="StarBasic">
Sub Fill(source As String, target As String, place As String, answer As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  If place &lt;&gt; "-" Then
    area = document.NamedRanges.getByName(place).getReferredCells()
    area.getCellByPosition(0, 0).setString(answer)
  End If
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(target, kind())
  document.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
  library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Form"/>
</library:library>
"""


class Office:
    """LibreOffice with a user of its own."""

    def __init__(self, home: Path) -> None:
        self._user = f"-env:UserInstallation={home.as_uri()}"
        self._start("--terminate_after_init")
        # Only now: the first start lays out the folder of a new user anew.
        basic = home / "user/basic/Standard"
        (basic / "Form.xba").write_text(MACRO, "utf-8")
        (basic / "script.xlb").write_text(LIBRARY, "utf-8")

    def fill(self, source: Path, target: Path, place: str = "-", answer: str = "") -> None:
        words = ",".join(f'"{word}"' for word in (source.as_uri(), target.as_uri(), place, answer))
        self._start(f"macro:///Standard.Form.Fill({words})")
        assert target.is_file()

    def _start(self, word: str) -> None:
        options = ["--headless", "--norestore", "--nologo"]
        subprocess.run(["soffice", self._user, *options, word], check=True, timeout=180, capture_output=True)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return Office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def root(tmp_path):
    shutil.copytree(REGION, tmp_path / "regio/data")
    return tmp_path / "regio"


def swvctl(root, *words):
    return run(app, [*map(str, words), "--today", "2027-03-01", "-C", str(root)])


def contents(root):
    return {path: path.read_bytes() for path in sorted((root / "data").rglob("*")) if path.is_file()}


@pytest.fixture
def form(root):
    assert swvctl(root, "export", "formulier") == 0
    return root / f"formulieren-{YEAR}/de-bolder.xlsx"


def test_one_changed_answer_is_all_that_changes(office, root, form, capsys):
    before = contents(root)
    back = root / "terug.xlsx"
    office.fill(form, back, "veld_groepsgrootte", "13,4")
    assert swvctl(root, "import", back, "--apply") == 0
    assert '"Gemiddeld aantal leerlingen in een groep": "12,2" → "13,4"' in capsys.readouterr().out
    path = root / f"data/schoolprofiel/{YEAR}/de-bolder.yaml"
    assert contents(root) == before | {
        path: before[path].replace(b"groepsgrootte: 12,2", b"groepsgrootte: 13,4")
    }


@pytest.mark.parametrize("answer", ["00123", "1E5", "1-2", "'s Ochtends", "SEPT2", "12345678901234567890"])
def test_text_stays_text(office, root, form, answer):
    back = root / "terug.xlsx"
    office.fill(form, back, "veld_typering", answer)
    assert swvctl(root, "import", back, "--apply") == 0
    again = root / f"formulieren-{YEAR}-de-bolder/de-bolder.xlsx"
    assert swvctl(root, "export", "formulier", "--school", "de-bolder") == 0
    book = openpyxl.load_workbook(again)
    sheet, area = book.defined_names["veld_typering"].attr_text.split("!")
    assert book[sheet][area.replace("$", "")].value == answer


def test_saving_without_a_change_changes_nothing(office, root, capsys):
    swvctl(root, "export", "formulier")
    before = contents(root)
    for school in ("de-bolder", "de-vuurtoren", "de-looiershof"):
        back = root / f"terug-{school}.xlsx"
        office.fill(root / f"formulieren-{YEAR}/{school}.xlsx", back)
        assert swvctl(root, "import", back, "--apply") == 0
    assert capsys.readouterr().out.count("Er is niets te doen.") == 3
    assert contents(root) == before
