"""SOP024: profiles for a school year of which nobody has asked them yet."""

from collections import defaultdict
from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join_some


@rule("SOP024", "Profiel voor een schooljaar dat nog geen ronde heeft", Severity.WARNING)
def zonder_ronde(workspace: Workspace) -> Iterator[Problem]:
    """Een profiel hoort bij een ronde: het werkjaar, of een later schooljaar dat bij rondes staat. Anders telt het nog
    nergens mee, en staat de school voor het werkjaar als nog niet ontvangen.

    Fout:
        # data/schoolprofiel/2028-2029/de-vuurtoren.yaml
        werkjaar: 2027-2028
        rondes: [{schooljaar: 2027-2028}]

    Goed:
        # data/schoolprofiel/2027-2028/de-vuurtoren.yaml
    """
    werkjaar = workspace.werkjaar
    later: defaultdict[str, list[Schoolprofiel]] = defaultdict(list)
    for profiel in workspace.all(Schoolprofiel):
        if (
            werkjaar
            and profiel.jaar > werkjaar
            and not workspace.ronde(profiel.jaar, workspace.formaat_van(profiel))
        ):
            later[profiel.jaar].append(profiel)
    for jaar, profielen in later.items():
        schools = join_some(workspace.schoolnaam(profiel) for profiel in profielen)
        one = len(profielen) == 1
        about = f"Het profiel van {schools} is" if one else f"De profielen van {schools} zijn"
        message = f"{about} voor {jaar}; dat schooljaar staat nog niet bij rondes."
        them, those = ("Is het", "het") if one else ("Zijn ze", "ze")
        hint = (
            "Zet de ronde in data/samenwerkingsverband.yaml. "
            f"{them} voor {werkjaar}, verplaats {those} dan naar data/schoolprofiel/{werkjaar}."
        )
        yield Problem(profielen[0].at("schooljaar"), message, hint)
