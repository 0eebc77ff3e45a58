"""The papers for one meeting: which body, on which day, and the region as it was when each version was taken."""

from collections.abc import Iterator

from swvctl.cli.options import day_of
from swvctl.cli.streams import say
from swvctl.errors import GitError, UsageError
from swvctl.model.versie import Versie
from swvctl.model.workspace import Workspace
from swvctl.pipeline import Region, load
from swvctl.render.page import Vraag
from swvctl.render.route.vergadering import INSPECTIE, Vergadering, vergadering_van, versies, zaken
from swvctl.render.route.vergadertekst import Teksten
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest, join

MEETING = "vergaderstukken"
_NAME_THE_COMMIT = "Weet u die? Zet hem als revisie in {}; swvctl gaat na of de tekst klopt."


def asked_meeting(region: Region, only: str, gremium: str, datum: str) -> Vraag | None:
    """The meeting that papers are for; only those papers need one."""
    if only != MEETING:
        if gremium or datum:
            raise UsageError(f"--gremium en --datum horen bij --only {MEETING}.")
        return None
    known = [item.id for item in region.workspace.swv.gremia] if region.workspace.swv else []
    if not gremium or not datum:
        example = f"swvctl build --only {MEETING} --gremium {next(iter(known), 'opr')} --datum 2027-03-10"
        raise UsageError(f"Noem het gremium en de dag van de vergadering, zoals: {example}")
    day = day_of(datum)
    meeting = vergadering_van(gremium, day, region.workspace)
    if meeting is None:
        near = closest(gremium, known)
        hint = f'Bedoelt u "{near}"?' if near else f"Kies uit: {join([*known, INSPECTIE], 'of')}."
        raise UsageError(f'Er is geen gremium "{shown(gremium)}". {hint}')
    return Vraag(gremium, day, dict(_as_they_were(region, meeting)))


def _as_they_were(region: Region, meeting: Vergadering) -> Iterator[tuple[str, Workspace]]:
    """The region at the revision of each version on the table, where its text is no longer the text of now.

    Where that cannot be had, the papers say which text they print; who makes them is told what can be done.
    """
    from swvctl.read.revision import Revision  # noqa: PLC0415 - only for these papers git is asked

    for zaak in zaken(meeting, region.workspace):
        _, version = versies(zaak, region.workspace)
        if version is None or not Teksten(zaak.plan, region.workspace).anders_dan(version):
            continue
        if not version.revisie:
            say(_without_text(version, "er staat niet bij uit welke commit zij komt.", _NAME_THE_COMMIT))
            continue
        try:
            old = Revision(region.root, version.revisie)
            yield version.name, load(region.root, region.workspace.today, old).workspace
        except GitError as error:
            say(_without_text(version, f"{str(error)[:1].lower()}{str(error)[1:]}"))


def _without_text(version: Versie, why: str, advice: str = "") -> str:
    told = f"De tekst van versie {version.nummer} is niet te vinden: {why}"
    now = "De stukken bevatten zolang de tekst van vandaag, en zeggen wat er is veranderd."
    return " ".join(filter(None, (told, advice.format(version.record.document.path), now)))
