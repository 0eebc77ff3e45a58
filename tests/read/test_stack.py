"""Deep and huge files, each in a process of its own: an overflow of the C stack would end it by a signal."""

import subprocess
import sys

import pytest

LOAD = (
    "import sys; from swvctl.read.positions import positions; from swvctl.read.yaml_text import load;"
    "content = sys.stdin.buffer.read();"
    "loaded = load(content); positions(content); print(loaded.faults[0].code)"
)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 1_000_000,
        b"[" * 19_000,
        b"[\n" * 100_000,
        b"a: " + b"{a:\n" * 50_000,
        b"".join(b" " * n + b"-\n" for n in range(1_100)),
        b"a:\n" + b"".join(b" " * n + b"-\n" for n in range(600)),
        b"a:\n" + b"- \n" * 10 + b"  " + b"? " * 9_000,
        b"a: &a [*a]\n" * 10_000,
    ],
    ids=["1 MB of [", "one line", "many lines", "braces", "1,100 deep", "600 deep", "questions", "anchors"],
)
def test_a_hostile_file_is_refused_without_a_signal(content: bytes) -> None:
    run = subprocess.run(
        [sys.executable, "-c", LOAD], input=content, capture_output=True, timeout=20, check=False
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout.decode().strip() in {"YML002", "YML009", "YML010", "YML012", "YML013"}
