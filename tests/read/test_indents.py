"""How far lines stand to the right: the slip is told on its own line, with the number of blanks it is off."""

import pytest

from swvctl.read.yaml_text import Fault, load

PROFIEL = """\
status: concept
versie: 2

velden:
  visie: |
    Elk kind hoort erbij.
    Wij kijken eerst.

  aanbod: |
    Wij bieden: rust.
    En structuur.

  ambitie: |
    Alle leraren leren door.

  partners:
    - jeugdarts
    - logopedist
  specialisten:
    - code: orthopedagoog
      dagdelen: 2
    - rekenspecialist

route:
  - team: 3 maart 2027
"""


def told(content: str) -> tuple[int, str, str]:
    fault = only_fault(content)
    return fault.span.line, fault.message, fault.hint


def only_fault(content: str) -> Fault:
    loaded = load(content.encode())
    assert not loaded.ok
    (fault,) = loaded.faults
    return fault


@pytest.mark.parametrize(
    ("content", "line", "hint"),
    [
        (
            "a:\n    id: x\n    naam: X\n  - id: y\n    naam: Y\n",
            2,
            "Zet het recht boven de streepjes eronder: - id: x",
        ),
        (
            "a:\n  id: x\n  b: X\n  - id: y\n",
            2,
            "Schrijf: - id: x. Zet de velden eronder twee spaties verder.",
        ),
        ("a:\n  logopedist\n  - jeugdarts\n", 2, "Schrijf: - logopedist"),
        ("a:\n  - logopedist   # vast\n  jeugdarts\n", 3, "Schrijf: - jeugdarts"),
    ],
)
def test_a_dash_that_was_lost_is_told_where_it_belongs(content, line, hint):
    where, message, what = told(content)
    assert (where, what) == (line, hint)
    assert message.endswith("ontbreekt een streepje.")


def test_a_text_above_dashes_may_be_meant_as_text():
    assert "gelezen als één tekst" in told("a:\n  Wij werken daarom samen.\n  - jeugdarts\n")[1]


@pytest.mark.parametrize("below", ["bevoegdheden:\n      instemming: [plan]", "kort: OPR"])
def test_an_item_without_its_field_name_may_open_with_a_list(below):
    content = f"a:\n  - opr\n    {below}\n  - id: rvt\n    kort: RvT\n"
    assert told(content)[2] == "Schrijf: - id: opr"


def with_line(number: int, line: str) -> str:
    lines = PROFIEL.splitlines()
    lines[number - 1] = line
    return "\n".join(lines) + "\n"


def test_the_example_is_read() -> None:
    assert load(PROFIEL.encode()).faults == []


@pytest.mark.parametrize(
    ("number", "line", "message", "hint"),
    [
        (
            7,
            "Wij kijken eerst.",
            'Regel 7 hoort bij "visie" en moet inspringen.',
            "Zet er vier spaties voor.",
        ),
        (
            7,
            "  Wij kijken eerst.",
            'Regel 7 hoort bij "visie" en moet verder inspringen.',
            "Zet er twee spaties voor.",
        ),
        (
            7,
            "   Wij kijken eerst.",
            'Regel 7 hoort bij "visie" en moet verder inspringen.',
            "Zet er één spatie voor.",
        ),
        (
            10,
            "Wij bieden: rust.",
            'Regel 10 hoort bij "aanbod" en moet inspringen.',
            "Zet er vier spaties voor.",
        ),
    ],
)
def test_text_that_stands_beside_its_field_is_told_to_move(
    number: int, line: str, message: str, hint: str
) -> None:
    assert told(with_line(number, line)) == (number, message, hint)


def test_a_whole_text_beside_its_field_is_told_at_its_first_line() -> None:
    content = PROFIEL.replace("    Wij bieden: rust.\n    En", "  Wij bieden: rust.\n  En")
    message = 'Regel 10 hoort bij "aanbod" en moet verder inspringen.'
    assert told(content) == (10, message, "Zet er twee spaties voor.")


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (6, "     Elk kind hoort erbij."),
        (18, "     - logopedist"),
        (5, "   visie: |"),
        (9, "   aanbod: |"),
        (13, "   ambitie: |"),
        (19, "   specialisten:"),
        (17, "     - jeugdarts"),
        (20, "     - code: orthopedagoog"),
        (21, "       dagdelen: 2"),
        (2, " versie: 2"),
    ],
)
def test_one_blank_too_many_is_told_on_its_line(number: int, line: str) -> None:
    expected = (number, "Deze regel heeft één spatie te veel.", "Haal vooraan één spatie weg.")
    assert told(with_line(number, line)) == expected


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (5, " visie: |"),
        (9, " aanbod: |"),
        (13, " ambitie: |"),
        (17, "   - jeugdarts"),
        (18, "   - logopedist"),
        (20, "   - code: orthopedagoog"),
        (21, "     dagdelen: 2"),
        (22, "   - rekenspecialist"),
    ],
)
def test_one_blank_too_few_is_told_on_its_line(number: int, line: str) -> None:
    expected = (number, "Deze regel heeft één spatie te weinig.", "Zet er één spatie voor.")
    assert told(with_line(number, line)) == expected


