"""A pattern that waits for its words finds the same as one that is tried on every text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.tekst import herken_privacy, herken_taal, herken_uitsluiting
from swvctl.tekst.herken import Kind

_WORDS = """
    wij we kinderen leerlingen met die zonder autisme rolstoelgebruikers autisten dove niet geen kunnen kan
    mogen is zijn horen passen plaatsen aannemen toelaten begeleiden nemen neemt aan op laten toe weigeren
    wijzen af plaats plek voor bieden onderwijs school onze geschikt ongeschikt ingericht welkom uitgesloten
    verwijzen door naar sbo sluiten uit schrijven in moeten komen aanmerking contra-indicatie contra-indicaties
    plaatsing thuis bij ons . ,
"""
_MARKS = """
    ( ) [ ] < > > → | volgt nog ntb x xx XX X- x-x-20xx 20xx 1-x-2027 lorem ipsum TODO todo ??? Klik of tik om
    een tekst in te voeren Meer info moet nog worden toegevoegd de naam van school datum
"""
settings.register_profile("woorden", max_examples=300, deadline=None, derandomize=True)
_woorden = settings.get_profile("woorden")


def _of(words: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from([*words.split(), "\n"]), min_size=3, max_size=14).map(" ".join)


@_woorden
@given(_of(_WORDS))
def test_who_is_shut_out(text):
    expected = list(herken_uitsluiting.exclusions(text))
    with pytest.MonkeyPatch.context() as patch:
        bare = tuple(((), pattern) for _, pattern in herken_uitsluiting._EXCLUDING)
        patch.setattr(herken_uitsluiting, "_EXCLUDING", bare)
        assert list(herken_uitsluiting.exclusions(text)) == expected


@_woorden
@given(_of(_MARKS))
def test_what_was_never_filled_in(text):
    expected = list(herken_taal.placeholders(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(herken_taal, "_INLINE", tuple((("",), pattern) for _, pattern in herken_taal._INLINE))
        assert list(herken_taal.placeholders(text)) == expected


def test_every_planted_sentence_is_found_by_the_pattern_alone():
    """Of each pattern one sentence, so that the words before it are held to all of them."""
    found = {
        sentence: [hit.start for hit in herken_uitsluiting.exclusions(sentence)] for sentence in _SENTENCES
    }
    assert not [sentence for sentence, hits in found.items() if len(hits) != 1]


_SENTENCES = (
    "Kinderen met autisme kunnen wij niet plaatsen.",
    "Kinderen met autisme kunnen wij geen plek bieden.",
    "Kinderen die niet lopen, weigeren wij.",
    "Leerlingen met een beperking zijn hier niet welkom.",
    "Leerlingen met een beperking horen niet thuis bij ons.",
    "Kinderen met gedragsproblemen verwijzen wij door naar het sbo.",
    "Wij verwijzen leerlingen met autisme door naar het speciaal onderwijs.",
    "Wij sluiten kinderen met adhd uit.",
    "Wij nemen kinderen met adhd niet aan.",
    "Wij laten kinderen met adhd niet toe.",
    "Wij schrijven kinderen met adhd niet in.",
    "Wij plaatsen kinderen met adhd niet.",
    "Wij bieden geen plek aan kinderen met adhd.",
    "Wij kunnen geen onderwijs bieden aan kinderen met adhd.",
    "Wij zijn niet ingericht op kinderen met adhd.",
    "Voor kinderen met adhd is geen plek.",
    "Wij nemen geen kinderen met adhd aan.",
    "Wij laten geen kinderen met adhd toe.",
    "Wij kunnen geen kinderen met adhd plaatsen.",
    "Wij kunnen kinderen met adhd niet plaatsen.",
    "Wij plaatsen geen kinderen met adhd.",
    "Wij hebben geen plek voor kinderen met adhd.",
    "Onze school is niet geschikt voor kinderen met adhd.",
    "Wij zijn geen school voor kinderen met adhd.",
    "Niet welkom zijn kinderen met adhd.",
    "Geen kinderen met adhd.",
    "Geen rolstoelgebruikers.",
    "Contra-indicaties voor plaatsing: geen.",
)


_LABELS = """
    datum plaats tijd naam handtekening telefoon telefoonnummer e-mail email e-mailadres adres locatie contactpersoon
    ondertekening naam_school naam_directeur plaats_en_datum datum_vaststelling datum_en_plaats website Datum WEBSITE
"""


@pytest.mark.parametrize("label", _LABELS.split())
def test_every_label_of_a_form_without_a_value_is_found(label):
    written = label.replace("_", " ")
    assert [hit.kind for hit in herken_taal.placeholders(f"- **{written}:**\n")] == [Kind.PLAATSVERVANGER]


@pytest.mark.parametrize(
    "text", ["vier kinderen zitten thuis", "Eén leerling heeft een tlv", "EÉN LEERLING\n", "Thuiszitters: 3"]
)
def test_a_few_pupils_are_seen_in_any_spelling(text):
    assert [hit.kind for hit in herken_privacy.small_counts(text)] == [Kind.KLEIN_AANTAL]
