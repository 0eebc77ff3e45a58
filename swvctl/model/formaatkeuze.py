"""What to write where not one format holds for a school in a year: several do, or none."""

from collections.abc import Iterable
from datetime import date, timedelta

from swvctl.model.schooljaar import eerste_dag
from swvctl.model.sopformaat import Sopformaat
from swvctl.wanneer import schoolyear_of


def uit_elkaar(found: Iterable[Sopformaat]) -> str:
    """What to write when several formats hold for one school: the later one follows the other, or each has its own."""
    older, newer = sorted(found, key=lambda one: (one.begin, one.name))[-2:]
    own = "Zijn ze voor verschillende scholen, zet er dan de soort bij, zoals voor: bo."
    if older.begin >= newer.begin:
        return f"{own} Is er een te veel, haal dat dan weg."
    last = schoolyear_of(newer.begin - timedelta(days=1))
    first = schoolyear_of(older.begin) if older.begin > date.min else ""
    words = f"t/m schooljaar {last}" if not first else f"schooljaar {first} t/m {last}"
    words = f"schooljaar {last}" if first == last else words
    file = older.record.document.path
    return f"Komt {newer.name} ervoor in de plaats, schrijf dan in {file}: geldig: {words}. {own}"


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
