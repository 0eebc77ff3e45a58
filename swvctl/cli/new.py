"""``swvctl new``: a new file to fill in, or all profiles of a school year."""

from typing import Annotated

import typer

from swvctl.assets import Assets
from swvctl.cli.offered import makeable, new_names
from swvctl.cli.options import Directory, Today
from swvctl.errors import UsageError
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join

_KINDS = "Een soort bestand (swvctl schema noemt ze), of schooljaar, addendum of koersnotitie."

_EXAMPLES = {
    "schoolprofiel": "2027-2028/de-vuurtoren",
    "school": '"De Vuurtoren"',
    "kader": "onze-afspraken",
    "versie": "2027-2031",
    "begroting": "2027-2031",
    "hoofdstuk": "2027-2031/basisondersteuning",
    "indicator": "2027-2031/thuiszitters",
    "bijlage": "2027-2031/reglement",
    "besluit": "plan-2027-2031",
    "bijeenkomst": '"Netwerk intern begeleiders"',
    "raadpleging": '"Ouderavond Rietbeek"',
    "enquete": '"Hoe tevreden bent u?"',
    "bericht": '"Wij zoeken een collega"',
    "keuzelijst": '"Externe deskundigheid"',
}

Kind = Annotated[str, typer.Argument(metavar="SOORT", help=_KINDS, autocompletion=makeable)]
Name = Annotated[
    str,
    typer.Argument(
        metavar="NAAM",
        help="De naam, zoals 2027-2028/de-vuurtoren. Bij nieuwsbrief de maand; die mag weg.",
        autocompletion=new_names,
        show_default=False,
    ),
]
Formaat = Annotated[
    str,
    typer.Option("--formaat", metavar="NAAM", help="Het formaat, als er meer gelden.", show_default=False),
]
Rev = Annotated[
    str,
    typer.Option(
        "--rev",
        metavar="REVISIE",
        help="Bij een versie: zoals het plan toen in git stond.",
        show_default=False,
    ),
]


Plan = Annotated[
    str,
    typer.Option(
        "--plan",
        metavar="PERIODE",
        help="Bij planning: de weg naar het plan van deze jaren. Bij een addendum: het plan dat verandert.",
        show_default=False,
    ),
]


def run(
    kind: Kind,
    name: Name = "",
    formaat: Formaat = "",
    plan: Plan = "",
    rev: Rev = "",
    today: Today = "",
    directory: Directory = None,
) -> None:
    """Maak een nieuw bestand met alle velden en een korte uitleg.

    Met schooljaar maakt u voor elke open school een profiel voor dat jaar, met de tekst van het jaar ervoor.
    Met ondersteuningsplan maakt u een modelplan met alle hoofdstukken; zonder periode voor de jaren na het plan
    dat nu loopt. Met planning --plan rekent u de weg naar een plan terug vanaf de uiterste dag; met alleen
    planning is dat het plan na het lopende. Met versie legt u vast wat een gremium van een plan te zien krijgt:
    een vingerafdruk van elke paragraaf. Met addendum of koersnotitie wijzigt u het plan dat loopt. Met
    nieuwsbrief maakt u het volgende nummer, met voorstellen voor wat erin kan.
    Een bestand dat er al is, blijft zoals het is.

    Voorbeeld: swvctl new schoolprofiel 2027-2028/de-vuurtoren
    """
    from swvctl.cli.new_change import change_of, make_change  # noqa: PLC0415 - help needs no reading
    from swvctl.cli.new_records import make_record, make_year, refuse_unknown  # noqa: PLC0415 - the same
    from swvctl.cli.new_version import make_version  # noqa: PLC0415 - the same
    from swvctl.cli.options import day_of, root_of  # noqa: PLC0415 - the same
    from swvctl.pipeline import load  # noqa: PLC0415 - the same

    if kind == "versie":
        _need(name, kind)
        make_version(root_of(directory), day_of(today), name, rev)
        return
    if rev:
        raise UsageError("--rev hoort bij: swvctl new versie")
    region = load(root_of(directory), day_of(today))
    if soort := change_of(kind) or (change_of(name) if kind == "ondersteuningsplan" else ""):
        make_change(region, soort, name, plan)
        return
    if kind == "ondersteuningsplan":
        from swvctl.cli.new_plan import make_plan  # noqa: PLC0415 - only a plan needs the law and the pages

        make_plan(region, name)
        return
    if kind == "planning" and (plan or not name):
        from swvctl.cli.new_route import make_route  # noqa: PLC0415 - only a route needs the calendar

        make_route(region, plan)
        return
    refuse_unknown(region, kind)
    if kind not in {"nieuwsbrief", "schooljaar"}:
        _need(name, kind)
    if kind == "schooljaar":
        make_year(region, name, formaat)
    else:
        make_record(region, kind, name, formaat)


def _need(name: str, kind: str) -> None:
    if not name:
        example = f"swvctl new {shown(kind)} {_EXAMPLES.get(kind, 'naam')}"
        raise UsageError(f"Noem ook de naam, zoals: {example}{_ours() if kind == 'kader' else ''}")


def _ours() -> str:
    names = sorted(name.removesuffix(".yaml") for name in Assets().names("data/kader"))
    return f". Wilt u een kader van swvctl wijzigen, noem dan: {join(names, 'of')}"
