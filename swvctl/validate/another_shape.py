"""How a value of another shape is written: as one text, or as a block of fields."""

from swvctl.schemas import JSON
from swvctl.tekst.escape import shown
from swvctl.validate.refusal import Trouble

EVERYWHERE = frozenset({"intern", "negeer", "eerder", "nalezen_voor"})


def hint_for_type(trouble: Trouble, wanted: str) -> str:
    """How it is written; the field itself can only be shown where it has a name."""
    key = trouble.route[-1] if trouble.route else None
    if wanted == "object" and key is not None:
        return _block_below(trouble.part)
    if wanted != "string" or not isinstance(trouble.value, dict | list):
        return ""
    one = trouble.value[0] if isinstance(trouble.value, list) and len(trouble.value) == 1 else "…"
    example = f": {key}: {shown(str(one)) if isinstance(one, str) else '…'}" if isinstance(key, str) else "."
    if isinstance(trouble.value, list):
        own = "Horen de haken bij de tekst? Zet die dan tussen aanhalingstekens."
        return f"{own} Schrijf anders één tekst, zonder streepje of haken{example}"
    return f"Schrijf één tekst op dezelfde regel{example}"


def _block_below(part: JSON) -> str:
    first = next((name for name in part.get("properties", {}) if name not in EVERYWHERE | {"id"}), "")
    example = f", zoals: {first}: …" if first else "."
    return f"Zet de velden eronder, elk op een eigen regel en twee spaties verder{example}"
