"""What is written once says the same in every output: in news, on its own page, and in a calendar."""

import re
from datetime import date
from email import message_from_bytes

import pytest

from swvctl.assets import Assets
from swvctl.render import ordered, render
from swvctl.render.nieuws.eml import compose

SWV = "naam: Proefland\nkort: Proefland\ncode: PO9901\nsector: po\n"
EVENT = (
    "titel: Netwerk\nwanneer: 15 juni 2027\naanmelden: {uiterlijk: 10 juni 2027, link: https://x.example}\n"
)
NEWS = "titel: Nieuwsbrief juni 2027\nnummer: 1\ndatum: 3 juni 2027\nitems:\n  - %s\n"
COUNTED = "tekst: |\n  Voor {aantal: scholen} scholen, zie {zie: bericht/nieuw}.\n"
FILLED = "Voor 0 scholen, zie Nieuw."


@pytest.fixture
def outputs(see):
    def make(files, today=date(2027, 6, 3)):
        seen = see({"samenwerkingsverband": SWV, **files}, today)
        made = render(seen.workspace, Assets(), ordered("", draft=False))
        return {file.path: file.content for file in made}

    return make


@pytest.fixture
def mailed(outputs):
    """The text of the mail that carries one record."""

    def make(kind, record):
        made = outputs({f"{kind}/dit": record, "nieuwsbrief/2027-06": NEWS % f"{kind}: dit"})
        return made["intern/verzenden/2027-06.txt"].decode()

    return make


def test_what_a_text_leaves_to_the_build_is_filled_in_everywhere(outputs):
    step = "stappen: ['Bel {aantal: scholen} scholen, zie {zie: bericht/nieuw}.']\n"
    message = f"titel: Nieuw\ndatum: 1 juni 2027\n{step}"
    made = outputs(
        {
            "bericht/nieuw": message + "tekst: Welkom.\n",
            "bijeenkomst/dit": EVENT + COUNTED,
            "enquete/dit": "titel: Peiling\nwanneer: t/m 8 juni 2027\n" + COUNTED,
            "aanbod/dit": "titel: Training\nsoort: aanbod\n" + COUNTED,
            "nieuwsbrief/2027-06": NEWS
            % "bericht: nieuw\n  - bijeenkomst: dit\n  - enquete: dit\n  - aanbod: dit",
        }
    )
    texts = {path: content.decode() for path, content in made.items() if not path.endswith((".pdf", ".eml"))}
    assert not [path for path, text in texts.items() if "{aantal" in text or "{zie" in text]
    assert "Voor 0 scholen\\, zie Nieuw." in texts["publiek/bijeenkomst/dit.ics"]
    mail = " ".join(texts["intern/verzenden/2027-06.txt"].split())
    assert mail.count(FILLED) == 3
    assert "1. Bel 0 scholen, zie Nieuw." in mail
    for kind in ("bijeenkomst", "enquete", "aanbod"):
        assert FILLED in re.sub(r"<[^>]+>", "", texts[f"publiek/{kind}/dit.html"])


def test_nobody_is_asked_to_register_for_what_is_cancelled(mailed):
    assert "https://x.example" in mailed("bijeenkomst", EVENT)
    text = mailed("bijeenkomst", EVENT + "status: vervallen\n")
    assert "gaat niet door" in text
    assert "https://x.example" not in text
    assert "10 juni" not in text


def test_a_registration_that_closed_has_no_button(mailed):
    text = mailed("bijeenkomst", EVENT.replace("uiterlijk: 10 juni", "uiterlijk: 1 juni"))
    assert "De aanmelding sloot" in text
    assert "https://x.example" not in text


@pytest.mark.parametrize("status", ["onder voorbehoud", "vol", "gaat niet door"])
def test_the_state_of_an_event_is_told(mailed, status):
    written = {"gaat niet door": "afgelast", "vol": "vol"}.get(status, status)
    moment = (
        f"titel: Netwerk\nmomenten:\n  - {{wanneer: 15 juni 2027, status: {written}}}\n  - 17 juni 2027\n"
    )
    assert f"({status})" in mailed("bijeenkomst", moment)


@pytest.mark.parametrize(
    ("status", "words"), [("vol", "Vol: aanvragen kan nu niet."), ("gesloten", "Dit aanbod is gesloten.")]
)
def test_nobody_is_asked_to_apply_for_what_is_full(mailed, status, words):
    offer = "titel: Training\nsoort: aanbod\naanvragen: {hoe: met een mail, link: https://x.example}\n"
    assert "https://x.example" in mailed("aanbod", offer)
    text = mailed("aanbod", f"{offer}status: {status}\n")
    assert words in text
    assert "https://x.example" not in text


@pytest.mark.parametrize("mail", ["", "@", "info@", "a b@c.example", "a@b.example\r\nBcc: c@d.example"])
def test_a_mail_without_a_sound_address_is_a_draft_without_sender(mail):
    view = {"onderwerp": "Nieuws", "van": mail, "van_naam": "Proefland", "verzonden": "", "kenmerk": "a@b"}
    letter = message_from_bytes(compose({"mail": view}, {".html": b"<p>x</p>", ".txt": b"x"}))
    assert letter["Subject"] == "Nieuws"
    assert letter["Bcc"] is None


def test_what_to_do_beforehand_and_whom_to_ask_go_along(outputs):
    event = EVENT + "eerst: lees het plan\ncontact: info@x.example\n"
    made = outputs({"bijeenkomst/dit": event, "nieuwsbrief/2027-06": NEWS % "bijeenkomst: dit"})
    assert "Vooraf: Lees het plan." in made["publiek/bijeenkomst/dit.ics"].decode()
    assert "Mail: info@x.example" in made["intern/verzenden/2027-06.txt"].decode()
    assert "info@x.example" in made["publiek/bijeenkomst/dit.html"].decode()
