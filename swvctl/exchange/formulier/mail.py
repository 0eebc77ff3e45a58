"""The letter that goes with the forms of one bestuur, as text to copy."""

from collections import Counter
from collections.abc import Iterator, Sequence

from swvctl.exchange.formulier.design import Form
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import line_value
from swvctl.tekst.nederlands import plural
from swvctl.wanneer import Wanneer, show


def cover_mail(workspace: Workspace, bestuur: str, forms: Sequence[Form]) -> bytes:
    return ("\n".join(_lines(workspace, bestuur, forms)) + "\n").encode()


def _lines(workspace: Workspace, bestuur: str, forms: Sequence[Form]) -> Iterator[str]:
    swv = workspace.swv
    known = next((item for item in swv.besturen if item.id == bestuur), None) if swv else None
    schooljaar = forms[0].schooljaar
    profiel = line_value(swv.profielnaam if swv and swv.profielnaam else "Schoolprofiel")
    if known and known.mail:
        yield f"Aan: {line_value(known.mail)}"
    alone = len(forms) == 1
    about = "formulier voor uw school" if alone else "formulieren voor uw scholen"
    yield f"Onderwerp: {profiel} {schooljaar}: {about}"
    yield ""
    yield "Beste collega,"
    yield ""
    name = line_value(known.naam) if known else line_value(forms[0].school.bestuur)
    many = plural(len(forms), "formulier", "formulieren")
    yield f"Hierbij {many} voor {name}, voor het schooljaar {schooljaar}:"
    yield ""
    names = Counter(form.school.naam for form in forms)
    yield from (f"- {_called(form.school, names)}: {form.school.name}.xlsx" for form in forms)
    yield ""
    yield f"Wilt u {'het' if alone else 'elk'} formulier naar de school sturen? Wat wij al weten, is ingevuld."
    yield "De school vult de lichtgele vakken in, bewaart het bestand onder dezelfde naam en stuurt het terug."
    yield from _until_when(workspace, forms)
    yield "Het formulier werkt in Excel en in LibreOffice."
    yield ""
    yield "Met vriendelijke groet,"
    yield line_value(swv.naam) if swv else ""
    if swv and swv.contact:
        yield from (line_value(text) for text in (swv.contact.telefoon, swv.contact.mail) if text)


def _called(school: School, names: Counter[str]) -> str:
    """The name; of two with one name also where it is."""
    where = school.adres or school.code
    return line_value(f"{school.naam} ({where})" if names[school.naam] > 1 and where else school.naam)


def terug_voor(workspace: Workspace, form: Form) -> Wanneer | None:
    """The last day of the round that the form belongs to, if that is there."""
    ronde = workspace.ronde(form.schooljaar, form.formaat)
    return ronde.inleveren_uiterlijk if ronde else None


def _until_when(workspace: Workspace, forms: Sequence[Form]) -> Iterator[str]:
    if day := terug_voor(workspace, forms[0]):
        yield f"Graag terug uiterlijk {show(day)}."
