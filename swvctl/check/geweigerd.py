"""Whether a value was left out because it was refused: that is told, and what follows from it is not told again."""

from swvctl.model.entity import Deel
from swvctl.validate import Record


def geweigerd(deel: Deel, record: Record, *keys: str) -> bool:
    """Whether one of these keys, or something below it, was refused in this part of a record."""
    wanted = {(*deel.place.route, key) for key in keys}
    size = len(deel.place.route) + 1
    return any(route[:size] in wanted for route in record.faults)