@pytest.mark.parametrize("number", [5, 9, 13])
def test_a_field_at_the_margin_amid_its_neighbours_is_told_on_its_own_line(number: int) -> None:
    line = PROFIEL.splitlines()[number - 1].strip()
    expected = (number, "Deze regel heeft twee spaties te weinig.", "Zet er twee spaties voor.")
    assert told(with_line(number, line)) == expected


def test_an_item_at_the_margin_is_told_on_its_own_line() -> None:
    assert told(with_line(18, "- logopedist"))[:2] == (18, "Deze regel heeft vier spaties te weinig.")


def test_the_last_field_of_a_group_may_belong_to_either_level() -> None:
    line, message, _ = told(with_line(19, " specialisten:"))
    assert (line, message) == (19, "Deze regel springt anders in dan de regels waar hij bij hoort.")


def test_an_item_is_never_read_as_more_text_of_the_one_above() -> None:
    assert told("l:\n- a\n  - b\n  - c\n") == (
        3,
        "Deze regel heeft twee spaties te veel.",
        "Haal vooraan twee spaties weg.",
    )


@pytest.mark.parametrize(
    "content",
    [
        "t: |\n  - a\n    - b\n",
        "l:\n  - a: x\n    b:\n      - c\n",
        'l:\n  - "a\n    - b"\n',
        "l:\n  - a\n    b - c\n",
    ],
)
def test_items_below_items_are_left_alone_where_they_mean_something(content: str) -> None:
    assert load(content.encode()).faults == []


def test_a_group_without_its_name_asks_for_the_line_above() -> None:
    line, message, _ = told(PROFIEL.replace("velden:\n", ""))
    assert line == 4
    assert message == 'Boven "visie" ontbreekt een regel, of deze regels springen te ver in.'


@pytest.mark.parametrize(
    ("number", "line", "hint"),
    [
        (4, "velden", "Schrijf: velden:"),
        (5, "  visie |", "Schrijf: visie: |"),
        (9, "  aanbod |", "Schrijf: aanbod: |"),
    ],
)
def test_a_name_without_its_colon_is_no_text(number: int, line: str, hint: str) -> None:
    assert told(with_line(number, line)) == (number, "Op deze regel ontbreekt een dubbele punt.", hint)


@pytest.mark.parametrize(("number", "blanks"), [(5, 2), (6, 4), (7, 4), (13, 2), (13, 1), (17, 2), (18, 2)])
def test_a_hard_blank_before_a_line_is_told_there_and_not_later(number: int, blanks: int) -> None:
    line = PROFIEL.splitlines()[number - 1]
    fault = only_fault(with_line(number, "\u00a0" * blanks + line[blanks:]))
    assert (fault.code, fault.span[:2]) == ("YML006", (number, 1))


def test_quotation_marks_around_the_sign_of_a_text_are_never_advised() -> None:
    lines = PROFIEL.splitlines()
    for number, line in enumerate(lines, start=1):
        for blanks in range(6):
            loaded = load(with_line(number, " " * blanks + line.strip()).encode())
            assert not [fault for fault in loaded.faults if '"|"' in fault.hint]


@pytest.mark.parametrize(
    "content",
    [
        "a: |\n  een\n twee: 1\nb\n",
        "a:\n- x\n  y: 1\n",
        "\"a\":\n  'b': 1\n c: 2\n",
        "a: [1,\n2]\n b: 1\n",
        "- a: 1\n b\n",
        "a: x\n  y\n  z: 1\n",
    ],
)
def test_odd_layouts_end_in_one_fault_that_lies_in_the_file(content: str) -> None:
    fault = only_fault(content)
    assert fault.message
    assert 1 <= fault.span.line <= content.count("\n")


