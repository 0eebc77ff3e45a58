"""Tables from outside: every way Dutch Excel writes them, and every way they break."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.errors import UnreadableError
from swvctl.limits import MAX_TABLE_BYTES, MAX_TABLE_COLUMNS, MAX_TABLE_FAULTS, MAX_TABLE_LINES
from swvctl.read.csvtext import Row, parse_table, read_table

NAME = "scholen.csv"


def cells(content: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in parse_table(content, NAME).rows]


@pytest.mark.parametrize(
    "content",
    [
        b"A;B\n1;2\n",
        b"A,B\n1,2\n",
        b"A\tB\n1\t2\n",
        b"sep=;\nA;B\n1;2\n",
        b'"A";"B"\r\n"1";"2"\r\n',
        b"A;B\r1;2\r",
        b"\xef\xbb\xbfA;B\n1;2",
        b"\n\nA;B\n\n1;2\n;\n",
        b"A;B;\n1;2;\n",
        b"A;B\n 1 ; 2 \n",
        b"A;B\n1;2;;;\n",
    ],
)
def test_the_same_table_in_many_forms(content):
    table = parse_table(content, NAME)
    assert table.header == ("A", "B")
    assert [row.cells for row in table.rows] == [("1", "2")]
    assert table.faults == ()


def test_a_delimiter_in_quotes_does_not_count():
    assert parse_table(b'"A,B,C,D";E\n1;2\n', NAME).header == ("A,B,C,D", "E")


def test_one_space_is_empty():
    assert cells(b"A;B\n1; \n") == [("1", "")]


def test_a_cell_may_hold_line_ends_and_quotes():
    assert parse_table(b'A;B\n"x\ny";"zei ""ja"""\n3;4\n', NAME).rows == (
        Row(2, ("x\ny", 'zei "ja"')),
        Row(4, ("3", "4")),
    )


def test_windows_1252_is_read_and_said():
    table = parse_table("A;B\nZoë’s;2\n".encode("cp1252"), NAME)
    assert table.rows[0].cells == ("Zoë’s", "2")
    assert table.notes == ("scholen.csv is gelezen als Windows-1252, omdat het geen UTF-8 is.",)


def test_two_encodings_in_one_file_are_pointed_at():
    table = parse_table("A;B\nZoë;2\n".encode() + "Zoë;3\n".encode("cp1252"), NAME)
    assert (
        table.notes[1]
        == "scholen.csv, regel 2: letters met een accent kunnen hier verkeerd staan. Kijk dat na."
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "scholen.csv is leeg."),
        (b"\n \n", "scholen.csv is leeg."),
        (b"sep=;\n", "scholen.csv is leeg."),
        (b"A;B\n1\0;2\n", "nultekens"),
        ("A;B\n1;2\n".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04rest", "Excel"),
        (b"%PDF-1.7", "pdf"),
        (b"A;B\nx\x81;2\n", "scholen.csv, regel 2: hier staat een teken dat niet te lezen is."),
        (b'"A;B\n1;2\n', "de eerste regel met de namen van de kolommen is niet te lezen"),
        (b";".join([b"A"] * (MAX_TABLE_COLUMNS + 1)), "kolommen"),
        (b";".join([b"A"] * 20_000), "kolommen"),
        (b"A;B\n" + b"\n" * MAX_TABLE_LINES, "regels"),
    ],
)
def test_what_is_no_table_is_refused(content, said):
    with pytest.raises(UnreadableError, match=said.replace(".", r"\.")):
        parse_table(content, NAME)


@pytest.mark.parametrize(
    ("content", "lines", "left"),
    [
        (b"A;B\n1;2\n3\n4;5\n", [3], [("1", "2"), ("4", "5")]),
        (b"A;B\n1;2;3\n4;5\n", [2], [("4", "5")]),
        (b'A;B\n1;"2\n3;4\n5;6\n', [2], [("3", "4"), ("5", "6")]),
        (b'A;B\n1;"2\n3;"4";\n5;6\n', [2], [("3", "4"), ("5", "6")]),
        (b'A;B\n1;"2" x\n3;4\n', [2], [("3", "4")]),
        (b"A;B\n1;" + b"x" * 200_000 + b"\n3;4\n", [2], [("3", "4")]),
    ],
)
def test_a_bad_row_is_named_and_the_rest_is_read(content, lines, left):
    table = parse_table(content, NAME)
    assert [fault.line for fault in table.faults] == lines
    assert [row.cells for row in table.rows] == left


def test_an_open_quote_is_named_where_it_opens():
    [fault] = parse_table(b'A;B\n1;2\n3;"4\n5;6\n', NAME).faults
    assert fault.line == 3
    assert fault.message == "Op deze regel gaat een aanhalingsteken open dat niet goed wordt gesloten."


def test_many_faults_are_counted():
    faults = parse_table(b"A;B\n" + b"1;2;3\n" * 1000, NAME).faults
    assert len(faults) == MAX_TABLE_FAULTS + 1
    assert faults[-1].message == "Nog 950 regels hebben zo'n fout."


def test_columns_without_a_name_and_doubled_ones_are_said():
    assert parse_table(b"A;;A;B\n1;2;3;4\n", NAME).notes == (
        "1 kolom heeft geen naam; wat daar staat, telt niet mee.",
        'De kolom "A" staat er twee keer.',
    )


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UnreadableError, match="bestaat niet"):
        read_table(tmp_path / "weg.csv")


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(UnreadableError):
        read_table(tmp_path)


def test_a_file_that_is_too_large_is_refused(tmp_path):
    path = tmp_path / NAME
    path.touch()
    os.truncate(path, MAX_TABLE_BYTES + 1)
    with pytest.raises(UnreadableError, match="groter dan 20 MB"):
        read_table(path)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.tuples(*[st.text("ab;\" \n,é'", max_size=6)] * 3), max_size=6))
def test_what_excel_quotes_comes_back(rows):
    quoted = [";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    table = parse_table("\n".join(["A;B;C", *quoted]).encode(), NAME)
    expected = [tuple(cell.strip() for cell in row) for row in rows]
    assert [row.cells for row in table.rows] == [row for row in expected if any(row)]
    assert not table.faults


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_table_or_a_refusal(content):
    try:
        table = parse_table(content, NAME)
    except UnreadableError:
        return
    assert all(len(row.cells) == len(table.header) for row in table.rows)
