"""A value that begins with ``#``: it counts as a remark, and so the field is empty."""

from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.validate.record import Record
from swvctl.validate.refusal import Refusal

EMPTY = "SCH012"
# A remark that was meant as such has a blank behind its sign.
_VALUE = patroon(r"[^\s#][^#]*:\s+(#[^\s#][^#]*?)\s*(?:\s#.*)?")


def remarked(record: Record, refusal: Refusal) -> Refusal:
    """Say of an empty field that what stands behind it is not read."""
    if refusal.code != EMPTY or not refusal.route:
        return refusal
    document = record.document
    line = document.excerpt(document.span(record.route + refusal.route).line)
    found = _VALUE.fullmatch(line.strip())
    if not found:
        return refusal
    key, value = refusal.route[-1], shown(found[1]).replace('"', "'")
    message = f"{refusal.message.removesuffix('.')}: wat achter # staat, wordt niet gelezen."
    return refusal._replace(message=message, hint=f'Zet de waarde tussen aanhalingstekens: {key}: "{value}"')
