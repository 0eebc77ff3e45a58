"""The recognisers find what is planted, say nothing about good Dutch, and the sieve lets nothing through."""

import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.tekst import herken
from swvctl.tekst.herken import Kind

HERE = Path(__file__).parent
PLANTED = yaml.safe_load((HERE / "corpus_fout.yaml").read_text(encoding="utf-8"))
GOOD = [
    line.replace("\\n", "\n")
    for line in (HERE / "corpus_goed.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]
CASES = [
    (kind.removesuffix(" bij een woord"), kind.endswith(" bij een woord"), text, exact)
    for kind, cases in PLANTED.items()
    for text, exact in cases
]


def test_a_planted_text_is_found_at_its_exact_place() -> None:
    for kind, near, text, exact in CASES:
        found = [(hit.kind, hit.near, text[hit.start : hit.end]) for hit in herken.hits(text)]
        assert found == [(kind, near, exact)], text
        assert herken.suspect(text), text


def test_good_dutch_is_left_alone() -> None:
    assert {text: found for text in GOOD if (found := herken.hits(text))} == {}


def test_the_corpora_are_large_and_cover_every_kind() -> None:
    assert len(GOOD) >= 400
    assert len(set(GOOD)) == len(GOOD)
    assert len(CASES) >= 150
    assert {kind for kind, *_ in CASES} == {kind.value for kind in Kind}


def test_hits_come_in_order_and_do_not_overlap() -> None:
    text = "Kinderen met adhd kunnen wij niet plaatsen. Mail j.jansen@dekring.example of 06-12345678. (volgt)"
    found = herken.hits(text)
    assert [hit.kind for hit in found] == [
        Kind.SLUIT_GROEP_UIT,
        Kind.MAIL_OP_NAAM,
        Kind.MOBIEL,
        Kind.PLAATSVERVANGER,
    ]
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_of_two_at_one_place_the_gravest_stays() -> None:
    text = "Leerlingen met nummer 123456782 kunnen wij niet plaatsen."
    assert [(hit.kind, hit.near) for hit in herken.hits(text)] == [(Kind.BSN, True)]


def test_messages_say_what_and_hints_say_what_to_do() -> None:
    (excluded,) = herken.hits("Kinderen met autisme kunnen wij niet plaatsen.")
    assert excluded.message == '"Kinderen met autisme kunnen wij niet plaatsen" sluit een groep uit.'
    assert excluded.hint.startswith("Een school weegt elke aanmelding apart;")
    (small,) = herken.hits("1 leerling")
    assert small.hint == "Schrijf: minder dan 5."
    (empty,) = herken.hits("Datum:")
    assert empty.message == 'Achter "Datum:" staat niets.'


def test_the_message_does_not_repeat_a_number_or_date_of_birth() -> None:
    texts = [text for kind, _, text, _ in CASES if kind in {"bsn", "geboortedatum"}]
    assert texts
    for text in texts:
        (hit,) = herken.hits(text)
        assert not any(sign.isdecimal() for sign in hit.message + hit.hint), text


@pytest.mark.parametrize(
    "text",
    [
        "[klik hier](https://stroomland.example)",
        "Lees [het plan][plan].",
        "<b>vet</b>",
        "<https://stroomland.example>",
        "![foto](foto.png)",
        "- rust\n-\n- ruimte",
        "1. rust\n2.\n3. ruimte",
        "-",
        "- - - - - - - - - diep",
        "> > > > > > > > > diep",
        "> 1. - > diep",
        "- a\n  - b\n    - c\n      - d\n        - e",
        "1. a\n\t1. b\n\t\t1. c",
        "| a | b |\n| - | - |",
        "**_**_**_diep",
        "# ",
        "tekst\n## ##\ntekst",
        "- #",
        "woord " * 10_000,
    ],
)
def test_the_sieve_keeps_what_the_markdown_faults_need(text: str) -> None:
    assert herken.suspect(text)


@pytest.mark.parametrize(
    "text", ["Wij letten op **drie punten**.", "*Rust* in de klas", "**Elke dag**: een uur lezen"]
)
def test_the_sieve_lets_emphasis_go(text: str) -> None:
    assert not herken.suspect(text)
    assert herken.suspect(f"{text}\n\n**volgt**")


def test_the_sieve_lets_most_ordinary_prose_go() -> None:
    prose = [text for text in GOOD if len(text) > 40 and text[-1] in ".!?" and text.isprintable()]
    assert sum(map(herken.suspect, prose)) < len(prose) / 3


PIECES = st.sampled_from([text for _, _, text, _ in CASES] + [text for text in GOOD if len(text) < 60])


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    pieces=st.lists(PIECES, min_size=1, max_size=3),
    glue=st.sampled_from([" ", "\n", "\n\n", "\n- ", ". ", ": ", " (", ", ", "\n  * ", "\u00a0"]),
    case=st.sampled_from([str, str.upper, str.lower, str.title, str.capitalize]),
)
def test_the_sieve_never_stops_a_hit(pieces: list[str], glue: str, case: Callable[[str], str]) -> None:
    text = case(glue.join(pieces))
    if herken.hits(text):
        assert herken.suspect(text)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet="volgtx niekdrs0615.@-[]()<>\n:•éXD", max_size=60))
def test_any_text_gives_ordered_hits_inside_it(text: str) -> None:
    found = herken.hits(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert herken.suspect(text) or not found


HOSTILE = [
    "a",
    " ",
    "\n",
    "\t\n",
    "1 ",
    "1",
    "1.",
    "06 ",
    "a.",
    "a@",
    "x-",
    "X",
    "(",
    "[naam ",
    "[van ",
    "<de ",
    "volgt ",
    "- volgt\n",
    "datum: ",
    "datum:\n",
    "leerlingen met ",
    "leerlingen met wij niet, ",
    "wij plaatsen geen kinderen ",
    "geen kinderen met autisme, ",
    "kunnen niet ",
    "twee leerlingen ",
    "hebben drie kinderen die ",
    "geboren op 12 maart ",
    "•\n",
    "| volgt ",
    "?",
    "!",
    "_",
    "123.456.782 ",
]


def test_fifty_thousand_hostile_characters_come_to_an_end() -> None:
    program = (
        "import sys; from swvctl.tekst import herken\n"
        "for piece in sys.argv[1:]:\n"
        "    print(ascii(piece), flush=True)\n"
        "    text = (piece * 50_000)[:50_000]; herken.suspect(text); herken.hits(text)\n"
    )
    command = [sys.executable, "-c", program, *HOSTILE]
    try:
        done = subprocess.run(command, cwd=HERE.parents[1], timeout=20, check=False, capture_output=True)
    except subprocess.TimeoutExpired as late:
        pytest.fail(f"no end to {(late.stdout or b'').split()[-1:]}")
    assert done.returncode == 0, done.stdout.splitlines()[-1:]
