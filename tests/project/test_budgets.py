"""The budgets of the project: short functions, short files, and no silence without a reason."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = sorted((ROOT / "swvctl").rglob("*.py"))
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if "node_modules" not in path.parts)
MAX_FILE, MAX_FUNCTION, MAX_USUAL_FUNCTION = 250, 50, 25
SILENCE = r"#\s*(?:(?:ruff|flake8):\s*)?(?:noqa|type:\s*ignore|mypy:|pragma:\s*no cover)"
SILENCED = re.compile(rf"{SILENCE}(?P<rest>.*?)(?={SILENCE}|$)")
REASON = re.compile(r"(:\s*[A-Z0-9, ]+|\[[a-z, -]+\])?\s*(-|#)\s*\S+.*")
MACHINE = re.compile(r"/(root|home)/[a-z]")


class Length(NamedTuple):
    """How many lines, of what."""

    lines: int
    where: str


@cache
def functions(path: Path) -> tuple[Length, ...]:
    where = path.relative_to(ROOT).as_posix()
    return tuple(
        Length(_length(node), f"{where}:{node.lineno} {node.name}")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from ``def`` to the end, without the docstring."""
    documented = ast.get_docstring(node, clean=False) is not None
    doc = node.body[0].end_lineno - node.body[0].lineno + 1 if documented else 0
    return node.end_lineno - node.lineno + 1 - doc


def test_no_function_is_long():
    assert not [found for path in PROGRAM for found in functions(path) if found.lines > MAX_FUNCTION]


def test_nearly_all_functions_are_short():
    found = sorted((found for path in PROGRAM for found in functions(path)), reverse=True)
    limit = quantiles([length.lines for length in found], n=20)[-1]
    assert limit <= MAX_USUAL_FUNCTION, found[: len(found) // 20]


def test_no_file_is_long():
    lengths = [
        Length(len(path.read_text("utf-8").splitlines()), path.relative_to(ROOT).as_posix())
        for path in PROGRAM
    ]
    assert not [length for length in lengths if length.lines > MAX_FILE]


def test_nothing_is_silenced_without_a_reason():
    bare = [
        f"{path.relative_to(ROOT).as_posix()}:{number} {line.strip()}"
        for path in [*PROGRAM, *TESTS]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if path != Path(__file__) and _is_bare(line)
    ]
    assert not bare


def _is_bare(line: str) -> bool:
    """Whether something is silenced here and the reason is not beside it; one reason does not count for two."""
    return not all(REASON.fullmatch(found["rest"].strip()) for found in SILENCED.finditer(line))


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa", "# noqa: S101", "# type: ignore", "# type: ignore[misc]", "# pragma: no cover", "# ruff: noqa",
        "# mypy: ignore-errors", "# type: ignore[misc] # noqa", "# noqa: S101 - a reason # type: ignore[misc]",
    ],
)  # fmt: skip
def test_a_bare_silence_is_seen(comment):
    assert _is_bare(comment)


@pytest.mark.parametrize(
    "comment",
    ["# noqa: S101 - a reason", "# type: ignore[misc] # a reason", "# pragma: no cover - another system"],
)
def test_a_silence_with_its_reason_is_allowed(comment):
    assert not _is_bare(comment)


def test_every_test_can_fail():
    idle = [found for path in TESTS for found in _idle(path)]
    assert not idle


def _idle(path: Path) -> Iterator[str]:
    """Tests that assert nothing themselves, nor through a function of their own module or folder."""
    shared = (path.with_name("conftest.py"), ROOT / "tests" / "conftest.py")
    known = [*_judged(path), *(one for near in shared if near.is_file() for one in _judged(near))]
    judges = {function.name for function, asserts in known if asserts} | REFUSERS
    for function, asserts in _judged(path):
        if not asserts and function.name.startswith("test_"):
            called = {_name(call.func) for call in ast.walk(function) if isinstance(call, ast.Call)}
            if not called & judges:
                yield f"{path.relative_to(ROOT).as_posix()}:{function.lineno} {function.name}"


@cache
def _judged(path: Path) -> tuple[tuple[ast.FunctionDef, bool], ...]:
    """Every function of a module, and whether it asserts something."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return tuple((node, _asserts(node)) for node in nodes if isinstance(node, ast.FunctionDef))


def _asserts(function: ast.FunctionDef) -> bool:
    return any(
        (isinstance(node, ast.Assert) and not isinstance(node.test, ast.Constant | ast.Tuple))
        or isinstance(node, ast.Raise)
        or _is_expectation(node)
        for node in ast.walk(function)
    )


def _is_expectation(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _name(node.func) in {"raises", "fail"}


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


# What raises when it is not content, so that calling it is the test.
REFUSERS = {"check_schema", "check_call", "safe_load"}


def test_no_test_is_skipped_without_a_reason():
    skipped = re.compile(r"@pytest\.mark\.(skip|xfail)\b(?!.*reason)|pytest\.skip\(\)")
    bare = [path.name for path in TESTS if path != Path(__file__) and skipped.search(path.read_text("utf-8"))]
    assert not bare


def test_nothing_tells_of_the_machine_it_was_made_on():
    texts = [
        path
        for folder in ("swvctl", "schemas", "templates", "data", "docs")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    ]
    told = [
        path.relative_to(ROOT).as_posix()
        for path in texts
        if path.suffix != ".pyc" and MACHINE.search(path.read_text("utf-8", "replace"))
    ]
    assert not told
