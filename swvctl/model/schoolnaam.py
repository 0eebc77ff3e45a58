"""Which school was meant by a name that none has."""

from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.tekst.naam import slug_or_nothing


def bedoelde_school(name: str, workspace: Workspace) -> str:
    """The school that was probably meant: by a slip, its full name, or its name without the article."""
    if near := workspace.nearest(School.kind, name):
        return near
    named = (school.name for school in workspace.all(School) if slug_or_nothing(school.naam) == name)
    bare = (other for other in workspace.names.get(School.kind, ()) if _bare(other) == _bare(name))
    return next(iter((*named, *bare)), "")


def _bare(name: str) -> str:
    """The name of a school without its article, which people leave out."""
    return name.removeprefix("de-").removeprefix("het-").removeprefix("t-")
