"""A newsletter as a mail that opens as a draft: the same bytes each time, addressed to nobody."""

import re
from base64 import b64decode
from collections.abc import Mapping
from contextlib import suppress
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import blake2b
from typing import Any, NamedTuple

from swvctl.patroon import patroon
from swvctl.tekst.escape import line_value, sound

LONGEST = 200
TRANSFER = "quoted-printable"
_INSIDE = patroon(r'src="data:image/(?P<kind>png|jpeg);base64,(?P<content>[A-Za-z0-9+/=]+)"')


def compose(view: Mapping[str, Any], made: Mapping[str, bytes]) -> bytes:
    """The text and the HTML as two forms of one message; headers get one line of printable text each."""
    mail, letter = view["mail"], EmailMessage(policy=SMTP)
    letter["Subject"] = _header(mail["onderwerp"])
    with suppress(
        ValueError, TypeError, IndexError, HeaderParseError
    ):  # without a sound address it is a draft without sender
        letter["From"] = Address(_header(mail["van_naam"]), addr_spec=line_value(mail["van"]))
    if mail["verzonden"]:
        letter["Date"] = mail["verzonden"]
    letter["Message-ID"] = f"<{mail['kenmerk']}>"
    letter["X-Unsent"] = "1"
    page, pictures = _without_pictures(made[".html"].decode(), mail["kenmerk"])
    letter.set_content(made[".txt"].decode(), cte=TRANSFER)
    letter.add_alternative(page, subtype="html", cte=TRANSFER)
    letter["Content-Language"] = "nl"
    seen = blake2b(made[".html"] + made[".txt"], digest_size=12).hexdigest()
    _add(pictures, letter, seen)
    letter.set_boundary(f"=_{seen}")  # no line of quoted-printable or base64 can hold it
    return letter.as_bytes()


def _header(text: str) -> str:
    """Text for a header: one line, and never so long that it cannot be folded."""
    plain = sound(line_value(text))
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1]}…"


class Picture(NamedTuple):
    """A picture that goes along with a mail."""

    id: str
    kind: str
    content: bytes


def _without_pictures(page: str, name: str) -> tuple[str, list[Picture]]:
    """The page with each picture by its id, and the pictures: few mail programs show one that stands inside."""
    pictures: list[Picture] = []

    def taken(found: re.Match[str]) -> str:
        picture = Picture(f"{len(pictures) + 1}.{name}", found["kind"], b64decode(found["content"]))
        pictures.append(picture)
        return f'src="cid:{picture.id}"'

    return _INSIDE.sub(taken, page), pictures


def _add(pictures: list[Picture], letter: EmailMessage, seen: str) -> None:
    page = letter.get_payload(1)
    if not pictures or not isinstance(page, EmailMessage):
        return
    for picture in pictures:
        page.add_related(picture.content, "image", picture.kind, cid=f"<{picture.id}>", disposition="inline")
    page.set_boundary(f"=_{seen}_beeld")
