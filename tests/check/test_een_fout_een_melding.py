"""One slip in the example region gives one message, or those that each tell something of their own."""

import shutil
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from swvctl.assets import Assets
from swvctl.limits import MAX_FILE_BYTES
from swvctl.model.assembly import assemble
from swvctl.pipeline import check_region, gather, load, make
from swvctl.read.source import Folder
from swvctl.schemas import Schemas
from swvctl.validate import Checker

TODAY = date(2027, 6, 3)

BESLUIT, PLAN = "besluit/plan-2027-2031", "ondersteuningsplan/2027-2031"
NORM, VERSIE = "hoofdstuk/2027-2031/basisondersteuning", "versie/2027-2031/0.9"
THUIS = "hoofdstuk/2027-2031/thuiszitters"
ROUTE = "planning/route-2027-2031"
PLANNING, INDICATOR = "planning/2027-2031", "indicator/2027-2031"
BEGROTING, AGENDA = "begroting/2027-2031", "werkagenda/2027-2031"
WEEK, REGISTER = "raadpleging/week-van-het-plan-2026", "bijlage/2027-2031/register"
GESPREKKEN = "raadpleging/vaste-overleggen-2026"
ADDENDUM, ADDENDUMBESLUIT = "ondersteuningsplan/addendum-steunpunt", "besluit/addendum-steunpunt"
REGIO, SCHOOL, PROFIEL = "samenwerkingsverband", "school/de-vuurtoren", "schoolprofiel/2027-2028/de-vuurtoren"
EVENT, ISSUE = "bijeenkomst/ib-oo-juni-2027", "nieuwsbrief/2027-06"
ROLLEN = "keuzelijst/rollen"
FORMAAT, EXPERTISE = "sopformaat/a4-2027", "keuzelijst/interne-expertise"
UITGEBREID, DESKUNDIGHEID = "sopformaat/uitgebreid-2027", "keuzelijst/externe-deskundigheid"
GEMEENTEN = """gemeenten:
  - naam: Rietbeek
    code: 9801
  - naam: Oosterlaar
    code: 9802
  - naam: Zandeloo
    code: 9803
    deel: alleen de kernen Zand en Loo
"""
AMBITIE = """  - id: ambitie
    titel: Waar wij aan werken
    soort: tekst
    verplicht: ja
    tekens: 350
    hulp: Eén of twee doelen, met het jaar waarin ouders er iets van merken.
"""
ZAND_EN_LOO = """  - id: zand-en-loo
    naam: Stichting Scholen Zand en Loo
    nummer: 99005
    mail: secretariaat@zandenloo.example
"""
RIETBEEK = """  - naam: Rietbeek
    code: 9801
"""
SLIPS = [
    (SCHOOL, "naam: De Vuurtoren", "naam: De Vuurtoren\ngesloten: 2027", ["SAM001", "SAM026"]),
    (PROFIEL, "status: ingeleverd", "school: de-brug\nstatus: ingeleverd", ["SOP010"]),
    (PROFIEL, "status: ingeleverd", "school: de-zandloper\nstatus: ingeleverd", ["SOP010"]),
    (BESLUIT, "    gremium: bestuurder", "    door: bestuurder", ["SCH001"]),
    (BESLUIT, "datum: 25 maart 2027", "datum: 1 maart 2027", ["BSL001"]),
    (BESLUIT, "datum: 4 februari 2027", "datum: 4 februari 2017", ["BSL040"]),
    (BESLUIT, "datum: 11 februari 2027", "datum: 11 februari 2026", ["BSL040"]),
    (BESLUIT, "datum: 28 januari 2027", "datum: 28 januari 2017", ["BSL040"]),
    (BESLUIT, "datum: 10 maart 2027", "datum: 10 maart 2026", ["BSL040"]),
    (BESLUIT, "datum: 24 maart 2027", "datum: 24 maart 2026", ["BSL040"]),
    (BESLUIT, "gestuurd: 1 februari 2027", "gestuurd: 1 februari 2026", ["BSL040"]),
    (BESLUIT, "datum: 16 maart 2027", "datum: 16 maart 2026", ["BSL013"]),
    (VERSIE, "datum: 15 januari 2027", "datum: 15 april 2028", ["BSL026"]),
    (ADDENDUMBESLUIT, "datum: 1 juni 2027", "datum: 22 mei 2027", ["BSL001"]),
    (WEEK, "wanneer: 2 t/m 6 november 2026", "wanneer: 2 t/m 6 november 2027", ["TIJ018"]),
    (BESLUIT, "datum: 25 maart 2027", "datum: 25 maart 2017", ["BSL040"]),
    (BESLUIT, "datum: 25 maart 2027", "datum: 25 maart 2028", ["BSL019"]),
    (ADDENDUMBESLUIT, "datum: 1 juni 2027", "datum: 1 juni 2026", ["BSL040"]),
    (VERSIE, "datum: 15 januari 2027", "datum: 15 januari 2026", ["BSL041"]),
    (GESPREKKEN, "dinsdag 10 november 2026", "10 november 2016", ["RPL009"]),
    (AGENDA, "wanneer: 2028-2030", "wanneer: 2038-2040", ["TIJ077"]),
    (PLAN, "status: vastgesteld", "status: concept", ["BSL018"]),
    (WEEK, "  - id: geen-plek\n    titel", "  - titel", ["REF029"]),
    (WEEK, "deelnemers: ruim 60", "deelnemers: 6", ["RPL002"]),
    (
        WEEK,
        "antwoord: |\n      De taalklas helpt de leraar nog een half jaar, ook op de nieuwe school.",
        "antwoord:",
        ["SCH012"],
    ),
    (BEGROTING, "eenheid: hele euro's", "eenheid: x 1.000", ["PLN045"]),
    (REGIO, "  - id: deelnemersraad\n", "", ["YML008"]),
    (REGIO, "  - id: rvt\n", "", ["YML008"]),
    (REGIO, "  - id: bestuurder\n", "", ["YML008"]),
    (REGIO, "  - id: oogo\n", "", ["YML008"]),
    (REGIO, "  - id: zand-en-loo\n", "", ["YML008"]),
    (BESLUIT, "  - id: goedkeuring-rvt\n", "", ["YML008"]),
    (BEGROTING, "titel: Meerjarenbegroting 2027-2031", "titel: Meerjarenbegroting 2023-2027", ["PLN008"]),
    (PLAN, "titel: Samen dichtbij", "titel: Samen dichtbij, ondersteuningsplan 2027-2030", ["PLN008"]),
    (NORM, "    tekst: |", "    tekst: >", ["YML018"]),
    (THUIS, "Hoe langer een kind", "Dit is het plan 2027-2030. Hoe langer een kind", ["PLN008"]),
    (BESLUIT, "uitkomst: ingestemd onder", "resultaat: ingestemd onder", ["SCH001"]),
    (BESLUIT, "        planning: 2027-2031/tuss", "        stap: 2027-2031/tuss", ["SCH001"]),
    (BESLUIT, "    over: 2027-2031\n    versie: 1.0", "    plan: 2027-2031\n    versie: 1.0", ["SCH001"]),
    (PLANNING, "plan: 2027-2031", "plan: {naam: 2027-2031}", ["SCH003"]),
    (PLAN, "periode: 2027-2031", "periode: 2027", ["TIJ001"]),
    (PLAN, "status: vastgesteld", "status: vastgesteldd", ["SCH004"]),
    (BEGROTING, "status: vastgesteld", "status: vastgesteldd", ["SCH004"]),
    (PLAN, "  - id: basis\n", "  - id: fundament\n", ["REF001"]),
    (ROLLEN, "code: leraren\n    label: leraren", "code: docententeam\n    label: docententeam", ["REF001"]),
    (REGIO, "  - id: opr\n", "  - id: ondersteuningsplanraad\n", ["REF001"]),
    (REGIO, "  - id: de-kring\n", "  - id: stichting-noord\n", ["REF001"]),
    (REGIO, "  - naam: Rietbeek\n", "  - naam: Waterland\n", ["REF001"]),
    (REGIO, "  - id: de-kring\n", "  - id: zand-en-loo\n", ["REF002"]),
    (REGIO, "  - id: oogo\n", "  - id: opr\n", ["REF002"]),
    (SCHOOL, "leerlingen:\n", "leerlingen:\n  - klas 1: 120\n  - klas 2: 130\n", ["TIJ001"]),
    (REGIO, ZAND_EN_LOO, "", ["REF001"]),
    (REGIO, RIETBEEK, "", ["REF001"]),
    (SCHOOL, "adres: ", "postcode: 9990 ZA\nplaats: Rietbeek\nstraat: ", ["SCH001"]),
    (PLAN, "pijlers:", "pijler:", ["SCH001"]),
    (PLAN, "hoofdstukken:", "hoofdstuk:", ["SCH001"]),
    (REGIO, "gremia:", "gremium:", ["SCH001"]),
    (REGIO, "besturen:", "bestuur:", ["SCH001"]),
    (REGIO, "gemeenten:", "gemeente:", ["SCH001"]),
    (PLANNING, "doelen:", "doel:", ["SCH001"]),
    (NORM, "paragrafen:", "paragraaf:", ["SCH001"]),
    (BEGROTING, "jaren:", "jaar:", ["SCH001"]),
    (BEGROTING, "    posten:", "    post:", ["SCH001"]),
    (BESLUIT, "lijst:", "besluiten:", ["SCH001"]),
    (INDICATOR, "lijst:", "indicatoren:", ["SCH001"]),
    (REGISTER, "lijst:", "bijlagen:", ["SCH001"]),
    (PLAN, "  - id: basis\n    titel: Een", "  - titel: Een", ["REF001"]),
    (PLAN, "  - id: basis\n", "  - id: bassis\n", ["REF001"]),
    (BESLUIT, "    met: VO9901", "    mt: VO9901", ["SCH001"]),
    (BESLUIT, "  - id: overleg-vo", "  - id: oogo", ["REF002"]),
    (PLANNING, "id: sterke-basis\n", "id: sterke-bases\n", ["REF001"]),
    (REGIO, "  - naam: Zandeloo\n", "  - naam: Zandelo\n", ["REF001"]),
    (REGIO, "id: de-kring\n", "id: de-krng\n", ["REF001"]),
    (REGIO, "- id: de-kring\n    naam", "- naam", ["REF001"]),
    (SCHOOL, "naam: De Vuurtoren", "naam: “De Vuurtoren”", ["YML023"]),
    (PROFIEL, "versie: 2", "versie: “2”", ["YML023"]),
    (REGIO, "id: opr\n", "id: orp\n", ["REF001"]),
    (REGIO, "  - schooljaar: 2027-2028", "  - 2027-2028:", ["SCH001"]),
    (SCHOOL, "  - 1 februari 2027: 212", "  - 212: 1 februari 2027", ["SCH005"]),
    (SCHOOL, "leerlingen:\n", "leerlingen: 3\n", ["YML007"]),
    (PROFIEL, "  voorzieningen:\n", "  voorzieningen: twee\n", ["YML007"]),
    (REGIO, "  - id: samen-leren", "    id: samen-leren", ["YML008"]),
    (FORMAAT, "  - id: ambitie", "    id: ambitie", ["YML008"]),
    (REGIO, GEMEENTEN, "gemeenten:\n", ["SCH012"]),
    (REGIO, GEMEENTEN, "gemeenten:\n  Rietbeek: 9801\n  Oosterlaar: 9802\n  Zandeloo: 9803\n", ["SCH001"]),
    (REGIO, RIETBEEK, RIETBEEK * 2, ["REF002"]),
    (REGIO, ZAND_EN_LOO, ZAND_EN_LOO * 2, ["REF002"]),
    (REGIO, "code: PO9901\n", "code: VO9901\n", ["SAM018"]),
    (REGIO, "inleveren_uiterlijk: vrijdag 9 april 2027", "inleveren_uiterlijk: 12 juli 2027", ["SAM013"]),
    (REGIO, "contact:\n", "contact:\n  profielnaam: SOP\n", ["SCH001"]),
    (DESKUNDIGHEID, "code: ergotherapeut", "code: logopedist", ["REF002"]),
    (DESKUNDIGHEID, "label: Ergotherapeut", "naam: Ergotherapeut", ["SCH001"]),
    (REGIO, GEMEENTEN, "gemeenten:\n  Rietbeek\n  Oosterlaar\n  Zandeloo\n", ["SCH003"]),
    (
        EXPERTISE,
        "  - code: gedragsspecialist\n    label: Gedragsspecialist\n",
        "  - label: Gedrag\n",
        ["REF022", "SOP003"],  # the profiles are told of once, the offer for itself
    ),
    (
        FORMAAT,
        "keuzelijst: interne-expertise\n    minimaal: 1",
        "keuzelijst: interne-expertise\n    minimaal: 99",
        ["REF005"],
    ),
    (
        FORMAAT,
        "interne-expertise\n    minimaal: 1",
        "interne-expertise\n    minimaal: 9\n    maximaal: 2",
        ["REF005"],
    ),
    (
        FORMAAT,
        "soort: tekst\n    verplicht: ja\n    tekens: 350",
        "soort: tabel\n    tekens: 350",
        ["REF003"],
    ),
    (FORMAAT, "het team\n", "het team\n    na: bestuur\n", ["REF006"]),
    (UITGEBREID, "onderdelen:", "velden:\n  - {id: motto, titel: Ons motto}\nonderdelen:", ["REF003"]),
    (UITGEBREID, "- id: terug\n", "- id: nieuw\n", ["REF003"]),
    (FORMAAT, "  - id: mr_advies", "    id: mr_advies", ["YML008"]),
    (
        FORMAAT,
        "  - id: ambitie\n    titel: Waar wij aan werken\n",
        "    titel: Waar wij\n",
        ["YML008"],
    ),
    (
        EXPERTISE,
        "  - code: logopedist\n    label: Logopedist\n    ook: logopediste\n",
        "  - Logopedist: elke dag\n",
        ["SCH001"],
    ),
    (PROFIEL, "velden:", "negeer: [SOP001]\nvelden:", ["SCH003"]),
    (FORMAAT, AMBITIE, "", ["SCH001"]),
    (FORMAAT, "geldig: vanaf schooljaar 2027-2028", "geldig: 2027-2028 en verder", ["TIJ001"]),
    (EXPERTISE, "  - code: logopedist", "    code: logopedist", ["YML008"]),
    ("keuzelijst/rollen", "  - code: onderwijsondersteuner", "    code: onderwijsondersteuner", ["YML008"]),
    (PROFIEL, "  ambitie: |", "  visie: |", ["YML008"]),
    (REGIO, GEMEENTEN, "gemeenten: Rietbeek, Oosterlaar, Zandeloo\n", ["REF001"]),
    (REGIO, "id: opr\n", "id: OPR\n", ["SCH005"]),
    (SCHOOL, "bestuur: de-kring", "schoolbestuur: de-kring", ["SCH001"]),
    (EXPERTISE, "anders: ja", "anders: true", ["SCH004"]),
    (REGIO, 'kleur: "#0B5A6F"', "kleur: #0B5A6F", ["SCH012"]),
    (REGIO, "samen_met: VO9901", "samen_met: VO9910", ["SAM021"]),
    (SCHOOL, "naam: De Vuurtoren", "name: De Vuurtoren", ["SCH001"]),
    (SCHOOL, "soort: bo ", "soort: basisonderwijs ", ["SCH004"]),
    (SCHOOL, "gemeente: rietbeek", "gemeente rietbeek", ["YML007"]),
    (SCHOOL, "088 000 02 10", "088 000 02", ["SCH005"]),
    (SCHOOL, "  - 1 februari 2027: 212\n  - 1", "  1 februari 2027: 212\n  1", ["SCH001"]),
    (EVENT, "contact: bureau", "contact: bureau\nstatus: geannuleerd", ["SCH004"]),
    (ISSUE, "datum: donderdag 3 juni 2027", "datum: donderdag 3 jun1 2027", ["TIJ001"]),
    (ISSUE, "  - titel: Uw onderst", "    titel: Uw onderst", ["YML008"]),
    (ISSUE, "bijeenkomst: studiedag-2027", "bijeenkomst: Studiedag 2027", ["REF001"]),
    (EVENT, "contact: bureau", "contact: bureau@stroomland", ["REF020"]),
    (REGIO, "  - meivakantie: 22", "  herfstvakantie: 2 t/m 9 mei 2028\n  meivakantie: 22", ["SCH001"]),
    (REGIO, "  - meivakantie: 22", "  - mei vakantie: 22", ["SCH005"]),
    (REGIO, "22 april t/m 7 mei 2028", "1 mei 2028", ["SAM020"]),
    (NORM, "in: [plan, publieksversie]", "in: plan, publieksversie", ["SCH004"]),
    (SCHOOL, "  - 1 februari 2026: 219", "  -1 februari 2026: 219", ["YML007"]),
    (SCHOOL, "bestuur: de-kring", "bestuur: kring", ["REF001"]),
    (BESLUIT, "gremium: opr\n", "gremium: klankbord\n", ["REF001"]),
    (BESLUIT, "gemeente: zandeloo", "gemeente: duinwijk", ["REF001"]),
    (BESLUIT, "gemeente: zandeloo", "gemeente: rietbeek", ["BSL021"]),
    (BESLUIT, "zandeloo\n        datum: 11 februari 2027\n", "zandeloo\n", ["BSL002"]),
    (BESLUIT, "opr\n    over: 2027-2031", "opr\n    over: 2027-2032", ["REF001"]),
    (BESLUIT, "- hoofdstuk: basisondersteuning/norm", "- hoofdstuk: basisondersteuning/normen", ["REF001"]),
    (BESLUIT, "versie: 0.9\n    gestuurd", "versie: 0.7\n    gestuurd", ["REF001"]),
    (BESLUIT, "datum: 16 maart 2027", "datum: 31 april 2027", ["TIJ001"]),
    (BESLUIT, "datum: 28 januari 2027", "datum: 31 februari 2027", ["TIJ001"]),
    (BESLUIT, "rietbeek\n        datum: 4 februari", "rietbeek\n        datum: 31 februari", ["TIJ001"]),
    (BESLUIT, "uitkomst: vastgesteld", "uitkomst: [vastgesteld, {op: later}]", ["SCH003"]),
    (BESLUIT, "uitkomst: geen overeenstemming", "uitkomst: [geen, {b: c}]", ["SCH003"]),
    (BESLUIT, "opr\n    over: 2027-2031", "opr\n    over: {plan: 2027-2031}", ["SCH003"]),
    (BESLUIT, "opr\n    over: 2027-2031\n", "opr\n", ["BSL023"]),
    (ADDENDUM, "soort: addendum", "soort: adendum", ["SCH004"]),
    (GESPREKKEN, "plan: 2027-2031", "plan: {naam: 2027-2031}", ["SCH003"]),
    (BESLUIT, "soort: instemming", "soort: toestemming", ["SCH004"]),
    (BESLUIT, "geldt: het hele plan", "geldt: een deel van het plan", ["BSL024"]),
    (BESLUIT, "- id: goedkeuring-rvt", "- id: instemming-opr", ["REF002"]),
    (BESLUIT, "met: VO9901", "met: VO9902", ["BSL045"]),
    (BESLUIT, "met: VO9901", "met: het andere verband", ["SCH005"]),
    (PLANNING, "oosterlaar", "oosterlar", ["REF028"]),
    (BESLUIT, "    datum: 25 maart 2027\n", "", ["BSL029"]),
    (BESLUIT, "    datum: 25 maart 2027\n", "    datum: 35 maart 2027\n", ["TIJ001"]),
    (BESLUIT, "datum: 30 maart 2027", "datum: 20 maart 2027", ["BSL027"]),
    (BESLUIT, "datum: 10 maart 2027", "datum: 10 april 2027", ["BSL028"]),
    (ROUTE, "  - leerlingen\n", "  - leerlinge\n", ["REF001"]),
    (BESLUIT, "redactioneel: ", "redactionele: ", ["SCH001"]),
    (
        BESLUIT,
        "        reden: Tikfout hersteld.\n        versie: 1.0\n\n",
        "        versie: 1.0\n\n",
        ["SCH002"],
    ),
    (BESLUIT, "  - id: vaststelling\n", "  - id: besluit\n", ["REF001"]),
    (PLAN, "  - terugplaatsing\n  - thuis", "  - terugplaastsing\n  - thuis", ["PLN003"]),
    (NORM, "  - id: kort\n", "  - id: norm\n", ["REF002"]),
    (NORM, "{zie: hoofdstuk/resultaten/indicatoren}", "{zie: hoofdstuk/resultaten/indikatoren}", ["REF013"]),
    (NORM, "    titel: Wat elke school biedt", "\ttitel: Wat elke school biedt", ["YML006"]),
    (
        NORM,
        "titel: Elke school langs",
        "titel: Elke school langs dezelfde lat\n    titel: Anders langs",
        ["YML008"],
    ),
    (NORM, "titel: Kennis dicht", "titel: Kennis: dicht", ["YML007"]),
    (NORM, "uit vier onderdelen", "uit vijf onderdelen", ["PLN001", "PLN061"]),
    (VERSIE, "v1-aa2bad172323d15d3abf425b", "v1-aa2bad172323d15d3abf425", ["PLN012"]),
    (VERSIE, "datum: 15 januari 2027", "datum: 15 april 2027", ["BSL026"]),
    (PLANNING, "gereed: 23 april 2027", "gereed: ja", ["TIJ001"]),
    (WEEK, "afdoening: deels overgenomen", "afdoening: half overgenomen", ["SCH004"]),
    (INDICATOR, "2027-2028: 70%", "2027-2028: 70.5%", ["SCH005"]),
    (INDICATOR, "2027-2028: 70%", "2033-2034: 70%", ["PLN052"]),
    (INDICATOR, "2028-2029: 78%", "2028-2029: 178%", ["PLN054"]),
    (INDICATOR, "2027-2028: 70%", "2027-2028: 3 leerlingen", ["PLN054"]),
    (BEGROTING, "[921.000,", "[921.50,", ["SCH005"]),
    (BEGROTING, "2029, 2030, 2031]", "2029, 2030]", ["PLN040"]),
    (BEGROTING, "[335.000, 335.000,", "[335.000,", ["PLN040"]),
    (BEGROTING, "jaren: [2027, 2028, 2029, 2030, 2031]", "jaren: 2027 t/m 2031", ["TIJ001"]),
    (REGIO, "sector: po", "sector: vo", ["SAM018"]),
    (REGIO, "code: PO9901", "code: VO9903", ["SAM018"]),
    (BEGROTING, "plan: 2027-2031", "plan: 2027-2030", ["REF001"]),
    (INDICATOR, "artikel: WPO 18a lid 8 e", "artikel: WPO 18a lid 8 z", ["PLN013"]),
    (INDICATOR, "2026-2027: 2,28%", "2026-2027: lager dan vorig jaar", ["PLN056"]),
    (GESPREKKEN, "20.00 tot 21.30", "20.00 tot 19.30", ["TIJ001"]),
    (BESLUIT, "gemeente: rietbeek", "gemeente: Gemeente Rietbeek", ["REF001"]),
    (WEEK, "wanneer: 2 t/m 6 november 2026", "wanneer: 30 februari 2026", ["TIJ001"]),
    (PLANNING, "- id: vertaling", "- id: keuzelijsten", ["REF002"]),
    (BEGROTING, "- Rietbeek: 46%", "- Rietbeek: 46", ["PLN042"]),
    (REGISTER, "bestand: stukken/reglement-opr.pdf", "link: www.stroomland.example/r", ["SCH005"]),
    (REGISTER, "nummer: 5", "nummer: 4", ["PLN010"]),
    (REGISTER, "planning: route-2027-2031", "planning: route-2027", ["REF001"]),
    (AGENDA, "- september 2025: subsidie", "- september 2028: subsidie", ["TIJ021"]),
    (AGENDA, "- september 2025: subsidie", "- maart 2027: subsidie", ["TIJ021"]),
    (PROFIEL, "velden:", "veld:", ["SCH001"]),
    (PROFIEL, "velden:", "inhoud:", ["SCH001"]),
    (ADDENDUM, "hoe: vult aan", "hoe: aanvulling", ["SCH004"]),
    (PLAN, "  - terugplaatsing\n", "", ["PLN004"]),
    (PLANNING, "      - id: onderzoek", "      id: onderzoek", ["YML007"]),
    (PLAN, "publieksversie:\n", "publieksversie\n", ["YML007"]),
    (PLAN, "soort: plan", "soort: addendum", ["PLN007"]),
    (PLAN, "    titel: Een sterke basis op", "    naam: Een sterke basis op", ["SCH001"]),
    (INDICATOR, "2027-2028: 70%", "2027-2028: 70", ["PLN057"]),
    (INDICATOR, "nulmeting: 61%", "nulmeting: 161%", ["PLN054"]),
    (BESLUIT, "datum: 16 maart 2027", "datum: 16 maart 2026", ["BSL013"]),
    (BESLUIT, "wanneer: uiterlijk 1 juli 2029", "wanneer: uiterlijk 1 juli 2026", ["BSL009"]),
    (
        PLANNING,
        "wanneer: eind 2027\n        na: gesprekken",
        "wanneer: eind 2072\n        na: gesprekken",
        ["TIJ012", "TIJ076"],
    ),
    (PLANNING, "het ondersteuningsplan 2027-2031", "het ondersteuningsplan 2023-2027", ["PLN008"]),
    (BESLUIT, "  - id: oogo\n", "    id: oogo\n", ["YML008"]),
    (PLAN, "vervangt: 2023-2027", "vervangt: 2022-2026", ["PLN008"]),
    (INDICATOR, "2028-2029: 78%", "2028-2029: 58%", ["PLN051"]),
    (BEGROTING, "jaren: [2027, 2028, 2029, 2030, 2031]", "jaren: [2028, 2029, 2030, 2031, 2032]", ["PLN046"]),
    (PLANNING, "status: bezig\n", "status: verzet naar mei 2028\n", ["TIJ075"]),
    (
        ADDENDUMBESLUIT,
        "opr\n    over: addendum-steunpunt\n    versie: ",
        "opr\n    over: addendum-steunpunt\n    versie: 2027-2031/",
        ["BSL025"],
    ),
]


