"""Trees of files: only regular files inside the workspace are opened, and nothing can make a run hang."""

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from swvctl.errors import NoWorkspaceError, UnreadableError
from swvctl.findings import Finding, Severity
from swvctl.limits import MAX_FILE_BYTES, MAX_FOLDER_DEPTH
from swvctl.read import read_folder, source
from swvctl.read.document import Document
from swvctl.read.source import Folder, find_workspace, reading

Tree = Callable[..., Path]


needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system keeps no pipes in folders")


@pytest.fixture(params=["relative", "by path"])
def opening(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to open a file: step by step, and by looking at each step on systems that lack that."""
    if request.param == "by path":
        monkeypatch.setattr(source, "_RELATIVE", False)
    return str(request.param)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Make a workspace; keyword-less paths below ``data`` with their text."""

    def make(files: dict[str, str] | None = None) -> Path:
        for path, text in {"samenwerkingsverband.yaml": "naam: x\n", **(files or {})}.items():
            place = tmp_path / "data" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        return tmp_path

    return make


def read(root: Path) -> tuple[dict[str, Document], list[Finding]]:
    documents, findings = read_folder(Folder(root))
    return {f"{document.kind}/{document.name}": document for document in documents}, findings


def test_documents_have_the_kind_and_name_of_their_path(tree: Tree, opening: str) -> None:
    root = tree(
        {
            "school/de-brug.yaml": "naam: a\n",
            "schoolprofiel/2027-2028/de-brug.yaml": "x: y\n",
            "versie/2027-2031/0.9.yaml": "x: y\n",
            "hoofdstuk/2027-2031/toewijzing.md": "# Tekst\n",
        }
    )
    documents, findings = read(root)
    assert findings == []
    assert list(documents) == [
        "samenwerkingsverband/",
        "school/de-brug",
        "schoolprofiel/2027-2028/de-brug",
        "versie/2027-2031/0.9",
    ]
    assert documents["school/de-brug"].data == {"naam": "a"}
    assert documents["school/de-brug"].path == "data/school/de-brug.yaml"


def test_entries_are_sorted_and_name_their_suffix(tree: Tree) -> None:
    root = tree({"b/x.md": "", "b/a.yaml": "", "a/z.yaml": "", "b/foto.png": "", "b/notitie.txt": ""})
    found = [(entry.path, entry.suffix, entry.fault) for entry in Folder(root).entries()]
    notitie = found.pop(2)
    assert (notitie[0], notitie[2].code) == ("data/b/notitie.txt", "YML022")
    assert found == [
        ("data/a/z.yaml", ".yaml", None),
        ("data/b/a.yaml", ".yaml", None),
        ("data/b/x.md", ".md", None),
        ("data/samenwerkingsverband.yaml", ".yaml", None),
    ]


def test_hidden_files_and_folders_are_passed_over(tree: Tree) -> None:
    documents, findings = read(tree({".git/x.yaml": "a: 1", "school/.x.yaml": "a: 1", ".x.yaml": "a: b: c"}))
    assert list(documents) == ["samenwerkingsverband/"]
    assert findings == []


def test_a_file_that_cannot_be_used_still_has_its_name(tree: Tree) -> None:
    documents, (finding,) = read(tree({"school/de-brug.yaml": "naam: a: b\n"}))
    assert documents["school/de-brug"].data is None
    assert (finding.file, finding.code, finding.excerpt) == (
        "data/school/de-brug.yaml",
        "YML007",
        "naam: a: b",
    )


@pytest.mark.parametrize("target", ["/etc", "/etc/hosts", "/dev/zero", "../..", "weg.yaml", "x.yaml", "."])
@pytest.mark.parametrize("name", ["x.yaml", "link", "school"])
def test_links_are_reported_and_not_followed(tree: Tree, opening: str, target: str, name: str) -> None:
    root = tree()
    (root / "geheim.yaml").write_text("naam: geheim\n")
    (root / "data" / "a").mkdir()
    (root / "data" / "a" / name).symlink_to(target)
    documents, (finding,) = read(root)
    assert (finding.file, finding.code) == (f"data/a/{name}", "YML015")
    assert "link" in finding.message
    assert list(documents) == ["samenwerkingsverband/"]


def test_a_linked_data_folder_ends_the_run(opening: str, tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "data").symlink_to("echt")
    with pytest.raises(UnreadableError, match="data"):
        read(tmp_path)


def test_a_linked_workspace_is_fine(tree: Tree, opening: str, tmp_path: Path) -> None:
    root = tree()
    (tmp_path / "anders").symlink_to(root)
    assert list(read(tmp_path / "anders")[0]) == ["samenwerkingsverband/"]


@needs_pipes
def test_a_pipe_a_socket_and_a_folder_with_the_name_of_a_file_are_refused_at_once(tree: Tree) -> None:
    root = tree({"school/map.yaml/binnen.yaml": "a: 1\n"})
    os.mkfifo(root / "data" / "school" / "pijp.yaml")
    with socket.socket(socket.AF_UNIX) as listener:
        cwd = Path.cwd()
        os.chdir(root / "data" / "school")
        try:
            listener.bind("stopcontact.yaml")
        finally:
            os.chdir(cwd)
        documents, findings = read(root)
    assert [(finding.file, finding.code) for finding in findings] == [
        ("data/school/map.yaml", "YML015"),
        ("data/school/pijp.yaml", "YML015"),
        ("data/school/stopcontact.yaml", "YML015"),
    ]
    assert list(documents) == ["samenwerkingsverband/"]


@needs_pipes
def test_a_file_that_becomes_a_pipe_or_a_link_is_not_read(tree: Tree, opening: str) -> None:
    root = tree()
    os.mkfifo(root / "data" / "pijp.yaml")
    (root / "data" / "link.yaml").symlink_to("samenwerkingsverband.yaml")
    (root / "buiten").symlink_to("data")
    for path in ("data/pijp.yaml", "data/link.yaml", "buiten/samenwerkingsverband.yaml", "data"):
        with pytest.raises(UnreadableError, match=r"niet te lezen|geen gewoon bestand"):
            Folder(root).read(path)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts what is open, which is shown there")
@pytest.mark.usefixtures("opening")
def test_reading_leaves_nothing_open(tree: Tree) -> None:
    root = tree(
        {"school/a.yaml": "naam: a\n", "bestuur/b.yaml": "naam: b\n", "school/link/x.yaml": "naam: c\n"}
    )
    (root / "data" / "bestuur" / "weg").symlink_to("nergens")
    before = len([*Path("/proc/self/fd").iterdir()])
    for _ in range(3):
        read(root)
        with pytest.raises(UnreadableError):
            Folder(root).read("data/weg/x.yaml")
    assert len([*Path("/proc/self/fd").iterdir()]) == before


@needs_pipes
@pytest.mark.usefixtures("opening")
def test_a_folder_that_becomes_a_link_between_two_files_is_not_followed(tree: Tree) -> None:
    root = tree({"school/a.yaml": "naam: a\n", "bestuur/b.yaml": "naam: b\n"})
    (root / "elders").mkdir()
    (root / "elders" / "b.yaml").write_text("naam: geheim\n")
    with reading(Folder(root)) as asked:
        assert asked("data/school/a.yaml") == b"naam: a\n"
        (root / "data" / "bestuur").rename(root / "weg")
        (root / "data" / "bestuur").symlink_to(root / "elders")
        with pytest.raises(UnreadableError):
            asked("data/bestuur/b.yaml")
        assert asked("data/school/a.yaml") == b"naam: a\n"


@pytest.mark.parametrize("path", ["../x", "data/../../x", "/etc/hosts", "data//x", "", ".", "data/a\0b"])
def test_a_path_that_leaves_the_workspace_is_not_opened(tree: Tree, path: str) -> None:
    with pytest.raises(UnreadableError, match="ligt niet in de werkmap"):
        Folder(tree()).read(path)


def test_a_missing_file_is_told_in_one_sentence(tree: Tree) -> None:
    with pytest.raises(UnreadableError, match=r"^data/weg.yaml is niet te lezen: het bestaat niet\.$"):
        Folder(tree()).read("data/weg.yaml")


def test_a_file_without_permission_is_a_finding_and_a_folder_ends_the_run(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tree({"school/dicht.yaml": "naam: a\n", "school/open.yaml": "naam: b\n"})
    ordinary = os.open

    def guarded(path: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if str(path).endswith(closed):
            raise PermissionError(13, "Permission denied")
        return ordinary(path, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", guarded)
    closed = "dicht.yaml"
    documents, (finding,) = read(root)
    assert (finding.code, finding.file) == ("YML015", "data/school/dicht.yaml")
    assert "geen toegang" in finding.message
    assert documents["school/dicht"].data is None
    assert documents["school/open"].data == {"naam": "b"}
    closed = "school"
    with pytest.raises(
        UnreadableError, match="De map data/school is niet te lezen: u hebt er geen toegang toe"
    ):
        read(root)


def test_a_large_file_is_not_read_further_than_needed(tree: Tree) -> None:
    root = tree({"school/groot.yaml": "a: 1\n" * 800_000})
    assert len(Folder(root).read("data/school/groot.yaml")) == MAX_FILE_BYTES + 1
    _, (finding,) = read(root)
    assert finding.code == "YML013"


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("De Brug.yaml", "de-brug.yaml"),
        ("de_brug.yaml", "de-brug.yaml"),
        ("zoë.yaml", "zoe.yaml"),
        ("de-brug.yml", "de-brug.yaml"),
        ("de-brug.YAML", "de-brug.yaml"),
        ("de-brug.yaml.txt", "de-brug.yaml"),
        ("'s-hof.yaml", "s-hof.yaml"),
        ("Tekst.md", "tekst.md"),
        ("con.yaml", "con-naam.yaml"),
        ("AUX.yaml", "aux-naam.yaml"),
    ],
)
def test_a_name_that_is_not_allowed_comes_with_one_that_is(tree: Tree, name: str, proposal: str) -> None:
    documents, (finding,) = read(tree({f"school/{name}": "naam: a\n"}))
    assert (finding.code, finding.file) == ("YML016", f"data/school/{name}")
    assert f'"{proposal}"' in finding.hint
    if name.lower().endswith((".yaml", ".yml")):
        assert documents[f"school/{proposal.removesuffix('.yaml')}"].data == {"naam": "a"}


@pytest.mark.parametrize(
    "name", ["con.yaml", "nul.yaml", "-.yaml", "a..b.yaml", ".yaml.yaml", "x" * 61 + ".yaml"]
)
def test_names_that_make_trouble_elsewhere_are_refused(tree: Tree, name: str) -> None:
    root = tree({"school/goed.yaml": "a: 1\n"})
    (root / "data" / "school" / name).write_text("naam: a\n")
    codes = {finding.code for finding in read(root)[1]}
    assert codes == (set() if name.startswith(".") else {"YML016"})


def test_a_folder_with_a_wrong_name_is_one_finding_and_its_files_are_read(tree: Tree) -> None:
    documents, (finding,) = read(tree({"School/a.yaml": "naam: a\n", "School/b.yaml": "naam: b\n"}))
    assert (finding.code, finding.file) == ("YML016", "data/School")
    assert '"school"' in finding.hint
    assert {"school/a", "school/b"} < set(documents)


@pytest.mark.parametrize(
    "name",
    [
        b"a\nb.yaml",
        b"\x1b[31m.yaml",
        b"::error::x\r.yaml",
        b"\xff\xfe.yaml",
        "\u202egnp.yaml".encode(),
        b"-x.yaml",
        b":(glob)x.yaml",
        b"\xe2\x98\xba.yaml",
    ],
)
def test_a_hostile_name_is_refused_and_shown_safely(tree: Tree, name: bytes) -> None:
    root = tree()
    (root / "data" / os.fsdecode(name)).write_text("naam: a\n")
    _, (finding,) = read(root)
    assert finding.code == "YML016"
    assert (finding.file + finding.message + finding.hint).isprintable()


def test_a_name_of_250_letters_is_shown_short(tree: Tree) -> None:
    root = tree()
    (root / "data" / ("x" * 245 + ".yaml")).write_text("naam: a\n")
    _, (finding,) = read(root)
    assert finding.code == "YML016"
    assert "60" in finding.message
    assert len(finding.message) < 400


def test_folders_that_lie_too_deep_are_refused(tree: Tree) -> None:
    _, (finding,) = read(tree({"a/" * 60 + "x.yaml": "naam: a\n"}))
    assert finding.code == "YML012"
    assert finding.file.count("/") == MAX_FOLDER_DEPTH + 1
    assert str(MAX_FOLDER_DEPTH) in finding.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("de-brug.yaml", "De-Brug.yaml"),
        ("de-brug.yaml", "de-brug.yml"),
        ("zoe.yaml", "zoë.yaml"),
    ],
)
def test_two_files_with_one_name_are_reported_at_the_worse_one(tree: Tree, first: str, second: str) -> None:
    documents, findings = read(tree({f"school/{first}": "naam: a\n", f"school/{second}": "naam: b\n"}))
    clash = next(finding for finding in findings if finding.code == "YML021")
    assert clash.file == f"data/school/{second}"
    assert f"data/school/{first}" in clash.message
    assert [finding.code for finding in findings] == [
        "YML021"
    ]  # its right name is taken, so that is no advice
    assert documents[f"school/{first.removesuffix('.yaml')}"].data == {"naam": "a"}


