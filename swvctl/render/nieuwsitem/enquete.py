"""A survey in a newsletter: a request to take part, or what came of it."""

from swvctl.model.enquete import Enquete
from swvctl.model.nieuwsbrief import Item
from swvctl.render.nieuwsitem import Inhoud, Verwijzing, alineas, feit, moment, nieuwsitem, rollen
from swvctl.render.page import Site
from swvctl.tekst.nederlands import plural


@nieuwsitem
def enquete(survey: Enquete, _item: Item, site: Site) -> Inhoud:
    workspace = site.workspace
    until, is_open = survey.sluit(workspace), survey.open_op(workspace.today, workspace)
    questions = plural(survey.aantal_vragen, "vraag", "vragen") if survey.aantal_vragen else ""
    effort = ", ".join(part for part in (questions, survey.duur) if part)
    return Inhoud(
        titel=survey.titel,
        feiten=(
            *feit("Voor", rollen(survey.voor, workspace)),
            *feit("Invullen", moment(until)),
            *feit("Omvang", effort if is_open else ""),
            *feit("Besproken in", *(meeting.titel for meeting in survey.besprekingen(workspace))),
            *feit("Respons", survey.respons),
        ),
        tekst=alineas(survey.tekst, survey.uitkomst),
        links=(Verwijzing("Vul de vragenlijst in", survey.link, knop=True),)
        if survey.link and is_open
        else (),
    )
