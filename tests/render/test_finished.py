"""The shortest way to the bytes of a file gives what the long way gives."""

from hypothesis import example, given
from hypothesis import strategies as st

from swvctl.render.finished import finished
from swvctl.tekst.escape import straight

TURNING = "\r\x00\x08\x0b\x0c\x1f\x7f\x85\u2028\u2029\u202a\u202e\u2066\u2069\ud800"
PIECES = st.sampled_from(
    ["<style>", "</style>", "\r\n", "\n", " ", "\xa0", "a", "é", "’", "€", "\U0001f600", *TURNING]
)


@given(st.lists(PIECES, max_size=20).map("".join))
@example("  <style>a</style>\n\u2028 ")
@example("a<style>\u202e</style>b")
@example("\x00\n<style></style>\x00\n")
@example("a</style>b<style>c")
def test_a_file_is_straight_whatever_stands_in_it(text):
    assert finished(text) == f"{straight(text).strip()}\n".encode("utf-8", "replace")
