"""The page with all fields is made of the schemas, and is current."""

from pathlib import Path

from swvctl.assets import Assets
from swvctl.report.fields_page import RENEW, fields_page
from swvctl.schemas import Schemas

ROOT = Path(__file__).parents[2]


def test_the_page_is_current():
    page = (ROOT / "docs/velden.md").read_text(encoding="utf-8")
    assert page == fields_page(Schemas(Assets())), f"renew it: {RENEW}"


def test_every_kind_has_an_english_gloss():
    schemas = Schemas(Assets())
    assert all(schemas.of(kind).value.get("x-engels") for kind in schemas.kinds())
