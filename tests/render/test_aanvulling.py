"""Who lacks the extra for PDF reads the one command that adds it to this very installation."""

import json
import sys
from importlib.metadata import Distribution
from urllib.request import pathname2url

import pytest

from swvctl.render.pdf import aanvulling, advice

WORDS = '"typst<0.16,>=0.15" font-source-sans-pro==0.0.1'


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """An environment as an installer leaves it: from a folder, with this receipt."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "env"))
    monkeypatch.setattr(sys, "executable", "/opt/regio/bin/python")

    def make(receipt="", source=tmp_path / "weg"):
        own = tmp_path / "env/swvctl-0.1.0.dist-info"
        own.mkdir(parents=True)
        needs = ["rich>=14", 'typst<0.16,>=0.15; extra == "all"']
        needs += ["typst<0.16,>=0.15; extra == 'pdf'", "font-source-sans-pro==0.0.1; extra == 'pdf'"]
        lines = ["Metadata-Version: 2.4", "Name: swvctl", "Version: 0.1.0"]
        lines += [f"Requires-Dist: {need}" for need in needs]
        (own / "METADATA").write_text("\n".join(lines), "utf-8")
        address = {"url": f"file://{pathname2url(str(source))}"}
        (own / "direct_url.json").write_text(json.dumps(address), "utf-8")
        if receipt:
            (tmp_path / "env" / receipt).touch()
        monkeypatch.setattr(Distribution, "from_name", lambda _name: Distribution.at(own))

    return make


def test_a_plain_environment_adds_it_with_its_own_python(installed):
    installed()
    assert advice() == f"Voeg het toe met: /opt/regio/bin/python -m pip install {WORDS}"


def test_a_folder_with_a_blank_is_quoted_and_run_as_powershell_wants(installed, monkeypatch):
    installed()
    monkeypatch.setattr(sys, "executable", "/opt/mijn regio/python")
    assert advice() == f'Voeg het toe met: "/opt/mijn regio/python" -m pip install {WORDS}'
    monkeypatch.setattr(aanvulling, "_WINDOWS", True)
    assert advice() == f'Voeg het toe met: & "/opt/mijn regio/python" -m pip install {WORDS}'


def test_an_environment_without_pip_is_one_of_uv(installed, monkeypatch):
    installed()
    monkeypatch.setattr(aanvulling, "find_spec", lambda _name: None)
    assert advice() == f"Voeg het toe met: uv pip install --python /opt/regio/bin/python {WORDS}"


def test_pipx_adds_to_its_own_environment(installed):
    installed("pipx_metadata.json")
    assert advice() == f"Voeg het toe met: pipx inject swvctl {WORDS}"


def test_a_tool_of_uv_is_installed_from_where_it_came(installed, tmp_path):
    source = tmp_path / "de bron"
    source.mkdir()
    installed("uv-receipt.toml", source)
    assert advice() == f'Voeg het toe met: uv tool install "{source}[all]"'
    (source / "constraints.txt").touch()
    assert advice() == (
        f'Voeg het toe met: uv tool install --constraints "{source}/constraints.txt" "{source}[all]"'
    )


def test_where_it_came_from_is_gone_or_unknown(installed, monkeypatch):
    installed("uv-receipt.toml")
    assert advice().startswith("Installeer swvctl opnieuw, met [all] erachter")
    monkeypatch.undo()
    monkeypatch.setattr(aanvulling, "_OWN", "swvctl-is-hier-niet")
    assert advice().startswith("Installeer swvctl opnieuw, met [all] erachter")


def test_a_name_that_a_shell_would_read_is_quoted_whole():
    assert aanvulling._quoted("/opt/$(x)/python") == "'/opt/$(x)/python'"


def test_a_receipt_that_is_no_block_of_fields_is_of_no_use(installed, tmp_path):
    installed()
    (tmp_path / "env/swvctl-0.1.0.dist-info/direct_url.json").write_text("[1]", "utf-8")
    assert advice() == f"Voeg het toe met: /opt/regio/bin/python -m pip install {WORDS}"
