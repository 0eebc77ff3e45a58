"""One file to send, the same bytes each time; and a receiver who sees which file was touched."""

import hashlib
import io
import json
import re
import stat
import struct
import zipfile
from datetime import date

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.errors import UnreadableError
from swvctl.read import around
from swvctl.read.bundle import verify
from swvctl.write.bundle import packed

NAME = "uitgave-2027-06-03.zip"


@pytest.fixture
def region(region_history, monkeypatch, capsys):
    monkeypatch.chdir(region_history.top)
    return region_history


def call(capsys, *words):
    code = run(app, [*words])
    out, err = capsys.readouterr()
    return code, out, err


def remade(source: bytes, change) -> bytes:
    """The same archive with one file changed; None leaves it out."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(whole, "w") as new:
        for entry in old.infolist():
            content = change(entry.filename, old.read(entry))
            if content is not None:
                new.writestr(entry.filename, content)
    return whole.getvalue()


def test_the_same_data_gives_the_same_file_and_it_is_sound(region, capsys):
    assert call(capsys, "release", "--today", "2027-06-03")[0] == 0
    first = (region.top / NAME).read_bytes()
    code, out, _ = call(capsys, "release", "--today", "2027-06-03", "--out", "nog-een.zip")
    assert code == 0
    assert (region.top / "nog-een.zip").read_bytes() == first
    mark = out.rpartition("Kenmerk: ")[2].strip()
    assert call(capsys, "verify", NAME) == (
        0,
        f"{NAME} is compleet en ongewijzigd: {_count(first)} bestanden. Gemaakt voor 3 juni 2027. Kenmerk: {mark}\n",
        "",
    )


def _count(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return len(archive.namelist()) - 2


def test_it_holds_public_pages_the_revision_versions_and_decisions(region, capsys):
    region.write(
        "data/ondersteuningsplan/2027-2031.yaml", "titel: Plan\nperiode: 2027-2031\nstatus: vastgesteld\n"
    )
    region.write(
        "data/besluit/plan.yaml",
        "lijst:\n  - id: opr\n    soort: instemming\n    gremium: opr\n    over: 2027-2031\n"
        "    datum: 16 maart 2027\n    uitkomst: ingestemd\n",
    )
    commit = region.commit()
    call(capsys, "release", "--today", "2027-06-03", "--intern")
    with zipfile.ZipFile(region.top / NAME) as archive:
        listed = json.loads(archive.read("release.json"))
        names = archive.namelist()
    assert (listed["revision"], listed["changed_since"]) == (commit, False)
    assert [item["decision"] for item in listed["decisions"]] == ["plan/opr"]
    assert any(name.startswith("intern/") for name in names)
    region.replace("data/school/de-brug.yaml", "naam: De Brug", "naam: De Grote Brug")
    call(capsys, "release", "--today", "2027-06-03")
    with zipfile.ZipFile(region.top / NAME) as archive:
        assert json.loads(archive.read("release.json"))["changed_since"] is True
        assert not [name for name in archive.namelist() if name.startswith("intern/")]


def test_with_an_error_nothing_is_made(region, capsys):
    region.write("data/school/de-brug.yaml", "naam: De Brug\n")
    assert call(capsys, "release", "--today", "2027-06-03")[0] == 1
    assert not (region.top / NAME).exists()


def test_the_file_that_was_touched_is_named(region, capsys):
    call(capsys, "release", "--today", "2027-06-03")
    good = (region.top / NAME).read_bytes()
    page = "publiek/index.html"

    def flip(name, content):
        return content.replace(b"Proefland", b"Proefling", 1) if name == page else content

    changes = {
        f"Gewijzigd: {page}": flip,
        f"Ontbreekt: {page}": lambda name, content: None if name == page else content,
        "Gewijzigd: SHA256SUMS": lambda name, content: content[:-1] if name == "SHA256SUMS" else content,
    }
    for said, change in changes.items():
        (region.top / "x.zip").write_bytes(remade(good, change))
        code, out, err = call(capsys, "verify", "x.zip")
        assert (code, out) == (1, f"{said}\n")
        assert "niet zoals het is verstuurd" in err


def test_one_flipped_byte_anywhere_is_seen(region, capsys):
    call(capsys, "release", "--today", "2027-06-03")
    good = (region.top / NAME).read_bytes()
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        starts = [entry.header_offset + 60 for entry in archive.infolist() if entry.compress_size > 200][::7]
    assert starts
    for place in starts:
        (region.top / "x.zip").write_bytes(good[:place] + bytes([good[place] ^ 0x41]) + good[place + 1 :])
        code, _, err = call(capsys, "verify", "x.zip")
        assert code in {1, 2}
        assert "Er ging iets mis" not in err


@pytest.mark.parametrize(
    ("name", "said"),
    [("release.json", "De lijst release.json"), ("SHA256SUMS", "Gewijzigd: SHA256SUMS")],
)
def test_a_damaged_list_is_told_in_one_sentence(region, capsys, name, said):
    call(capsys, "release", "--today", "2027-06-03")
    whole = bytearray((region.top / NAME).read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(whole))) as archive:
        entry = archive.getinfo(name)
    start = entry.header_offset + 30 + len(name)
    whole[start : start + entry.compress_size] = b"\xff" * entry.compress_size
    (region.top / NAME).write_bytes(whole)
    code, out, err = call(capsys, "verify", NAME)
    assert code
    assert said in out + err
    assert "Er ging iets mis" not in err


def test_a_folder_that_another_program_added_is_called_a_folder(tmp_path, capsys):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("release.json", '{"files": {}}')
        archive.writestr("publiek/", "")
    err = call(capsys, "verify", str(tmp_path / "x.zip"))[2]
    assert "zit een map die er niet hoort: publiek/." in err


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "/etc/passwd",
        "a/../../x",
        "C:/x",
        "a\\b",
        "publiek//x",
        ".git/config",
        "a\nb",
        "-x",
        "x" * 5_000,
        "é.html",
    ],
)
def test_a_path_that_no_release_has_is_refused(tmp_path, capsys, name):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("release.json", '{"files": {}}')
        archive.writestr(name, "x")
    code, out, err = call(capsys, "verify", str(tmp_path / "x.zip"))
    assert (code, out) == (2, "")
    assert "dat er niet hoort" in err
    assert err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


def test_links_doubles_and_bombs_are_refused(tmp_path, capsys, monkeypatch):
    link = zipfile.ZipInfo("publiek/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    for entries in ([(link, "/etc/passwd")], [("a", "1"), ("A", "2")], [("a", "0" * 10_000)]):
        with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("release.json", '{"files": {}}')
            for name, content in entries:
                archive.writestr(name, content)
        monkeypatch.setattr("swvctl.read.bundle.MAX_BUNDLE_UNPACKED", 5_000)
        assert call(capsys, "verify", str(tmp_path / "x.zip"))[0] == 2


@pytest.mark.parametrize(
    "listed",
    ["", "{", "[]", "{}", '{"files": []}', '{"files": {"a": 1}}', '{"files": {"a": {}}}', "[" * 100_000],
)
def test_a_list_that_cannot_be_read_is_one_sentence(tmp_path, capsys, listed):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("release.json", listed)
    code, _, err = call(capsys, "verify", str(tmp_path / "x.zip"))
    assert (code, err.count("\n")) == (2, 1)
    assert "in swvctl zelf" not in err


def test_what_is_no_archive_is_one_sentence(tmp_path, capsys):
    (tmp_path / "x.zip").write_bytes(b"geen zip")
    for name in ("x.zip", "weg.zip", "."):
        code, _, err = call(capsys, "verify", str(tmp_path / name))
        assert (code, err.count("\n")) == (2, 1)
        assert "in swvctl zelf" not in err


def test_the_day_is_in_the_name(region, capsys):
    call(capsys, "release")
    assert (region.top / f"uitgave-{date.today().isoformat()}.zip").is_file()  # noqa: DTZ011 - the reader's own day


@pytest.fixture(scope="module")
def small():
    """A bundle of three files, small enough to try every byte of it."""
    files = {
        "publiek/a.ics": b"BEGIN:VCALENDAR\r\n",
        "publiek/b/c.md": b"# Kop\n",
        "publiek/index.html": b"<p>" * 50,
    }
    sums = {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}
    listed = json.dumps(
        {"today": "2027-06-03", "files": {path: {"sha256": sum_} for path, sum_ in sums.items()}}
    )
    names = "".join(f"{sums[path]}  {path}\n" for path in sorted(sums))
    return packed({**files, "release.json": listed.encode(), "SHA256SUMS": names.encode()})


def told(path, content):
    """What is said of a bundle: the faults, or the refusal."""
    path.write_bytes(content)
    try:
        return verify(path).faults
    except UnreadableError as error:
        return [str(error)]


def test_any_byte_of_a_file_that_is_flipped_names_that_file(small, tmp_path):
    with zipfile.ZipFile(io.BytesIO(small)) as archive:
        entries = archive.infolist()
    for entry in entries:
        start = entry.header_offset + 30 + len(entry.filename)
        for place in range(start, start + entry.compress_size):
            broken = small[:place] + bytes([small[place] ^ 0xFF]) + small[place + 1 :]
            said = told(tmp_path / "x.zip", broken)
            assert said or _reads_the_same(broken, small, entry.filename), (entry.filename, place)
            assert all(entry.filename in line for line in said), (entry.filename, place, said)


def _reads_the_same(one, other, name):
    """Whether it was a bit that means nothing, such as those that fill up the last byte."""
    found = []
    for content in (one, other):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found.append(archive.read(name))
    return found[0] == found[1]


def test_no_flipped_byte_anywhere_and_no_cut_is_more_than_sentences(small, tmp_path):
    for place in range(0, len(small), 3):
        for broken in (small[:place] + bytes([small[place] ^ 0x55]) + small[place + 1 :], small[:place]):
            assert all(line.isprintable() for line in told(tmp_path / "x.zip", broken))


@pytest.mark.parametrize("way", [6, 9, 12, 14, 93, 98])
def test_what_is_packed_in_an_unusual_way_is_not_unpacked(small, tmp_path, way):
    head = re.compile(rb"(PK\x01\x02.{6})..", re.DOTALL)
    odd = head.sub(lambda found: found[1] + way.to_bytes(2, "little"), small)
    assert odd != small
    assert told(tmp_path / "x.zip", odd) == ['De lijst release.json in "x.zip" is niet te lezen.']


def test_a_bundle_that_was_cut_is_no_bundle(small, tmp_path):
    for end in range(0, len(small), 11):
        [said] = told(tmp_path / "x.zip", small[:end])
        assert '"x.zip"' in said


def test_files_that_were_added_or_renamed_are_named(small, tmp_path):
    added = io.BytesIO(small)
    with zipfile.ZipFile(added, "a") as archive:
        archive.writestr("publiek/extra.html", "x")
    assert told(tmp_path / "x.zip", added.getvalue()) == ["Hoort er niet bij: publiek/extra.html"]
    renamed = small.replace(b"publiek/a.ics", b"publiek/z.ics")
    assert set(told(tmp_path / "x.zip", renamed)) >= {
        "Ontbreekt: publiek/a.ics",
        "Hoort er niet bij: publiek/z.ics",
    }


def test_two_files_that_changed_places_are_both_named(small, tmp_path):
    one, other = b"publiek/a.ics", b"publiek/b/c.md"
    swapped = remade(
        small,
        lambda name, content: (
            b"# Kop\n" if name == one.decode() else b"x" if name == other.decode() else content
        ),
    )
    assert told(tmp_path / "x.zip", swapped) == ["Gewijzigd: publiek/a.ics", "Gewijzigd: publiek/b/c.md"]


def _with_comment(small):
    whole = io.BytesIO(small)
    with zipfile.ZipFile(whole, "a") as archive:
        archive.comment = b"van een ander"
    return whole.getvalue()


def _with_gap(small):
    """Bytes between two files that no list names, with every place in the list moved along."""
    with zipfile.ZipFile(io.BytesIO(small)) as archive:
        second = sorted(entry.header_offset for entry in archive.infolist())[1]
        starts, list_at = [entry.header_offset for entry in archive.infolist()], archive.start_dir
    content = bytearray(small)
    place = list_at
    for start in starts:
        if start >= second:
            content[place + 42 : place + 46] = struct.pack("<I", start + 5)
        place += 46 + struct.unpack_from("<H", content, place + 28)[0]
    content[-6:-2] = struct.pack("<I", list_at + 5)
    return bytes(content[:second]) + b"12345" + bytes(content[second:])


def _with_tail(small):
    """Bytes between the last file and the list."""
    list_at = struct.unpack("<I", small[-6:-2])[0]
    return small[:list_at] + b"123456" + small[list_at:-6] + struct.pack("<I", list_at + 6) + small[-2:]


def _with_extra(small):
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(small)) as old, zipfile.ZipFile(whole, "w") as new:
        for entry in old.infolist():
            other = zipfile.ZipInfo(entry.filename)
            other.extra = b"\x99\x99\x04\x00hide" if entry.filename.endswith(".md") else b""
            new.writestr(other, old.read(entry))
    return whole.getvalue()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda small: b"#!/bin/sh\n" + small, "Hoort er niet bij: 10 bytes vóór de bestanden"),
        (lambda small: small + b"x", "Hoort er niet bij: 1 byte achter de bestanden"),
        (_with_comment, "Hoort er niet bij: 13 bytes achter de bestanden"),
        (_with_gap, "Hoort er niet bij: 5 bytes tussen de bestanden"),
        (_with_tail, "Hoort er niet bij: 6 bytes tussen de bestanden"),
        (_with_extra, "Hoort er niet bij: 8 bytes tussen de bestanden"),
    ],
)
def test_bytes_that_are_no_part_of_a_file_are_told(small, tmp_path, change, said):
    assert said in told(tmp_path / "x.zip", change(small))


def test_a_head_that_says_something_else_than_the_list_is_told(small, tmp_path):
    place = small.index(b"publiek/a.ics") - 30 + 14  # its checksum, which this program does not look at there
    other = small[:place] + b"\0\0\0\0" + small[place + 4 :]
    assert told(tmp_path / "x.zip", other) == ["Gewijzigd: publiek/a.ics"]


def test_a_bundle_of_very_many_files_is_sound(small, tmp_path, monkeypatch):
    """The format writes more at the end from 65,536 files on; here from five on."""
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 4)
    monkeypatch.setattr(around, "_MOST_IN_SMALL", 4)
    with zipfile.ZipFile(io.BytesIO(small)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    whole = packed(files)
    assert len(whole) == len(small) + 76
    assert told(tmp_path / "x.zip", whole) == []
