"""The law as data: what must happen, from when, and how sure we are of it."""

from datetime import date

from swvctl.findings import Severity
from swvctl.model.begrip import Uitgelegd
from swvctl.model.entity import Deel, Entity, noun
from swvctl.tekst.nederlands import capitalised
from swvctl.wanneer import Wanneer, WanneerError, parse

SEVERITIES = {"fout": Severity.ERROR, "waarschuwing": Severity.WARNING, "advies": Severity.ADVICE}


class Bronvermelding(Deel):
    """What every item of the framework says of itself: where it stands, since when, and how sure we are."""

    artikel: str = ""
    bron: str = ""
    gelezen: str = ""
    geldig: Wanneer | None = None
    zekerheid: str
    ernst: str

    @property
    def severity(self) -> Severity:
        """What is not certain can never be an error."""
        wanted = SEVERITIES[self.ernst]
        return wanted if self.zekerheid == "hoog" or wanted != Severity.ERROR else Severity.WARNING

    def geldt_op(self, day: date) -> bool:
        if self.geldig is None:
            return True
        return (self.geldig.first or date.min) <= day <= (self.geldig.last or date.max)

    @property
    def voorbehoud(self) -> str:
        """What was not read, as a sentence; nothing where the article itself was."""
        reserve = self.gelezen.partition("; ")[2] if self.zekerheid != "hoog" else ""
        return f"{capitalised(reserve)}." if reserve else ""

    @property
    def verantwoording(self) -> str:
        """How a message ends: the article, and a request to verify where we are not sure."""
        cited = f" ({self.artikel})" if self.artikel else ""
        return cited if self.zekerheid == "hoog" else f"{cited}; laat dit nakijken"


class Kaderregel(Bronvermelding):
    wat: str
    geldt_voor: tuple[str, ...] = ()
    eerst: str = ""
    dan: str = ""
    voor: str = ""
    op: str = ""
    herhaal: str = ""

    @property
    def is_uiterste_dag(self) -> bool:
        """Whether it names the day before which a document is handed in."""
        return bool(self.voor) and not self.eerst and self.dan in {"", "indiening"}


class Plicht(Bronvermelding):
    """A subject that the plan must treat."""

    wat: str
    artikel: str
    ook: tuple[str, ...] = ()
    vraag: str = ""
    hoofdstuk: str = ""
    titel: str = ""


class Vakbegrip(Uitgelegd, Deel):
    """A word of the field, explained once for all regions."""

    begrip: str
    kort: str = ""
    ook: tuple[str, ...] = ()
    niet: str = ""
    uitleg: str = ""


@noun("kader")
class Kader(Entity):
    """Rules on one subject, duties for the plan, or words of the field."""

    titel: str
    sector: tuple[str, ...] = ()
    regels: tuple[Kaderregel, ...] = ()
    plichten: tuple[Plicht, ...] = ()
    begrippen: tuple[Vakbegrip, ...] = ()

    def geldt_in(self, sector: str) -> bool:
        return not self.sector or sector in self.sector


def dag_in_jaar(text: str, jaar: int) -> date | None:
    """The day in a year that a rule names without one, such as ``1 mei``; None when it names no day."""
    try:
        return parse(f"{text} {jaar}").day if text else None
    except WanneerError:
        return None
