"""Finished sheets between runs: they save time, and never change a byte or stop anything."""

import os
from pathlib import Path

import pytest

from swvctl.write.cache import Cache, cache_folder

KEY = "ab" + "0" * 38
ABOUT = {"vol": 73, "regels": 0}


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "kas")


def stored(cache):
    """The one file that was put in, which is there to be had."""
    assert cache.get(KEY)
    (path,) = [path for path in cache.folder.rglob("*") if path.is_file()]
    return path


def test_what_was_put_in_comes_out(cache):
    cache.put(KEY, ABOUT, b"%PDF\n\0\n")
    assert cache.get(KEY) == (ABOUT, b"%PDF\n\0\n")
    assert cache.get("cd" + KEY[2:]) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda content: content[:-1],
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b"73", b"12"),
        lambda content: content.replace(b"PDF", b"PDX"),
        lambda _: b"[" * 100_000,
        lambda content: b'{"about": 1}\n' + content,
        lambda content: b"\xff\xfe" + content,
    ],
)
def test_what_is_damaged_is_not_there(cache, damage):
    cache.put(KEY, ABOUT, b"%PDF-1.7 inhoud")
    path = stored(cache)
    path.write_bytes(damage(path.read_bytes()))
    assert cache.get(KEY) is None
    cache.put(KEY, ABOUT, b"%PDF-1.7 inhoud")
    assert cache.get(KEY) == (ABOUT, b"%PDF-1.7 inhoud")


def test_a_sheet_that_was_moved_is_not_taken_for_another(cache):
    cache.put(KEY, ABOUT, b"%PDF")
    other = KEY[:-1] + "1"
    stored(cache).rename(cache.folder / other[:2] / f"{other[2:]}.blad")
    assert cache.get(other) is None


def test_a_link_in_the_cache_is_not_followed(cache, tmp_path):
    cache.put(KEY, ABOUT, b"%PDF")
    path = stored(cache)
    path.rename(tmp_path / "elders")
    path.symlink_to(tmp_path / "elders")
    assert cache.get(KEY) is None


@pytest.mark.parametrize("blocked", ["file", "no folder", "null device"])
def test_where_nothing_can_be_written_nothing_happens(tmp_path, blocked):
    places = {"file": tmp_path / "bestand", "no folder": None, "null device": Path(os.devnull) / "kas"}
    (tmp_path / "bestand").write_text("geen map")
    cache = Cache(places[blocked])
    cache.put(KEY, ABOUT, b"%PDF")
    cache.tidy()
    assert cache.get(KEY) is None


def test_who_only_looks_writes_nothing(tmp_path):
    Cache(tmp_path / "kas", writes=False).put(KEY, ABOUT, b"%PDF")
    assert not (tmp_path / "kas").exists()


def test_the_oldest_go_when_there_are_very_many(cache, monkeypatch):
    monkeypatch.setattr("swvctl.write.cache.MAX_CACHED_FILES", 2)
    for number in range(4):
        key = f"{number}{KEY[1:]}"
        cache.put(key, ABOUT, b"%PDF")
        os.utime(
            next(cache.folder.rglob(f"{key[2:]}*")) if number == 0 else newest(cache, key), (number, number)
        )
    cache.tidy()
    assert [cache.get(f"{number}{KEY[1:]}") is not None for number in range(4)] == [False, False, True, True]


def newest(cache, key):
    return cache.folder / key[:2] / f"{key[2:]}.blad"


def test_the_folder_is_the_users_own(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "swvctl"
    monkeypatch.setenv("XDG_CACHE_HOME", "relatief")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache/swvctl"
    monkeypatch.setenv("HOME", str(tmp_path / "weg"))
    assert cache_folder() is None


@pytest.mark.skipif(os.name == "nt", reason="on Windows the folder of the user sees to it")
@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_what_another_may_have_written_is_not_there(cache, mode):
    cache.put(KEY, ABOUT, b"%PDF")
    stored(cache).chmod(mode)
    assert cache.get(KEY) is None


@pytest.mark.skipif(os.name == "nt", reason="on Windows the folder of the user sees to it")
@pytest.mark.parametrize("inner", [False, True])
def test_a_folder_in_which_another_may_write_is_not_read(cache, inner):
    cache.put(KEY, ABOUT, b"%PDF")
    (stored(cache).parent if inner else cache.folder).chmod(0o770)
    assert cache.get(KEY) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="only where files have an owner")
def test_what_another_user_owns_is_not_there(cache, monkeypatch):
    cache.put(KEY, ABOUT, b"%PDF")
    assert cache.get(KEY)
    someone = os.geteuid() + 1
    monkeypatch.setattr("swvctl.write.cache.os.geteuid", lambda: someone)
    assert cache.get(KEY) is None


@pytest.mark.skipif(os.name == "nt", reason="on Windows the folder of the user sees to it")
def test_only_the_user_can_read_what_is_kept(cache):
    before = os.umask(0)
    try:
        cache.put(KEY, ABOUT, b"%PDF")
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o777 for path in (cache.folder, stored(cache).parent)} == {0o700}
    assert stored(cache).stat().st_mode & 0o777 == 0o600
