"""Files that lie too high or too deep for their kind: told once a folder, and known by the name that was meant."""

from itertools import islice

from swvctl.findings import Finding
from swvctl.read.document import Document
from swvctl.read.entry import DATA
from swvctl.schemas import Schema
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import MOST_NAMED, capitalised, in_words, join_some
from swvctl.validate.folders import right_place
from swvctl.validate.record import Record
from swvctl.validate.refusal import Refusal

_COPY = "Is dit een oude versie of een kopie? Haal het dan weg uit de map data."
_EXAMPLES = {
    "SCHOOLJAAR": "Schrijf voor SCHOOLJAAR het schooljaar, zoals 2027-2028.",
    "PLAN": "Schrijf voor PLAN de naam van het plan, zoals 2027-2031.",
}


class Misplaced:
    """The files of each folder that were misplaced, and where what was said of the first of them stands."""

    def __init__(self, findings: list[Finding]) -> None:
        self._findings = findings
        self._found: dict[tuple[str, str], tuple[int, dict[str, None]]] = {}
        self._standing: frozenset[str] | None = None

    def tell(self, record: Record, schema: Schema) -> None:
        """Say it of this file, or of all in its folder; the record takes the name that it should have."""
        document = record.document
        place = right_place(document, schema)
        if place == document.path:  # a list, in the folder where each file is one of its items
            place = f"{_above(place)}.yaml"
        if not record.route:
            record.name = meant_name(document.name, place)
        message = f"Dit bestand staat niet op de goede plaats: het hoort in {shown(place)}."
        folder = document.path.rpartition("/")[0] if schema.folders != [] else document.path
        hint = (
            f"Daar staat er al een. {_COPY}" if self._is_taken(document, place) else "Verplaats het bestand."
        )
        files = self._first(
            document, (folder, schema.kind), Refusal("SCH010", (), message, _with(hint, place))
        )
        if len(files) > 1:
            where = f"De {in_words(len(files))} bestanden in {shown(folder)} staan niet op de goede plaats"
            message = f"{where}: ze horen in {shown(_above(place))}."
            hint = _with("Verplaats ze.", place)
            self._again(folder, schema.kind, message, f"{hint} Zijn het kopieën? Haal ze dan weg.")

    def move(self, document: Document, schema: Schema) -> str:
        """Where to put a file of this kind; not there where it would take the place of another."""
        place = right_place(document, schema)
        if self._is_taken(document, place):
            return f"{shown(place)} is er al. {_COPY}"
        return f"Verplaats het bestand naar {shown(place)}."

    def tell_astray(self, document: Document, refusal: Refusal, schema: Schema | None) -> None:
        """Say it of a file in a folder of no kind, or in none; once, however many there are."""
        if not document.name:
            self._tell_loose(document, refusal, schema)
            return
        archive = "Is het een archief? Zet de map dan buiten de map data."
        self.tell_folder(
            document, refusal, f"{archive} Verplaats anders elk bestand naar de map van zijn soort."
        )

    def tell_folder(self, document: Document, refusal: Refusal, hint: str = "") -> None:
        """Say it of a folder; how many files it holds belongs to it, so that one more is something new."""
        folder = f"{DATA}/{document.kind}"
        files = self._first(document, (folder, ""), refusal)
        if len(files) > 1:
            message = f"{refusal.message} Het gaat om {in_words(len(files))} bestanden."
            self._again(folder, "", message, hint or refusal.hint)

    def _tell_loose(self, document: Document, refusal: Refusal, schema: Schema | None) -> None:
        """Say it of a file that lies in the folder of all data, or of all those of its kind."""
        kind = schema.kind if schema else document.kind
        files = self._first(document, (DATA, kind), refusal)
        if len(files) > 1 and schema:
            above = shown(_above(right_place(document, schema)))
            count = capitalised(in_words(len(files)))
            message = f"{count} bestanden kunnen niet los in de map data staan: ze horen in {above}."
            first = (shown(file.rpartition("/")[2]) for file in islice(files, MOST_NAMED + 1))
            names = join_some(first, total=len(files))
            hint = _with(f"Verplaats {names}.", f"{above}/")
            self._again(DATA, kind, message, f"{hint} Zijn het kopieën? Haal ze dan weg.")

    def _is_taken(self, document: Document, place: str) -> bool:
        """Whether another file stands where this one should; asked of nearly no region."""
        if self._standing is None:
            self._standing = frozenset(entry.path for entry in document.source.entries())
        return place in self._standing and place != document.path

    def _first(self, document: Document, key: tuple[str, str], refusal: Refusal) -> dict[str, None]:
        """All files that were found there so far; of the first of them it is said."""
        _, files = self._found.setdefault(key, (len(self._findings), {}))
        if not files:
            self._findings.append(Record(document, document.name).refuse(refusal))
        files[document.path] = None
        return files

    def _again(self, folder: str, kind: str, message: str, hint: str) -> None:
        at, _ = self._found[folder, kind]
        self._findings[at] = self._findings[at]._replace(message=message, hint=hint)


def _above(place: str) -> str:
    return place.rpartition("/")[0]


def _with(hint: str, place: str) -> str:
    """The hint, with what to write for the words in capitals."""
    return " ".join([hint, *(text for word, text in _EXAMPLES.items() if f"/{word}/" in place)])


def meant_name(name: str, place: str) -> str:
    """The name of a record in the place where its file should be; its own name where that is not certain."""
    meant = place.removesuffix(".yaml").split("/")[2:]
    return name if not meant or {*_EXAMPLES, "NAAM"} & {*meant} else "/".join(meant)