def test_composed_and_decomposed_names_clash(tree: Tree) -> None:
    _, findings = read(tree({"school/zo\u00eb.yaml": "a: 1\n", "school/zoe\u0308.yaml": "a: 1\n"}))
    assert sorted(finding.code for finding in findings) == ["YML016", "YML021"]


def test_of_two_folders_with_one_name_the_worse_one_gives_way(tree: Tree) -> None:
    _, findings = read(tree({"School/de-brug.yaml": "naam: a\n", "school/de-brug.yaml": "naam: b\n"}))
    assert sorted((finding.file, finding.code) for finding in findings) == [
        ("data/School", "YML016"),
        ("data/School/de-brug.yaml", "YML021"),
    ]


def test_a_folder_that_may_not_be_looked_into_is_not_called_missing(tree: Tree, monkeypatch) -> None:
    root = tree()
    lstat = Path.lstat

    def refused(path: Path) -> os.stat_result:
        if path.parent == root / "data":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return lstat(path)

    monkeypatch.setattr(Path, "lstat", refused)
    with pytest.raises(
        UnreadableError, match=r"^De map data is niet te lezen: u hebt er geen toegang toe\.$"
    ):
        find_workspace(root)


def test_code_and_templates_below_data_are_not_used(tree: Tree) -> None:
    files = {
        "yaml.py": "raise SystemExit",
        "conftest.py": "x",
        "sitecustomize.py": "x",
        "t.html.j2": "{{ x }}",
    }
    documents, findings = read(tree({**files, "school/a.yaml": "naam: '{% include \"/etc/hosts\" %}'\n"}))
    assert documents["school/a"].data == {"naam": '{% include "/etc/hosts" %}'}
    assert {finding.code for finding in findings} == {"YML022"}


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("de-brug.txt", '"de-brug.yaml"'),
        ("De Brug.yaml.bak", "een kopie? Zet het dan buiten de map data."),
        ("de-brug.yaml~", '"de-brug.yaml"'),
        ("de-brug.json", '"de-brug.yaml"'),
        ("notities", '"notities.yaml"'),
        ("☺.txt", ""),
    ],
)
def test_a_file_that_nothing_reads_is_advice(tree: Tree, name: str, proposal: str) -> None:
    documents, (finding,) = read(tree({f"school/{name}": "naam: a\n", "school/a.yaml": "naam: a\n"}))
    assert (finding.code, finding.severity) == ("YML022", Severity.ADVICE)
    assert proposal in finding.hint
    assert set(documents) == {"school/a", "samenwerkingsverband/"}


