"""Why a file cannot be edited."""

from swvctl.errors import UsageError


class EditError(UsageError):
    """The file, or the new value, does not allow an edit that is certain to be right."""


def odd_writing(line: int) -> EditError:
    return EditError(
        f"Regel {line} is op een ongewone manier geschreven. Pas het bestand zelf aan in uw editor."
    )
