"""What swvctl is held against: check-jsonschema on the same files, Hugo on pages of the same size, a bare Typer app."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

JSON = dict[str, Any]
HERE = Path(__file__).parent
ROOT = HERE.parents[1]
VENV = ROOT / ".venv-bench"
PACKAGES = ("check-jsonschema", "hugo", "weasyprint==70.0")

_BARE_APP = '''
import typer

app = typer.Typer()


@app.command()
def check(path: str = ".") -> None:
    """Check everything."""


@app.command()
def build(path: str = ".") -> None:
    """Build everything."""


app()
'''
_LAYOUT = "<!doctype html><html lang=nl><head><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>\n"
_CONFIG = {"title": "bench", "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "404"]}


def install() -> None:
    """Make the environment of the peers, once; it keeps itself out of git."""
    ready = VENV / ".ready"
    if ready.is_file() and ready.read_text(encoding="utf-8") == " ".join(PACKAGES):
        return
    subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    (VENV / ".gitignore").write_text("*\n", encoding="utf-8")
    subprocess.run([str(VENV / "bin/python"), "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    ready.write_text(" ".join(PACKAGES), encoding="utf-8")


def weasyprint(pages: Path, out: Path) -> list[str]:
    """Every HTML page below a folder as PDF/UA, in one process."""
    return [str(VENV / "bin/python"), str(HERE / "weasy.py"), str(pages), str(out)]


def hugo() -> str:
    """The program itself, without the Python script before it."""
    return str(next(VENV.glob("lib/python*/site-packages/hugo/binaries/hugo*")))


def check_jsonschema(region: Path) -> list[list[str]]:
    """One command a kind: the files of the region against a plain schema that allows the same short forms."""
    commands = []
    for kind in ("school", "schoolprofiel"):
        schema = region / f"{kind}.schema.json"
        schema.write_text(json.dumps(_plain_schema(kind)), encoding="utf-8")
        files = sorted(str(path.relative_to(region)) for path in (region / "data" / kind).rglob("*.yaml"))
        commands.append([str(VENV / "bin/check-jsonschema"), "--schemafile", str(schema), *files])
    return commands


def hugo_site(folder: Path, pages: list[Path]) -> None:
    """A site with a blank layout: our own Markdown sheets as its content, so that pages weigh the same."""
    shutil.rmtree(folder, ignore_errors=True)
    content = folder / "content" / "profiel"
    content.mkdir(parents=True)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(_LAYOUT, encoding="utf-8")
    (folder / "hugo.json").write_text(json.dumps(_CONFIG), encoding="utf-8")
    for page in pages:
        text = page.read_text(encoding="utf-8")
        (content / page.name).write_text(f"---\ntitle: {page.stem}\n---\n{text}", encoding="utf-8")


def bare_app(folder: Path) -> Path:
    """A Typer app of two commands as anyone would begin it."""
    path = folder / "bare.py"
    path.write_text(_BARE_APP, encoding="utf-8")
    return path


def _plain_schema(kind: str) -> JSON:
    """Our schema as any editor reads it: references resolved, short forms allowed, our own formats left out."""
    from swvctl.assets import Assets  # noqa: PLC0415 - the bench also starts where swvctl is not installed
    from swvctl.schemas import Schemas  # noqa: PLC0415 - the same

    schema = Schemas(Assets()).of(kind)
    value = schema.value
    if kind == "schoolprofiel":
        fields = value["properties"]["velden"]
        value = {
            **value,
            "properties": {**value["properties"], "velden": {**fields, **_fields(), "type": "object"}},
        }
    plain = _widened(value)
    return {
        **plain,
        "required": [key for key in value.get("required", []) if key not in value.get("x-map", [])],
    }


def _fields() -> JSON:
    """The fields of both formats of the generated region, in one closed object."""
    text = {"type": "string"}
    choices = {"type": "array", "items": {"$ref": "#/$defs/keuze"}}
    texts = (
        "typering",
        "visie",
        "basis_bij_ons",
        "extra_ondersteuning",
        "ambitie",
        "hulpvraag",
        "groepsgrootte",
        "zorg_in_school",
    )
    lists = (
        "onderwijsconcept",
        "interne_expertise",
        "externe_deskundigheid",
        "voorzieningen",
        "fysieke_omgeving",
    )
    properties: JSON = dict.fromkeys((*texts, "terugkeer_besproken"), text) | dict.fromkeys(lists, choices)
    properties["kengetallen"] = {"type": "array", "items": {"type": "object"}}
    return {"properties": properties, "additionalProperties": False}


def _widened(part: Any) -> Any:
    """Allow one for a list and the main word for an item, by type alone: the cheapest way there is."""
    if isinstance(part, list):
        return [_widened(item) for item in part]
    if not isinstance(part, dict):
        return part
    found = {key: _widened(value) for key, value in part.items() if key != "format"}
    if found.get("type") == "array":
        found["type"] = ["array", "string", "number"]
    elif found.get("type") == "object" and ("x-hoofdwoord" in part or "x-paar" in part):
        found["type"] = ["object", "string", "number"]
    if "x-paar" in part:
        found.pop("required", None)
        found["additionalProperties"] = True
    return found