@pytest.mark.parametrize(
    "name", ["~$de-brug.yaml", "~$brug.yaml", "~$notitie.md", "de-brug.yaml.tmp", ".de-brug.swp"]
)
def test_what_a_program_leaves_behind_is_no_data(tree: Tree, name: str) -> None:
    documents, findings = read(tree({f"school/{name}": "x", "school/de-brug.yaml": "naam: a\n"}))
    assert {(finding.code, finding.severity) for finding in findings} <= {("YML022", Severity.ADVICE)}
    assert all("tijdelijk bestand" in finding.message for finding in findings)
    assert bool(findings) is not name.startswith(".")
    assert set(documents) == {"school/de-brug", "samenwerkingsverband/"}


@pytest.mark.parametrize("name", ["logo.SVG", "foto.jpeg", ".DS_Store", "Thumbs.db", "~$cijfers.xlsx"])
def test_attachments_and_hidden_files_are_passed_over(tree: Tree, name: str) -> None:
    documents, findings = read(tree({f"huisstijl/{name}": "x"}))
    assert (list(documents), findings) == (["samenwerkingsverband/"], [])


def test_an_empty_workspace_has_no_documents(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert read(tmp_path) == ({}, [])


def test_the_workspace_is_the_nearest_folder_upwards(tree: Tree, tmp_path: Path) -> None:
    root = tree({"school/a.yaml": ""})
    assert find_workspace(root / "data" / "school") == root.resolve()
    inner = root / "voorbeeld" / "data"
    inner.mkdir(parents=True)
    (inner / "samenwerkingsverband.yaml").write_text("")
    assert find_workspace(inner) == inner.parent.resolve()
    assert find_workspace(root / "voorbeeld" / ".." / "data") == root.resolve()


def test_above_a_region_its_folder_is_named(tmp_path: Path) -> None:
    place = tmp_path / "mijn-regio/data"
    place.mkdir(parents=True)
    (place / "samenwerkingsverband.yaml").write_text("")
    with pytest.raises(NoWorkspaceError, match="Wel in: mijn-regio"):
        find_workspace(tmp_path)


def test_a_folder_that_loops_is_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(NoWorkspaceError):
        find_workspace(tmp_path / "a")


@pytest.mark.parametrize("name", ["samenwerkingsverband.yml", "Samenwerkingsverband.yaml.txt"])
def test_a_main_file_under_another_name_is_what_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / name).write_text("naam: a\n")
    with pytest.raises(NoWorkspaceError, match=rf"^data/{name} heet anders"):
        find_workspace(tmp_path)


def test_no_workspace_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspaceError, match=r"data/samenwerkingsverband\.yaml ontbreekt"):
        find_workspace(tmp_path / "bestaat-niet")
