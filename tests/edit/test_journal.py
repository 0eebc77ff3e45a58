"""An import that is killed while it writes several files: the next one finishes it, and nobody's work is lost."""

import json
import os
from pathlib import Path

import pytest

from swvctl.edit import files, journal
from swvctl.edit.files import save
from swvctl.errors import OutputError
from swvctl.read.document import digest_of

OLD = {"data/school/a.yaml": b"naam: A\n", "data/school/b.yaml": b"naam: B\n"}
NEW = {
    "data/school/a.yaml": b"naam: AA\n",
    "data/school/b.yaml": b"naam: BB\n",
    "data/school/c.yaml": b"naam: C\n",
}
DIGESTS = {path: digest_of(content) for path, content in OLD.items()}
CALLS = ("open", "write", "fsync", "rename", "replace", "unlink", "mkdir", "chmod")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def lay_out(root: Path) -> None:
    for path in sorted(root.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for path, content in OLD.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def below(root: Path) -> dict[str, bytes]:
    found = (path for path in sorted(root.rglob("*")) if path.is_file() and not path.name.endswith("-slot"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def dies_at(root: Path, point: int) -> bool:
    """Save in a process of its own that dies at this call; tells whether it got that far."""
    child = os.fork()
    if child == 0:
        left = point
        for name in CALLS:
            real = getattr(os, name)

            def counted(*words: object, real=real, **named: object) -> object:
                nonlocal left
                left -= 1
                if left < 0:
                    os._exit(9)
                return real(*words, **named)

            setattr(os, name, counted)
        save(root, NEW, DIGESTS)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only where a process can be forked")
def test_whenever_it_dies_all_files_end_old_or_all_end_new(root: Path) -> None:
    seen = set()
    point = 0
    while dies_at(root, point):
        journal.finish(root)
        data = {
            path: content
            for path, content in below(root).items()
            if path.endswith(".yaml") and "/." not in path
        }
        assert data in (OLD, NEW), point
        seen.add(len(data))
        lay_out(root)
        point += 1
    assert seen == {len(OLD), len(NEW)}
    assert point > 20


def cut_off(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop after the first file took its place, as a killed process would."""
    noted = journal.noted

    class Killed(BaseException):
        pass

    def swap(places: list[Path]) -> None:
        journal.fresh(places[0]).replace(places[0])
        raise Killed

    kept = {}

    def remember(*words: object) -> object:
        return noted(*words)

    monkeypatch.setattr(files, "noted", remember)
    monkeypatch.setattr(files, "_swap", swap)
    monkeypatch.setattr(Path, "unlink", lambda self, **_: kept.setdefault(self, None))
    with pytest.raises(Killed):
        save(root, NEW, DIGESTS)
    monkeypatch.undo()


def test_what_was_cut_off_is_finished(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_off(root, monkeypatch)
    assert journal.is_unfinished(root)
    assert journal.finish(root)
    assert below(root) == NEW
    assert not journal.finish(root)


def test_a_file_that_was_changed_since_then_is_left_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(root, monkeypatch)
    (root / "data/school/b.yaml").write_bytes(b"naam: Van mij\n")
    assert journal.finish(root)
    assert below(root) == {**NEW, "data/school/b.yaml": b"naam: Van mij\n"}


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"[1",
        b"[]",
        b'{"data/school/a.yaml": 3}',
        json.dumps({"../buiten.yaml": ["", ""]}).encode(),
        json.dumps({"templates/x.j2": ["", ""], "data/../x": ["", ""]}).encode(),
        b"[" * 100_000,
    ],
)
def test_a_note_that_is_not_ours_changes_nothing(root: Path, note: bytes) -> None:
    (root / journal.NAME).write_bytes(note)
    (root.parent / ".buiten.yaml.swvctl-nieuw").write_bytes(b"x")
    assert journal.finish(root)
    assert below(root) == OLD
    assert (root.parent / ".buiten.yaml.swvctl-nieuw").read_bytes() == b"x"


def test_a_folder_that_is_a_link_is_not_followed(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elders")
    (elsewhere / ".x.yaml.swvctl-nieuw").write_bytes(b"x")
    (root / "data/link").symlink_to(elsewhere)
    (root / journal.NAME).write_text(json.dumps({"data/link/x.yaml": ["", digest_of(b"x").hex()]}))
    assert journal.finish(root)
    assert [path.name for path in elsewhere.iterdir()] == [".x.yaml.swvctl-nieuw"]


def test_a_note_that_is_far_too_large_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MAX_MANIFEST_BYTES", 10)
    (root / journal.NAME).write_bytes(b" " * 11)
    with pytest.raises(OutputError, match="niet van swvctl"):
        journal.finish(root)
