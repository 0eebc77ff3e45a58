"""A new profile of which the answers are known already, in the form of an empty one."""

from collections.abc import Iterator, Mapping
from typing import Any

from swvctl.model.schoolprofiel import CONCEPT
from swvctl.model.workspace import Workspace
from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.profiel import Plan, fields, head, route
from swvctl.scaffold.schooljaar import as_file
from swvctl.scaffold.yaml_lines import STEP, entry_lines


def filled_profile(
    plan: Plan, workspace: Workspace, values: Mapping[str, Any], handed_in: str = ""
) -> NewFile:
    """The file; ``handed_in`` is the day on which the school handed it in, if it did."""
    chosen = {veld: list(entry_lines(f"{STEP}{veld}:", value, STEP * 2)) for veld, value in values.items()}
    top = head(plan, workspace, "")
    lines = [*(_handed_in(top, handed_in) if handed_in else top), *fields(plan, workspace, chosen)]
    return as_file(plan, [*lines, *route(plan.formaat)])


def _handed_in(lines: Iterator[str], day: str) -> Iterator[str]:
    for line in lines:
        if line.startswith(f"status: {CONCEPT}"):
            yield line.replace(CONCEPT, "ingeleverd", 1)
        elif line.startswith("# ingeleverd:"):
            yield f"ingeleverd: {day}"
        else:
            yield line
