"""What the file of the region must get so that its schools can refer to it: gemeenten and besturen."""

from collections.abc import Iterator

from swvctl.exchange.duo.own import Own
from swvctl.exchange.duo.spelling import name_of
from swvctl.exchange.duo.vestiging import Vestiging
from swvctl.exchange.proposal import JSON, Change

SWV = "samenwerkingsverband"
PATH = f"data/{SWV}.yaml"
_LEGAL_FORMS = frozenset({"stichting", "stg", "st", "vereniging", "ver", "coop", "cooperatie"})
_JOINED = frozenset({"voor", "van"})  # Vereniging voor Christelijk Onderwijs


class Additions:
    """Gives the id of a gemeente or bestuur, and keeps what must be added for it."""

    def __init__(self, own: Own) -> None:
        self._own = own
        self._gemeenten: dict[str, dict[str, JSON]] = {}
        self._besturen: dict[str, dict[str, JSON]] = {}
        self._ids = {bestuur.id for bestuur in own.besturen}
        self.unnamed: list[str] = []

    def gemeente(self, item: Vestiging) -> str:
        if found := self._own.gemeente_of(item):
            return found.id or name_of(found.naam)
        name = name_of(item.gemeente)
        if name not in self._gemeenten:
            code: dict[str, JSON] = {"code": _number(item.gemeente_code)} if item.gemeente_code else {}
            self._gemeenten[name] = {"naam": item.gemeente, **code}
        return name

    def bestuur(self, item: Vestiging) -> str:
        if found := self._own.bestuur_of(item):
            return found.id or name_of(found.naam)
        if item.bestuur not in self._besturen:
            key = self._new_id(item)
            naam = item.bestuur_naam or f"Bestuur {item.bestuur}"
            self._besturen[item.bestuur] = {"id": key, "naam": naam, "nummer": _number(item.bestuur)}
            if not item.bestuur_naam:
                self.unnamed.append(item.bestuur)
        return str(self._besturen[item.bestuur]["id"])

    def changes(self) -> Iterator[Change]:
        """In the order of the file; what is added is sorted, so that the order of the rows does not matter."""
        for count, (_, value) in enumerate(sorted(self._gemeenten.items()), start=len(self._own.gemeenten)):
            yield _added("gemeenten", count, f"Nieuwe gemeente: {value['naam']}", value)
        for count, (_, value) in enumerate(sorted(self._besturen.items()), start=len(self._own.besturen)):
            yield _added("besturen", count, f"Nieuw bestuur: {value['naam']}", value)

    @property
    def counts(self) -> dict[str, int]:
        return {"gemeenten": len(self._gemeenten), "besturen": len(self._besturen)}

    def _new_id(self, item: Vestiging) -> str:
        words = name_of(item.bestuur_naam).split("-")
        while len(words) > 1 and words[0] in _LEGAL_FORMS:
            words.pop(0)
            if len(words) > 1 and words[0] in _JOINED:
                words.pop(0)
        key = "-".join(words) if words[0] else f"bestuur-{item.bestuur}"
        key = f"{key[:54].rstrip('-')}-{item.bestuur}" if key in self._ids else key
        self._ids.add(key)
        return key


def _number(digits: str) -> JSON:
    """A number stands without quotation marks, unless a zero in front would get lost."""
    return digits if digits.startswith("0") or not digits.isdigit() else int(digits)


def _added(key: str, place: int, label: str, value: dict[str, JSON]) -> Change:
    return Change(SWV, PATH, (key, place), label, None, value)
