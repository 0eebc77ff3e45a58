"""What ``swvctl explain`` shows: a code in full, a family, everything, or what was probably meant."""

import pytest

from swvctl.check.catalogue import catalogue
from swvctl.cli.dutch import run
from swvctl.cli.program import app

CODES = sorted(catalogue())


@pytest.fixture
def explain(capsys, monkeypatch):
    def call(*words: str, columns: int = 80) -> tuple[int, str, str]:
        monkeypatch.setenv("COLUMNS", str(columns))
        code = run(app, ["explain", *words])
        return code, *capsys.readouterr()

    return call


def test_a_code_has_title_explanation_both_examples_and_how_to_ignore_it(explain) -> None:
    code, out, err = explain("SOP003")
    assert (code, err) == (0, "")
    assert out.startswith("SOP003: Keuze staat niet in de lijst (fout)\n\nEen keuze is een code")
    assert "\nFout:\n\n    interne_expertise:\n      - logopdist\n\nGoed:\n\n    interne_expertise:\n" in out
    assert out.endswith("    negeer: {SOP003: uw reden}\n")


@pytest.mark.parametrize("code", ["YML007", "SCH001", "TIJ001"])
def test_what_stands_in_the_way_of_reading_cannot_be_ignored(explain, code: str) -> None:
    _, out, _ = explain(code)
    assert out.endswith("\nDeze melding kunt u niet negeren.\n")
    assert "negeer:" not in out


def test_small_letters_and_blanks_are_fine(explain) -> None:
    assert explain(" sop003 ") == explain("SOP003")


def test_several_codes_stand_below_each_other_once_each(explain) -> None:
    _, out, _ = explain("TAL003", "SCH002", "tal003")
    assert out.index("TAL003: ") < out.index("\n\n\nSCH002: ")
    assert out.count("TAL003: Linktekst") == 1


def test_a_family_lists_its_codes_with_their_titles(explain) -> None:
    _, out, _ = explain("REF")
    assert out.startswith("REF: Verwijzingen\n  REF001  Verwijzing bestaat niet (fout)\n")
    assert len(out.splitlines()) == 1 + sum(code.startswith("REF") for code in CODES)


def test_without_a_code_everything_is_listed_by_family(explain) -> None:
    _, out, _ = explain()
    listed = [line[2:8] for line in out.splitlines() if line.startswith("  ") and line[2] != " "]
    assert sorted(listed) == CODES
    assert out.index("YML: ") < out.index("SCH: ") < out.index("SOP: ") < out.index("PRI: ")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("SOP099", "SOP009"),
        ("S0P001", "SOP001"),
        ("SPO", "SOP"),
        ("TAL0011", "TAL001"),
        ("SOP1", "SOP001"),
        ("SOP-12", "SOP012"),
        ("SOP99", "SOP"),
    ],
)
def test_an_unknown_code_is_refused_with_what_was_probably_meant(explain, word: str, meant: str) -> None:
    code, out, err = explain(word)
    assert (code, out) == (2, "")
    assert err == f'De code "{word}" bestaat niet. Bedoelt u "{meant}"? Alle codes: swvctl explain.\n'


@pytest.mark.parametrize("word", ["", "XYZ123", "\x1b[31m", "a" * 5000])
def test_anything_else_is_refused_in_one_printable_line(explain, word: str) -> None:
    code, out, err = explain("SOP001", word)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.rstrip("\n").isprintable()
    assert len(err) < 300


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal_or_80_columns(explain, columns: int) -> None:
    for words in ((), tuple(CODES)):
        _, out, _ = explain(*words, columns=columns)
        prose = [line for line in out.splitlines() if not line.startswith("    ")]
        assert max(map(len, prose)) <= min(columns, 80)
    _, out, _ = explain(*CODES)
    assert max(map(len, out.splitlines())) <= 80


def test_there_is_nothing_in_it_that_a_terminal_would_obey(explain) -> None:
    _, out, _ = explain(*CODES)
    assert out.replace("\n", "").isprintable()


def test_in_colour_the_title_and_the_two_examples_stand_out(explain, monkeypatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = explain("SOP003")[1]
    for words in ("SOP003: Keuze staat niet in de lijst (fout)", "Fout:", "Goed:"):
        assert f"\x1b[1m{words}\x1b[0m\n" in out
    assert "\x1b[1mSOP: Schoolprofielen\x1b[0m\n" in explain("SOP")[1]


def test_the_words_of_a_title_do_as_well(explain) -> None:
    assert explain("Keuze staat niet in de lijst") == explain("SOP003")
    assert explain("keuze", "staat", "niet", "in", "de", "lijst") == explain("SOP003")
    _, out, _ = explain("vervallen keuze", "")
    assert out.startswith("SOP015: Vervallen keuze (fout)")
    _, out, _ = explain("keuze")
    assert {"  SOP003  ", "  SOP015  "} <= {line[:10] for line in out.splitlines()}


def test_words_that_no_title_has_are_told_to_be_no_title(explain) -> None:
    code, _, err = explain("wat is er mis")
    assert (code, err.startswith('Er is geen code of titel "wat is er mis". Typ de code')) == (2, True)


@pytest.mark.parametrize("words", [("BSL", "040"), ("bsl 040",), ("bsl-040",)])
def test_a_code_in_two_parts_is_one(explain, words) -> None:
    assert explain(*words) == explain("BSL040")


def test_a_code_in_two_parts_that_is_not_there_is_told_with_what_was_meant(explain) -> None:
    assert (
        explain("SOP", "1")[2]
        == 'De code "SOP1" bestaat niet. Bedoelt u "SOP001"? Alle codes: swvctl explain.\n'
    )


def test_words_of_a_title_need_not_stand_next_to_each_other(explain) -> None:
    code, out, _ = explain("past", "jaar")
    assert (code, "  BSL040  Jaar bij een besluit past niet" in out) == (0, True)
    assert explain("lijst", "keuze", "staat") == explain("SOP003")


def test_short_words_of_a_title_are_no_codes(explain) -> None:
    code, out, _ = explain("twee", "keer")
    assert (code, "  YML008  Veld staat er twee keer" in out) == (0, True)
