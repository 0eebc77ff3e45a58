"""How a finding leans on the legal framework: where it stands, and how sure we are."""

from urllib.parse import urlsplit

from swvctl.findings import Severity
from swvctl.model.kader import Kaderregel


def op_zijn_hoogst(severity: Severity, most: Severity) -> Severity:
    """The milder of two."""
    return max(severity, most, key=lambda one: one.rank)


def waarom(regel: Kaderregel) -> str:
    """The rule itself, with where it stands, what was read of it, and how sure we are."""
    host = (urlsplit(regel.bron).hostname or "").removeprefix("www.") if regel.bron else ""
    read = f"gelezen: {regel.gelezen}" if regel.gelezen else ""
    parts = [regel.artikel, host, read, f"zekerheid: {regel.zekerheid}"]
    check = "" if regel.zekerheid == "hoog" else "; laat dit nakijken"
    return f"{regel.wat.rstrip('.')} ({'; '.join(part for part in parts if part)}){check}."
