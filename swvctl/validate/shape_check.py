"""Hold a document to its schema: normalise, ask the verdict, explain, keep what is sound."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import Any

from swvctl.findings import Finding
from swvctl.read.document import Document
from swvctl.read.textfile import TextFile, read_text
from swvctl.read.yaml_text import Value
from swvctl.schemas import JSON, Schema, Schemas
from swvctl.schemas.editor import ALONE
from swvctl.tekst.escape import shown
from swvctl.validate.dashless import dashless_list, tight_item
from swvctl.validate.elders import astray, elsewhere, meant_folder, of_folder, unknown_kind
from swvctl.validate.elk_jaar import every_year, once, said_of_years
from swvctl.validate.folders import also_named, said_by_path
from swvctl.validate.formats import fits
from swvctl.validate.left import what_is_left
from swvctl.validate.los import in_year
from swvctl.validate.misplaced import Misplaced
from swvctl.validate.normalise import earlier_names
from swvctl.validate.offered import Choices, choices_of, with_choices
from swvctl.validate.reading import Form, Reading, form_of, read_value, remember
from swvctl.validate.record import Record
from swvctl.validate.refusal import Refusal, named, told_once
from swvctl.validate.remarked import remarked
from swvctl.validate.voor_alle import FOR_ALL, LIST, misspelt_list, read_as_list, spread

FormOf = Callable[[str, Value], tuple[Schema, str] | None]


class Checker:
    """Checks shapes; keeps what it compiled, by name of the form, and the texts it read, by path."""

    def __init__(self, schemas: Schemas, forms: dict[str, Form] | None = None) -> None:
        self.schemas = schemas
        self.today: date | None = None
        self.findings: list[Finding] = []
        self.texts: dict[str, TextFile] = {}
        self._forms = {} if forms is None else forms
        self._choices: Choices = {}
        self._wrong_folders: set[str] = set()
        self._misplaced = Misplaced(self.findings)

    def afresh(self) -> "Checker":
        """Another one without findings, that need not compile the schemas again."""
        return Checker(self.schemas, self._forms)

    def records(self, document: Document, form_of: FormOf = lambda _name, _value: None) -> list[Record]:
        """All records of a document; ``form_of`` says which of them ask for more than their kind does."""
        if document.kind not in self.schemas.kinds():
            return self._astray(document)
        if stray := astray(document, self.schemas, self._misplaced.move):
            self._say(document, stray)
            return _known(document, elsewhere(document, self.schemas))
        if stray := misspelt_list(document, self.schemas):
            self._say(document, stray)
            read_as_list(document, stray)
        if not isinstance(document.data, dict):
            return [Record(document, document.name)]
        schema = self._schema(document)
        if LIST in document.data and LIST not in schema.properties() and schema.folders != []:
            return list(self._listed(document, form_of))
        name = f"{document.kind} van swvctl" if document.shipped else document.kind
        form = form_of(document.name, document.data) or (schema, name)
        return [self._record(Record(document, document.name), document.data, *form)]

    def _schema(self, document: Document) -> Schema:
        """That of its kind. What a region asks is for its own files; that it can be asked at all is looked at here."""
        schema = self.schemas.of(document.kind)
        if not document.shipped or schema.overlay is None:
            return schema
        self._form(schema, document.kind)
        return schema.ours

    def _astray(self, document: Document) -> list[Record]:
        """What stands in a folder that is called otherwise is there, though nobody reads it."""
        meant = meant_folder(document, self.schemas)
        refusal = of_folder(document, meant)
        if refusal:
            self._misplaced.tell_folder(document, refusal)
            return _known(document.called(meant) if meant else None)
        refusal, schema = unknown_kind(document, self.schemas, self._misplaced.move)
        self._misplaced.tell_astray(document, refusal, schema)
        return _known(elsewhere(document, self.schemas))

    def _listed(self, document: Document, form_of: FormOf) -> Iterator[Record]:
        data = document.data if isinstance(document.data, dict) else {}
        items = data[LIST]
        if not isinstance(items, list):
            self._say(
                document,
                Refusal(
                    "SCH003", (LIST,), 'Bij "lijst" hoort een lijst.', "Begin elk onderdeel met een streepje."
                ),
            )
            return
        items, refusals = spread(document, items)
        for refusal in refusals:
            self._say(document, refusal)
        for key in data.keys() - {LIST, FOR_ALL, "intern"}:
            self._say(
                document,
                Refusal(
                    "SCH001",
                    (key,),
                    f'Naast "lijst" kan "{shown(key)}" niet staan.',
                    "Zet het bij elk onderdeel van de lijst.",
                    on_key=True,
                ),
            )
        for index, item in enumerate(items):
            own = item.get("id") if isinstance(item, dict) else None
            record = Record(document, _name_in_list(document, own or index), (LIST, index))
            schema, name = form_of(record.name, item) or (self.schemas.of(document.kind), document.kind)
            yield self._record(record, item, _with_id(schema), f"{name}+id")

    def _record(self, record: Record, value: Value, schema: Schema, name: str) -> Record:
        form = self._form(schema, name)
        said = said_by_path(record, schema)
        if said is None:
            self._misplaced.tell(record, schema)
        value = self._placed(record, value, said, schema) if said else value
        value, of_years = every_year(record.document, value, record.route, schema)
        reading = read_value(value, form, record.route, partial(self._text, record.document))
        found = reading.found
        remember(reading.meant, record.document, record.route)
        record.learn(found)
        if record.kind == ALONE:
            self._choices = choices_of(record.names)
        self.findings += said_of_years(of_years, record)
        others = also_named(record, found.value, schema)
        record.earlier = (*earlier_names(found.value), *others)
        record.within = [*record.within, *others]
        _own_name(record, found.value)
        for remark in found.remarks:
            place = record.place(remark.route)
            self.findings.append(place.finding(remark.code, remark.message, remark.hint, remark.severity))
        if dashless := tight_item(record.document, found.tight) or dashless_list(
            record.document, found.single
        ):
            self.findings.append(record.refuse(dashless))
            return record
        sound = self._sound(record, reading, form) if reading.all_refusals else found.value
        fits_place = said is not None and sound and sound.keys() >= said.keys()
        record.data = sound if fits_place else None
        return record

    def _text(self, document: Document, name: str) -> TextFile:
        """A text in a file beside its record; two records may share one."""
        path = f"{document.path.rpartition('/')[0]}/{name}"
        if path not in self.texts:
            self.texts[path] = read_text(document.source, path)
            self.findings += self.texts[path].findings()
        return self.texts[path]

    def _sound(self, record: Record, reading: Reading, form: Form) -> JSON | None:
        """Report what is refused and give what is left, if that fits; a missing key cannot be left out."""
        value, refusals = reading.found.value, set(reading.refusals)
        from_path = {refusal for refusal in refusals if self._is_of_the_path(record, refusal, form.schema)}
        for refusal in once(told_once(set(reading.all_refusals) - from_path), record):
            whole = with_choices(named(refusal, value), form.schema, self._choices)
            told = remarked(record, in_year(whole, value, self.today))
            self.findings.append(record.refuse(told._replace(route=record.route + told.route)))
        routes = {refusal.route for refusal in refusals} | {one.about for one in refusals if one.about}
        record.faults = frozenset(record.route + route for route in routes)
        record.texts = [found for found in record.texts if found[0] not in record.faults]
        record.prose = [found for found in record.prose if found[0] not in record.faults]
        return what_is_left(value, refusals, form.validator) if refusals else value

    def _is_of_the_path(self, record: Record, refusal: Refusal, schema: Schema) -> bool:
        """Whether it refuses what only the name of a folder says; that has been told of the folder."""
        said = said_by_path(record, schema) or {}
        part = said.get(str(refusal.route[0])) if refusal.route else None
        return part is not None and f"{record.kind}/{part}" in self._wrong_folders

    def _placed(self, record: Record, value: Value, said: Mapping[str, str], schema: Schema) -> Value:
        """Add what the path says; a file that says something else gets a finding that names both."""
        if not isinstance(value, dict):
            return value
        self._folders_fit(record, said, schema)
        for key, part in said.items():
            written = value.get(key)
            if written is None:
                value = {key: part, **value}
            elif str(written).replace(" ", "") != part and not schema.at((key,)).get("x-eigen-regel"):
                message = f'Volgens de plaats van het bestand is {key} "{part}", maar er staat "{shown(str(written))}".'
                self._say(
                    record.document,
                    Refusal("SCH010", (key,), message, "Haal de regel weg of verplaats het bestand."),
                )
                value = {**value, key: part}
        return value

    def _folders_fit(self, record: Record, said: Mapping[str, str], schema: Schema) -> None:
        """Say of a folder with the wrong kind of name that it has; once, however many files it holds."""
        for key, part in said.items():
            folder = f"{record.kind}/{part}"
            name = _format_of(schema, key)
            if not name or folder in self._wrong_folders or fits(name)(part):
                continue
            self._wrong_folders.add(folder)
            message = f'De map "{shown(part)}" is geen {key}.'
            hint = "Noem de map naar het schooljaar, zoals 2027-2028. Is het een archief? Zet het buiten de map data."
            self._say(record.document, Refusal("SCH010", (), message, hint))

    def _say(self, document: Document, refusal: Refusal) -> None:
        self.findings.append(Record(document, document.name).refuse(refusal))

    def _form(self, schema: Schema, name: str) -> Form:
        if name not in self._forms:
            self._forms[name] = form_of(schema)
        return self._forms[name]


def _known(*documents: Document | None) -> list[Record]:
    """That these are there is all that is known of them."""
    return [Record(document, document.name) for document in documents if document]


def _name_in_list(document: Document, own: object) -> str:
    return f"{document.name}/{own}"


def _own_name(record: Record, value: Any) -> None:
    """Call a record of a list by its id, which may have been made of its name."""
    if record.route and isinstance(value, dict) and isinstance(own := value.get("id"), str):
        record.name = _name_in_list(record.document, own)


@lru_cache(maxsize=256)
def _format_of(schema: Schema, key: str) -> str:
    return str(schema.at((key,)).get("format", ""))


@lru_cache(maxsize=256)
def _with_id(schema: Schema) -> Schema:
    properties = {"id": schema.value["$defs"]["id"], **schema.value["properties"]}
    required = ["id", *(key for key in schema.value.get("required", []) if key != "id")]
    return Schema(
        schema.kind, {**schema.value, "properties": properties, "required": required}, schema.overlay
    )
