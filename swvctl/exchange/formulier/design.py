"""What a form and its reader agree on: sheets, names, and the columns of each shape of field."""

import hashlib
import json
from collections.abc import Mapping
from typing import NamedTuple

from swvctl.exchange.proposal import JSON
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.school import School
from swvctl.model.sopformaat import Sopformaat

VERSION = "1"
SHEET, LISTS, HIDDEN = "Profiel", "Keuzelijsten", "_swvctl"
READY = "klaar"
DAGDELEN, STATUS = "dagdelen", "status"
CHUNK = 30_000


class Form(NamedTuple):
    """One form to be made: the values that stand in it, and the school year they are from."""

    school: School
    schooljaar: str
    formaat: Sopformaat
    values: Mapping[str, JSON]
    taken_from: str
    ready: bool
    notes: tuple[str, ...] = ()


def answer_name(veld: str) -> str:
    """The name of the cells with the answer."""
    return f"veld_{veld}"


def other_name(veld: str) -> str:
    """The name of the cells for what is not in the list."""
    return f"anders_{veld}"


def choice_columns(lijst: Keuzelijst | None) -> tuple[str, ...]:
    """What can be said of a choice beside the choice itself."""
    return (DAGDELEN, STATUS) if lijst is not None and DAGDELEN in lijst.met else ()


def fingerprint(facts: Mapping[str, str], values: Mapping[str, JSON]) -> str:
    """A mark of what was handed out, by which damage shows."""
    whole = json.dumps([dict(facts), dict(values)], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(whole.encode()).hexdigest()
