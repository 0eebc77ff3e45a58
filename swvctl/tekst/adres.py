"""Addresses: which ones may become a link, decided by an allow list."""

import re
from urllib.parse import quote, unquote, urlsplit

from swvctl.patroon import patroon

_MAX_LENGTH = 2_000
# A host and a path of letters, digits and the like: nothing in it means anything else to anyone.
_PLAIN = patroon(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[A-Za-z0-9_-]+)*/?")
_SCHEME = patroon(r"([^/?#:]*):")
_MAIL = patroon(r"[A-Za-z0-9._+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PHONE = patroon(r"\+?[0-9]{3,15}")
_PHONE_SIGNS = patroon(r"[ ().–-]|%20")
_AT_HOME = patroon(r"^(\+[0-9]{1,3}(?: |%20)?)\(0\)")  # +31 (0)88: who dials +31 dials no 0
# A page of our own output, written where a text leaves a place to the build; authors cannot step up themselves.
OWN_PAGE = "swv-pagina:"
_OWN_PAGE = patroon(
    r"(?:\.\./){0,8}(?:[a-z0-9_-][a-z0-9._-]*/){0,8}[a-z0-9_-][a-z0-9._-]*\.(?:html|md)(?:#[a-z0-9._-]+)?"
)
_HOST = patroon(r"[\w-]+(?:\.[\w-]+)*\.?")
# What a browser would encode by itself, or what could end an attribute or a Markdown link.
_UNFIT = patroon(r"[ \"<>`{}|^]")


def safe_url(text: str) -> str | None:
    """Give the address as it may stand in a link, or None: what is not on the list is refused.

    On the list: http, https, mailto (the address only), tel, a place inside the project, and an anchor.
    """
    address = text.strip(" \t\r\n")
    if _PLAIN.fullmatch(address) and len(address) <= _MAX_LENGTH:  # most addresses
        return address
    if address.startswith(OWN_PAGE):
        page = address.removeprefix(OWN_PAGE)
        return page if _OWN_PAGE.fullmatch(page) else None
    decoded = unquote(_unescaped(address))
    if not 0 < len(address) <= _MAX_LENGTH or _is_tricky(address) or _is_tricky(decoded):
        return None
    scheme = _scheme(decoded)
    if scheme is None:
        return _inside(address, decoded)
    if _scheme(address) != scheme:
        return None
    return _with_scheme(scheme, address)


def host(address: str) -> str:
    """The host of a web address in lower case, empty where there is none."""
    try:
        return (urlsplit(address.strip()).hostname or "").lower()
    except ValueError:
        return ""


def _is_tricky(address: str) -> bool:
    return "\\" in address or not address.isprintable()


def _scheme(address: str) -> str | None:
    found = _SCHEME.match(address)
    return found.group(1).strip().lower() if found else None


def _with_scheme(scheme: str, address: str) -> str | None:
    rest = address.split(":", 1)[1]
    match scheme:
        case "http" | "https":
            return _web(address)
        case "mailto":
            mail = rest.split("?", 1)[0]
            return f"mailto:{mail}" if _MAIL.fullmatch(mail) else None
        case "tel":
            number = _PHONE_SIGNS.sub("", _AT_HOME.sub(r"\1", rest))
            return f"tel:{number}" if _PHONE.fullmatch(number) else None
        case _:
            return None


def _web(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 - reading it is the check: it raises when it is no port
    except ValueError:
        return None
    # "https:/x" and "https:x" go elsewhere in a browser than a reader thinks; a user name hides the host.
    if not address[len(parts.scheme) :].startswith("://") or "@" in parts.netloc:
        return None
    return _encode(address) if _HOST.fullmatch(parts.hostname or "") else None


def _inside(address: str, decoded: str) -> str | None:
    path = re.split(r"[?#]", decoded, maxsplit=1)[0]
    if address.startswith("#"):
        return _encode(address) if len(address) > 1 else None
    if not path or path.startswith("/") or ".." in path.split("/"):
        return None
    return _encode(address)


def _encode(address: str) -> str:
    return _UNFIT.sub(lambda sign: quote(sign.group()), address)


def _unescaped(address: str) -> str:
    if "&" not in address:
        return address
    from html import unescape  # noqa: PLC0415 - it brings two thousand entities along, and few addresses have one

    return unescape(address)
