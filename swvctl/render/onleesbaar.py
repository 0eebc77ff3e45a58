"""Which records could not be built, so that nobody misses them without a word."""

from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import spoken
from swvctl.validate import Record


def onleesbaar(workspace: Workspace) -> list[JSON]:
    """Every record that is left out, with its file."""
    return [
        {"naam": _name(record, workspace), "bestand": record.document.path}
        for record in workspace.records
        if record.kind in workspace.nouns and record.name not in workspace.nouns[record.kind]
    ]


def _name(record: Record, workspace: Workspace) -> str:
    if record.kind != Schoolprofiel.kind:
        return f"{spoken(record.kind)} {record.name}".strip()
    jaar, _, name = record.name.rpartition("/")
    school = workspace.find(School, name)
    return (
        f"Profiel van {workspace.schoolnaam(school) if school else name}, {jaar}"
        if jaar
        else f"Profiel {name}"
    )
