"""PLN042: the parts of a distribution key are the whole."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from swvctl.check.rule import Problem, rule
from swvctl.model.begroting import Begroting, Deelverdeling, Post, Verdeelsleutel, sleutels
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import closest

WHOLE = Decimal(100)
_RATE = " per "
_HALF_A_TENTH = Decimal("0.05")


@rule("PLN042", "Verdeelsleutel telt niet op")
def verdeling(begroting: Begroting) -> Iterator[Problem]:
    """De delen van een verdeelsleutel zijn samen 100%. Zijn het bedragen van een post, dan zijn ze samen het
    bedrag van die post.

    Fout:
        verdeling:
          - vast bedrag per school: 30%
          - bedrag per leerling: 60%

    Goed:
        verdeling:
          - vast bedrag per school: 30%
          - bedrag per leerling: 70%
    """
    for key in sleutels(begroting):
        where = key.at("delen", part="key") if key.wat else key.place
        name = f'De delen van "{key.wat}"' if key.wat else "De delen van de verdeling"
        post = _post_named(begroting, key.post)
        if key.post and post is None:
            yield _unknown_post(begroting, key)
        elif message := _does_not_add_up(key.delen, post):
            yield Problem(where, f"{name} zijn {message}.", "Verbeter een van de delen.")


def _post_named(begroting: Begroting, name: str) -> Post | None:
    wanted = name.casefold()
    return next((post for post in begroting.posten if post.wat.casefold() == wanted), None) if name else None


def _unknown_post(begroting: Begroting, key: Verdeelsleutel) -> Problem:
    near = closest(key.post, [post.wat for post in begroting.posten])
    ask = f' Bedoelt u "{near}"?' if near else ""
    message = f'De post "{key.post}" staat niet in deze begroting.{ask}'
    return Problem(key.at("post"), message, "Noem een post zoals die bij baten of lasten staat.")


def _does_not_add_up(parts: Sequence[Deelverdeling], post: Post | None) -> str:
    """What the parts are together and what they should be; empty where that fits or cannot be said."""
    amounts = [part.deel for part in parts]
    values = [amount.value for amount in amounts if amount and amount.value is not None]
    if len(values) != len(parts) or not values:
        return ""
    total = sum(values, Decimal(0))
    if post and all(amount and amount.unit != "%" for amount in amounts) and total != WHOLE:
        return _against_post(parts, total, post)
    if odd := next((part for part in parts if _is_impossible(part)), None):
        return f'niet alle een deel van het geheel: bij "{odd.wat}" staat {_said(odd)}'
    signed = sum(bool(amount and amount.unit == "%") for amount in amounts)
    if signed and signed < len(parts) and total == WHOLE:
        bare = next(part for part in parts if part.deel and part.deel.unit != "%")
        return f'niet alle een percentage: bij "{bare.wat}" staat geen procentteken'
    if signed:
        slack = _HALF_A_TENTH * len(values) if any(value % 1 for value in values) else Decimal(0)
        return "" if abs(total - WHOLE) <= slack else f"samen {show_number(total)}%, geen 100%"
    return ""


def _is_impossible(part: Deelverdeling) -> bool:
    """Whether a percentage is less than nothing, or more than all there is."""
    amount = part.deel
    return bool(amount and amount.unit == "%" and amount.value is not None and not 0 <= amount.value <= WHOLE)


def _said(part: Deelverdeling) -> str:
    return part.deel.text.strip() if part.deel else ""


def _against_post(parts: Sequence[Deelverdeling], total: Decimal, post: Post) -> str:
    known = [amount.value for amount in post.bedragen if amount.value is not None]
    if not known or total in known or any(_RATE in f" {part.wat.casefold()}" for part in parts):
        return ""
    return f'samen {show_number(total)}; "{post.wat}" is {show_number(known[0])}'
