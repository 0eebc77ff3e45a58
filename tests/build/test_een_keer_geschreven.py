"""What is written once says the same in every output: in news, on its own page, and in a calendar."""

import html
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
        assert FILLED in re.sub(r"<[^>]+>", "", texts[f"publiek/{kind}/dit.html"]).replace("\xa0", " ")


def test_a_link_in_a_step_is_a_link_everywhere(outputs):
    step = "stappen: ['Vul [de lijst](https://x.example/lijst) in.', Stuur hem op.]"
    made = outputs(
        {
            "bericht/nieuw": f"titel: Nieuw\ndatum: 1 juni 2027\n{step}\n",
            "nieuwsbrief/2027-06": NEWS % f"bericht: nieuw\n  - titel: Eigen\n    {step}",
        }
    )
    for path in ("publiek/nieuwsbrief/2027-06.html", "publiek/nieuws.html", "intern/verzenden/2027-06.html"):
        page = made[path].decode()
        assert "[de lijst]" not in page
        assert re.search(r'<a [^>]*href="https://x.example/lijst"[^>]*>de lijst</a>', page)
    text = made["intern/verzenden/2027-06.txt"].decode()
    assert text.count("1. Vul de lijst [1] in.\n2. Stuur hem op.") == 2
    assert "[1] https://x.example/lijst" in text
    assert b"&lt;a href=&#34;https://x.example/lijst" in made["publiek/nieuwsbrieven.atom"]


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


def _words(page):
    """The text of a page or mail, on one line."""
    text = re.sub(r"<(style|script)[^>]*>.*?</\1>", " ", page, flags=re.DOTALL)
    text = re.sub(r"</?(?:a|span|strong|em)\b[^>]*>", "", text)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).replace("\xa0", " ").split())


FULL = """titel: Netwerk
voor: leraren
sessies: kies er één
momenten:
  - dinsdag 15 juni 2027 van 9.00 tot 11.00 uur
  - wanneer: donderdag 17 juni 2027 van 13.30 tot 15.30 uur
    stond_op: 16 juni 2027
inloop: een kwartier vooraf
waar: Kadeplein 4, Rietbeek
online: https://x.example/zaal
na: eerder
herhaling_van: eerder/deel
enquete: peiling
eerst: lees het plan
aanmelden: {uiterlijk: voor 10 juni 2027, link: https://x.example/a, plaatsen: 20, toelichting: vol is vol}
toegezegd:
  - 11 juni 2027: programma per mail
onderdelen:
  - {tijd: 9.30-10.00 uur, titel: Werksessie, waar: zaal 2}
kosten: geen
contact: info@x.example
"""


def test_an_invitation_says_what_its_page_says(outputs):
    made = outputs(
        {
            "bijeenkomst/dit": FULL,
            "bijeenkomst/eerder": "titel: Eerder\nwanneer: 1 april 2027\nonderdelen: [{id: deel, titel: Deel een}]\n",
            "enquete/peiling": "titel: Peiling\nwanneer: t/m 8 juni 2027\n",
            "nieuwsbrief/2027-06": NEWS % "bijeenkomst: dit",
        }
    )
    page, mail = (
        _words(made[path].decode())
        for path in ("publiek/bijeenkomst/dit.html", "intern/verzenden/2027-06.html")
    )
    text = " ".join(made["intern/verzenden/2027-06.txt"].decode().split())
    for words in (
        "De bijeenkomst is twee keer. U kiest één moment.",
        "Dinsdag 15 juni 2027 van 9.00 tot 11.00 uur",
        "stond eerst op woensdag 16 juni 2027",
        "Inloop een kwartier vooraf.",
        "Kadeplein 4, Rietbeek, en ook online",
        "Online meedoen",
        "Volg eerst: Eerder",
        "Eerder, onderdeel “Deel een”",
        "Vóór donderdag 10 juni 2027; woensdag 9 juni 2027 is de laatste dag.",
        "Er zijn 20 plaatsen.",
        "Vol is vol.",
        "Meld u aan",
        "Programma per mail, vrijdag 11 juni 2027",
        "9.30-10.00 uur: Werksessie (zaal 2)",
        "info@x.example",
    ):
        assert words in page
        assert words in mail
        assert words in text


