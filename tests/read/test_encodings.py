"""Files and encodings: what an editor, a download or a hostile author may put in a file."""

import gzip
import io
import zipfile

import pytest

from swvctl.findings import Severity, Span
from swvctl.limits import MAX_FILE_BYTES, MAX_LINE_CHARACTERS
from swvctl.read.yaml_text import Fault, load


def only_fault(content: bytes | str) -> Fault:
    loaded = load(content.encode() if isinstance(content, str) else content)
    assert not loaded.ok
    assert loaded.value is None
    (fault,) = loaded.faults
    return fault


@pytest.mark.parametrize(
    "content", ["", "# alleen een opmerking\n", "\ufeff", "---\n", "\n \n", "--- # leeg\n...\n"]
)
def test_an_empty_file_is_called_empty(content: str) -> None:
    fault = only_fault(content)
    assert (fault.code, fault.message) == ("YML001", "Dit bestand is leeg.")


@pytest.mark.parametrize(
    ("content", "part"),
    [
        ("Dit is een brief.\n", "alleen tekst"),
        ("- a\n- b\n", "een lijst"),
        ("42\n", "alleen tekst"),
        ('"x"', "tekst"),
    ],
)
def test_a_root_that_is_not_fields_is_refused(content: str, part: str) -> None:
    fault = only_fault(content)
    assert fault.code == "YML002"
    assert part in fault.message
    assert fault.hint


def test_a_second_document_is_named_at_its_dashes() -> None:
    fault = only_fault("---\nnaam: a\n---\nnaam: b\n")
    assert (fault.code, fault.span.line) == ("YML003", 3)


def test_text_after_the_end_of_the_document_is_refused() -> None:
    fault = only_fault("naam: a\n...\nnog iets\n")
    assert (fault.code, fault.span.line) == ("YML003", 3)


def test_one_byte_order_mark_is_accepted_and_does_not_shift_columns() -> None:
    assert load(b"\xef\xbb\xbfnaam: a\n").value == {"naam": "a"}
    assert only_fault(b"\xef\xbb\xbfa: *x\n").span == Span(1, 4, 1, 5)


@pytest.mark.parametrize("content", ["\ufeff\ufeffnaam: a\n", "naam: a\ufeffb\n"])
def test_a_second_byte_order_mark_is_refused(content: str) -> None:
    fault = only_fault(content)
    assert fault.code == "YML005"
    assert "U+FEFF" in fault.message


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("utf-32-le", "UTF-32"),
    ],
)
def test_a_wide_encoding_is_named(encoding: str, name: str) -> None:
    fault = only_fault("naam: De Brug\nsoort: bo\n".encode(encoding))
    assert fault.code == "YML004"
    assert name in fault.message
    assert "UTF-8" in fault.hint


def test_a_windows_letter_is_named_on_its_own_line() -> None:
    fault = only_fault("naam: a\nonderwijs: ideële school\n".encode("cp1252"))
    assert fault.code == "YML004"
    assert fault.span == Span(2, 15, 2, 16)
    assert '"ë"' in fault.message
    assert "Windows-1252" in fault.message


def test_columns_before_a_windows_letter_count_characters() -> None:
    assert only_fault("naam: één ".encode() + b"\xe9 rest\n").span == Span(1, 11, 1, 12)


def test_word_processor_quotes_in_windows_encoding_are_named() -> None:
    assert "“" in only_fault("naam: “De Brug”\n".encode("cp1252")).message


@pytest.mark.parametrize(
    "broken",
    [
        b"\xc0\x80",
        b"\xed\xa0\x80",
        b"\xed\xa0\xbd\xed\xb8\x80",
        b"\xf4\x90\x80\x80",
        b"\xe0\x80\xaf",
        b"\xe2\x82",
    ],
    ids=["overlong nul", "surrogate", "cesu-8", "past the end", "overlong slash", "truncated"],
)
def test_broken_utf8_is_called_damaged(broken: bytes) -> None:
    fault = only_fault(b"a: 1\nnaam: x" + broken)
    assert fault.code == "YML004"
    assert "beschadigd" in fault.message
    assert fault.span.line == 2


