"""How a finding leans on the legal framework: where it stands, and how sure we are."""

from urllib.parse import urlsplit

from swvctl.findings import Severity
from swvctl.model.kader import Kaderregel

_ORDER = (Severity.ADVICE, Severity.WARNING, Severity.ERROR)


def op_zijn_hoogst(severity: Severity, most: Severity) -> Severity:
    """The milder of two."""
    return min(severity, most, key=_ORDER.index)


def waarom(regel: Kaderregel) -> str:
    """The end of a message: the rule itself, its article, and whether it must be looked up."""
    return f"{regel.wat.rstrip('.')}{regel.verantwoording}."


def herkomst(regel: Kaderregel) -> str:
    """The end of a hint: what was read, where, and how sure we are of it."""
    host = urlsplit(regel.bron).hostname if regel.bron else ""
    read = [regel.artikel, (host or "").removeprefix("www."), regel.gelezen]
    return f"Bron: {'; '.join(part for part in read if part) or 'niet bekend'} (zekerheid {regel.zekerheid})."