class Only:
    """Of a folder one record, and the texts that stand beside others."""

    def __init__(self, root, path):
        self.folder, self.path = Folder(root), path

    def entries(self):
        return (entry for entry in self.folder.entries() if entry.path == self.path or entry.suffix == ".md")

    def read(self, path, limit=MAX_FILE_BYTES):
        return self.folder.read(path, limit)


class Region:
    """A copy of the example, in which one thing at a time is otherwise."""

    def __init__(self, root):
        self.root = root
        self.example = load(root, TODAY)
        self.before = told(self.example)

    def said(self):
        return told(load(self.root, TODAY))

    def new(self, name, old, new):
        path = self.root / f"data/{name}.yaml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        try:
            return told(self.with_other(f"data/{name}.yaml")) - self.before
        finally:
            path.write_text(text, "utf-8")

    def with_other(self, path):
        """The example with this file as it is now; as in a comparison, only what that changes is made again."""
        kept = {item.path: item for item in self.example.documents if item.path != path}
        found = gather(Only(self.root, path), self.example.documents, kept.values())
        documents = sorted({**kept, **{item.path: item for item in found.documents}}.values(), key=_path)
        checker = Checker(Schemas(Assets(self.root)))
        assembled = partial(assemble, checker=checker, today=TODAY, like=self.example.workspace)
        return make(self.root, Folder(self.root), found._replace(documents=documents), checker, assembled)


