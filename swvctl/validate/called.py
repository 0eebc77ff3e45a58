"""How a place in a file is called in a sentence."""

from swvctl.findings import Route
from swvctl.schemas import JSON
from swvctl.validate.refusal import Trouble


def title_of(part: JSON, route: Route) -> str:
    """How a place is called in a sentence: its key, and its title where that says more."""
    key = next((str(key) for key in reversed(route) if isinstance(key, str)), "")
    title = str(part.get("title", ""))
    return f'"{key}"' if not title or title.casefold() == key.casefold() else f'"{key}" ({title})'


def name_of(trouble: Trouble) -> str:
    """How the place of a trouble is called, by the key that stands in the file."""
    written = trouble.route[:-1] if trouble.route in trouble.implied else ()
    while written and isinstance(written[-1], int):
        written = written[:-1]
    if written:
        return title_of(trouble.schema.at(written), written)
    return title_of(trouble.part, trouble.route)
