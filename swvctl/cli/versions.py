"""Which two versions a page compares, in words for people who know nothing of git."""

from datetime import date, datetime
from typing import NamedTuple

from swvctl.compare.instemming import Instemming
from swvctl.patroon import patroon
from swvctl.read.revision import Revision
from swvctl.tekst.escape import shown
from swvctl.wanneer import show_date, show_in_sentence

LAST = "de laatst vastgelegde versie"
_OF_GIT = patroon(r"HEAD|[~^@]|^[0-9a-f]{7,64}$")


class Version(NamedTuple):
    """A version with the name that the user gave it, empty for the last one; without a revision the files of now."""

    revision: Revision | None
    name: str = ""


def compared(old: Version, new: Version, today: date) -> str:
    """``Van de laatst vastgelegde versie (2 juni 2027) naar de bestanden van 3 juni 2027``, as a sentence."""
    moments = _made(old), _made(new)
    days = [moment.date() for moment in moments if moment]
    hours = len(days) != len(set(days))
    was, now = (
        _named(version, _when(moment, hours=hours))
        for version, moment in zip((old, new), moments, strict=True)
    )
    return f"Van {was} naar {now if new.revision else _of_now(today)}."


def since_consent(found: Instemming, today: date) -> str:
    """``Van versie 0.9, waar de OPR op 16 maart 2027 mee instemde, naar de bestanden van nu``, by their day."""
    when = f" {show_in_sentence(found.besluit.datum)}" if found.besluit.datum else ""
    which = f"versie {found.versie.nummer}, waar {found.naam}{when} mee instemde,"
    return f"Van {which} naar {_of_now(today)}."


def _of_now(today: date) -> str:
    return f"de bestanden van {show_date(today)}"


def _made(version: Version) -> datetime | None:
    at = version.revision
    return at.repository.committed(at.commit) if at else None


def _when(moment: datetime | None, *, hours: bool) -> str:
    """The day; of two versions of the same day the time too."""
    if moment is None:
        return ""
    return f"{show_date(moment.date())}{f', {moment:%H.%M} uur' if hours else ''}"


def _named(version: Version, when: str) -> str:
    """By the name of a branch or label, which people chose; what only git understands goes by its day."""
    if version.name and not _OF_GIT.search(version.name):
        return f"versie “{shown(version.name)}”{f' ({when})' if when else ''}"
    if version.name:
        return f"de versie van {when}" if when else "een eerdere versie"
    return f"{LAST}{f' ({when})' if when else ''}"
