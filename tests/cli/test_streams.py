"""What comes out of the program when it really runs: encodings, readers that stop, what is imported."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from swvctl.cli.dutch import run
from swvctl.cli.program import app
from swvctl.cli.streams import put_lines, say

PROGRAM = """
import sys, typer
from swvctl.cli.dutch import DutchCommand, DutchGroup, run
from swvctl.cli.streams import put

app = typer.Typer(cls=DutchGroup, rich_markup_mode=None, pretty_exceptions_enable=False)

@app.command(cls=DutchCommand)
def veel():
    put("vóór → \\U0001f600 \\ud800\\n" for _ in range(20000))
    return 1

@app.command(cls=DutchCommand)
def weinig():
    put(["vóór → \\ud800\\n"])

code = run(app, sys.argv[1:])
heavy = {"rich", "jinja2", "jsonschema", "jsonschema_rs", "yaml"}
print(*sorted(sys.modules.keys() & heavy), file=sys.stderr)
sys.exit(code)
"""


def start(*args: str, **environment: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *args],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_output_is_utf8_whatever_the_console_says(encoding: str) -> None:
    out, err = start("weinig", PYTHONIOENCODING=encoding).communicate()
    assert out.decode("utf-8").replace("\r", "") == "vóór → ?\n"
    assert err.strip() == b""


def test_a_reader_that_stops_gets_no_complaint_and_the_exit_code_stays() -> None:
    with start("veel") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read().strip() == b""
        assert process.wait() == 1


@pytest.mark.parametrize("args", [["--help"], ["veel", "--help"], ["vel"], []])
def test_help_and_misuse_import_nothing_heavy(args: list[str]) -> None:
    _, err = start(*args).communicate()
    assert err.splitlines()[-1] == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(
            [sys.executable, "-c", PROGRAM, "weinig"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=Path(__file__).parents[2],
        )
    assert process.returncode == 2
    assert process.stderr.decode().splitlines()[0] == "Lezen of schrijven lukte niet: de schijf is vol."


@pytest.mark.parametrize("words", [["check"], ["list", "school"]], ids=" ".join)
def test_a_program_without_a_console_still_ends_with_its_exit_code(tmp_path, monkeypatch, words) -> None:
    run(app, ["init", str(tmp_path / "proef"), "--today", "2027-06-03"])
    monkeypatch.chdir(tmp_path / "proef")
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    assert run(app, [*words, "--today", "2027-06-03"]) == 0


LEAVING = """
import atexit, sys, tempfile, weakref
from pathlib import Path
from swvctl.cli.streams import leave
class Holder: pass
holder = Holder()
folder = tempfile.mkdtemp(dir=sys.argv[1])
weakref.finalize(holder, Path(folder).rmdir)
atexit.register(print, "opgeruimd")
sys.stdout.write("regel" * 10_000)
sys.stderr.write("gezegd")
leave(int(sys.argv[2]))
"""


@pytest.mark.parametrize("code", [0, 1, 2])
def test_who_leaves_at_once_has_written_and_cleared_everything(tmp_path, code) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEAVING, str(tmp_path), str(code)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (done.returncode, done.stderr) == (code, "gezegd")
    assert done.stdout == "regel" * 10_000 + "opgeruimd\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [["check"], ["--help"], ["chekc"], ["list", "school"]], ids=" ".join)
def test_the_program_itself_ends_as_its_run_does(tmp_path, monkeypatch, capfd, words) -> None:
    run(app, ["init", str(tmp_path / "proef"), "--today", "2027-06-03"])
    monkeypatch.chdir(tmp_path / "proef")
    capfd.readouterr()
    code = run(app, [*words])
    told = capfd.readouterr()
    command = [sys.executable, "-P", "-m", "swvctl", *words]
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": ROOT})
    assert done.returncode == code
    assert done.stdout.decode() == told.out
    assert done.stderr.decode() == told.err


ROOT = str(Path(__file__).parents[2])


def test_a_long_sentence_is_broken_between_words_on_a_terminal_alone(monkeypatch) -> None:
    sentence = 'De soort "bestuur" bestaat niet. Kies uit: aanbod, begrip, begroting, bericht, besluit of bijeenkomst.'
    monkeypatch.setenv("COLUMNS", "60")
    for on_terminal, expected in ((False, [sentence]), (True, None)):
        stream = StringIO()
        monkeypatch.setattr(stream, "isatty", lambda seen=on_terminal: seen)
        monkeypatch.setattr("sys.stderr", stream)
        say(f"{sentence}\n\n  kort")
        lines = stream.getvalue().splitlines()
        assert lines[-2:] == ["", "  kort"]
        assert expected is None or lines[:-2] == expected
        assert " ".join(lines[:-2]) == sentence
    assert max(map(len, lines)) <= 60


@pytest.mark.parametrize("on_terminal", [True, False])
def test_a_sentence_of_the_outcome_is_broken_between_words_on_a_terminal_only(
    monkeypatch, on_terminal
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    stream = StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: on_terminal)
    monkeypatch.setattr("sys.stdout", stream)
    lines = [
        "1.084 bestanden in /tmp/uit. Dat duurde 118 seconden.",
        "",
        "  publiek: /tmp/uit/publiek/index.html",
    ]
    put_lines(lines)
    hanging = ["1.084 bestanden in /tmp/uit. Dat duurde", "  118 seconden.", *lines[1:]]
    assert stream.getvalue().splitlines() == (hanging if on_terminal else lines)