def zipped(name: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr(name, "<x/>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "afbeelding"),
        (gzip.compress(b"naam: x", mtime=0), "ingepakt"),
        (b"PK\x03\x04\x14\x00\xff\xff", "Word"),
        (zipped("word/document.xml"), "Word-bestand"),
        (zipped("word/document.xml") + bytes(MAX_FILE_BYTES), "Word-bestand"),
        (zipped("xl/workbook.xml"), "Excel-bestand"),
        (zipped("foto.png"), "zipbestand"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "foto"),
        (b"%PDF-1.7\n1 0 obj\n", "pdf"),
        (b"{\\rtf1\\ansi{\\fonttbl Arial;}\nDe Brug}", "opmaak"),
        (b"Rar!\x1a\x07\x00", "ingepakt"),
        (b"<!DOCTYPE html>\n<html><body>naam: x</body></html>\n", "webpagina"),
        (bytes(range(1, 256)) * 4, "die niemand kan lezen"),
        ("naam: De Zo\u00ebven\nsoort: bo\n".encode("utf-16-le"), "UTF-16"),
        (bytes(4096), "nultekens"),
    ],
)
def test_another_kind_of_file_is_named(content: bytes, word: str) -> None:
    fault = only_fault(content)
    assert fault.code == "YML004"
    assert word in fault.message


def test_all_byte_values_are_one_finding() -> None:
    assert only_fault(bytes(range(256))).code == "YML004"


@pytest.mark.parametrize(
    "character",
    ["\0", "\x1b", "\x07", "\x7f", "\x80", "\x85", "\x9b", "\u2028", "\u2029", "\v", "\f", "\ufffe"],
)
def test_a_forbidden_character_is_named_and_not_printed(character: str) -> None:
    fault = only_fault(f"naam: een langere tekst\nsoort: x{character}y\n")
    assert fault.code == "YML005"
    assert f"U+{ord(character):04X}" in fault.message
    assert character not in fault.message + fault.hint
    assert fault.span == Span(2, 9, 2, 10)


@pytest.mark.parametrize(
    "code", [r"\e[31m", r"\0", r"\ud800", r"\U00110000", r"\UFFFFFFFF", r"\x85", r"\u2028"]
)
def test_a_code_for_a_forbidden_character_is_refused_with_its_line(code: str) -> None:
    fault = only_fault(f'naam: a\nsoort: "x{code}"\n')
    assert fault.code == "YML005"
    assert fault.span.line == 2


