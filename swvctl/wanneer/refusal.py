"""What is said when a moment cannot be read: Dutch sentences for the author of the file."""

_SHOWN = 60


class WanneerError(ValueError):
    """A moment, time or school year that cannot be read; ``hint`` says what to write instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NeedsAnchorError(WanneerError):
    """A moment that can be read only beside a date of the document, such as its day of issue."""


def quoted(text: str) -> str:
    """Return the text between quotation marks: short, on one line and printable."""
    short = " ".join(text[: 2 * _SHOWN].split())
    if len(short) > _SHOWN:
        short = short[:_SHOWN].rstrip() + "…"
    return '"' + "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in short) + '"'
