"""From the cells of a form to values, field by field; a cell that cannot be used is named, never guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from swvctl.exchange.formulier.content import (
    STARTS_ODD,
    choices,
    identity,
    main_rows,
    other_rows,
    same,
)
from swvctl.exchange.formulier.design import answer_name, choice_columns, other_name
from swvctl.exchange.formulier.reading import Line, Returned, plain
from swvctl.exchange.formulier.scrutiny import unwelcome
from swvctl.exchange.proposal import JSON, Refusal
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.schooljaar import eerste_dag, schoolyear_name
from swvctl.model.schoolprofiel import IN_OPLEIDING, MAX_DAGDELEN
from swvctl.model.sopformaat import Veld
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.read.workbook import cell_name
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import NumberError, parse_number
from swvctl.wanneer import WanneerError

_YES, _NO = {"ja", "j", "yes", "waar"}, {"nee", "n", "no", "onwaar"}
_TRAINING = {"i.o.", "i.o", "io", "in opleiding"}
_SENTENCE_END = patroon(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ'’\"“])")
_ABBREVIATION = patroon(
    r"(?:^|[\s(])(?:(?:\w\.)+|bijv\.|dhr\.|mevr\.|nr\.|ca\.|evt\.|incl\.)$", re.IGNORECASE
)


@dataclass(slots=True)
class Answers:
    """The values of one form; ``refusals`` grows while they are read."""

    form: Returned
    workspace: Workspace
    refusals: list[Refusal] = field(default_factory=list)

    def value(self, veld: Veld) -> JSON:
        """What the school answered; exactly what was handed out counts as untouched, whatever it is."""
        lijst = self.workspace.lijsten().get(veld.keuzelijst)
        base = self.form.base.get(veld.id)
        unfit = list(self.form.unfit(answer_name(veld.id), other_name(veld.id)))
        if unfit:
            self.refusals += unfit
            return base
        main, other = self.form.main(veld.id), self.form.other(veld.id)
        if _untouched(main, main_rows(base, veld, lijst)) and _untouched(other, other_rows(base, lijst)):
            return base
        if odd := [*unwelcome(self.form, [*main, *other])]:
            self.refusals += odd
            return base
        match veld.soort:
            case "keuzes":
                found = self._choices(main, other, base, lijst)
            case "tabel":
                found = [row for line in main if (row := self._row(line, veld))] or None
            case "tekst":
                found = self._text(main[0], base) if main else None
            case soort:
                found = self._single(soort, main[0].texts[0], cell_name(main[0].number, 1)) if main else None
        return base if same(found, base) else found

    def _text(self, line: Line, base: JSON) -> JSON:
        return "\n".join(_sentences(line.texts[0], str(base or "").split("\n")))

    def _choices(self, main: list[Line], other: list[Line], base: JSON, lijst: Keuzelijst | None) -> JSON:
        found: list[JSON] = []
        seen: set[tuple[str, str]] = set()
        for key, lines in (("keuze", main), ("anders", other)):
            for line in lines:
                if (item := self._choice(line, key, base, lijst)) is None:
                    continue
                if identity(item, lijst) in seen:
                    self._refuse(
                        line, 0, f'"{shown(line.texts[0])}" staat hier twee keer.', "Haal er één weg."
                    )
                seen.add(identity(item, lijst))
                found.append(item)
        return found or None

    def _choice(self, line: Line, key: str, base: JSON, lijst: Keuzelijst | None) -> dict[str, JSON] | None:
        word = " ".join(line.texts[0].split())
        if not word:
            self._refuse(line, 0, "Hier staat iets bij een keuze die leeg is.", "Vul ook de keuze in.")
            return None
        before = {identity(item, lijst): item for item in choices(base, key)}
        item: dict[str, JSON] = {key: word}
        if key == "keuze" and identity(item, lijst) not in before:
            code = self._option(line, word, lijst)
            if not code:
                self._beside(line, choice_columns(lijst))  # so that all that is wrong is said at once
                return None
            item = {key: code}
        item = {key: before[identity(item, lijst)][key]} if identity(item, lijst) in before else item
        columns = choice_columns(lijst)
        if not columns:
            return {**before.get(identity(item, lijst), {}), **item}
        return item | self._beside(line, columns)

    def _option(self, line: Line, word: str, lijst: Keuzelijst | None) -> str:
        option = lijst.vind(word) if lijst else None
        if lijst is None:
            self._refuse(line, 0, "De keuzelijst van dit veld is er niet meer.")
        elif option is None:
            meant = lijst.lijkt_op(word)
            ask = f'Bedoelt u "{meant.label}"?' if meant else "Kies iets uit de lijst."
            more = " Staat het er niet bij? Schrijf het bij Anders, namelijk." if lijst.anders else ""
            self._refuse(line, 0, f'"{shown(word)}" staat niet in de lijst van dit veld.', ask + more)
        elif option.vervallen_op(day := eerste_dag(self.form.schooljaar)):
            better = lijst.opvolger(option, day)
            hint = f'Kies in plaats daarvan "{better.label}".' if better else "Kies iets anders."
            self._refuse(line, 0, f'"{option.label}" wordt niet meer aangeboden.', hint)
        else:
            return option.code
        return ""

    def _beside(self, line: Line, columns: tuple[str, ...]) -> dict[str, JSON]:
        half_days, status, *_ = (*line.texts[1:], "", "") if columns else ("", "")
        found: dict[str, JSON] = {}
        if half_days:
            found[columns[0]] = self._half_days(line, half_days)
        if status:
            if status.casefold() not in _TRAINING:
                message = f'"{shown(status)}" kan hier niet staan.'
                self._refuse(
                    line,
                    2,
                    message,
                    f"Schrijf {IN_OPLEIDING} voor wie nog in opleiding is, of laat het leeg.",
                )
            found[columns[1]] = IN_OPLEIDING
        return found

    def _half_days(self, line: Line, text: str) -> str:
        bare = text.removesuffix(" per week").strip()
        try:
            value = parse_number(bare).value
            meant = ""
        except NumberError as error:
            value, meant = None, error.hint if error.hint.startswith("Bedoelt u") else ""
        if value is None or not 0 < value <= MAX_DAGDELEN:
            advice = meant or f"Vul een getal in, zoals 4 of 2,5, en hoogstens {MAX_DAGDELEN}."
            self._refuse(line, 1, f'"{shown(text)}" is geen aantal dagdelen.', advice)
        return bare

    def _row(self, line: Line, veld: Veld) -> dict[str, JSON]:
        cells = zip(veld.kolommen, line.texts, strict=False)
        return {
            kolom.id: self._single(kolom.soort, text, cell_name(line.number, index))
            for index, (kolom, text) in enumerate(cells, 1)
            if text
        }

    def _single(self, soort: str, said: str, cell: str) -> JSON:
        text = " ".join(said.split())
        match soort:
            case "getal":
                return self._number(text, cell) or text
            case "schooljaar":
                return self._schoolyear(text, cell)
            case "ja/nee" if plain(text) not in _YES | _NO:
                self.refusals.append(
                    self.form.refusal(cell, f'"{shown(text)}" kan hier niet staan.', "Kies ja of nee.")
                )
                return text
            case "ja/nee":
                return "ja" if plain(text) in _YES else "nee"
            case _:
                return text

    def _number(self, text: str, cell: str) -> str:
        try:
            parse_number(text)
        except NumberError as error:
            self.refusals.append(self.form.refusal(cell, error.message, error.hint))
            return ""
        return text

    def _schoolyear(self, text: str, cell: str) -> str:
        try:
            return schoolyear_name(text)
        except WanneerError as error:
            self.refusals.append(self.form.refusal(cell, str(error), error.hint))
            return text

    def _refuse(self, line: Line, column: int, message: str, hint: str = "") -> None:
        self.refusals.append(self.form.refusal(cell_name(line.number, column + 1), message, hint))


def _untouched(lines: list[Line], rows: list[tuple[str, ...]]) -> bool:
    """Whether the cells hold what was written there, however wide the answer is."""
    width = max((len(row) for row in rows), default=0)
    found = [line.texts[:width] if not any(line.texts[width:]) else line.texts for line in lines]
    return found == [row for row in rows if any(row)]


def _sentences(text: str, before: list[str]) -> Iterator[str]:
    """One sentence on a line; lines that stood there already stay as they are."""
    for line in text.split("\n"):
        if line in before or STARTS_ODD.match(line):
            yield line
            continue
        start = 0
        for end in _SENTENCE_END.finditer(line):
            if not _ABBREVIATION.search(line[: end.start()]):
                yield line[start : end.start()]
                start = end.end()
        yield line[start:]
