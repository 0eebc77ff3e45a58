"""What VS Code needs to help while typing, and to run the check from its menu."""

from collections.abc import Mapping, Sequence
from typing import Any

from swvctl.scaffold.editor_files import as_json
from swvctl.scaffold.new_file import NewFile

SETTINGS = ".vscode/settings.json"
# The shape of ``--output-format concise``: path:line:column: severity CODE message.
_PROBLEM = r"^(.+?):(\d+):(\d+): (fout|waarschuwing|advies) ([A-Z]{3}\d{3}) (.*)$"
_SEVERITIES = (("fout", "error"), ("waarschuwing", "warning"), ("advies", "info"))


def vscode_files(mapping: Mapping[str, Sequence[str]]) -> list[NewFile]:
    """The files of a new workspace; of one that exists, settings are the user's own."""
    extensions = {"recommendations": ["redhat.vscode-yaml"]}
    tasks = {"version": "2.0.0", "tasks": [_check(), _build()]}
    found = [("extensions", extensions), ("tasks", tasks)]
    others = [NewFile(f".vscode/{name}.json", as_json(value)) for name, value in found]
    return [*others, settings_file(mapping)]


def settings_file(mapping: Mapping[str, Sequence[str]]) -> NewFile:
    return NewFile(SETTINGS, as_json(settings(mapping)))


def settings(mapping: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    return {
        "yaml.schemas": {path: [*globs] for path, globs in mapping.items()},
        "yaml.schemaStore.enable": False,
        "files.eol": "\n",
        "files.encoding": "utf8",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
    }


def _check() -> dict[str, Any]:
    # VS Code knows a severity by its English word only, so each Dutch one gets a matcher of its own.
    matchers = [_matcher(dutch, severity) for dutch, severity in _SEVERITIES]
    return {**_task("Controleren", "check", "--output-format", "concise"), "problemMatcher": matchers}


def _build() -> dict[str, Any]:
    return {**_task("Bouwen", "build"), "problemMatcher": []}


def _task(label: str, *args: str) -> dict[str, Any]:
    shown = {"reveal": "always", "clear": True}
    group = "test" if label == "Controleren" else "build"
    return {
        "label": label,
        "type": "process",
        "command": "swvctl",
        "args": [*args],
        "group": {"kind": group, "isDefault": True},
        "presentation": shown,
    }


def _matcher(dutch: str, severity: str) -> dict[str, Any]:
    pattern = {
        "regexp": _PROBLEM.replace("fout|waarschuwing|advies", dutch),
        "file": 1,
        "line": 2,
        "column": 3,
        "code": 5,
        "message": 6,
    }
    return {
        "owner": f"swvctl-{dutch}",
        "source": "swvctl",
        "severity": severity,
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": pattern,
    }
