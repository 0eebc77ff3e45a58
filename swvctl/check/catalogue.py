"""Every code there is: rules explain themselves, reading and shaping have a table each."""

from functools import cache
from inspect import getdoc
from typing import NamedTuple

from swvctl.check import load_rules
from swvctl.findings import Severity
from swvctl.read.codes import CODES as READING
from swvctl.validate.codes import CODES as SHAPING


class Uitleg(NamedTuple):
    """What ``explain`` shows: a title, how bad it is, and the explanation with a wrong and a right example."""

    code: str
    title: str
    severity: Severity
    text: str


@cache
def catalogue() -> dict[str, Uitleg]:
    """Everything the tool can say, by code, sorted."""
    found = {code: Uitleg(code, *entry) for code, entry in {**READING, **SHAPING}.items()}
    for code, rule in load_rules().items():
        if code in found:
            raise ValueError(f"{code} is said twice")
        found[code] = Uitleg(code, rule.title, rule.severity, getdoc(rule.check) or "")
    return dict(sorted(found.items()))