def told(region):
    return {(item.file, item.code, item.message, item.hint) for item in check_region(region)}


def _path(document):
    return document.path


@pytest.fixture(scope="module")
def region(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("regio")
    shutil.copytree(request.config.rootpath / "data", folder / "data")
    return Region(folder)


@pytest.mark.parametrize("to", ["", "school/het-licht.yaml"], ids=["deleted", "renamed"])
def test_a_school_without_its_file_is_told_once(region, to):
    """Two profiles, what it offers, and a school that went up in it name it; its region counts its schools."""
    path, away = region.root / f"data/{SCHOOL}.yaml", region.root / (f"data/{to}" if to else "weg")
    path.rename(away)
    try:
        fresh = region.said() - region.before
    finally:
        away.rename(path)
    assert [code for _, code, _, _ in fresh] == ["SOP009"], sorted(fresh)
    assert "twee profielen" in next(iter(fresh))[2]


def test_a_folder_of_no_plan_is_told_once(region):
    folder = region.root / "data/hoofdstuk/2027-2031"
    folder.rename(folder.with_name("2027-2032"))
    try:
        fresh = region.said() - region.before
    finally:
        folder.with_name("2027-2032").rename(folder)
    assert sorted(code for _, code, _, _ in fresh) == ["REF001"], sorted(fresh)


@pytest.mark.parametrize(
    "kind", ["school", "schoolprofiel", "bijeenkomst", "besluit", "indicator", "keuzelijst"]
)
def test_a_folder_in_the_plural_is_told_once(region, kind):
    folder = region.root / "data" / kind
    folder.rename(folder.with_name({"school": "scholen"}.get(kind, f"{kind}en")))
    try:
        fresh = region.said() - region.before
    finally:
        folder.with_name({"school": "scholen"}.get(kind, f"{kind}en")).rename(folder)
    assert [(code, hint.split(".")[0]) for _, code, _, hint in fresh] == [
        ("SCH011", f"Noem de map {kind}")
    ], sorted(fresh)


@pytest.mark.parametrize(
    ("moved", "codes"),
    [
        ([("school/de-vuurtoren", "de-vuurtoren")], ["SCH011"]),
        ([("school/de-vuurtoren", "school/rietbeek/de-vuurtoren")], ["SCH010"]),
        ([("school/de-vuurtoren", "keuzelijst/de-vuurtoren")], ["SCH010"]),
        ([("sopformaat/a4-2026", "a4-2026"), ("sopformaat/a4-2027", "a4-2027")], ["SCH011"]),
        ([("keuzelijst/rollen", "rollen")], ["SCH011"]),
        ([("school/de-vuurtoren", "school/de-vuurtorn")], ["REF001"]),
        ([(EXPERTISE, "keuzelijst/intern-expertise")], ["REF001"]),
        ([("schoolprofiel/2027-2028/de-vuurtoren", "schoolprofiel/de-vuurtoren")], ["SCH010"]),
        ([("hoofdstuk/2027-2031/visie", "hoofdstuk/visie")], ["SCH010"]),
        ([(PROFIEL, "schoolprofiel/2027-2028/vuurtoren")], ["SOP009"]),
    ],
    ids=lambda moved: str(moved[0][1]),
)
def test_a_file_in_the_wrong_place_is_told_once(region, moved, codes):
    paths = [(region.root / f"data/{old}.yaml", region.root / f"data/{new}.yaml") for old, new in moved]
    for old, new in paths:
        new.parent.mkdir(exist_ok=True)
        old.rename(new)
    try:
        fresh = region.said() - region.before
    finally:
        for old, new in paths:
            new.rename(old)
    assert sorted(code for _, code, _, _ in fresh) == codes, sorted(fresh)


@pytest.mark.parametrize(
    ("folder", "names", "code", "said"),
    [
        ("archief", ["de-vuurtoren"], "SCH011", "data/school/de-vuurtoren.yaml is er al."),
        ("archief", ["de-vuurtoren", "de-brug"], "SCH011", "Is het een archief?"),
        ("Nieuwe map", ["de-vuurtoren"], "SCH011", "data/school/de-vuurtoren.yaml is er al."),
        ("school/oud", ["de-vuurtoren"], "SCH010", "Daar staat er al een."),
        ("keuzelijst", ["de-vuurtoren"], "SCH010", "data/school/de-vuurtoren.yaml is er al."),
        (".", ["de-vuurtoren"], "SCH011", "data/school/de-vuurtoren.yaml is er al."),
        (".", ["de-vuurtoren", "de-brug"], "SCH011", "Zijn het kopieën? Haal ze dan weg."),
    ],
)
def test_a_second_copy_is_told_once_and_never_to_be_put_over_the_first(region, folder, names, code, said):
    place = region.root / "data" / folder
    new = not place.exists()
    place.mkdir(exist_ok=True)
    copies = [shutil.copy(region.root / f"data/school/{name}.yaml", place) for name in names]
    try:
        fresh = region.said() - region.before
    finally:
        for copy in copies:
            Path(copy).unlink()
        if new:
            place.rmdir()
    assert [found for _, found, _, _ in fresh] == [code], sorted(fresh)
    assert said in next(iter(fresh))[3]


def test_a_copy_that_a_sync_program_made_is_told_once(region):
    for name in ("school/de-brug-LAPTOP-4F2K", "samenwerkingsverband-DESKTOP-1"):
        first = region.root / f"data/{name.partition('-LAPTOP')[0].partition('-DESKTOP')[0]}.yaml"
        copy = Path(shutil.copy(first, region.root / f"data/{name}.yaml"))
        fresh = region.said() - region.before
        copy.unlink()
        assert [(code, hint[:24]) for _, code, _, hint in fresh] == [("YML016", "Wijzigden twee mensen he")]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip[0]}-{slip[2][:20].strip()}")
