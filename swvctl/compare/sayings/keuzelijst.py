"""Options that a list offers from now on, and those it offers no more."""

from collections.abc import Iterator

from swvctl.compare.saying import Told, says
from swvctl.wanneer import show_in_sentence


@says("keuzelijst")
def keuzelijst(told: Told) -> Iterator[str]:
    old, new = told.old, told.new
    if new and not old:
        yield f"De keuzelijst “{new.titel}” is nieuw."
    if old and not new:
        yield f"De keuzelijst “{old.titel}” is weggehaald."
    if not (old and new):
        return
    before, after = ({option.code: option for option in lijst.opties} for lijst in (old, new))
    for code in sorted(after.keys() - before.keys()):
        yield f"“{after[code].label}” staat nu in de lijst {new.titel}."
    for code in sorted(before.keys() - after.keys()):
        yield f"“{before[code].label}” staat niet meer in de lijst {new.titel}."
    for code in [code for code in after if code in before]:
        gone = after[code].vervallen
        if gone and not before[code].vervallen:
            yield f"“{after[code].label}” vervalt in de lijst {new.titel} {show_in_sentence(gone)}."
        if before[code].label != after[code].label:
            yield f"“{before[code].label}” heet nu “{after[code].label}” in de lijst {new.titel}."
    yield from told.elsewhere("opties")
