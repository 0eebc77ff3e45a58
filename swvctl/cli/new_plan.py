"""``swvctl new ondersteuningsplan``: a model plan for the years after the running one."""

from collections.abc import Iterator

from swvctl.cli.creation import create_all
from swvctl.cli.new_records import editor_advice
from swvctl.cli.period import period_of
from swvctl.cli.streams import put
from swvctl.cli.target import from_here
from swvctl.errors import UsageError
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.pipeline import Region
from swvctl.scaffold.modelplan import Modelplan, bestanden, modelplan
from swvctl.scaffold.new_file import NewFile
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import plural


def make_plan(region: Region, text: str) -> None:
    """Make all files of the plan, or none."""
    if text.strip() and not any(sign.isdigit() for sign in text):
        message = f'"{shown(text)}" is geen periode zoals 2031-2035.'
        raise UsageError(f"{message} Een wijziging van een plan maakt u met: swvctl new addendum NAAM")
    first, last = period_of(region, text, "swvctl new ondersteuningsplan")
    plan = modelplan(region.workspace, first, last)
    if plan.name in region.workspace.names.get(Ondersteuningsplan.kind, ()):
        raise UsageError(f"Het ondersteuningsplan {plan.name} bestaat al.")
    files = bestanden(plan)
    create_all(region.root, files)
    put(f"{line}\n" for line in _told(region, plan, files))


def _reserves(plan: Modelplan) -> Iterator[str]:
    """What of the law was not read itself, once."""
    told = dict.fromkeys(plicht.voorbehoud for plicht in plan.plichten if plicht.voorbehoud)
    yield from (f"Laat de artikelen nakijken: {text[:1].lower()}{text[1:]}" for text in told)


def _told(region: Region, plan: Modelplan, files: list[NewFile]) -> Iterator[str]:
    path = from_here(region.root / files[0].path)
    yield f"Modelplan {plan.name} gemaakt: {plural(len(files), 'bestand', 'bestanden')}. Begin bij {path}."
    if plan.plichten:
        duties = plural(len(plan.plichten), "onderwerp", "onderwerpen")
        yield f"De hoofdstukken hebben een paragraaf voor {duties} uit het kader. Boven elke paragraaf staat een vraag."
        yield from _reserves(plan)
    if plan.indicatoren and plan.loopt:
        count = plural(len(plan.indicatoren), "indicator", "indicatoren")
        yield f"Uit {plan.loopt.name} zijn {count} overgenomen, met wat er is bereikt in het hoofdstuk evaluatie."
    yield "Daarna: swvctl check"
    yield from editor_advice(region)
