"""PLN…: what the law wants in the plan, and what paragraphs say that they meet."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.indicator import Indicator
from swvctl.model.kader import Kader
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import onbekend
from swvctl.model.plichten import artikelen_van, buiten_het_plan, dekkingen, vakken, voorbehoud_bij
from swvctl.model.samenwerkingsverband import swvcode
from swvctl.model.workspace import Workspace
from swvctl.tekst.artikel import Artikel, lees_artikel, meer_letters, printed_article
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join


@rule("PLN002", "Wettelijk onderwerp ontbreekt in het plan")
def plicht(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """De wet noemt onderwerpen die in het plan moeten staan. Een paragraaf zegt bij grondslag aan welk artikel zij
    voldoet. In een concept tellen wij alleen hoeveel onderwerpen er nog ontbreken.

    Fout:
        # geen paragraaf noemt WPO 18a lid 8 d
        paragrafen:
          - titel: Terug naar de basisschool
            tekst: Elk jaar bespreken wij of een gewone school weer past.

    Goed:
        paragrafen:
          - titel: Terug naar de basisschool
            grondslag: WPO 18a lid 8 d
            tekst: Elk jaar bespreken wij of een gewone school weer past.
    """
    unsure = workspace.onvolledig(Hoofdstuk.kind) or onbekend(plan, workspace)
    if not plan.is_af or not plan.hoofdstukken or unsure:
        return
    told = [duty for duties in buiten_het_plan(plan, workspace).values() for duty in duties]  # by PLN004
    for duty, delen in dekkingen(plan, workspace):
        if not delen and duty not in told:
            subject = duty.wat.rstrip(".")
            message = f"In {plan.titel} ontbreekt: {subject[:1].lower()}{subject[1:]}{duty.verantwoording}."
            hint = f"Zet bij de paragraaf die hierover gaat: grondslag: {duty.artikel}"
            hint = f"{duty.voorbehoud} {hint}".strip()
            yield Problem(plan.at("hoofdstukken", part="key"), message, hint, duty.severity)


@rule("PLN009", "Grondslag is geen wetsartikel", Severity.ADVICE)
def grondslag(chapter: Hoofdstuk, workspace: Workspace) -> Iterator[Problem]:
    """Bij grondslag staat een wetsartikel, zodat te zien is aan welke plicht een paragraaf voldoet. Een letter of
    artikel dat het kader niet kent, telt bij geen onderwerp mee. Elk artikel staat apart, met de letter erbij.

    Fout:
        grondslag: afspraak met de OPR

    Goed:
        grondslag: WPO 18a lid 8 a
    """
    named = [(chapter.at("grondslag", index), text) for index, text in enumerate(chapter.grondslag)]
    for deel in chapter.paragrafen:
        named += [(deel.at("grondslag", index), text) for index, text in enumerate(deel.grondslag)]
    for where, text in named:
        found = lees_artikel(text)
        if found is None:
            message = f'"{shown(text)}" is niet als wetsartikel te lezen.'
            yield Problem(where, message, "Schrijf het zo: WPO 18a lid 8 a.")
        elif told := _miscounted(text, found, workspace):
            yield Problem(where, told[0], f"{voorbehoud_bij(found, workspace)} {told[1]}".strip())
        elif found.letter and (told := _unknown(text, found, workspace)):
            yield Problem(where, told[0], f"{told[1]} {voorbehoud_bij(found, workspace)}".strip())


@rule("PLN013", "Artikel bij een indicator staat niet in het kader", Severity.ADVICE)
def artikel(indicator: Indicator, workspace: Workspace) -> Iterator[Problem]:
    """Een indicator kan zeggen bij welk wettelijk onderwerp hij hoort. Een letter die het kader niet kent, is vaak een
    tikfout. Over artikelen die niet in het kader staan, zegt deze regel niets.

    Fout:
        artikel: WPO 18a lid 8 z

    Goed:
        artikel: WPO 18a lid 8 e
    """
    found = lees_artikel(indicator.artikel) if indicator.artikel else None
    if not found or not found.letter or found.artikel not in {one.artikel for one in vakken(workspace)}:
        return
    if told := _unknown(indicator.artikel, found, workspace):
        hint = f"Laat het artikel nakijken. {voorbehoud_bij(found, workspace)}".strip()
        yield Problem(indicator.at("artikel"), told[0], hint)


def _of_the_other_sector(
    text: str, found: Artikel, workspace: Workspace, hint: str
) -> tuple[str, str] | None:
    """What to say of an article that only counts for schools of the other sector, with ours for the same letter."""
    swv = workspace.swv
    # Where code and sector disagree, SAM018 tells of that.
    sector = swv.sector if swv and swvcode(swv.code)[:2].casefold() == swv.sector else ""
    own = [duty for kader in workspace.all(Kader) if kader.geldt_in(sector) for duty in kader.plichten]
    places = [(place, duty) for duty in own for place in artikelen_van(duty)]
    if not sector or not places or any(found.valt_onder(place) for place, _ in places):
        return None
    same = [duty for place, duty in places if (place.lid, place.letter) == (found.lid, found.letter)]
    ask = f' Bedoelt u "{same[0].artikel}"?' if same else ""
    other = "po" if sector == "vo" else "vo"
    message = f'"{shown(text)}" is een artikel voor het {other}; uw samenwerkingsverband is {sector}.{ask}'
    return message, f"{hint} {same[0].voorbehoud if same else ''}".strip()


def _miscounted(text: str, found: Artikel, workspace: Workspace) -> tuple[str, str] | None:
    """What to say where a paragraph counts for none of the letters of its article, or only for the first."""
    known = [
        one for one in vakken(workspace) if found._replace(letter="").valt_onder(one._replace(letter=""))
    ]
    if not known or not found.lid:
        return None
    place = f"{found.wet or known[0].wet} {found.artikel} lid {found.lid}".upper().replace(
        "WVO2020", "WVO 2020"
    )
    start = printed_article(place.replace(" LID ", " lid ").replace(found.artikel.upper(), found.artikel))
    if more := meer_letters(text):
        apart = ", ".join(f"{start} {letter}" for letter in (found.letter, *more))
        message = f'"{shown(text)}" noemt meer dan één letter; alleen {found.letter} telt mee.'
        return message, f"Schrijf elk artikel apart: grondslag: [{apart}]"
    if not found.letter:
        letters = sorted({one.letter for one in known})
        message = f'Bij "{shown(text)}" staat geen letter: zo telt het bij geen wettelijk onderwerp mee.'
        return (
            message,
            f"In het kader staan de letters {join(letters)}. Schrijf bijvoorbeeld: {start} {letters[0]}",
        )
    return None


def _unknown(text: str, found: Artikel, workspace: Workspace) -> tuple[str, str] | None:
    """What to say of a letter that stands for no subject, while others of the same or a like article do."""
    known = vakken(workspace)
    hint = "Kijk het artikel na. Zo telt de paragraaf bij geen wettelijk onderwerp mee."
    if any(found.valt_onder(wanted) for wanted in known):
        return _of_the_other_sector(text, found, workspace, hint)
    if not known:
        return None
    if same := [one for one in known if one[1:] == found[1:]]:
        law = same[0].wet.upper().replace("WVO2020", "WVO 2020")
        place = printed_article(f"{law} {found.artikel} lid {found.lid} {found.letter}")
        return f'"{shown(text)}" staat niet in het kader. Bedoelt u "{place}"?', hint
    beside = [one for one in known if one._replace(letter="") == found._replace(wet=one.wet, letter="")]
    alike = [one for one in known if one._replace(artikel="") == found._replace(artikel="")]
    if found.wet and not any(one.wet == found.wet for one in beside):
        beside = []
    if beside:
        letters = join(sorted({one.letter for one in beside}))
        message = f'"{shown(text)}" staat niet in het kader: lid {found.lid} heeft daar de letters {letters}.'
        return (
            message,
            "Kijk de letter na. Zo telt de paragraaf bij geen wettelijk onderwerp mee; laat dit nakijken.",
        )
    if alike:
        likely = (
            text.casefold()
            .replace(found.artikel, alike[0].artikel, 1)
            .replace(alike[0].wet, alike[0].wet.upper())
        )
        message = f'Artikel {found.artikel} staat niet in het kader. Bedoelt u "{likely}"?'
        return message, hint
    return None
