"""A survey in a newsletter: a request to take part, or what came of it; in the words of its own page."""

from dataclasses import replace

from swvctl.model.enquete import GESLOTEN, Enquete
from swvctl.model.nieuwsbrief import Item
from swvctl.render.agenda.enqueteview import enquete_view
from swvctl.render.nieuws.nieuwsitem import Inhoud, Verwijzing, alineas, feit, nieuwsitem
from swvctl.render.page import Site


@nieuwsitem
def enquete(survey: Enquete, _item: Item, site: Site) -> Inhoud:
    view = enquete_view(survey, replace(site, today=site.workspace.today), "")
    contact = view["contact"] or {"mail": "", "tekst": ""}
    until = survey.sluit(site.workspace)
    is_over = survey.status == GESLOTEN or survey.uitkomst or (until and until.past(site.workspace.today))
    # A mail is read for days: what opens soon has its link already.
    asked = () if is_over or not survey.link else (Verwijzing(view["doen"], survey.link, knop=True),)
    mail = (Verwijzing(contact["mail"], f"mailto:{contact['mail']}"),) if contact["mail"] else ()
    return Inhoud(
        titel=survey.titel,
        feiten=(
            *feit("Voor", view["voor_wie"]),
            *feit("Wanneer", view["stand"]),
            *feit("Omvang", "" if is_over else view["omvang"]),
            *feit("Besproken in", *(meeting["titel"] for meeting in view["besproken_in"])),
            *feit("Respons", view["respons"]),
            *feit("Contact", contact["tekst"]),
        ),
        tekst=alineas(survey.tekst, survey.uitkomst),
        links=(*asked, *mail),
    )
