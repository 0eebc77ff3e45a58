"""The letter that goes with the forms of one bestuur, as text to copy."""

from collections.abc import Iterator, Sequence

from swvctl.exchange.formulier.design import Form
from swvctl.model.samenwerkingsverband import Contact
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import line_value
from swvctl.tekst.nederlands import capitalised, join, plural
from swvctl.tekst.volgorde import op_naam
from swvctl.wanneer import Wanneer, show


def cover_mail(workspace: Workspace, bestuur: str, forms: Sequence[Form]) -> bytes:
    return ("\n".join(_lines(workspace, bestuur, forms)) + "\n").encode()


def _lines(workspace: Workspace, bestuur: str, forms: Sequence[Form]) -> Iterator[str]:
    swv = workspace.swv
    known = next((item for item in swv.besturen if item.id == bestuur), None) if swv else None
    schooljaar = forms[0].schooljaar
    profiel = line_value(swv.profielnaam if swv and swv.profielnaam else "Schoolprofiel")
    yield f"Aan: {line_value(known.mail) if known and known.mail else '(vul hier het adres in)'}"
    alone = len(forms) == 1
    about = "formulier voor uw school" if alone else "formulieren voor uw scholen"
    yield f"Onderwerp: {profiel} {schooljaar}: {about}"
    yield ""
    yield f"Geacht bestuur van {line_value(known.naam if known else forms[0].school.bestuur)},"
    yield ""
    yield from _which(workspace, forms)
    yield from _what_to_do(workspace, forms)
    yield "Het formulier werkt in Excel en in LibreOffice."
    yield from _for_questions(swv.contact if swv else None)
    yield ""
    yield "Met vriendelijke groet,"
    yield line_value(swv.naam) if swv else ""


def _which(workspace: Workspace, forms: Sequence[Form]) -> Iterator[str]:
    """The forms by the name of the school; those of a profile that is there already stand apart."""
    owed, there = ([form for form in forms if form.ready is ready] for ready in (False, True))
    of_whom = "de school" if len(there) == 1 else "scholen"
    apart = f"{'Hierbij ook' if owed else 'Hierbij'} {{}}, van {of_whom} waarvan het profiel al binnen is:"
    for own, words in ((owed, "Hierbij {}:"), (there, apart)):
        if own:
            many = plural(len(own), "formulier", "formulieren")
            yield words.format(f"{many} voor het schooljaar {forms[0].schooljaar}")
            yield ""
            for form in sorted(own, key=lambda form: op_naam(form.school.naam)):
                yield f"- {line_value(workspace.schoolnaam(form.school))}: {form.school.name}.xlsx"
            yield ""


def _what_to_do(workspace: Workspace, forms: Sequence[Form]) -> Iterator[str]:
    owed = [form for form in forms if not form.ready]
    if owed:
        which = "het" if len(owed) == 1 else "elk"
        yield f"Wilt u {which} formulier naar de school sturen? Wat wij al weten, is ingevuld."
        yield from _until_when(workspace, owed)
    if not owed:
        yield "Stuur een formulier alleen door als er iets in het profiel moet veranderen."
    elif len(owed) < len(forms):
        yield "Is een profiel al binnen, stuur het formulier dan alleen door als er iets in moet veranderen."
    yield "De school vult de lichtgele vakken in, bewaart het bestand onder dezelfde naam en stuurt het terug."


def _for_questions(contact: Contact | None) -> Iterator[str]:
    ways = (("mail naar", contact.voor_vragen), ("bel", contact.telefoon)) if contact else ()
    known = [f"{way} {line_value(where)}" for way, where in ways if where]
    if known:
        yield ""
        yield f"Vragen? {capitalised(join(known, 'of'))}."


def terug_voor(workspace: Workspace, form: Form) -> Wanneer | None:
    """The last day of the round that the form belongs to, if that is there."""
    ronde = workspace.ronde(form.schooljaar, form.formaat)
    return ronde.inleveren_uiterlijk if ronde else None


def _until_when(workspace: Workspace, forms: Sequence[Form]) -> Iterator[str]:
    """The last day of the round; once it has passed, a question to act on."""
    ronde = workspace.ronde(forms[0].schooljaar, forms[0].formaat)
    if ronde is None or ronde.inleveren_uiterlijk is None:
        return
    day = show(ronde.inleveren_uiterlijk).removeprefix("uiterlijk ")
    if not ronde.inleveren_voorbij(workspace.today):
        yield f"Graag terug uiterlijk {day}."
    elif len(forms) == 1:
        yield f"De inleverdatum ({day}) is voorbij. Wilt u vragen het deze week terug te sturen?"
    else:
        yield f"De inleverdatum ({day}) is voorbij. Wilt u vragen ze deze week terug te sturen?"
