"""What is shipped is not looked over at each check; here it is, as if a region had written it."""

import shutil
from datetime import date
from pathlib import Path

from swvctl.pipeline import check_region, load

ROOT = Path(__file__).parents[2]


def test_the_words_of_our_own_framework_give_no_findings(tmp_path):
    shutil.copytree(ROOT / "tests" / "cases" / "_basis", tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "data" / "kader", tmp_path / "data" / "kader")
    region = load(tmp_path, date(2027, 6, 3))
    own = [record for record in region.workspace.records if record.kind == "kader"]
    assert own
    assert any(record.texts for record in own)
    assert [finding for finding in check_region(region) if finding.file.startswith("data/kader/")] == []


def test_what_is_shipped_keeps_no_texts_to_look_at(tmp_path):
    shutil.copytree(ROOT / "tests" / "cases" / "_basis", tmp_path, dirs_exist_ok=True)
    shipped = [
        record for record in load(tmp_path, date(2027, 6, 3)).workspace.records if record.document.shipped
    ]
    assert {record.kind for record in shipped} == {"kader"}
    assert not [record for record in shipped if record.texts or record.prose or record.rare]
