"""Yes or no where a moment is asked for: ``ingeleverd: ja``, ``gesloten: nee``."""

from swvctl.validate.refusal import Trouble

_YES = frozenset({"ja", "j", "yes", "true", "waar", "x", "ok", "oké", "klaar", "gedaan"})
_NO = frozenset({"nee", "n", "no", "false", "onwaar", "niet"})
_NONE = frozenset({"geen", "n.v.t", "nvt", "-", "–"})


def instead_of_yes_or_no(trouble: Trouble) -> str:
    """What to write where that was meant; empty where the text says something else."""
    said = str(trouble.value).casefold().strip(" .!")
    if not trouble.route or not isinstance(key := trouble.route[-1], str) or trouble.route in trouble.implied:
        return ""
    if said in _YES:
        return f"Schrijf de dag waarop, zoals: {key}: 9 april 2027."
    if said not in _NO | _NONE:
        return ""
    required = key in trouble.schema.at(trouble.route[:-1]).get("required", ())
    when = "Is het antwoord nee" if said in _NO else "Is er geen dag"
    return "Schrijf de dag." if required else f"{when}, haal dan de regel met {key} weg."