def test_a_harmless_code_is_read() -> None:
    assert load(rb'naam: "caf\u00e9\ttwee\\drie"').value == {"naam": "café\ttwee\\drie"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_count_as_in_editors(end: str) -> None:
    loaded = load(f"naam: a{end}lijst:{end}  - b{end}tekst: |{end}  een{end}  twee{end}".encode())
    assert loaded.value == {"naam": "a", "lijst": ["b"], "tekst": "een\ntwee\n"}
    assert only_fault(f"naam: a{end}{end}soort: *x{end}").span.line == 3


def test_mixed_line_ends_count_as_in_editors() -> None:
    assert only_fault("a: 1\r\nb: 2\rc: 3\nd: *x\n").span.line == 4


@pytest.mark.parametrize(
    ("content", "span"),
    [
        ("school:\n\tnaam: a\n", Span(2, 1, 2, 2)),
        ("school:\n  naam: a\n\tsoort: b\n", Span(3, 1, 3, 2)),
        ("tekst: een\n\ttwee\n", Span(2, 1, 2, 2)),
        ("l:\n  - a: 1\n \t  b: 2\n", Span(3, 2, 3, 3)),
    ],
)
def test_a_tab_as_indent_is_called_a_tab(content: str, span: Span) -> None:
    fault = only_fault(content)
    assert (fault.code, fault.span) == ("YML006", span)
    assert "tab" in fault.message


@pytest.mark.parametrize(
    "content",
    ["school:\n\u00a0\u00a0naam: a\n", "a: 1\n\u00a0b: 2\n", "l:\n \u202f- x\n", "x: 1\n\u00a0 y\nz: 2\n"],
)
def test_a_hard_blank_as_indent_is_called_that(content: str) -> None:
    fault = only_fault(content)
    assert fault.code == "YML006"
    assert "vaste spatie" in fault.message
    assert fault.span.line == 2


def test_a_hard_blank_after_the_colon_is_called_that() -> None:
    fault = only_fault("naam: x\nsoort:\u00a0bo\nplaats: y\n")
    assert (fault.code, fault.span) == ("YML006", Span(2, 7, 2, 8))


def test_tabs_and_hard_blanks_inside_text_are_kept() -> None:
    content = "bedrag: €\u00a01.250\ntekst: |\n  een\n  \t\u00a0twee\nx: a\u00a0b\t# opmerking\n"
    assert load(content.encode()).value == {
        "bedrag": "€\u00a01.250",
        "tekst": "een\n\t\u00a0twee\n",
        "x": "a\u00a0b",
    }


@pytest.mark.parametrize("content", ["naam: a\u202eb\n", "na\u2067am: x\n", "naam: x # op\u202dmerking\n"])
def test_a_direction_override_is_an_error_with_its_place(content: str) -> None:
    loaded = load(content.encode())
    (fault,) = loaded.faults
    assert (fault.code, fault.severity) == ("YML017", Severity.ERROR)
    assert fault.span.column == next(n for n, c in enumerate(content, 1) if not c.isprintable())
    assert fault.message.isprintable()


@pytest.mark.parametrize(
    "character",
    [
        "\u200b",
        "\xad",
        "\u2060",
        "\u200d",
        "\u3164",
        "\u034f",
        "\ufe0f",
        "\ufe01",
        "\U000e0041",
        "\U000e0101",
    ],
)
def test_an_invisible_character_is_a_warning(character: str) -> None:
    loaded = load(f"naam: x\nsoort: b{character}o\n".encode())
    (fault,) = loaded.faults
    assert (fault.code, fault.severity, fault.span) == ("YML017", Severity.WARNING, Span(2, 9, 2, 10))
    assert loaded.ok


@pytest.mark.parametrize(
    "text",
    [
        "❤\ufe0f 1\ufe0f\u20e3 ☺\ufe0e",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "🏳\ufe0f\u200d🌈",
        "👩\u200d🏫 kom langs",
        "Zoë – “coördinatie” … ’s avonds",
        "vóór 1 mei ½ € 5",
        "日本",
        "ﬁets",
    ],
)
def test_ordinary_and_foreign_letters_pass(text: str) -> None:
    assert load(f"naam: {text}\n".encode()) == ({"naam": text}, [], True)


def test_no_final_newline_and_trailing_blanks_are_accepted() -> None:
    assert load(b"naam: a  \nsoort: bo   ").value == {"naam": "a", "soort": "bo"}


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", ">>>>>>> mijn-tak", "||||||| basis"])
def test_merge_marks_are_told_as_an_unfinished_merge(mark: str) -> None:
    fault = only_fault(f"naam: a\n{mark}\nsoort: bo\n=======\nsoort: sbo\n")
    assert (fault.code, fault.span) == ("YML014", Span(2, 1, 2, 8))


def test_a_row_of_signs_inside_a_text_is_no_merge_mark() -> None:
    assert load(b"tekst: |\n  <<<<<<< kijk\n").ok


@pytest.mark.parametrize(
    "content",
    [b"naam: " + b"x" * 4_000_000, b"a: 1\n" * 800_000, b"\n" * 500_000, b"x" * (MAX_FILE_BYTES + 1)],
)
def test_a_file_that_is_too_large_names_the_limit(content: bytes) -> None:
    fault = only_fault(content)
    assert fault.code == "YML013"
    assert "256 kB" in fault.message


def test_a_line_that_is_too_long_is_named() -> None:
    fault = only_fault("naam: a\ntekst: " + "x" * MAX_LINE_CHARACTERS + "\n")
    assert (fault.code, fault.span.line) == ("YML013", 2)
    assert "20.000" in fault.message


def test_decomposed_letters_stay_in_values_and_are_composed_in_keys() -> None:
    loaded = load("idee\u0308en: idee\u0308\n".encode())
    assert loaded.value == {"ideëen": "idee\u0308"}
