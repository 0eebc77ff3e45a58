"""One form as the bytes of an Excel file: the same form gives the same bytes."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from swvctl.exchange.formulier.content import choices
from swvctl.exchange.formulier.design import (
    CHUNK,
    HIDDEN,
    LISTS,
    SHEET,
    VERSION,
    Form,
    fingerprint,
)
from swvctl.exchange.formulier.look import FONT, Look, look_of
from swvctl.exchange.formulier.sheet import Sheet, set_up
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.namen import bestuur_naam, gemeente_naam
from swvctl.model.school import Telling
from swvctl.model.schooljaar import eerste_dag
from swvctl.model.soorten import soort_onderwijs
from swvctl.model.sopformaat import Veld
from swvctl.model.voorgedrukt import blad_van, nieuw_blad, voorgedrukte_tekst
from swvctl.model.workspace import Workspace
from swvctl.read.workbook import column_name
from swvctl.tekst.nederlands import join
from swvctl.wanneer import show

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MADE = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # a fixed day: same input, same bytes
_LIST_ROW = 3


def workbook_of(form: Form, workspace: Workspace) -> bytes:
    import xlsxwriter  # noqa: PLC0415 - a heavy library, for the commands that need it

    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "default_format_properties": FONT}) as workbook:
        label = f"{form.school.naam}, {form.schooljaar}"
        workbook.set_properties({"title": label, "comments": "Formulier van swvctl", "created": MADE})
        worksheet = workbook.add_worksheet(SHEET)
        look = look_of(workbook)
        sources = _write_lists(workbook, look, form, workspace)
        _write_hidden(workbook.add_worksheet(HIDDEN), form)
        sheet = Sheet(workbook, worksheet, look, form, workspace.lijsten(), sources)
        write_form(sheet, workspace)
        set_up(sheet)
        worksheet.activate()
    return target.getvalue()


def facts_of(form: Form) -> dict[str, str]:
    """What the form knows of itself."""
    return {
        "versie": VERSION,
        "school": form.school.name,
        "schooljaar": form.schooljaar,
        "formaat": form.formaat.name,
        "uit": form.taken_from,
        "klaar": "ja" if form.ready else "nee",
    }


def wishes(veld: Veld) -> list[str]:
    """What the format asks of a field, in words."""
    return [*veld.wensen, f"eenheid: {veld.eenheid}"] if veld.eenheid else veld.wensen


def write_form(sheet: Sheet, workspace: Workspace) -> None:
    """Everything from the title to the question whether the school is done."""
    form = sheet.form
    profiel = workspace.profiel(form.school.name, form.schooljaar)
    blad = blad_van(profiel, workspace) if profiel else nieuw_blad(form.schooljaar)
    sheet.heading(f"{form.formaat.titel}: {form.school.naam}")
    sheet.remark(
        f"Formulier voor het schooljaar {form.schooljaar}. Vul de lichtgele vakken in, bewaar het bestand "
        "onder dezelfde naam en stuur het terug. Een nieuwe regel in een vak maakt u met Alt+Enter."
    )
    for label, value in _known(form, workspace):
        sheet.fact(label, value)
    if form.taken_from:
        sheet.remark(f"De antwoorden zijn die van {form.taken_from}. Kijk ze na en pas ze aan.")
    for note in form.notes:
        sheet.remark(note)
    for titel, velden in _parts(form):
        if titel:
            sheet.part(titel)
        for veld in velden:
            if veld.van_school:
                sheet.field(veld, wishes(veld))
            elif text := voorgedrukte_tekst(veld, workspace, blad):
                sheet.printed(veld, text)
    sheet.ready()


def _known(form: Form, workspace: Workspace) -> Iterator[tuple[str, str]]:
    school = form.school
    counted = school.laatste_telling
    found = {
        "School": school.naam,
        "BRIN en vestiging": school.brin_vestiging,
        "Soort onderwijs": soort_onderwijs(school),
        "Bestuur": bestuur_naam(school, workspace),
        "Gemeente": gemeente_naam(school, workspace),
        "Gebouw": school.gebouw,
        "Adres": school.adres,
        "Telefoon": school.telefoon,
        "Mail": school.mail,
        "Site": school.site,
        "Leerlingen": _counted(counted) if counted else "",
    }
    yield from ((label, value) for label, value in found.items() if value)


def _counted(telling: Telling) -> str:
    number = telling.aantal.text
    return f"{number} op {show(telling.wanneer)}" if telling.wanneer else number


def _parts(form: Form) -> Iterator[tuple[str, tuple[Veld, ...]]]:
    if form.formaat.velden:
        yield "", form.formaat.velden
    else:
        yield from ((deel.titel, deel.velden) for deel in form.formaat.onderdelen)


def _write_lists(workbook: "Workbook", look: Look, form: Form, workspace: Workspace) -> dict[str, str]:
    """The options of each list on a sheet of their own; gives where they stand."""
    worksheet = workbook.add_worksheet(LISTS)
    worksheet.write_string(0, 0, "Waaruit u kunt kiezen", look.title)
    worksheet.protect("", {"format_columns": True})
    asked = _asked(form, workspace)
    worksheet.set_column(0, max(2 * len(asked), 1), 44)
    worksheet.set_paper(9)
    worksheet.set_landscape()
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(_LIST_ROW - 1)
    found: dict[str, str] = {}
    for number, (lijst, velden) in enumerate(asked.values()):
        labels = [*_offered(lijst, form)]
        worksheet.write_string(_LIST_ROW - 1, number, join(velden), look.label)
        for row, label in enumerate(labels, _LIST_ROW):
            worksheet.write_string(row, number, label, look.fact)
        if labels:
            letter = column_name(number + 1)
            found[lijst.name] = f"={LISTS}!${letter}${_LIST_ROW + 1}:${letter}${_LIST_ROW + len(labels)}"
    return found


def _asked(form: Form, workspace: Workspace) -> dict[str, tuple[Keuzelijst, list[str]]]:
    """Each list once, with the titles of the fields that it is for: by those a school knows it."""
    found: dict[str, tuple[Keuzelijst, list[str]]] = {}
    for veld, lijst in form.formaat.keuzelijsten(workspace.lijsten()):
        found.setdefault(lijst.name, (lijst, []))[1].append(veld.titel)
    return found


def _offered(lijst: Keuzelijst, form: Form) -> Iterator[str]:
    """What can be chosen, and what this school has chosen already."""
    day = eerste_dag(form.schooljaar)
    chosen = {item["keuze"] for value in form.values.values() for item in choices(value, "keuze")}
    for option in lijst.opties:
        if not option.vervallen_op(day) or option.code in chosen:
            yield option.label


def _write_hidden(worksheet: "Worksheet", form: Form) -> None:
    facts = facts_of(form)
    rows = [*facts.items(), ("vingerafdruk", fingerprint(facts, form.values))]
    worksheet.very_hidden()
    worksheet.protect("")
    for row, (key, value) in enumerate(rows):
        worksheet.write_string(row, 0, key)
        worksheet.write_string(row, 1, value)
    for row, line in enumerate(_stored(form), len(rows)):
        for column, text in enumerate(line):
            worksheet.write_string(row, column, text)


def _stored(form: Form) -> Iterator[list[str]]:
    """The values that were handed out; a long one goes on in the next cell."""
    asked: Mapping[str, Veld] = {veld.id: veld for veld in form.formaat.invulvelden}
    for veld in asked:
        text = json.dumps(form.values.get(veld), ensure_ascii=False, sort_keys=True)
        yield ["veld", veld, *(text[start : start + CHUNK] for start in range(0, len(text), CHUNK))]