def test_one_slip(region, slip):
    *change, codes = slip
    fresh = region.new(*change)
    assert sorted(code for _, code, _, _ in fresh) == codes, sorted(fresh)


@pytest.mark.parametrize(
    ("name", "old", "new", "hint"),
    [
        (
            BESLUIT,
            "basisondersteuning/norm",
            "basisondersteuning/Wat elke school biedt",
            "Schrijf: basisondersteuning/norm",
        ),
        (BESLUIT, "    bij: inspectie\n", "    gremium: inspectie\n", "Schrijf: bij: inspectie"),
        (
            FORMAAT,
            "    keuzelijst: interne-expertise\n",
            "    opties: [a, b]\n",
            "Schrijf hier: keuzelijst: NAAM",
        ),
        (INDICATOR, "61% (2025-2026)", "61% in 2025-2026", "achter: nulmeting: 61% (2025-2026)"),
        (INDICATOR, "61% (2025-2026)", '"2025-2026: 61%"', "achter: nulmeting: 61% (2025-2026)"),
        (INDICATOR, "61% (2025-2026)", "61%", "achter: nulmeting: 61% (2025-2026)"),
        (
            INDICATOR,
            "streef:\n      2027-2028: 70%\n      2028-2029: 78%\n      2029-2030: 85%\n      2030-2031: 90%\n",
            "streef: {2027-2028: 70%, 2028-2029: 78,0%, 2029-2030: 85%, 2030-2031: 90%}\n",
            'Zet er aanhalingstekens om: 2028-2029: "78,0%"',
        ),
        (PLAN, "periode: 2027-2031", "periode: 1 augustus 2027 t/m 31 juli 2031", 'Bedoelt u "2027-2031"?'),
        (BESLUIT, "stukken/brief-opr-2027", "brief-opr-2027", "Schrijf: stukken/brief-opr-2027-03-16.pdf"),
        (BESLUIT, "versie: 0.9\n    gestuurd", "versie: 9\n    gestuurd", "Kies uit: 0.9 of 1.0."),
        (
            BEGROTING,
            "[2027, 2028, 2029, 2030, 2031]",
            "2027-2031",
            "Schrijf elk jaar apart: [2027, 2028, 2029, 2030, 2031].",
        ),
        (
            BEGROTING,
            "[2027, 2028, 2029, 2030, 2031]",
            "2027, 2028, 2029, 2030, 2031",
            "Schrijf elk jaar apart: [2027, 2028, 2029, 2030, 2031].",
        ),
    ],
)
def test_what_was_almost_right_can_be_copied_from_the_message(region, name, old, new, hint):
    ((_, _, _, told),) = region.new(name, old, new)
    assert told.endswith(hint)


