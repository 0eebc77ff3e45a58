"""Three ways together: what was handed out, what stands in the workspace now, and what came back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from swvctl.errors import UsageError
from swvctl.exchange.formulier.answers import Answers
from swvctl.exchange.formulier.content import same
from swvctl.exchange.formulier.design import READY, SHEET, Form, answer_name
from swvctl.exchange.formulier.labels import labels_of
from swvctl.exchange.formulier.prefill import form_for
from swvctl.exchange.formulier.reading import Returned, plain
from swvctl.exchange.formulier.scrutiny import misplaced
from swvctl.exchange.proposal import JSON, Refusal
from swvctl.model.school import School
from swvctl.model.schooljaar import eerste_dag
from swvctl.model.schoolprofiel import INGELEVERD, VASTGESTELD, Schoolprofiel
from swvctl.model.sopformaat import Veld
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import show_number
from swvctl.tekst.herken import zegt_niets
from swvctl.tekst.markdown.structure import length
from swvctl.tekst.nederlands import join

_RESEND = "Stuur de school een nieuw formulier."


class Side(StrEnum):
    """Whose value to take when both sides changed it."""

    OURS = "eigen"
    THEIRS = "formulier"


class Difference(NamedTuple):
    """One field: what stands here, and what the form says; ``base`` is what was handed out."""

    veld: Veld
    base: JSON
    ours: JSON
    theirs: JSON


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one form would change; ``form`` is None for one that belongs nowhere."""

    source: str
    form: Form | None = None
    profiel: Schoolprofiel | None = None
    handed_out: str = ""
    changes: tuple[Difference, ...] = ()
    conflicts: tuple[Difference, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    hands_in: bool = False
    notes: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        return not (self.conflicts or self.refusals)

    @property
    def does_something(self) -> bool:
        return self.is_sound and bool(self.changes or self.hands_in)

    def values(self) -> dict[str, JSON]:
        """The fields as they become."""
        before: Mapping[str, JSON] = self.form.values if self.form else {}
        new = {**before, **{change.veld.id: change.theirs for change in self.changes}}
        return {veld: value for veld, value in new.items() if value is not None}


def merged(
    returned: Returned, workspace: Workspace, prefer: Side | None, taken_over: Mapping[str, JSON]
) -> Outcome:
    """Lay a form beside the workspace; whatever stands in the way is said, with its cell.

    ``taken_over`` are the values that came from an earlier version of this very form: what still stands here as it
    came is what the school itself changed.
    """
    try:
        form = _current(returned, workspace)
    except UsageError as error:
        return Outcome(returned.source, refusals=(Refusal(returned.source, "", str(error)),))
    profiel = workspace.profiel(form.school.name, form.schooljaar)
    answers = Answers(returned, workspace)
    asked = [veld for veld in form.formaat.invulvelden if returned.has(veld.id)]
    found = [_difference(veld, answers, form, taken_over) for veld in asked]
    changed = [
        item for item in found if not same(item.theirs, item.base) and not same(item.theirs, item.ours)
    ]
    both = [item for item in changed if not same(item.ours, item.base)]
    refusals = [*answers.refusals, *_missing(returned, form), *_refused(returned, changed, profiel)]
    refusals += [*_unclear(returned), *_unasked(returned, form)]
    taken = [item for item in changed if item not in both or prefer is Side.THEIRS]
    if profiel and profiel.status == VASTGESTELD and (taken or (both and not prefer)):
        refusals.append(returned.refusal("", *_decided(form)))
    outcome = Outcome(
        returned.source,
        form,
        profiel,
        returned.handed_out,
        tuple(taken),
        () if prefer else tuple(both),
        tuple(dict.fromkeys(refusals)),
        notes=(*_remarks(taken, returned, profiel), *misplaced(returned, labels_of(form, workspace))),
    )
    return _with_status(outcome, returned)


def _current(returned: Returned, workspace: Workspace) -> Form:
    """What a form for this school and year would hold today; a form of something else is refused."""
    school = workspace.find(School, returned.school)
    if school is None:
        raise UsageError(f'Dit formulier is van de school "{shown(returned.school)}", die hier niet bestaat.')
    if returned.schooljaar < workspace.werkjaar:
        raise UsageError(
            f"Dit formulier is voor het schooljaar {shown(returned.schooljaar)}; "
            f"het werkjaar is nu {workspace.werkjaar}."
        )
    if school.gesloten_op(eerste_dag(returned.schooljaar)):
        raise UsageError(f"{school.naam} is in {shown(returned.schooljaar)} gesloten.")
    form = form_for(workspace, school, returned.schooljaar)
    if form.formaat.name != returned.facts["formaat"]:
        message = f'Dit formulier is in het formaat "{shown(returned.facts["formaat"])}"'
        raise UsageError(
            f"{message}; voor {school.naam} geldt nu {form.formaat.name}. Stuur een nieuw formulier."
        )
    return form


def _difference(veld: Veld, answers: Answers, form: Form, taken_over: Mapping[str, JSON]) -> Difference:
    base, ours = answers.form.base.get(veld.id), form.values.get(veld.id)
    if veld.id in taken_over and same(ours, taken_over[veld.id]):
        base = ours
    return Difference(veld, base, ours, answers.value(veld))


def _missing(returned: Returned, form: Form) -> list[Refusal]:
    """Fields that were handed out and have no place any more."""
    lost = [
        veld.titel
        for veld in form.formaat.invulvelden
        if not returned.has(veld.id) and veld.id in returned.base
    ]
    if not lost:
        return []
    message = f"Het vak voor {join(lost)} is niet terug te vinden."
    return [
        returned.refusal(
            "", message, "Het formulier is in een ander programma opnieuw gemaakt. Gebruik het origineel."
        )
    ]


def _unasked(returned: Returned, form: Form) -> list[Refusal]:
    """What a school answered to a question that is gone must not get lost without a word."""
    asked = {veld.id.casefold() for veld in form.formaat.invulvelden}
    return [
        returned.refusal(cell, f'Het veld "{shown(veld)}" staat niet meer in {form.formaat.name}.', _RESEND)
        for veld, cell in returned.fields().items()
        if veld.casefold() not in asked
    ]


def _decided(form: Form) -> tuple[str, str]:
    return (
        f"Het profiel van {form.school.naam} is vastgesteld; een wijziging vraagt een nieuw besluit.",
        "Zet de status eerst op ingeleverd.",
    )


def _remarks(taken: Sequence[Difference], returned: Returned, profiel: Schoolprofiel | None) -> Iterator[str]:
    """What is no reason to refuse, but good to know before it is written."""
    if taken and profiel and profiel.status == INGELEVERD:
        yield "dit profiel was al ingeleverd; kijk na wat er wijzigt."
    for veld, _, _, theirs in taken:
        count = length(str(theirs or "")) if veld.soort == "tekst" else 0
        if veld.budget and count > veld.budget:
            cell = returned.place(answer_name(veld.id))
            over = f"{show_number(count)} tekens; er is plaats voor {show_number(veld.budget)}."
            yield f'blad {SHEET}, cel {cell}: "{veld.titel}" heeft {over}'


def _refused(
    returned: Returned, changed: Sequence[Difference], profiel: Schoolprofiel | None
) -> list[Refusal]:
    """A value here that could not be read cannot be compared, so it is not replaced."""
    return [
        returned.refusal(
            returned.place(answer_name(item.veld.id)),
            f'In {profiel.record.document.path} staat bij "{item.veld.titel}" een fout.',
            "Verbeter die eerst.",
        )
        for item in changed
        if profiel and profiel.geweigerd(item.veld.id)
    ]


def _unclear(returned: Returned) -> list[Refusal]:
    """A word that is neither yes nor no at the question whether the school is done."""
    found = list(returned.unfit(READY))
    if not found and plain(returned.ready) not in {"", "ja", "nee"}:
        message = f'"{shown(returned.ready)}" kan hier niet staan.'
        found = [returned.refusal(returned.place(READY), message, "Kies ja of nee.")]
    return found


def _with_status(outcome: Outcome, returned: Returned) -> Outcome:
    """A form hands in a profile only where the school said so, and nothing that is asked is empty."""
    form = outcome.form
    if (
        form is None
        or not outcome.is_sound
        or plain(returned.ready) != "ja"
        or returned.facts["klaar"] == "ja"
        or form.ready
    ):
        return outcome
    values = outcome.values()
    empty = [veld.titel for veld in form.formaat.gevraagde_velden if _is_empty(veld, values.get(veld.id))]
    if empty:
        many = "is nog niet ingevuld" if len(empty) == 1 else "zijn nog niet ingevuld"
        titles = join(f'"{titel}"' for titel in empty)
        note = f"de school is klaar, maar {titles} {many}; het blijft een concept."
        return replace(outcome, notes=(*outcome.notes, note))
    return replace(outcome, hands_in=True)


def _is_empty(veld: Veld, value: JSON) -> bool:
    """Whether a field that is asked says nothing, by the measure of the check."""
    return not value or (veld.soort == "tekst" and zegt_niets(str(value)))
