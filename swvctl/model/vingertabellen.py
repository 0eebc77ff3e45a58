"""What of the budget and the indicators is part of the consent: plans and aims, and no realised figures."""

from collections.abc import Iterator

from swvctl.model.begroting import Begroting, Begrotingspost
from swvctl.model.indicator import Indicator
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.vingerafdruk import Tabel, gedrukte_tabel
from swvctl.model.workspace import Workspace
from swvctl.tekst.getal import Getal, show_number


@gedrukte_tabel("begroting")
def _begroting(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Tabel]:
    for item in workspace.all(Begroting):
        name = item.plan or item.name
        if plan.is_plan and workspace.volg(Ondersteuningsplan, name, item.record) is plan:
            yield Tabel(f"begroting/{item.name}", item.titel, list(_rows(item)))


def _rows(item: Begroting) -> Iterator[list[str]]:
    yield [item.eenheid, *item.jaren]
    for part, posts in (("baten", item.baten), ("lasten", item.lasten)):
        for post in posts:
            yield from _posts(part, post)
    for key in item.verdeling:
        yield [key.wat, _amount(key.deel), key.post]
        yield from ([part.wat, _amount(part.deel)] for part in key.delen)


def _posts(part: str, post: Begrotingspost) -> Iterator[list[str]]:
    if not post.groep:
        yield [part, post.wat, *map(_amount, post.bedragen)]
    for inner in post.posten:
        yield [part, post.groep, inner.wat, *map(_amount, inner.bedragen)]


def _amount(number: Getal | None) -> str:
    if number is None:
        return ""
    return number.text if number.value is None else show_number(number.value)


@gedrukte_tabel("indicator")
def _indicatoren(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Tabel]:
    for item in workspace.all(Indicator):
        if plan.is_plan and workspace.volg(Ondersteuningsplan, item.plan, item.record) is plan:
            aims = [f"{year}: {value}" for year, value in item.streef.items()]
            start = [f"{year}: {value}" for year, value in item.nulmeting.items()]
            yield Tabel(f"indicator/{item.name}", item.titel, [[item.eenheid], start, aims])
