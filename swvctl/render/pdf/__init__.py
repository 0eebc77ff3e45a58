"""PDF by Typst: everything that knows of it, and of the extra that it needs."""

from importlib.util import find_spec

from swvctl.errors import MissingExtraError

SUFFIX = ".pdf"
SHEET = "schoolprofiel/blad"  # the page of which is measured whether it fits
_PACKAGES = ("typst", "font_source_sans_pro")


def available() -> bool:
    """Whether the extra is installed."""
    return all(find_spec(name) for name in _PACKAGES)


def require() -> None:
    """Refuse, with the command that helps here."""
    if not available():
        raise MissingExtraError(f"Voor PDF ontbreekt een onderdeel. {advice()}")


def advice() -> str:
    """How to add the extra to this very installation."""
    from swvctl.render.pdf.aanvulling import advice as found  # noqa: PLC0415 - only who lacks the extra needs it

    return found()
