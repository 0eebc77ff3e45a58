"""Schools that the register has and the region has not: a file for each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from swvctl.exchange.duo.additions import Additions
from swvctl.exchange.duo.spelling import name_of
from swvctl.exchange.duo.vestiging import Vestiging
from swvctl.exchange.proposal import NewFile
from swvctl.model.school import BUITEN
from swvctl.tekst.escape import shown
from swvctl.validate.formats import fits

# How a text is written as one YAML value; the floor above knows.
Scalar = Callable[[str], str]


@dataclass
class Newcomers:
    """Makes the files; ``notes`` says what of a row was left out."""

    additions: Additions
    taken: set[str]
    scalar: Scalar
    notes: list[str] = field(default_factory=list)

    def file(self, item: Vestiging, *, outside: bool) -> NewFile:
        """A school that lies ``outside`` the region gets its gemeente by name."""
        name = self._free_name(item)
        self.taken.add(name)
        gemeente = f"{item.gemeente}{BUITEN}" if outside else self.additions.gemeente(item)
        text = "".join(f"{line}\n" for line in self._lines(item, self.additions.bestuur(item), gemeente))
        label = f"Nieuwe school: {shown(item.naam)} ({item.code}), {shown(item.plaats or item.gemeente)}"
        return NewFile(f"data/school/{name}.yaml", text.encode(), label)

    def _free_name(self, item: Vestiging) -> str:
        tries = (item.naam, f"{item.naam} {item.plaats}", f"{item.naam} {item.code}", f"school {item.code}")
        return next(name for text in tries if (name := name_of(text)) and name not in self.taken)

    def _lines(self, item: Vestiging, bestuur: str, gemeente: str) -> Iterator[str]:
        yield f"naam: {self.scalar(item.naam)}"
        kinds = ", ".join(item.soort)
        yield f"soort: [{kinds}]" if len(item.soort) > 1 else f"soort: {kinds}"
        yield f"brin: {item.code[:4]}"
        yield f"vestiging: {item.code[4:]}"
        yield f"bestuur: {self.scalar(bestuur)}"
        yield f"gemeente: {self.scalar(gemeente)}"
        if item.adres:
            yield f"adres: {self.scalar(item.adres)}"
        for key, value in usable(item, self.notes).items():
            yield f"{key}: {self.scalar(value)}"


def usable(item: Vestiging, notes: list[str]) -> dict[str, str]:
    """Phone and site of a row as far as they can be one."""
    found = {}
    for key, value, form, what in (
        ("telefoon", item.telefoon, "telefoon", "telefoonnummer"),
        ("site", item.site, "link", "internetadres"),
    ):
        if value and fits(form)(value):
            found[key] = value
        elif value:
            notes.append(
                f'regel {item.line}, {shown(item.naam)}: "{shown(value)}" is geen {what} en is weggelaten.'
            )
    return found
