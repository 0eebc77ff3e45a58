"""What is said when a moment cannot be read: Dutch sentences for the author of the file."""

from swvctl.patroon import patroon

NO_SUCH_DAY = "Verbeter de dag of de maand."
_SHOWN = 60
_FEBRUARY = patroon(r"Februari 20[0-9]{2} heeft 2[89] dagen")


class WanneerError(ValueError):
    """A moment, time or school year that cannot be read; ``hint`` says what to write instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    @property
    def whole(self) -> str:
        """What is wrong and what to write instead, as one text."""
        return f"{self.message} {self.hint}".strip()


class NeedsAnchorError(WanneerError):
    """A moment that can be read only beside a date of the document, such as its day of issue."""


def in_any_year(message: str) -> str:
    """The same without a year that its author did not write."""
    return _FEBRUARY.sub("Februari heeft 28 of 29 dagen", message)


def quoted(text: str) -> str:
    """Return the text between quotation marks: short, on one line and printable."""
    short = " ".join(text[: 2 * _SHOWN].split())
    if len(short) > _SHOWN:
        short = short[:_SHOWN].rstrip() + "…"
    return '"' + "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in short) + '"'
