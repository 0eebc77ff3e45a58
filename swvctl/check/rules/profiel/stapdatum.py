"""TIJ004: the day of a step of the route, as a school wrote it."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from swvctl.check.rule import Problem, rule
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.uitkomst import Oordeel, oordeel
from swvctl.model.workspace import Workspace
from swvctl.read.half import written_names
from swvctl.tekst.nederlands import MOST_OFFERED, join_some
from swvctl.validate.formats import weekday_conflict
from swvctl.validate.los import year_added
from swvctl.wanneer import NeedsAnchorError, WanneerError, parse

_ASKED = 'Bedoelt u "'


@rule("TIJ004", "Datum bij een stap van de route is niet te lezen")
def leesbare_stappen(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Bij een stap staat een datum, met na een komma de uitkomst. Een stap komt uit het formaat.

    Fout:
        route:
          mr_advies: positief

    Goed:
        route:
          mr_advies: 18 mei 2027, positief
    """
    formaat = workspace.formaat_van(profiel)
    known = [stap.id for stap in formaat.route] if formaat else []
    for stap in profiel.stappen():
        if formaat and stap.id not in known:
            if stap.id in written_names(formaat.record.document):
                continue
            near = formaat.bedoelde_stap(stap.id)
            steps = (
                f"Stappen die wel kunnen: {join_some(known, most=MOST_OFFERED)}."
                if known
                else "Dit formaat heeft geen route."
            )
            hint = f'Bedoelt u "{near}"?' if near else steps
            yield Problem(
                profiel.at("route", stap.id, part="key"),
                f'De stap "{stap.id}" hoort niet bij dit formaat.',
                hint,
            )
        elif stap.wanneer is None:
            yield Problem(profiel.at("route", stap.id), *_unreadable(stap.uitkomst, workspace.today))
        elif wrong := weekday_conflict(stap.wanneer):
            yield Problem(profiel.at("route", stap.id), *wrong)


def _unreadable(text: str, today: date) -> tuple[str, str]:
    outcome, comma, day = text.rpartition(",")
    if comma and _is_day(day) and not _is_day(outcome):
        return (
            f'In "{text}" staat de datum achteraan.',
            f"Zet de datum voorop: {day.strip()}, {outcome.strip()}",
        )
    try:
        parse(text.partition(",")[0])
    except NeedsAnchorError as error:
        return str(error), year_added(text.partition(",")[0], today) or error.hint
    except WanneerError as error:
        if not _without_comma(text)[0] and any(char.isdigit() for char in text):
            return str(error), _with_outcome(error.hint, text)
    message = f'"{text}" is niet als datum te lezen.'
    day, outcome = _without_comma(text)
    if day:
        return message, f"Zet een komma na de datum: {day}, {outcome}"
    return message, "Schrijf eerst de datum: 18 mei 2027, positief."


def _with_outcome(hint: str, text: str) -> str:
    """What was meant keeps the outcome that stands behind the day: ``15 november 2026, ingestemd``."""
    _, comma, outcome = text.partition(",")
    if not comma:
        words = text.split()
        last = max(index for index, word in enumerate(words) if any(char.isdigit() for char in word))
        outcome = " ".join(words[last + 1 :])
        if oordeel(outcome) in {Oordeel.GEEN, Oordeel.ONBEKEND}:
            return hint
    meant = outcome.strip()
    if not meant or not hint.startswith(_ASKED) or not hint.endswith('"?') or meant in hint:
        return hint
    return hint[:-2] + f', {meant}"?'


def _is_day(text: str) -> bool:
    with suppress(WanneerError):
        return parse(text).first is not None
    return False


def _without_comma(text: str) -> tuple[str, str]:
    """The date and the outcome of a text in which only the comma was forgotten."""
    words = text.split()
    for end in range(len(words) - 1, 0, -1):
        with suppress(WanneerError):
            parse(" ".join(words[:end]))
            return " ".join(words[:end]), " ".join(words[end:])
    return "", ""