def test_a_look_back_says_what_its_page_says(outputs):
    look = "terugblik:\n  tips: [meer *variatie* in de workshops]\n  tops: [de locatie]\n  ideeen: [ook voor leraren]\n"
    evaluated = "  evaluatie: {wanneer: 27 mei 2027, punten: ['De volgende studiedag is in april 2028.']}\n"
    made = outputs(
        {
            "bijeenkomst/dit": f"titel: Studiedag\nwanneer: 14 april 2027\n{look}{evaluated}",
            "nieuwsbrief/2027-06": NEWS % "bijeenkomst: dit\n    toon: terugblik",
        }
    )
    for path in ("publiek/bijeenkomst/dit.html", "intern/verzenden/2027-06.html"):
        said = _words(made[path].decode())
        words = "Tips Meer *variatie* in de workshops Tops De locatie Ideeën Ook voor leraren"
        assert words in said
        assert "donderdag 27 mei 2027" in said
        assert "Afspraken" in said


def test_a_few_pupils_are_not_counted_out_loud_in_news(mailed):
    survey = "titel: Peiling\nvoor: leerlingen\nwanneer: t/m 8 mei 2027\nrespons: 3 van 40\nuitkomst: Het ging goed.\n"
    text = mailed("enquete", survey)
    assert "Minder dan 5 leerlingen deden mee." in text
    assert "3 van" not in text


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("na de zomervakantie 2027", "Na de zomervakantie 2027"),
        ("voorjaar 2028", "Voorjaar 2028"),
        ("nader te bepalen in september 2027", "September 2027 (dag volgt)"),
    ],
)
def test_a_moment_without_a_day_is_on_the_page_and_in_no_calendar(outputs, moment, shown):
    files = outputs({"bijeenkomst/a": f"titel: A\nwanneer: {moment}\n"})
    assert not [path for path in files if path.endswith(".ics")]
    for page in ("agenda", "bijeenkomst/a"):
        assert shown in files[f"publiek/{page}.html"].decode().replace("\xa0", " ")


def test_an_offer_in_news_says_what_its_page_says(outputs):
    offer = (
        "titel: Praktijktoets\nsoort: aanbod\nvoor: leraren\nvorm: gesprek van een dagdeel\nwanneer: oktober 2027\n"
        "kosten: geen\nlessen: [begin klein]\ncontact: info@x.example\naanvragen:\n  door: [leraren, opr]\n"
        "  hoe: met een mail\n  wanneer: voor 1 oktober 2027\n  bij: bureau@x.example\n  link: https://x.example/a\n"
        "  toezegging: binnen een week hoort u van ons\n"
    )
    region = SWV + "gremia: [{id: opr, naam: Ondersteuningsplanraad}]\n"
    made = outputs(
        {"samenwerkingsverband": region, "aanbod/dit": offer, "nieuwsbrief/2027-06": NEWS % "aanbod: dit"}
    )
    page, mail = (
        _words(made[path].decode()) for path in ("publiek/aanbod/dit.html", "intern/verzenden/2027-06.html")
    )
    for words in (
        "Gesprek van een dagdeel",
        "Aanvragen is mogelijk voor leraren en de ondersteuningsplanraad.",
        "Met een mail.",
        "Aanvragen kan voor 1 oktober 2027",
        "bureau@x.example",
        "info@x.example",
        "Vraag aan",
        "Binnen een week hoort u van ons.",
        "Wat anderen ervan kunnen leren",
    ):
        assert words in page
        assert words in mail


def test_what_was_moved_without_a_new_day_says_so_wherever_a_day_stands(outputs):
    made = outputs({"bijeenkomst/dit": "titel: Leerkring\nstatus: verzet\nstond_op: 6 oktober 2027\n"})
    assert "- Wanneer: Nog niet bekend" in made["publiek/bijeenkomst/dit.md"].decode()
    assert "- **Nog niet bekend**: [Leerkring]" in made["publiek/agenda.md"].decode()
