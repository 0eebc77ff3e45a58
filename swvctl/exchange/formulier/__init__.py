"""Excel forms: out to the schools, filled with what is known, and back again with what they changed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from swvctl.errors import UnreadableError
from swvctl.exchange.formulier.book import workbook_of
from swvctl.exchange.formulier.design import Form
from swvctl.exchange.formulier.mail import cover_mail
from swvctl.exchange.formulier.merge import Outcome, Side, merged
from swvctl.exchange.formulier.reading import Returned, read_form
from swvctl.exchange.proposal import JSON, Refusal
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join


class FormFile(NamedTuple):
    """One file for outside; ``path`` is its name."""

    path: str
    content: bytes


def export_forms(workspace: Workspace, found: Iterable[Form]) -> Iterator[FormFile]:
    """A form for each school, and for each bestuur a letter to go with its forms."""
    by_bestuur: defaultdict[str, list[Form]] = defaultdict(list)
    for form in found:
        by_bestuur[form.school.bestuur_id].append(form)
        yield FormFile(f"{form.school.name}.xlsx", workbook_of(form, workspace))
    for bestuur, own in sorted(by_bestuur.items()):
        yield FormFile(f"mail-{bestuur}.txt", cover_mail(workspace, bestuur, own))


def read_each(paths: Iterable[Path]) -> Iterator[Returned | Refusal]:
    """The forms one by one; a file that is none is a refusal."""
    for path in paths:
        try:
            yield read_form(path)
        except UnreadableError as error:
            yield Refusal(path.name, "", str(error))


def compare(
    read: Sequence[Returned | Refusal],
    workspace: Workspace,
    prefer: Side | None = None,
    taken_over: Callable[[Returned], Mapping[str, JSON]] = lambda _: {},
) -> Iterator[Outcome]:
    """What each form would change; of two forms for one profile neither is used.

    ``taken_over`` tells what an earlier version of the same form brought here.
    """
    profiles: defaultdict[tuple[str, str], list[Returned]] = defaultdict(list)
    for item in read:
        if isinstance(item, Returned):
            profiles[item.school, item.schooljaar].append(item)
    for item in read:
        if isinstance(item, Refusal):
            yield Outcome(item.source, refusals=(item,))
            continue
        alike = profiles[item.school, item.schooljaar]
        first = next(other for other in alike if other.says_as(item))
        if first is not item:
            yield Outcome(item.source, notes=(f"dit is hetzelfde formulier als {shown(first.source)}.",))
        elif rivals := [shown(other.source) for other in alike if not other.says_as(item)]:
            message = f"Er is nog een formulier voor deze school bij: {join(dict.fromkeys(rivals))}."
            yield Outcome(
                item.source, refusals=(item.refusal("", message, "Geef alleen het formulier mee dat geldt."),)
            )
        else:
            yield merged(item, workspace, prefer, taken_over(item))
