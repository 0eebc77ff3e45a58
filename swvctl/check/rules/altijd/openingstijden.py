"""SAM…: the hours at which the region can be reached."""

import re
from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.patroon import patroon
from swvctl.wanneer import Kloktijd, WanneerError, parse_clock

_DAY = r"(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
_UNTIL = patroon(rf"\b({_DAY}) tot ({_DAY})\b", re.IGNORECASE)


@rule("SAM005", "Twee verschillende openingstijden", Severity.WARNING)
def openingstijden(swv: Samenwerkingsverband) -> Iterator[Problem]:
    """Bereikbaarheid staat er één keer. Staan er twee tijden voor dezelfde dagen, dan weet een lezer niet
    welke geldt. Een pauze mag: 9.00-12.00 uur en 13.00-17.00 uur gaan samen.

    Fout:
        bereikbaar:
          - maandag t/m vrijdag van 9.00 tot 17.00 uur
          - maandag t/m vrijdag van 7.30 tot 19.00 uur

    Goed:
        bereikbaar: maandag t/m vrijdag van 9.00 tot 17.00 uur
    """
    texts = swv.contact.bereikbaar if swv.contact else ()
    hours = [_hours(text) for text in texts]
    for index, text in enumerate(texts):
        earlier = zip(texts[:index], hours[:index], strict=True)
        other = next((other for other, known in earlier if _clash(known, hours[index])), None)
        if other is not None and swv.contact:
            message = f'Er staan twee verschillende openingstijden: "{other}" en "{text}".'
            yield Problem(swv.contact.at("bereikbaar", index), message, "Laat er één staan.")


def _hours(text: str) -> Kloktijd | None:
    """The days and times of a line; between days the word "tot" includes the last one, as people say it."""
    plain = _UNTIL.sub(r"\1 t/m \2", text).replace("elke werkdag", "werkdagen")
    try:
        return parse_clock(plain)
    except WanneerError:
        return None


def _clash(first: Kloktijd | None, second: Kloktijd | None) -> bool:
    """Whether two lines speak of the same days, overlap and yet differ; what cannot be read is not judged."""
    if first is None or second is None or first == second or first.days != second.days:
        return False
    return first.begin < (second.end or second.begin + 1) and second.begin < (first.end or first.begin + 1)
