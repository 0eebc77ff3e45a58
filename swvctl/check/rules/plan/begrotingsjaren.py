"""PLN046: the columns of a budget against the school years of its plan."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.begroting import Begroting
from swvctl.model.jaar import Jaar
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import capitalised, in_words, join_some

_NAMED = 3  # from as many posts on, PLN040 tells it once of all


@rule("PLN046", "Jaren van de begroting passen niet bij het plan", Severity.WARNING)
def jaren(begroting: Begroting, workspace: Workspace) -> Iterator[Problem]:
    """Een plan loopt van augustus tot en met juli. Vier schooljaren raken dus vijf kalenderjaren.

    Fout:
        plan: 2027-2031
        jaren: [2027, 2028, 2029, 2030]

    Goed:
        plan: 2027-2031
        jaren: [2027, 2028, 2029, 2030, 2031]
    """
    columns = begroting.kolommen
    if len(columns) != len(begroting.jaren) or _all_posts_have_other(begroting):
        return
    yield from _in_themselves(begroting, columns)
    if len({jaar.is_schooljaar for jaar in columns}) > 1:
        message = "Kalenderjaren en schooljaren staan door elkaar."
        yield Problem(begroting.at("jaren"), message, "Gebruik één van beide.")
        return
    plan = workspace.volg(Ondersteuningsplan, begroting.plannaam, begroting.record)
    if plan is not None and plan.is_plan and not plan.spreekt_zich_tegen:
        yield from _against(plan, begroting, columns)


def _all_posts_have_other(begroting: Begroting) -> bool:
    """Whether every post has as many amounts as there are no years: PLN040 says that a year is missing or too many."""
    posts = [post for row in (*begroting.baten, *begroting.lasten) for post in row.rijen if post.bedragen]
    counts = {len(post.bedragen) for post in posts}
    return len(posts) >= _NAMED and len(counts) == 1 and len(begroting.jaren) not in counts


def _in_themselves(begroting: Begroting, columns: tuple[Jaar, ...]) -> Iterator[Problem]:
    for index, jaar in enumerate(columns):
        where = begroting.at("jaren", index)
        if jaar in columns[:index]:
            yield Problem(where, f"{jaar.naam} staat er twee keer.", "Haal er een weg.", Severity.ERROR)
        elif index and jaar < columns[index - 1]:
            message = f"{jaar.naam} staat na {columns[index - 1].naam}."
            yield Problem(where, message, "Zet de jaren op volgorde, en de bedragen ook.")


def _against(plan: Ondersteuningsplan, begroting: Begroting, columns: tuple[Jaar, ...]) -> Iterator[Problem]:
    first, last = plan.jaren
    in_school_years = columns[0].is_schooljaar
    wanted = list(plan.schooljaren) if in_school_years else [str(year) for year in range(first, last + 1)]
    found = [jaar.naam for jaar in columns]
    missing = [year for year in wanted if year not in found]
    extra = [year for year in found if year not in wanted]
    if missing:
        message = f"De begroting heeft geen kolom voor {join_some(missing)}. {_span(first, last)}"
        instead = f" Of hoort {join_some(extra)} hier niet?" if extra else ""
        why = _why(len(plan.schooljaren), len(wanted), len(missing))
        yield Problem(begroting.at("jaren"), message, why + instead)
    elif extra and not any(year in begroting.toelichting for year in extra):
        verb = "valt" if len(extra) == 1 else "vallen"
        message = f"{join_some(extra)} {verb} buiten het plan. {_span(first, last)}"
        hint = f"Staat {extra[0]} er om te vergelijken? Dan mag het blijven; schrijf dat in de toelichting."
        yield Problem(begroting.at("jaren"), message, hint, Severity.ADVICE)


def _span(first: int, last: int) -> str:
    return f"Het plan loopt van 1 augustus {first} t/m 31 juli {last}."


def _why(school_years: int, wanted: int, missing: int) -> str:
    columns = "de kolom" if missing == 1 else "de kolommen"
    if school_years == wanted:
        return f"Voeg {columns} toe."
    years = (
        "Eén schooljaar raakt"
        if school_years == 1
        else f"{capitalised(in_words(school_years))} schooljaren raken"
    )
    return f"{years} {in_words(wanted)} kalenderjaren; voeg {columns} toe."
