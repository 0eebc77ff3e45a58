"""Files of one import on the disk: all of them new, or all of them as they were."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from swvctl.edit import files
from swvctl.edit.files import save
from swvctl.errors import OutputError, UnreadableError, UsageError
from swvctl.read.document import digest_of

OLD = {"data/school/a.yaml": b"naam: A\n", "data/school/b.yaml": b"naam: B\n"}
NEW = {"data/school/a.yaml": b"naam: AA\n", "data/school/b.yaml": b"naam: BB\n"}
DIGESTS = {path: digest_of(content) for path, content in OLD.items()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, content in OLD.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def below(root: Path) -> dict[str, bytes]:
    found: Iterator[Path] = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_all_files_are_written_and_nothing_else_is_left(root: Path) -> None:
    save(root, NEW, DIGESTS)
    assert below(root) == NEW


def test_a_new_file_comes_with_its_folder(root: Path) -> None:
    fresh = {"data/schoolprofiel/2027-2028/c.yaml": b"status: concept\n"}
    save(root, {**NEW, **fresh}, DIGESTS)
    assert below(root) == {**NEW, **fresh}


def test_a_new_file_never_takes_the_place_of_another(root: Path) -> None:
    with pytest.raises(OutputError, match="bestaat al"):
        save(root, NEW, {"data/school/a.yaml": DIGESTS["data/school/a.yaml"]})
    assert below(root) == OLD


def test_a_file_that_was_saved_meanwhile_stops_everything(root: Path) -> None:
    changed = {**OLD, "data/school/b.yaml": b"naam: C\n"}
    (root / "data/school/b.yaml").write_bytes(b"naam: C\n")
    with pytest.raises(UsageError, match=r"b\.yaml\" is intussen gewijzigd; start de import opnieuw\."):
        save(root, NEW, DIGESTS)
    assert below(root) == changed


def test_a_file_that_was_removed_meanwhile_stops_everything(root: Path) -> None:
    (root / "data/school/b.yaml").unlink()
    with pytest.raises(UsageError, match="intussen gewijzigd"):
        save(root, NEW, DIGESTS)
    assert set(below(root)) == {"data/school/a.yaml"}


@pytest.mark.parametrize("failing", [1, 2])
def test_a_disk_that_fails_half_way_leaves_all_files_as_they_were(
    root: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    real, calls = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == failing:
            raise OSError(28, "no space")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    fresh = {"data/nieuw/c.yaml": b"naam: C\n"}
    with pytest.raises(OutputError, match="de schijf is vol"):
        save(root, {**fresh, **NEW}, DIGESTS)
    assert below(root) == OLD
    assert not (root / "data/nieuw").exists()


def test_a_file_saved_while_ours_are_prepared_is_not_lost(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.store

    def store(path: Path, content: bytes) -> None:
        (root / "data/school/a.yaml").write_bytes(b"naam: van een ander\n")
        real(path, content)

    monkeypatch.setattr(files, "store", store)
    with pytest.raises(UsageError, match="intussen gewijzigd"):
        save(root, NEW, DIGESTS)
    assert below(root) == {**OLD, "data/school/a.yaml": b"naam: van een ander\n"}


def test_a_link_is_refused_whether_it_is_the_file_or_a_folder_above(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "elders"
    outside.mkdir()
    (outside / "x.yaml").write_bytes(b"naam: X\n")
    (root / "data/school/l.yaml").symlink_to(outside / "x.yaml")
    (root / "data/map").symlink_to(outside)
    for path in ("data/school/l.yaml", "data/map/x.yaml", "data/map/nieuw.yaml"):
        known = {path: digest_of(b"naam: X\n")} if "nieuw" not in path else {}
        with pytest.raises(OutputError, match="koppeling"):
            save(root, {path: b"naam: Y\n"}, known)
    assert (outside / "x.yaml").read_bytes() == b"naam: X\n"
    assert [path.name for path in outside.iterdir()] == ["x.yaml"]


@pytest.mark.parametrize("path", ["../x.yaml", "data/../../x.yaml", "/x.yaml"])
def test_a_place_outside_the_workspace_is_refused(root: Path, path: str) -> None:
    with pytest.raises((OutputError, UnreadableError)):
        save(root, {path: b"naam: Y\n"}, {})


def test_a_file_that_may_only_be_read_is_refused(root: Path) -> None:
    (root / "data/school/b.yaml").chmod(0o444)
    with pytest.raises(OutputError, match="mag alleen worden gelezen"):
        save(root, NEW, DIGESTS)
    assert below(root) == OLD


def test_a_file_keeps_its_mode_and_its_other_name(root: Path) -> None:
    place, other = root / "data/school/a.yaml", root / "kopie"
    place.chmod(0o640)
    os.link(place, other)
    save(root, NEW, DIGESTS)
    assert place.stat().st_mode & 0o777 == 0o640
    assert other.read_bytes() == OLD["data/school/a.yaml"]


def test_what_a_stopped_program_left_is_no_obstacle(root: Path) -> None:
    for name in (".a.yaml.swvctl-nieuw", ".a.yaml.swvctl-oud"):
        (root / "data/school" / name).write_bytes(b"half")
    save(root, NEW, DIGESTS)
    assert below(root) == NEW