def test_only_wording_stays_so_when_the_paragraph_gets_another_name(region):
    fresh = region.new(NORM, "  - id: norm\n", "  - id: normen\n    eerder: norm\n")
    assert {code for _, code, _, _ in fresh} == {"REF015"}, sorted(fresh)


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("uitkomst: ingestemd onder één voorwaarde", "uitkomst: ja", "ingestemd"),
        ("uitkomst: ingestemd onder één voorwaarde", "uitkomst: nee", "niet ingestemd"),
        ("uitkomst: geen overeenstemming", "uitkomst: nee", "geen overeenstemming"),
        ("versie: 0.9\n    gestuurd", "versie: concept 0.9\n    gestuurd", "0.9"),
    ],
)
def test_a_decision_in_other_words_is_understood(region, old, new, meant):
    ((_, _, message, _),) = region.new(BESLUIT, old, new)
    assert message.endswith(f'Bedoelt u "{meant}"?')


@pytest.mark.parametrize(
    ("new", "meant"), [("leraar", "leraren"), ("de leraar", "leraren"), ("de directeur", "directeuren")]
)
def test_one_of_a_role_is_understood(region, new, meant):
    ((_, code, message, _),) = region.new(WEEK, "van: directeuren", f"van: {new}")
    assert (code, message.endswith(f'Bedoelt u "{meant}"?')) == ("REF001", True)


