"""What calendars of others know of a session, and the number by which they see that it changed."""

from datetime import date
from typing import NamedTuple

from swvctl.model.bijeenkomst import Bijeenkomst, Sessie
from swvctl.wanneer import Certainty, Kloktijd, Precision, Wanneer

_FIRM = (Certainty.ZEKER, Certainty.ONZEKER)
_STEP = 100  # so many moves a counted change outweighs


class Agendastand(NamedTuple):
    """A session as it stands in a calendar: without days it does not."""

    dagen: tuple[date, date] | None
    tijd: Kloktijd | None
    plaats: str
    online: str
    gaat_door: bool
    volgnummer: int

    @classmethod
    def van(cls, event: Bijeenkomst, sessie: Sessie) -> "Agendastand":
        moment = agendamoment(sessie)
        return cls(
            dagen_van(moment),
            moment.clock if moment else None,
            sessie.waar,
            sessie.online,
            sessie.gaat_door and not sessie.wacht_op_datum,
            volgnummer(event, sessie),
        )


def volgnummer(event: Bijeenkomst, sessie: Sessie) -> int:
    """How often it changed, as far as the record tells: what was counted by hand outweighs moves and cancelling.

    It rises when a session is moved (twice: away, and to its new day) and when it is cancelled.
    """
    moves = 2 * len(sessie.stond_op) - (1 if sessie.wacht_op_datum and sessie.stond_op else 0)
    changes = moves + (0 if sessie.gaat_door else 1)
    return _STEP * event.volgnummer + min(changes, _STEP - 1)


def agendamoment(sessie: Sessie) -> Wanneer | None:
    """The moment that goes into a calendar; of a session that waits for a new day, the old one."""
    if dagen_van(sessie.wanneer):
        return sessie.wanneer
    old = sessie.stond_op[-1] if sessie.stond_op else None
    return old if sessie.wacht_op_datum and dagen_van(old) else None


def dagen_van(moment: Wanneer | None) -> tuple[date, date] | None:
    """The days of a moment that is written in days, and is not a deadline or a guess."""
    if moment is None or moment.first is None or moment.last is None or moment.certainty not in _FIRM:
        return None
    in_days = moment.is_day or (
        moment.precision is Precision.PERIODE
        and not (moment.label or moment.is_window)
        and moment.bound == "op"
    )
    return (moment.first, moment.last) if in_days else None
