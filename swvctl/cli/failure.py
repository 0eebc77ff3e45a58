"""Why a run ended early: one Dutch sentence, whatever the reason."""

import errno
import traceback

from typer._click.exceptions import ClickException

from swvctl.cli.misuse import explain_misuse
from swvctl.errors import SwvctlError
from swvctl.limits import MAX_MESSAGE_CHARACTERS
from swvctl.tekst.escape import shown

_CAUSES = {
    errno.EACCES: "u hebt er geen rechten voor",
    errno.EPERM: "u hebt er geen rechten voor",
    errno.ENOENT: "het bestaat niet",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijf is vol",
    errno.EROFS: "daar kan niets worden geschreven",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EISDIR: "het is een map",
}


def explain(error: BaseException) -> str:
    """Give one printable line."""
    match error:
        case ClickException():
            return explain_misuse(error)
        case SwvctlError():
            return shown(str(error), MAX_MESSAGE_CHARACTERS)
        case OSError(errno=int() as number, filename=str() as name) if number in _CAUSES:
            return f'Met "{shown(name)}" lukte het niet: {_CAUSES[number]}.'
        case OSError(errno=int() as number) if number in _CAUSES:
            return f"Lezen of schrijven lukte niet: {_CAUSES[number]}."
        case _:
            kind = type(error).__name__
            return (
                f"Er ging iets mis in swvctl zelf ({kind}: {shown(str(error))}). "
                "Dit ligt niet aan u. Herhaal de opdracht met --debug en stuur wat u dan ziet aan de makers."
            )


def trace(error: BaseException) -> str:
    """Give what a maker needs to find the mistake."""
    lines = "".join(traceback.format_exception(error)).splitlines()
    return "\n".join(shown(line, MAX_MESSAGE_CHARACTERS) for line in lines)
