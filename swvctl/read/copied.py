"""Files that a computer or a hurried hand copied: ``kopie van de-brug.yaml``, ``de-brug - kopie (2).yaml``."""

import re

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


def original_of(path: str) -> tuple[str, str] | None:
    """The record that a file is a copy of, as its name says; None where the name says no such thing."""
    folder, _, name = path.rpartition("/")
    stem = bare = name[: len(name) - len(suffix_of(name))]
    while found := _COPIED.fullmatch(bare):
        bare = found["after"] or found["before"]
    return None if bare == stem else record_of(f"{folder}/{bare}.yaml")


def copied(original: str) -> Fault:
    """What is said of a copy, and of nothing that stands in it."""
    message = f"Volgens zijn naam is dit bestand een kopie van {shown(original)}; het wordt niet gelezen."
    hint = "Verwijder de kopie. Moet het iets nieuws worden? Geef het bestand dan een eigen naam, zonder spaties."
    return whole("YML016", message, hint)
