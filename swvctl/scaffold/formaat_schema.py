"""The editor schema of one format: its fields with their help, its choices, the steps of its route."""

from collections.abc import Mapping

from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat, Veld
from swvctl.schemas import JSON, Schema, Schemas
from swvctl.schemas.editor import editor_schema
from swvctl.tekst.escape import line_value


def formaat_schema(formaat: Sopformaat, lijsten: Mapping[str, Keuzelijst], schemas: Schemas) -> JSON:
    """What an editor needs to help with a profile in this format."""
    base = schemas.of(Schoolprofiel.kind)
    value = formaat.velden_schema(base.value)
    properties = value["properties"]
    velden = properties["velden"]
    fields = {veld.id: _helped(veld, lijsten, base) for veld in formaat.invulvelden}
    own = {"velden": {**velden, "properties": fields}, "route": _route(formaat, properties["route"])}
    title = f"{base.title}: {line_value(formaat.kort or formaat.titel)}"
    value = {**value, "title": title, "properties": {**properties, **own}}
    return editor_schema(Schema(base.kind, value, base.overlay))


def tussen_haakjes(veld: Veld) -> str:
    """What the format asks of a field, as it stands behind its title or help; empty when it asks nothing."""
    asked = [*veld.wensen, line_value(veld.eenheid)] if veld.eenheid else veld.wensen
    return f" ({', '.join(asked)})" if asked else ""


def _helped(veld: Veld, lijsten: Mapping[str, Keuzelijst], base: Schema) -> JSON:
    help_text = line_value(veld.hulp or veld.titel) + tussen_haakjes(veld)
    part = {**veld.schema(), "title": line_value(veld.titel), "description": help_text}
    lijst = lijsten.get(veld.keuzelijst)
    return {**part, "items": _keuze(lijst, base)} if veld.soort == "keuzes" and lijst else part


def _keuze(lijst: Keuzelijst, base: Schema) -> JSON:
    """A choice with the options to pick from; other spellings stay possible."""
    item = base.resolve({"$ref": "#/$defs/keuze"})
    offered = [optie for optie in lijst.opties if optie.vervallen is None]
    words = {optie.code: optie.uitleg or optie.label for optie in offered}
    words |= {optie.label: optie.uitleg or optie.label for optie in offered if optie.label not in words}
    suggested = {"type": "string", "enum": [*words], "enumDescriptions": [*map(line_value, words.values())]}
    free = {"anyOf": [suggested, {"type": "string"}]} if words else {"type": "string"}
    about = {"title": line_value(lijst.titel), "description": line_value(lijst.vraag or lijst.titel)}
    return {**item, "properties": {**item["properties"], "keuze": {**about, **free}}}


def _route(formaat: Sopformaat, part: JSON) -> JSON:
    step = part["additionalProperties"]
    steps = {stap.id: {**step, "title": line_value(stap.titel)} for stap in formaat.route}
    return {**part, "properties": steps}
