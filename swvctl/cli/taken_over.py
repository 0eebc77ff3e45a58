"""What came from a form, so that a second version of that form is no conflict with the first."""

from collections.abc import Mapping

from swvctl.exchange.formulier.merge import Outcome
from swvctl.exchange.formulier.reading import Returned
from swvctl.exchange.proposal import JSON
from swvctl.pipeline import Region
from swvctl.write.memory import recall, remember

_TOPIC = "formulieren"


def earlier(region: Region, form: Returned) -> Mapping[str, JSON]:
    """The values that an earlier version of this form brought, by field."""
    found = recall(region.root, _TOPIC, _key(form.schooljaar, form.school))
    values = found.get("velden") if found.get("uitgegeven") == form.handed_out else None
    return values if isinstance(values, dict) else {}


def keep(region: Region, outcome: Outcome) -> None:
    """Remember what this form brought, beside what versions before it did."""
    if outcome.form is None:
        return
    key = _key(outcome.form.schooljaar, outcome.form.school.name)
    before = recall(region.root, _TOPIC, key)
    known = before.get("velden") if before.get("uitgegeven") == outcome.handed_out else None
    new = {change.veld.id: change.theirs for change in outcome.changes}
    values = {**(known if isinstance(known, dict) else {}), **new}
    remember(region.root, _TOPIC, key, {"uitgegeven": outcome.handed_out, "velden": values})


def _key(schooljaar: str, school: str) -> str:
    return f"{schooljaar}/{school}"
