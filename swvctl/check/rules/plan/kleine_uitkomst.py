"""PRI008: an outcome that may point at a child."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.check.rules.profiel.kleine_aantallen import few_in_words
from swvctl.findings import Severity
from swvctl.model.indicator import COLUMNS, Indicator


@rule("PRI008", "Klein aantal leerlingen in een indicator", Severity.WARNING)
def in_indicator(indicator: Indicator) -> Iterator[Problem]:
    """Een uitkomst van 1 tot en met 4 kinderen kan herleidbaar zijn. Op de site staat dan minder dan 5; in het bestand
    hoort dat ook zo te staan. Een streefwaarde is geen uitkomst.

    Fout:
        eenheid: kinderen
        nulmeting: 3 (2025-2026)

    Goed:
        eenheid: kinderen
        nulmeting: minder dan 5 (2025-2026)
    """
    for column, found in zip(COLUMNS[::2], (indicator.begin, indicator.uitkomsten), strict=True):
        for meting in found:
            if indicator.is_herleidbaar(meting):
                yield Problem(indicator.at(column, meting.key), *few_in_words(meting.waarde.text))
