"""One module runs a program, and that program is git."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNNERS = {"subprocess", "pty", "multiprocessing", "runpy", "code", "ctypes"}
CALLS = {"system", "popen", "execv", "execve", "execvp", "spawnv", "posix_spawn", "startfile", "fork"}


def runners() -> Iterator[str]:
    for path in sorted((ROOT / "swvctl").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names = {alias.name.partition(".")[0] for alias in node.names} & RUNNERS
            elif isinstance(node, ast.ImportFrom):
                names = {(node.module or "").partition(".")[0]} & RUNNERS
            elif isinstance(node, ast.Call):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                names = {name} & (CALLS | {"eval", "exec", "__import__"})
            else:
                continue
            yield from (f"{path.relative_to(ROOT).as_posix()}: {name}" for name in names)


def test_only_the_module_for_git_runs_a_program():
    assert set(runners()) - KNOWN == {"swvctl/read/git.py: subprocess"}


# Asks the system to exchange two folders and to write out a disk, which Python cannot say.
KNOWN = {"swvctl/write/system.py: ctypes"}
