"""One file written or created, and what is never overwritten."""

import errno
import os
import stat

import pytest

from swvctl.errors import OutputError
from swvctl.write import create_file, write_file


@pytest.mark.parametrize("write", [write_file, create_file])
def test_a_new_file_is_written_with_the_folders_it_needs(workspace, write, beside):
    path = workspace / "data/school/de-linde.yaml"
    write(path, b"naam: De Linde\n")
    assert path.read_bytes() == b"naam: De Linde\n"
    assert beside(path) == []


def test_replacing_a_file_keeps_its_rights(workspace, beside):
    path = workspace / "data/school.yaml"
    path.write_bytes(b"oud")
    path.chmod(0o604)
    write_file(path, b"nieuw")
    assert path.read_bytes() == b"nieuw"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604
    assert beside(path) == []


def test_a_file_that_exists_is_never_overwritten_by_creating(workspace, beside):
    path = workspace / "data/school.yaml"
    path.write_bytes(b"oud")
    with pytest.raises(OutputError, match=r'"data/school\.yaml" bestaat al'):
        create_file(path, b"nieuw")
    assert path.read_bytes() == b"oud"
    assert beside(path) == []


def test_a_file_that_appears_while_creating_is_not_overwritten(workspace, monkeypatch, beside):
    path = workspace / "data/school.yaml"
    real = os.fsync

    def somebody_was_faster(handle: int) -> None:
        path.write_bytes(b"van een ander")
        real(handle)

    monkeypatch.setattr(os, "fsync", somebody_was_faster)
    with pytest.raises(OutputError, match="bestaat al"):
        create_file(path, b"nieuw")
    assert path.read_bytes() == b"van een ander"
    assert beside(path) == []


@pytest.mark.parametrize("write", [write_file, create_file])
@pytest.mark.parametrize("exists", [True, False])
def test_a_link_is_not_followed(workspace, tmp_path, write, exists):
    if exists:
        (tmp_path / "geheim").write_bytes(b"oud")
    (workspace / "data/school.yaml").symlink_to(tmp_path / "geheim")
    with pytest.raises(OutputError):
        write(workspace / "data/school.yaml", b"nieuw")
    assert (workspace / "data/school.yaml").is_symlink()
    assert (tmp_path / "geheim").exists() == exists
    assert not exists or (tmp_path / "geheim").read_bytes() == b"oud"


@pytest.mark.parametrize("write", [write_file, create_file])
@pytest.mark.parametrize("name", [".school.yaml.swvctl-nieuw", ".school.yaml.swvctl-slot"])
def test_a_link_on_a_working_name_is_not_followed(workspace, tmp_path, write, name):
    (tmp_path / "geheim").write_bytes(b"oud")
    (workspace / "data" / name).symlink_to(tmp_path / "geheim")
    try:
        write(workspace / "data/school.yaml", b"nieuw")
    except OutputError as refusal:
        assert "koppeling" in str(refusal)  # noqa: PT017 - either outcome is right, the other file is what counts
    assert (tmp_path / "geheim").read_bytes() == b"oud"


@pytest.mark.parametrize("write", [write_file, create_file])
def test_a_folder_is_not_a_file(workspace, write):
    with pytest.raises(OutputError, match='"data"'):
        write(workspace / "data", b"x")


def test_a_pipe_is_refused_at_once(workspace):
    os.mkfifo(workspace / "data/school.yaml")
    with pytest.raises(OutputError, match="geen gewoon bestand"):
        write_file(workspace / "data/school.yaml", b"x")


def test_what_a_killed_writer_left_is_replaced(workspace, beside):
    path = workspace / "data/school.yaml"
    (workspace / "data/.school.yaml.swvctl-nieuw").write_bytes(b"half")
    (workspace / "data/.school.yaml.swvctl-slot").write_bytes(b"")
    write_file(path, b"nieuw")
    assert path.read_bytes() == b"nieuw"
    assert beside(path) == []


@pytest.mark.parametrize("taken", [True, False])
def test_a_disk_without_hard_links(workspace, monkeypatch, taken):
    path = workspace / "data/school.yaml"

    def cannot_link(*_, **__) -> None:
        if taken:
            path.write_bytes(b"van een ander")
        raise PermissionError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", cannot_link)
    if taken:
        with pytest.raises(OutputError, match="bestaat al"):
            create_file(path, b"nieuw")
    else:
        create_file(path, b"nieuw")
    assert path.read_bytes() == (b"van een ander" if taken else b"nieuw")


def test_a_name_that_is_too_long_is_one_sentence(workspace):
    with pytest.raises(OutputError, match="een naam is te lang"):
        write_file(workspace / "data" / ("x" * 300), b"x")


def test_who_reads_a_file_while_it_is_replaced_keeps_the_old_one(workspace):
    path = workspace / "data/school.yaml"
    path.write_bytes(b"oud")
    with path.open("rb") as reader:
        write_file(path, b"nieuw")
        assert reader.read() == b"oud"
