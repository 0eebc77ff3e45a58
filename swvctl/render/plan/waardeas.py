"""The axis of values beside a curve: from 0, unless what changes would then not be seen; then it says so."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from swvctl.model.indicator import Indicator
from swvctl.tekst.getal import show_amount

_STEPS = (1, 2, 5, 10)
_ZERO, _HALF, _WHOLE = Decimal(0), Decimal(50), Decimal(100)
_MOST_STEPS = 5
_MARK, _BEST_MARK = "rapportcijfer", Decimal(10)
_SEEN, _TOO_NEAR = Decimal("0.06"), Decimal("1e-9")  # no axis tells 1.000.000.000.001 from 1.000.000.000.002
_BREAK = ((0, -16), (4, -13), (-4, -8), (0, -5), (0, 0))


class Waardeas(NamedTuple):
    """The lowest and the highest value of the axis, with their unit."""

    laag: Decimal
    hoog: Decimal
    eenheid: str
    wat: str

    @property
    def afgekapt(self) -> bool:
        """Whether it begins above 0: then a small difference looks large."""
        return self.laag > 0

    @property
    def merken(self) -> list[Decimal]:
        """The values that are written along it: both ends, and 0 where it lies between them."""
        return sorted({self.laag, self.hoog, *([_ZERO] if self.laag < 0 < self.hoog else [])})

    def tekst(self, waarde: Decimal) -> str:
        return show_amount(waarde, self.eenheid)

    @property
    def uitleg(self) -> str:
        """What the axis runs over, in words."""
        laag, hoog = self.tekst(self.laag), self.tekst(self.hoog)
        if self.afgekapt:
            return (
                f"Let op: de as begint niet bij 0 maar bij {laag}, en loopt tot {hoog}{self.wat}. "
                "Verschillen lijken daardoor groter."
            )
        return f"De as loopt van {laag} tot {hoog}{self.wat}."

    def lijn(self, x: int, top: int, bodem: int) -> Iterator[tuple[int, int]]:
        """The corners of the axis, with a break at its foot where it does not begin at 0."""
        yield x, top
        if self.afgekapt:
            yield from ((x + aside, bodem + down) for aside, down in _BREAK)
        else:
            yield x, bodem


def waardeas(waarden: Sequence[Decimal], indicator: Indicator) -> Waardeas:
    """An axis on which all these values stand."""
    low, high = min(waarden), max(waarden)
    step = _step(max(high, _ZERO) - min(low, _ZERO), _MOST_STEPS)
    bottom, top = _round(min(low, _ZERO), step, ROUND_FLOOR), _round(max(high, _ZERO), step, ROUND_CEILING)
    if low > 0 and _TOO_NEAR * top < high - low < _SEEN * top:
        step = _step(high - low, 2)
        bottom, top = _round(low - step / 2, step, ROUND_FLOOR), _round(high, step, ROUND_CEILING)
    elif _HALF < top < _WHOLE and _eenheid(indicator) == "%":
        top = _WHOLE
    elif low >= 0 and high <= _BEST_MARK and indicator.eenheid == _MARK:
        top = _BEST_MARK
    return Waardeas(bottom, max(top, bottom + step), _eenheid(indicator), _wat(indicator))


def _step(span: Decimal, most: int) -> Decimal:
    """The least round step of which no more than ``most`` go into a span."""
    least = span / most
    if not least:
        return Decimal(1)
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in _STEPS if step * power >= least)


def _round(value: Decimal, step: Decimal, way: str) -> Decimal:
    return (value / step).to_integral_value(way) * step


def _eenheid(indicator: Indicator) -> str:
    """What stands behind, or before, each number of the axis."""
    if indicator.eenheid.startswith("%"):
        return "%"
    units = {m.waarde.getal.unit for _, m in indicator.per_kolom if m.waarde.getal and m.getal is not None}
    return units.pop() if len(units) == 1 else ""


def _wat(indicator: Indicator) -> str:
    if indicator.eenheid.startswith("%"):
        return f" {rest}" if (rest := indicator.eenheid[1:].strip()) else ""
    return f" ({indicator.eenheid})" if indicator.eenheid else ""
