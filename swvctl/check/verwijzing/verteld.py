"""What is told of the references that find nothing: where they stand, or where the name is given."""

from collections.abc import Iterator, Sequence

from swvctl.check.rule import Problem
from swvctl.check.verwijzing.bestandsnaam import is_anders_genoemd, problems_of_files
from swvctl.check.verwijzing.delen import is_of_the_path
from swvctl.check.verwijzing.elders import noemt_geen_plan, plan_van_verwijzing, said_elsewhere
from swvctl.check.verwijzing.half import is_half, together
from swvctl.check.verwijzing.oorzaak import is_elders, oorzaken, woorden
from swvctl.check.verwijzing.planmap import map_woorden, van_de_map
from swvctl.check.verwijzing.rollen import is_told_of_the_roles, problems_of_roles
from swvctl.check.verwijzing.weggevallen import is_told_of_the_list, problems_of_lists
from swvctl.check.verwijzing.woorden import words_for
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.validate import Record
from swvctl.validate.normalise import Reference


def verteld(failing: Sequence[tuple[Record, Reference]], workspace: Workspace) -> Iterator[Problem]:
    """Of each what is wrong and what to do, once."""
    folders: set[str] = set()
    without: dict[Record, str] = {}
    for record, reference in failing:
        if _is_of_a_name(record, reference, workspace):
            continue
        if folder := van_de_map(reference, record):
            if folder not in folders:
                words = map_woorden(folder, reference.text, workspace)
                yield Problem(record.place(reference.route), *words)
            folders.add(folder)
        elif noemt_geen_plan(record, workspace) and (plan := plan_van_verwijzing(reference, workspace)):
            without.setdefault(record, plan)
        elif not said_elsewhere(reference, record, workspace):
            yield Problem(record.place(reference.route), *words_for(reference, record, workspace))
    yield from problems_of_roles(failing, workspace)
    for record, plan in without.items():
        message = "Hier staat niet bij welk plan dit hoort."
        yield Problem(record.place(()), message, f"Zet bovenaan: plan: {plan}")
    yield from _told_of_names(workspace)


def _is_of_a_name(record: Record, reference: Reference, workspace: Workspace) -> bool:
    """Whether it is told where a name is given, or is of the path of a profile."""
    if _is_of_the_profile(record, reference) or is_elders(reference.target, reference.text, workspace):
        return True
    if is_half(reference, workspace) or is_told_of_the_list(reference, record, workspace):
        return True
    return is_told_of_the_roles(reference, record, workspace) or is_anders_genoemd(
        reference, record, workspace
    )


def _is_of_the_profile(record: Record, reference: Reference) -> bool:
    """The school of its file name, or the one that a profile writes itself, which SOP010 holds against that name."""
    is_own = record.kind == Schoolprofiel.kind and reference.route == (*record.route, "school")
    return is_own or is_of_the_path(record, reference)


def _told_of_names(workspace: Workspace) -> Iterator[Problem]:
    """What is told where names are given, and not where they are used."""
    for where, message, hint in together(workspace):
        yield Problem(where, message, hint)
    yield from problems_of_lists(workspace)
    yield from problems_of_files(workspace)
    for (_, text), oorzaak in oorzaken(workspace).items():
        if not oorzaak.gezegd:
            yield Problem(oorzaak.plaats, *woorden(text, oorzaak))
