"""A newsletter as a mail that opens as a draft: the same bytes each time, addressed to nobody."""

from collections.abc import Mapping
from contextlib import suppress
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import blake2b
from typing import Any

from swvctl.tekst.escape import line_value

TRANSFER = "quoted-printable"


def compose(view: Mapping[str, Any], made: Mapping[str, bytes]) -> bytes:
    """The text and the HTML as two forms of one message; headers get one line of printable text each."""
    mail, letter = view["mail"], EmailMessage(policy=SMTP)
    letter["Subject"] = line_value(mail["onderwerp"])
    with suppress(ValueError, TypeError):  # without a sound address it is a draft without sender
        letter["From"] = Address(line_value(mail["van_naam"]), addr_spec=line_value(mail["van"]))
    if mail["verzonden"]:
        letter["Date"] = mail["verzonden"]
    letter["Message-ID"] = f"<{mail['kenmerk']}>"
    letter["Content-Language"] = "nl"
    letter["X-Unsent"] = "1"
    letter.set_content(made[".txt"].decode(), cte=TRANSFER)
    letter.add_alternative(made[".html"].decode(), subtype="html", cte=TRANSFER)
    letter.set_boundary(_boundary(made))
    return letter.as_bytes()


def _boundary(made: Mapping[str, bytes]) -> str:
    """A boundary that follows from the content, and that no quoted-printable line can hold."""
    seen = blake2b(made[".html"] + made[".txt"], digest_size=12).hexdigest()
    return f"=_{seen}"