@pytest.mark.parametrize(
    ("name", "old", "new", "meant"),
    [
        (ADDENDUM, "hoe: vult aan", "hoe: aanvullen", "vult aan"),
        (BESLUIT, "soort: instemming", "soort: toestemming", "instemming"),
        (WEEK, "afdoening: deels overgenomen", "afdoening: gedeeltelijk", "deels overgenomen"),
        (REGIO, "sector: po", "sector: basisonderwijs", "po"),
        (REGIO, "instemming: [ondersteuningsplan", "instemming: [plan", "ondersteuningsplan"),
    ],
)
def test_what_people_call_a_choice_is_understood(region, name, old, new, meant):
    ((_, code, message, _),) = region.new(name, old, new)
    assert (code, message.endswith(f'Bedoelt u "{meant}"?')) == ("SCH004", True)


def test_two_decisions_with_one_name_hide_no_other_that_is_absent(region):
    text = (region.root / f"data/{BESLUIT}.yaml").read_text("utf-8")
    consent = text[text.index("  - id: instemming-opr") : text.index("  - id: goedkeuring-rvt")]
    path = region.root / f"data/{BESLUIT}.yaml"
    path.write_text(text.replace(consent, ""), "utf-8")
    try:
        fresh = region.new(BESLUIT, "  - id: overleg-vo", "  - id: oogo")
    finally:
        path.write_text(text, "utf-8")
    assert {"BSL001", "REF002"} <= {code for _, code, _, _ in fresh}, sorted(fresh)


