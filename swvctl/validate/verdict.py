"""Two validators on one schema: a fast one says yes or no, a slow one explains the no."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from swvctl.errors import AssetError
from swvctl.schemas import Schema
from swvctl.validate.formats import FORMATS, fits, text_fits

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

MAX_ERRORS = 200


class Validator:
    """One schema, compiled once for each of the two validators, the slow one only when it is needed."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self._slow: Draft202012Validator | None = None
        formats = {name: text_fits(name) for name in FORMATS}  # it asks about texts only
        try:
            self._fast = jsonschema_rs.Draft202012Validator(
                schema.combined, formats=formats, validate_formats=True
            )
        except ValueError as error:
            whose = "uw" if schema.overlay else "ons"
            file = f"schemas/{schema.kind}.schema.json"
            message = f"In {whose} schema {file} staat{_place(error)} iets dat geen JSON Schema is."
            raise AssetError(message) from error

    def accepts(self, value: Any) -> bool:
        return bool(self._fast.is_valid(value))

    def refusals(self, value: Any) -> "Iterable[ValidationError]":
        """What the slow validator has against the value, most important first, bounded in number."""
        if self._slow is None:
            self._slow = _explaining(self.schema)
        found = []
        for error in self._slow.iter_errors(value):
            found.append(error)
            if len(found) == MAX_ERRORS:
                break
        return found


def _place(error: ValueError) -> str:
    """Where it stands, by its keys; the schema of a region is the last of those that hold together."""
    path = [str(key) for key in getattr(error, "instance_path", ())]
    own = path[2:] if path[:1] == ["allOf"] else path
    return f" bij {', '.join(own)}" if own else ""


def _explaining(schema: Schema) -> "Draft202012Validator":
    from jsonschema import Draft202012Validator, FormatChecker  # noqa: PLC0415 - only when something is wrong

    checker = FormatChecker(formats=())
    for name in FORMATS:
        checker.checks(name)(fits(name))
    return Draft202012Validator(schema.combined, format_checker=checker)
