"""Which format holds for a school in a year, and what to write where several do, or none."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import cast

from swvctl.model.entity import Entity
from swvctl.model.schooljaar import eerste_dag
from swvctl.model.sopformaat import Sopformaat
from swvctl.model.vorm import NIETS
from swvctl.tekst.nederlands import join
from swvctl.wanneer import schoolyear_of

Kinds = Mapping[str, Mapping[str, Entity]]
GEWEIGERD = "sopformaat, geweigerd"  # those in which something is wrong stand apart, by name


def formaten_voor(
    formaten: Iterable[Sopformaat], schooljaar: str, soorten: tuple[str, ...]
) -> list[Sopformaat]:
    """The formats that hold for a school; one made for its kind goes before one for all."""
    found = [formaat for formaat in formaten if formaat.geldt_voor(schooljaar, soorten)]
    special = [formaat for formaat in found if formaat.voor]
    return special or found


def enig_formaat(nouns: Kinds, schooljaar: str, soorten: tuple[str, ...]) -> Sopformaat | None:
    """The only format that holds for a school; None where one with a fault in it may be the one."""
    found = _met_die_met_fout(nouns, schooljaar, soorten)
    return found[0] if len(found) == 1 and found[0].name in nouns[Sopformaat.kind] else None


def later_formaat(
    nouns: Kinds, schooljaar: str, soorten: tuple[str, ...], velden: Collection[str], geldt: Sopformaat | None
) -> Sopformaat | None:
    """The format for whose fields a profile was written, where that holds only for later school years.

    None where the profile fits the format that does hold.
    """
    if not velden or (geldt is not None and _ids(geldt).issuperset(velden)):
        return None
    formaten = cast("Iterable[Sopformaat]", nouns.get(Sopformaat.kind, NIETS).values())
    later = (one for one in formaten if begint_na(one, schooljaar) and one.past_bij(soorten))
    fitting = (one for one in later if _ids(one).issuperset(velden))
    return min(fitting, key=lambda one: (one.begin, one.name), default=None)


def begint_na(formaat: Sopformaat, schooljaar: str) -> bool:
    """Whether it holds only for later school years."""
    return formaat.begin > eerste_dag(schooljaar) and not formaat.geldt_in(schooljaar)


@lru_cache(maxsize=64)
def _ids(formaat: Sopformaat) -> frozenset[str]:
    """The fields that a school can fill in."""
    return frozenset(veld.id for veld in formaat.invulvelden)


def formaat_met_fout(
    nouns: Kinds, schooljaar: str, soorten: tuple[str, ...], naam: str = ""
) -> Sopformaat | None:
    """One with a fault in it: that was named, or that may hold for a school."""
    met_fout = nouns.get(GEWEIGERD, NIETS)
    found = _met_die_met_fout(nouns, schooljaar, soorten)
    name = naam or next((one.name for one in found if one.name in met_fout), "")
    return cast("Sopformaat | None", met_fout.get(name))


def _met_die_met_fout(nouns: Kinds, schooljaar: str, soorten: tuple[str, ...]) -> list[Sopformaat]:
    """Those with a fault too, but for a copy of one that is there."""
    every = {**nouns.get(GEWEIGERD, NIETS), **nouns.get(Sopformaat.kind, NIETS)}.values()
    return formaten_voor(cast("Iterable[Sopformaat]", every), schooljaar, soorten)


def uit_elkaar(found: Iterable[Sopformaat]) -> str:
    """What to write when several formats hold for one school: the later one follows the other, or each has its own."""
    older, newer = sorted(found, key=lambda one: (one.begin, one.name))[-2:]
    own = "Zijn ze voor verschillende scholen, zet er dan de soort bij, zoals voor: bo."
    if older.begin >= newer.begin:
        chosen = f"Kiest een school zelf, schrijf het dan in haar profiel: formaat: {newer.name}."
        return f"{own} {chosen} Is er een te veel, haal dat dan weg."
    last = schoolyear_of(newer.begin - timedelta(days=1))
    first = schoolyear_of(older.begin) if older.begin > date.min else ""
    words = f"t/m schooljaar {last}" if not first else f"schooljaar {first} t/m {last}"
    words = f"schooljaar {last}" if first == last else words
    file = older.record.document.path
    return f"Komt {newer.name} ervoor in de plaats, schrijf dan in {file}: geldig: {words}. {own}"


def een_van(found: Sequence[Sopformaat], vorige: str) -> Sopformaat | None:
    """The only format; of more, the one that the profile of the year before named."""
    chosen = found if len(found) == 1 else [one for one in found if one.name == vorige]
    return chosen[0] if chosen else None


def niet_duidelijk(
    wie: str, schooljaar: str, soorten: tuple[str, ...], formaten: Iterable[Sopformaat]
) -> str:
    """Why there is not one format for a school in a year, and what to write."""
    every = [*formaten]
    if found := formaten_voor(every, schooljaar, soorten):
        names = join((item.name for item in found), "en")
        return f"Voor {wie} gelden in {schooljaar} meer formaten: {names}. {uit_elkaar(found)}"
    hint = toch_geldig(every, schooljaar)[1] if every else "Maak data/sopformaat/NAAM.yaml."
    return f"Voor {wie} is er geen formaat in {schooljaar}. {hint}"


def toch_geldig(formaten: Iterable[Sopformaat], schooljaar: str) -> tuple[Sopformaat, str]:
    """The format that comes nearest to holding in a year, and what to write for it to hold, or for its kinds."""
    nearest = max(formaten, key=lambda one: (one.geldt_in(schooljaar), *_nearness(one, schooljaar), one.name))
    file = nearest.record.document.path
    if nearest.geldt_in(schooljaar):
        return nearest, f"Zet die soort in {file} bij voor, of maak een formaat voor deze scholen."
    return nearest, f"Schrijf in {file}: geldig: vanaf schooljaar {schooljaar}. Of maak een ander formaat."


def _nearness(formaat: Sopformaat, schooljaar: str) -> tuple[bool, int]:
    """One that began before the year is nearer than one that begins after it; of each, the one that lies closest."""
    days = (formaat.begin - eerste_dag(schooljaar)).days
    return days <= 0, -abs(days)