@pytest.mark.parametrize(
    ("number", "line", "hint"),
    [
        (20, "    - orthopedagoog", "Schrijf: - code: orthopedagoog"),
        (20, "    - orthopedagoog   # van het bestuur", "Schrijf: - code: orthopedagoog"),
    ],
)
def test_an_item_without_its_field_name_is_told_at_the_item(number: int, line: str, hint: str) -> None:
    content = with_line(number, line).replace("    - rekenspecialist\n", "    - code: rekenspecialist\n")
    assert told(content) == (
        number,
        'Voor "orthopedagoog" ontbreekt de veldnaam: er staan velden onder.',
        hint,
    )
    mended = content.replace(line.partition(" #")[0].rstrip(), f"    {hint.removeprefix('Schrijf: ')}")
    assert load(mended.encode()).ok


def test_the_name_that_an_item_lacks_is_not_made_up() -> None:
    line, message, hint = told(
        "rondes:\n  - 2027-2028\n    opent: 1 februari 2027\n    sluit: 9 april 2027\n"
    )
    assert (line, message) == (2, 'Voor "2027-2028" ontbreekt de veldnaam: er staan velden onder.')
    assert hint == "Zet na het streepje eerst de veldnaam, met een dubbele punt."


def test_the_name_comes_from_the_same_list_only() -> None:
    content = "a:\n  - id: x\n    t: y\nb:\n  - z\n    t: y\n  - naam: w\n    t: y\n"
    assert told(content)[::2] == (5, "Schrijf: - naam: z")


def test_one_dash_above_fields_without_is_told_at_the_dash() -> None:
    content = "route:\n  - team: 3 maart 2027\n  mr: 4 maart 2027\n  bestuur: 5 maart 2027\n"
    line, message, hint = told(content)
    assert (line, message) == (2, "Deze regel begint met een streepje, en de regels eronder niet.")
    assert hint == "Haal het streepje en de spatie erachter weg."
    assert load(content.replace("- ", "").encode()).ok


def test_two_words_are_shown_with_the_colon_between() -> None:
    assert told("naam: De Eikel\nsoort bo   # of sbo\nbrin: 94AB\n")[2].endswith("Schrijf anders: soort: bo")


def test_a_field_too_far_to_the_left_in_one_of_more_items_is_no_dash_too_many() -> None:
    lines = ["a:", "  - code: x", "  n: 5", "  - code: y", "    n: 2", "b: c", ""]
    message = told("\n".join(lines))[1]
    assert "streepje, en" not in message


def test_a_colon_in_a_remark_names_no_field() -> None:
    lines = ["a:", "  - x   # kort: de keuze", "  - y", "    b:", "    - z", ""]
    assert "kort" not in "".join(map(str, told("\n".join(lines))))


@pytest.mark.parametrize("value", ['"een\n  twee"', "'een\n  twee'", "[een,\n  twee]", '"een\ntwee"'])
def test_a_value_that_goes_on_at_the_next_line_is_not_to_blame(value: str) -> None:
    content = f"titel: {value}\nlijst:\n  - a: b\n     c: d\n"
    assert told(content)[:2] == (5, "Deze regel springt in onder een veld dat al een tekst heeft.")


def test_lists_in_lists_are_not_measured_by_the_outline() -> None:
    line, message, _ = told("punten:\n    - - een\n   naam: x\n")
    assert (line, message) == (3, "Deze regel springt anders in dan de regels waar hij bij hoort.")


def test_a_line_above_a_sentence_with_a_dash_may_be_a_text() -> None:
    content = "expertise:\n  logopedist\n  - rt - op school\n"
    assert told(content)[1] == "Deze regel en de streepjes eronder zijn gelezen als één tekst."
    short = content.replace(" - op school", "")
    assert told(short)[1] == 'Voor "logopedist" ontbreekt een streepje.'


@pytest.mark.parametrize(
    ("content", "also"),
    [
        ("a:\n  - x\n b:\n   c: y\n\n d:\n   - e: z\n", ", ook op de regels eronder t/m regel 7"),
        ("a:\n  - x\n b:\n   c: y\nd: z\n", ", ook op de regels eronder t/m regel 4"),
        ("a:\n  - x\n b: y\nd: z\n", ""),
    ],
)
def test_a_block_that_kept_the_blank_behind_its_hash_is_told_at_once(content: str, also: str) -> None:
    assert told(content) == (3, "Deze regel heeft één spatie te veel.", f"Haal vooraan één spatie weg{also}.")
