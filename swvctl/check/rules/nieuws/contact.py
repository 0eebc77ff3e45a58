"""REF020: whom to ask."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.aanbod import Aanbod
from swvctl.model.bericht import Bericht
from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.model.enquete import Enquete
from swvctl.model.workspace import Workspace
from swvctl.read.document import Place
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest, join_some
from swvctl.validate.agenda import MAIL


@rule("REF020", "Mailbox bestaat niet")
def mailbox(workspace: Workspace) -> Iterator[Problem]:
    """Bij contact staat een mailbox uit samenwerkingsverband.yaml, een volledig e-mailadres, of een omschrijving in
    meer woorden. Dat geldt ook voor bij, onder aanvragen.

    Fout:
        contact: burau

    Goed:
        contact: bureau
    """
    swv = workspace.swv
    if swv is None:
        return
    boxes = swv.contact.mailboxen if swv.contact else {}
    for place, text in _contacts(workspace):
        if not text or text in boxes:
            continue
        if "@" in text:
            if " " not in text and not MAIL.fullmatch(text):
                message = f'"{shown(text)}" is geen volledig e-mailadres.'
                yield Problem(place, message, "Schrijf het hele adres, zoals info@school.example.")
            continue
        near = closest(text, boxes)
        if near or " " not in text:  # more words are a description, such as: de secretaris van de OPR
            ask = f' Bedoelt u "{near}"?' if near else ""
            known = f"Kies {join_some(boxes, 'of')}, of schrijf" if boxes else "Schrijf"
            severity = None if near else Severity.WARNING
            message = f'Er is geen mailbox "{shown(text)}".{ask}'
            yield Problem(place, message, f"{known} een volledig e-mailadres.", severity)


def _contacts(workspace: Workspace) -> Iterator[tuple[Place, str]]:
    for event in workspace.all(Bijeenkomst):
        yield event.at("contact"), event.contact
    for survey in workspace.all(Enquete):
        yield survey.at("contact"), survey.contact
    for message in workspace.all(Bericht):
        yield message.at("contact"), message.contact
    for offer in workspace.all(Aanbod):
        yield offer.at("contact"), offer.contact
        if offer.aanvragen:
            yield offer.aanvragen.at("bij"), offer.aanvragen.bij
