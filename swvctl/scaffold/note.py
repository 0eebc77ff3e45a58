"""What a school must know about what was not taken over, said once for all schools with the same."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from swvctl.tekst.nederlands import join_some, plural

_MOST_SCHOOLS = 5


class Note(NamedTuple):
    """Of which school, what, and in which file the old text still stands; no file where nothing was lost."""

    school: str
    what: str
    file: str = ""


def told(notes: Iterable[Note]) -> Iterator[str]:
    """A line for what concerns one school; for more of them their number, and some of their names."""
    found: defaultdict[str, list[Note]] = defaultdict(list)
    for note in notes:
        found[note.what].append(note)
    for what, same in found.items():
        schools = list(dict.fromkeys(note.school for note in same))
        whose = schools[0]
        if len(schools) > 1:
            named = join_some(schools, most=_MOST_SCHOOLS)
            whose = f"{plural(len(schools), 'school', 'scholen')} ({named})"
        yield f"{whose}: {what}{_where([note.file for note in same if note.file])}"


def _where(files: list[str]) -> str:
    if not files:
        return ""
    if len(files) == 1:
        return f" De tekst staat nog in {files[0]}."
    folders = {file.rpartition("/")[0] for file in files}
    return f" De teksten staan nog in {join_some(sorted(folders))}."
