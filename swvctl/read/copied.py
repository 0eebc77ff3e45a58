"""Files that a computer or a hurried hand copied: ``kopie van de-brug.yaml``, ``2027-2031-oud.yaml``."""

import re
from collections.abc import Iterable, Iterator

from swvctl.patroon import patroon
from swvctl.read.fault import Fault, whole
from swvctl.read.filename import record_of, suffix_of
from swvctl.tekst.escape import shown

_COPIED = patroon(
    r"(?:een[ _-]+)?(?:kopie|copy)[ _-]+(?:(?:van|of)[ _-]+)?(?P<after>.+)"
    r"|(?P<before>.+?)[ _-]*(?:[ _-](?:kopie|copy)(?:[ _-]*\(?[0-9]{1,2}\)?)?"
    r"|\([0-9]{1,2}\)|\([^()]*(?:kopie|copy)[^()]*\))",
    re.IGNORECASE,
)
# What programs that keep folders equal add when two hands changed one file: the name of a computer (two capitals,
# or a digit after one), a moment, or the side of a merge.
_SYNCED = patroon(
    r"(?P<before>.+?)(?:-[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"
    r"|\.sync-conflict-[0-9A-Z-]+|_(?:BASE|LOCAL|REMOTE|BACKUP)_[0-9]+)"
)
# How it was before, kept beside what it became; only behind years, because a school may be called so.
_OLD = patroon(
    r"(?P<before>(?:.+[ _-])?20[0-9]{2}(?:-20[0-9]{2})?)[ _-]"
    r"(?:(?:oude?|vorige)(?:[ _-]versie)?|old|backup|bak|origineel)",
    re.IGNORECASE,
)


def original_of(path: str) -> tuple[str, str] | None:
    """The record that a file is a copy of, as its name says; None where the name says no such thing."""
    folder, _, name = path.rpartition("/")
    stem = name[: len(name) - len(suffix_of(name))]
    bare = bare_name(stem)
    return None if bare == stem else record_of(f"{folder}/{bare}.yaml")


def bare_name(name: str) -> str:
    """A name without the words that say it is a copy."""
    while _may_be_copied(name) and (found := _COPIED.fullmatch(name)):
        name = found["after"] or found["before"]
    if "20" in name and (old := _OLD.fullmatch(name)):
        return old["before"]
    synced = None if name.islower() or name.isnumeric() else _SYNCED.fullmatch(name)
    return synced["before"] if synced else name


def _may_be_copied(name: str) -> bool:
    """Whether it is worth a closer look, which nearly no name is."""
    lower = name.lower()
    return "kopie" in lower or "copy" in lower or "(" in lower


def copied_folders(paths: Iterable[str], misnamed: Iterable[str]) -> dict[str, str]:
    """The folders whose name says that they are a copy, each with the folder beside it that it is a copy of."""
    found = {
        folder: f"{folder.rpartition('/')[0]}/{bare_name(folder.rpartition('/')[2])}" for folder in misnamed
    }
    wanted = {folder: original for folder, original in found.items() if folder != original}
    known = {folder for path in paths for folder in _above(path)} if wanted else set()
    return {folder: original for folder, original in wanted.items() if original in known}


def _above(path: str) -> Iterator[str]:
    """The folders that a file is in, from the inside out."""
    while path := path.rpartition("/")[0]:
        yield path


def copied(original: str, path: str) -> Fault:
    """What is said of a copy, and of nothing that stands in it; of two hands that wrote at once, both may be right."""
    message = f"Volgens zijn naam is dit bestand een kopie van {shown(original)}; het wordt niet gelezen."
    hint = "Verwijder de kopie. Moet het iets nieuws worden? Geef het bestand dan een eigen naam, zonder spaties."
    name = path.rpartition("/")[2]
    stem = name[: len(name) - len(suffix_of(name))]
    if _OLD.fullmatch(stem):
        hint = "Wilt u het bewaren? Zet het dan buiten de map data. Verwijder het anders."
    elif _SYNCED.fullmatch(stem) or "confli" in name.lower():
        hint = "Wijzigden twee mensen het tegelijk? Neem eerst over wat alleen hierin staat. Verwijder daarna de kopie."
    return whole("YML016", message, hint)


def copied_folder(original: str) -> Fault:
    """The same of a folder."""
    message = (
        f"Volgens haar naam is deze map een kopie van {shown(original)}; wat erin staat, wordt niet gelezen."
    )
    hint = "Verwijder de kopie. Moet het iets nieuws worden? Geef de map dan een eigen naam, zonder spaties."
    return whole("YML016", message, hint)
