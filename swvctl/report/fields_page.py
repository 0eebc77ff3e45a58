"""The page with every field of every kind, made of the schemas: ``docs/velden.md``."""

import sys
from collections.abc import Iterator

from swvctl.assets import Assets
from swvctl.schemas import JSON, Schema, Schemas

RENEW = ".venv/bin/python -m swvctl.report.fields_page > docs/velden.md"
ALWAYS = frozenset({"intern", "negeer", "eerder", "nalezen_voor"})
DEEPEST = 3


def fields_page(schemas: Schemas) -> str:
    """One table for each kind: the field, whether it is required, and what it holds."""
    loaded = [schemas.of(kind) for kind in schemas.kinds()]
    parts = [_HEAD, "\n".join(_glossary(loaded)), *("\n".join(_kind(schema)) for schema in loaded)]
    return "\n\n".join(parts) + "\n"


_HEAD = """# Alle velden

Gemaakt uit de schema's. In elk bestand kan ook: `intern` (een aantekening die nooit wordt gepubliceerd), `negeer`
(meldingen die u niet wilt zien, met een reden), `eerder` (vroegere namen) en `nalezen_voor` (wanneer u dit wilt
nalezen)."""


def _glossary(loaded: list[Schema]) -> Iterator[str]:
    yield "## Soorten\n"
    yield "| Soort | Wat het is | In het Engels |"
    yield "|---|---|---|"
    for schema in loaded:
        value = schema.value
        yield f"| `{schema.kind}` | {value['description']} | {value['x-engels']} |"


def _kind(schema: Schema) -> Iterator[str]:
    yield f"## {schema.kind}\n"
    yield "| Veld | Nodig | Wat erin staat |"
    yield "|---|---|---|"
    yield from _rows(schema, schema.value, "", 1)


def _rows(schema: Schema, part: JSON, above: str, depth: int) -> Iterator[str]:
    required = part.get("required", ())
    for name, raw in part.get("properties", {}).items():
        if name in ALWAYS:
            continue
        inner = schema.resolve(raw)
        need = "ja" if name in required else ""
        text = str(inner.get("description", "")).replace("|", "\\|")
        yield f"| `{above}{name}` | {need} | {text} |"
        item = schema.resolve(inner["items"]) if "items" in inner else inner
        if "properties" in item and depth < DEEPEST:
            yield from _rows(schema, item, f"{above}{name}.", depth + 1)


if __name__ == "__main__":
    sys.stdout.write(fields_page(Schemas(Assets())))
