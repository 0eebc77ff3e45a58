"""A folder with nearly the name of the one for templates or schemas of a region is told of."""

import pytest

from swvctl.assets import Assets
from swvctl.surroundings import unused_own


@pytest.mark.parametrize(
    ("file", "folder"),
    [
        ("template/schoolprofiel/blad.html.j2", "templates"),
        ("sjablonen/stijl.css", "templates"),
        ("schema/school.schema.json", "schemas"),
    ],
)
def test_a_folder_that_nothing_reads(tmp_path, file, folder):
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text("{}", "utf-8")
    [told] = unused_own(Assets(tmp_path))
    assert told.code == "SCH031"
    assert told.file == file.partition("/")[0]
    assert told.hint == f"Noem de map {folder}."


def test_a_folder_of_something_else(tmp_path):
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema/tekening.png").write_bytes(b"x")
    assert not [*unused_own(Assets(tmp_path))]
    (tmp_path / "schema/school.json").write_text("{}", "utf-8")
    assert len([*unused_own(Assets(tmp_path))]) == 1