def test_another_name_for_a_pillar_changes_nothing_that_was_consented_to(region):
    """What the message about it says to do, is enough."""
    ((_, _, _, hint),) = region.new(PLAN, "  - id: basis\n", "  - id: fundament\n")
    assert hint.startswith("Zet er dan bij: eerder: basis.")
    fresh = region.new(PLAN, "  - id: basis\n", "  - id: fundament\n    eerder: basis\n")
    assert {code for _, code, _, _ in fresh} == {"REF015"}, sorted(fresh)


def test_a_mistake_beside_a_misspelt_name_hides_nothing(region):
    """The name is told as well as what stands next to it."""
    for old, new in (
        ("    nummer: 99001\n", "    nummer: abc\n"),
        ("    nummer: 99001\n", "    fietsen: 3\n"),
    ):
        text = f"  - id: de-kring\n    naam: Stichting De Kring\n{old}"
        fresh = region.new(REGIO, text, text.replace("de-kring", "de-krng").replace(old, new))
        assert {"REF001"} < {code for _, code, _, _ in fresh}, sorted(fresh)


def test_who_ignores_it_in_a_misspelt_file_does_not_ignore_it_elsewhere(region):
    path = region.root / f"data/{SCHOOL}.yaml"
    text = path.read_text("utf-8")
    other = path.with_name("de-vuurtorn.yaml")
    path.unlink()
    other.write_text(f"{text}\nnegeer: {{REF001: hoort zo}}\n", "utf-8")
    try:
        fresh = region.said() - region.before
    finally:
        other.unlink()
        path.write_text(text, "utf-8")
    files = {file for file, code, _, _ in fresh if code == "SOP009"}
    assert files == {f"data/{PROFIEL}.yaml"}, sorted(fresh)


