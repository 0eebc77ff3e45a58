"""Whom the start page speaks of, outside."""

from dataclasses import replace

import pytest

from swvctl.render.page import Audience, Site
from swvctl.render.pages.index import index


@pytest.mark.parametrize(("sector", "who"), [("po", "kinderen"), ("vo", "leerlingen")])
def test_a_region_of_primary_schools_speaks_of_children_and_one_of_secondary_schools_of_pupils(
    see, sector, who
):
    workspace = see(
        {"samenwerkingsverband": f"naam: P\ncode: {sector.upper()}9901\nsector: {sector}\n"}
    ).workspace
    (page,) = index(workspace, replace(Site.alone(workspace), audience=Audience.PUBLIEK))
    assert f"bieden aan {who} die" in page.view["inleiding"]
