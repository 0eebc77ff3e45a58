"""Schemas of a region that were meant to add to ours, but are named so that nothing ever reads them."""

from collections.abc import Iterator
from posixpath import basename

from swvctl.assets import Assets, Unused
from swvctl.schemas.store import SHARED, SUFFIX
from swvctl.tekst.nederlands import closest

SCHEMAS = "schemas"


def unused_schemas(assets: Assets) -> Iterator[Unused]:
    """Every file below the region's ``schemas`` that changes nothing.

    A schema of a kind that does not exist is another matter: with that, nothing runs at all.
    """
    kinds = [name.removesuffix(SUFFIX) for name in assets.shipped_below(SCHEMAS) if name != SHARED]
    for name in assets.own_below(SCHEMAS):
        if "/" not in name and name.endswith(SUFFIX) and name != SHARED:
            continue
        near = closest(basename(name).partition(".")[0], kinds)
        ask = f' Bedoelt u "{SCHEMAS}/{near}{SUFFIX}"?' if near else ""
        hint = f"Een eigen schema staat direct in de map {SCHEMAS} en heet zoals school{SUFFIX}."
        if name == SHARED:
            hint = "Dit ene schema is niet te vervangen. Vul het schema aan van de soort waar het om gaat."
        if near or name.endswith(".json"):
            yield Unused(f"{SCHEMAS}/{name}", f"Dit schema wordt niet gebruikt.{ask}", hint)
