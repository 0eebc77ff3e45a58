"""The abbreviations of a page without running text, such as a budget or a planning: told together at its foot."""

from collections.abc import Mapping
from typing import Any

from swvctl.model.begrippen import afgekort
from swvctl.model.workspace import Workspace
from swvctl.render.plan.begrippenview import gelezen
from swvctl.schemas import JSON


def afkortingen_view(view: Mapping[str, Any], workspace: Workspace) -> list[JSON]:
    """[{kort, uitleg}] of what stands anywhere on the page, in the order of the alphabet."""
    found = afgekort(gelezen(view), workspace)
    return [{"kort": kort, "uitleg": found[kort]} for kort in sorted(found, key=str.casefold)]
