"""A survey in a newsletter: a request to take part, or what came of it."""

from swvctl.model.enquete import GESLOTEN, Enquete
from swvctl.model.nieuwsbrief import Item
from swvctl.render.nieuws.nieuwsitem import Inhoud, Verwijzing, alineas, feit, moment, nieuwsitem, rollen
from swvctl.render.page import Site
from swvctl.tekst.nederlands import plural

FILL_IN = "Vul de vragenlijst in"


@nieuwsitem
def enquete(survey: Enquete, _item: Item, site: Site) -> Inhoud:
    workspace = site.workspace
    until = survey.sluit(workspace)
    is_over = survey.status == GESLOTEN or survey.uitkomst or (until and until.past(workspace.today))
    questions = plural(survey.aantal_vragen, "vraag", "vragen") if survey.aantal_vragen else ""
    effort = ", ".join(part for part in (questions, survey.duur) if part)
    return Inhoud(
        titel=survey.titel,
        feiten=(
            *feit("Voor", rollen(survey.voor, workspace)),
            *feit("Invullen", moment(until)),
            *feit("Omvang", "" if is_over else effort),
            *feit("Besproken in", *(meeting.titel for meeting in survey.besprekingen(workspace))),
            *feit("Respons", survey.respons),
        ),
        tekst=alineas(survey.tekst, survey.uitkomst),
        links=() if is_over or not survey.link else (Verwijzing(FILL_IN, survey.link, knop=True),),
    )
