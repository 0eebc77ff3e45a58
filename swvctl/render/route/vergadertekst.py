"""Which text of a document lies before a meeting: the one of the version on the table, or one that changed since."""

from functools import cached_property

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import Afdruk, is_leesbaar, paragrafen, tabellen, vaste_naam
from swvctl.model.workspace import Workspace
from swvctl.render.plan.planview import SOORTEN
from swvctl.tekst.nederlands import join

_NAMED = 5


def kop_van(plan: Ondersteuningsplan) -> str:
    """The name of a document; a title that begins with what it is need not say so twice, nor its years."""
    kind, period = SOORTEN[plan.soort], plan.periode.replace(" ", "")
    twice = plan.titel.casefold().startswith(kind.casefold())
    name = plan.titel if twice else f"{kind} {plan.titel}"
    return name if period in name.replace(" ", "") else f"{name}, {period}"


class Teksten:
    """What a document says now, beside what its versions said."""

    def __init__(self, plan: Ondersteuningsplan, workspace: Workspace) -> None:
        self._plan, self._workspace = plan, workspace

    def gewijzigd(self, old: Versie, new: Versie) -> list[tuple[str, str]]:
        """The paragraphs that differ between two versions: the name within the plan, and the title."""
        names = [*new.paragrafen, *(name for name in old.paragrafen if name not in new.paragrafen)]
        found = [name for name in names if old.paragrafen.get(name) != new.paragrafen.get(name)]
        return [(self._now_called(name), self._titel(name)) for name in found]

    def stand(self, version: Versie | None) -> str:
        """What to say when the text that is printed is not the text of the version on the table."""
        if version is None or not version.paragrafen:
            return ""
        now = {item.naam: item.vinger for item in paragrafen(self._plan, self._workspace)}
        if not all(map(is_leesbaar, version.paragrafen.values())):
            return ""
        names = [
            name for name in now | dict(version.paragrafen) if now.get(name) != version.paragrafen.get(name)
        ]
        if not names:
            return ""
        titles = [f'"{self._titel(name)}"' for name in names[:_NAMED]]
        more = len(names) - _NAMED
        told = join([*titles, *([f"nog {more}"] if more > 0 else [])])
        return f"Dit is de tekst van nu. Sinds versie {version.nummer} is veranderd: {told}."

    def _titel(self, name: str) -> str:
        found = self._prints.get(name)
        return found.titel if found else name.rpartition("/")[2]

    def _now_called(self, name: str) -> str:
        chapter, slash, own = name.partition("/")
        return f"{self._chapters.get(chapter, chapter)}{slash}{own}"

    @cached_property
    def _prints(self) -> dict[str, Afdruk]:
        found = (*paragrafen(self._plan, self._workspace), *tabellen(self._plan, self._workspace))
        return {item.naam: item for item in found}

    @cached_property
    def _chapters(self) -> dict[str, str]:
        return {vaste_naam(item): item.kort for item in hoofdstukken_van(self._plan, self._workspace)}