@pytest.mark.parametrize("stray", ["visie", "2027-32/visie"])
def test_a_chapter_out_of_place_hides_no_reference_to_a_plan_that_is_not_there(region, stray):
    """With its folder renamed, that reference would still find nothing."""
    path = region.root / "data/hoofdstuk/2027-2031/visie.yaml"
    other = region.root / f"data/hoofdstuk/{stray}.yaml"
    other.parent.mkdir(exist_ok=True)
    shutil.copy(path, other)
    try:
        fresh = region.new(BESLUIT, "- hoofdstuk: basisondersteuning/norm", "- hoofdstuk: 2099-2103/visie")
    finally:
        other.unlink()
    assert f"data/{BESLUIT}.yaml" in {file for file, code, _, _ in fresh if code == "REF001"}, sorted(fresh)


def test_who_ignores_that_a_decision_is_about_nothing_is_told_of_what_it_refers_to(region):
    path = region.root / "data/besluit/los.yaml"
    text = "soort: instemming\ngremium: opr\ndatum: 3 maart 2027\nredactioneel:\n"
    text += "  - {hoofdstuk: basisondersteuning/norm, reden: Tikfout hersteld.}\n"
    found = []
    for more in ("", "negeer: {BSL023: hoort zo}\n"):
        path.write_text(text + more, "utf-8")
        try:
            found.append({code for file, code, _, _ in region.said() if file == "data/besluit/los.yaml"})
        finally:
            path.unlink()
    assert [code in codes for codes in found for code in ("BSL023", "REF001")] == [True, False, False, True]


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("18 mei 2027, positief", "15-11-26 positief", "15 november 2026, positief"),
        ("18 mei 2027, positief", "15-11-26, positief", "15 november 2026, positief"),
        ("18 mei 2027, positief", "15-11-26", "15 november 2026"),
    ],
)
def test_what_was_meant_by_a_day_keeps_its_outcome(region, old, new, meant):
    hints = [hint for _, code, _, hint in region.new(PROFIEL, old, new) if code == "TIJ004"]
    assert hints == [f'Bedoelt u "{meant}"?']


def test_a_budget_that_was_copied_is_told_once(region):
    """That its table is new after the decisions, follows from it."""
    path = region.root / f"data/{BEGROTING}.yaml"
    copy = shutil.copy(path, path.with_name("2028-2032.yaml"))
    try:
        fresh = region.said() - region.before
    finally:
        copy.unlink()
    assert [code for _, code, _, _ in fresh] == ["PLN016"], sorted(fresh)


@pytest.mark.parametrize("wrong", ["planning/2027-2035", "planning/rute-2027-2031"])
def test_a_file_that_is_not_there_is_told_while_another_cannot_be_read(region, wrong):
    """A bare name may be a step of the planning with the slip; this one is that of a planning itself."""
    slips = (
        (PLANNING, "plan: 2027-2031", "plan 2027-2031"),
        (THUIS, "Hoe langer", f"Zie {{zie: {wrong}}}. Hoe langer"),
    )
    texts = {region.root / f"data/{name}.yaml": (old, new) for name, old, new in slips}
    before = {path: path.read_text("utf-8") for path in texts}
    try:
        for path, (old, new) in texts.items():
            path.write_text(before[path].replace(old, new, 1), "utf-8")
        fresh = region.said() - region.before
    finally:
        for path, text in before.items():
            path.write_text(text, "utf-8")
    assert sorted(code for _, code, _, _ in fresh) == ["REF013", "YML007"], sorted(fresh)
