"""The wheel, installed in an empty environment outside the checkout, does the whole job."""

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def swvctl(tmp_path_factory):
    """The installed program; installing needs the package registry, as any installation does.

    The environment has nothing but the program and what it asks for, not even pip.
    """
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet"]
    _run([*pip, "wheel", "--no-deps", "--wheel-dir", folder, PROJECT])
    [wheel] = folder.glob("swvctl-*.whl")
    _run([sys.executable, "-m", "venv", "--without-pip", folder / "env"])
    scripts = folder / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    exactly = ["--no-compile", "--constraint", PROJECT / "constraints.txt"]
    _run([*pip, "--python", scripts / "python", "install", *exactly, f"{wheel}[all]"])
    return scripts / "swvctl"


def test_a_new_region_is_made_checked_and_built(swvctl, tmp_path):
    _run([swvctl, "init", "proef", "--today", "2027-03-01"], tmp_path)
    checked = _run([swvctl, "check", "--today", "2027-03-01"], tmp_path / "proef")
    built = _run([swvctl, "build", "--today", "2027-03-01"], tmp_path / "proef")
    assert "scholen nagekeken" in checked
    assert "build/intern/index.html" in built
    assert (tmp_path / "proef/build/publiek/index.html").is_file()
    assert "Ouder- en jeugdsteunpunt" in _run([swvctl, "explain", "SAM007"], tmp_path)


def test_it_checks_the_example_in_a_clone_as_the_readme_says(swvctl):
    """There it meets our own schemas and templates, which are no additions of a region."""
    assert "scholen nagekeken" in _run([swvctl, "check", "--today", "2027-06-03"], PROJECT)


def test_the_current_folder_is_never_imported_from(swvctl, tmp_path):
    """Content may come from a stranger: a module of a well-known name beside it must stay a file."""
    _run([swvctl, "init", "proef", "--today", "2027-03-01"], tmp_path)
    region = tmp_path / "proef"
    for name in ("yaml", "typer", "jinja2", "sitecustomize", "conftest", "swvctl"):
        (region / f"{name}.py").write_text("open('GEVAAR', 'w').close()\n", encoding="utf-8")
    _run([swvctl, "check", "--today", "2027-03-01"], region)
    assert not (region / "GEVAAR").exists()


def _run(command, folder=None):
    found = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert found.returncode == 0, f"{command}\n{found.stdout}\n{found.stderr}"
    return found.stdout
