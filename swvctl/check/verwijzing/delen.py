"""Parts of the region that other records name: their kinds, and how each is spoken of."""

from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.tekst.naam import slug_or_nothing
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

ROL = "rol"
PARTS = {"bestuur": "het bestuur", "gemeente": "de gemeente", "gremium": "het gremium"}
LISTS = {"bestuur": "besturen", "gemeente": "gemeenten", "gremium": "gremia"}


def as_name(text: str) -> str:
    """How a file would be called: of words, what those are in the name of a file."""
    return "/".join(slug_or_nothing(part) or part for part in text.split("/"))


def is_of_the_path(record: Record, reference: Reference) -> bool:
    """Whether the school is that of the file name, of which SOP009 speaks."""
    own = record.name.rpartition("/")[2]
    return record.kind == Schoolprofiel.kind and reference.target == School.kind and reference.text == own
