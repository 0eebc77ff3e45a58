"""The register against a region: what is shown, what is written, and what stays as it was."""

from datetime import date

import pytest

from swvctl.model.school import School
from swvctl.pipeline import load

NOTHING = "Er is niets te doen.\n"


def test_a_region_that_agrees_has_nothing_to_do(work):
    work.register(work.vuurtoren, work.zandloper, work.row("97QQ00", "Ver weg", gemeente="9899 ELDERS"))
    assert work.duo() == NOTHING


def test_without_apply_nothing_is_written(work):
    work.register(
        work.vuurtoren.replace("De Vuurtoren", "De Baken"), work.row("90XY00", "De Eik"), work.zandloper
    )
    said = work.duo()
    assert "Nieuwe school: De Eik (90XY00), Rietbeek.\n" in said
    assert 'De Vuurtoren heet bij DUO anders: "De Vuurtoren" → "De Baken".\n' in said
    assert said.endswith(
        "1 nieuw bestand en 2 bestanden met wijzigingen. Er is nog niets geschreven; dat gebeurt met --apply.\n"
    )
    assert {name: work.text(f"data/school/{name}.yaml") for name in work.schools()} == dict(work.known)
    assert work.text("data/samenwerkingsverband.yaml") == work.swv


def test_a_new_school_is_written_as_people_write_it(work):
    eik = work.row(
        "90XY01",
        "Sint-Jozef’s school",
        straat="Dorpsstraat",
        nummer="1a",
        postcode="9999ab",
        plaats="'S-RIETBEEK GEM RIETBEEK",
        telefoon="088-1234567",
        site="www.jozef.example/",
    )
    work.register(work.vuurtoren, work.zandloper, eik)
    work.duo("--apply")
    assert work.text("data/school/sint-jozefs-school.yaml") == (
        "naam: Sint-Jozef’s school\n"
        "soort: bo\n"
        "brin: 90XY\n"
        "vestiging: 01\n"
        "bestuur: de-kring\n"
        "gemeente: rietbeek\n"
        "adres: Dorpsstraat 1a, 9999 AB 's-Rietbeek\n"
        "telefoon: 088-1234567\n"
        "site: https://www.jozef.example\n"
    )
    assert work.errors() == []
    assert work.duo("--apply") == NOTHING


def test_only_the_characters_of_changed_values_change(work):
    moved = work.vuurtoren.replace("Havenstraat;12;9999ZX", "Kade;3;9999ZA").replace(";99001;", ";99002;")
    work.register(moved.replace("0000210", "0000299"), work.zandloper)
    assert "heeft bij DUO een ander adres" in work.duo("--apply")
    expected = [
        line.replace("Havenstraat 12, 9999 ZX Rietbeek", "Kade 3, 9999 ZA Rietbeek")
        .replace("de-kring         ", "stichting-samen-leren")
        .replace("088 000 02 10", "088-0000299")
        for line in work.known["de-vuurtoren"].splitlines()
    ]
    found = work.text("data/school/de-vuurtoren.yaml").splitlines()
    assert [line.split() for line in found] == [line.replace("# ", " # ").split() for line in expected]
    assert work.text("data/samenwerkingsverband.yaml") == work.swv
    assert work.duo() == NOTHING


def test_a_new_bestuur_comes_with_its_name_and_its_count(work):
    work.register(
        "99008;Stichting De Waaier", header="BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM", name="besturen.csv"
    )
    work.register(work.vuurtoren, work.zandloper, work.row("90XY00", "De Eik", "99008"))
    work.duo("--besturen", "besturen.csv", "--apply")
    assert work.text("data/samenwerkingsverband.yaml") == work.swv.replace(
        "  - Stichting Samen Leren # nog zonder nummer\n",
        "  - Stichting Samen Leren # nog zonder nummer\n"
        "  - id: de-waaier\n    naam: Stichting De Waaier\n    nummer: 99008\n",
    ).replace("besturen: 2", "besturen: 3").replace("scholen: 2", "scholen: 3")
    assert "bestuur: de-waaier\n" in work.text("data/school/de-eik.yaml")
    assert work.errors() == []


def test_a_bestuur_without_a_name_gets_one_to_replace(work):
    work.register(work.vuurtoren, work.zandloper, work.row("90XY00", "De Eik", "99008"))
    said = work.duo("--apply")
    assert "Let op: het bestand zegt niet hoe bestuur 99008 heet." in said
    assert "    naam: Bestuur 99008\n" in work.text("data/samenwerkingsverband.yaml")
    assert work.errors() == []


def test_schools_of_one_name_get_files_of_their_own(work):
    others = [
        work.row("90XY00", "De Vuurtoren", plaats="OOST"),
        work.row("90XY01", "De Vuurtoren", plaats="OOST"),
    ]
    work.register(work.vuurtoren, work.zandloper, *others)
    work.duo("--apply")
    assert work.schools() == ["de-vuurtoren", "de-vuurtoren-90xy01", "de-vuurtoren-oost", "de-zandloper"]
    assert work.errors() == []


def test_niet_van_ons_stays_out(work):
    work.register(work.vuurtoren, work.zandloper, work.row("98ZZ00", "Van elders"))
    assert work.duo() == f"Let op: 1 school staat bij niet_van_ons en telt niet mee.\n{NOTHING}"


def test_of_a_gemeente_in_part_only_known_besturen_come(work):
    oost = "9802 OOSTERLAAR"
    work.register(
        work.vuurtoren,
        work.zandloper,
        work.row("90XY00", "De Eik", gemeente=oost),
        work.row("90XZ00", "De Es", "99009", oost),
    )
    said = work.duo()
    assert "Nieuwe school: De Eik" in said
    assert "De Es" not in said
    assert (
        "Let op: van Oosterlaar hoort maar een deel bij u: 1 school daar van een ander bestuur overgeslagen."
        in said
    )


def test_a_name_that_says_more_is_said_and_not_changed(work):
    work.register(work.vuurtoren.replace("De Vuurtoren", "Obs De Vuurtoren aan Zee"), work.zandloper)
    assert work.duo("--apply") == (
        'Let op: DUO schrijft "Obs De Vuurtoren aan Zee", u schrijft "De Vuurtoren" (90AB00). '
        f"Heet de school nu anders? Verbeter dan naam in data/school/de-vuurtoren.yaml.\n{NOTHING}"
    )
    assert work.text("data/school/de-vuurtoren.yaml") == work.known["de-vuurtoren"]


def test_the_register_given_as_a_form_is_sent_on(work):
    work.register(work.vuurtoren, work.zandloper)
    for name in ("basisonderwijs.csv", "weg.CSV"):
        assert work.run("import", name) == (
            2,
            f"Is dit het bestand van DUO? Gebruik: swvctl import duo {name}\n",
        )


def test_a_folder_is_no_register(work):
    assert work.run("import", "duo", "data") == (
        2,
        '"data" is een map. Noem het bestand dat erin staat.\n',
    )


def test_what_is_not_in_the_register_is_asked_about_and_not_changed(work):
    work.register(work.zandloper)
    said = work.duo("--apply")
    assert said == (
        "Let op: De Vuurtoren (90AB00) staat niet meer bij DUO. Is de school gesloten? "
        f"Zet dan in data/school/de-vuurtoren.yaml: gesloten: per …\n{NOTHING}"
    )


def test_a_school_that_we_closed_and_the_register_has_is_said(work):
    work.write(
        "data/school/de-zandloper.yaml", work.known["de-zandloper"] + "gesloten: per 1 augustus 2026\n"
    )
    work.register(work.vuurtoren, work.zandloper)
    assert "De Zandloper (91CD00) is bij u gesloten, maar staat nog bij DUO." in work.duo()


def test_a_school_with_another_number_does_not_come_twice(work):
    work.register(work.vuurtoren.replace("90AB", "90AC"), work.zandloper)
    said = work.duo("--apply")
    assert "Let op: De Vuurtoren staat bij DUO als 90AC00, bij u als 90AB00." in said
    assert "niet meer bij DUO" not in said
    assert work.schools() == ["de-vuurtoren", "de-zandloper"]


def test_a_school_without_brin_gets_one(work):
    text = work.known["de-zandloper"].replace("brin: 91CD\nvestiging: 00\n", "")
    work.write("data/school/de-zandloper.yaml", text)
    work.register(work.vuurtoren, work.zandloper)
    assert 'De Zandloper krijgt een BRIN: "91CD".' in work.duo("--apply")
    assert "brin: 91CD\nvestiging: 00\n" in work.text("data/school/de-zandloper.yaml")
    assert work.duo() == NOTHING


@pytest.mark.parametrize(
    ("words", "new"),
    [
        (("--gemeente", "rietbeek"), ["De Eik", "De Es"]),
        (("--gemeente", "9804"), ["De Berk"]),
        (("--gemeente", "Dalwijk", "--gemeente", "9801"), ["De Eik", "De Es", "De Berk"]),
        (("--pc4", "9990-9991,9993"), ["De Eik", "De Berk"]),
        (("--bestuur", "99009"), ["De Es", "De Berk"]),
        (("--bestuur", "99009", "--gemeente", "Rietbeek"), ["De Es"]),
        (("--tabel", "tabel.csv"), ["De Berk"]),
    ],
)
def test_filters(work, words, new):
    work.register(
        "9993;Dalwijk;PO-99-01;VO9902",
        "9990;Rietbeek;9902;VO9902",
        header="PC4;gemeente;PO SWV;VO SWV",
        name="tabel.csv",
    )
    work.register(
        work.row("90XA00", "De Eik", postcode="9990AA"),
        work.row("90XB00", "De Es", "99009", postcode="9992 AA"),
        work.row("90XC00", "De Berk", "99009", "9804 DALWIJK", postcode="9993AA"),
        work.vuurtoren,
        work.zandloper,
    )
    said = work.duo(*words)
    assert [
        line.split(": ")[1].split(" (")[0] for line in said.splitlines() if line.startswith("Nieuwe school")
    ] == new


@pytest.mark.parametrize(
    ("postcode", "told"),
    [("", True), ("?", True), ("99", True), ("0000 AA", True), ("9995 AA", False), ("9990 AA", False)],
)
def test_a_school_without_a_postcode_is_not_passed_over_in_silence(work, postcode, told):
    work.register(work.row("90XA00", "De Eik", postcode=postcode), work.vuurtoren, work.zandloper)
    said = work.duo("--pc4", "9990-9991")
    line = "1 school zonder leesbare postcode is overgeslagen: De Eik. Kijk na of dat klopt."
    assert (line in said) is told
    assert line not in work.duo("--pc4", "9990-9991", "--bestuur", "99009")


def test_a_school_of_a_bestuur_of_ours_may_lie_outside(work):
    work.register(work.row("90XC00", "De Berk", gemeente="9804 DALWIJK"), work.vuurtoren, work.zandloper)
    work.duo("--bestuur", "99001", "--apply")
    assert "gemeente: Dalwijk, buiten de regio\n" in work.text("data/school/de-berk.yaml")
    assert work.errors() == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--gemeente", "Rietbek"), 'In het bestand staat geen gemeente "Rietbek". Bedoelt u "Rietbeek"?'),
        (
            ("--gemeente", "Rietbeek,Oosterlaar"),
            'In het bestand staat geen gemeente "Rietbeek,Oosterlaar". Zijn het er meer?',
        ),
        (("--gemeente", "9899"), "In het bestand staat geen gemeente met nummer 9899."),
        (
            ("--pc4", "99"),
            '"99" is geen postcodegebied. Schrijf vier cijfers, zoals 9990, of van en tot: 9990-9999.',
        ),
        (
            ("--bestuur", "de-kring"),
            '"de-kring" is geen nummer van een bestuur. Schrijf vijf cijfers, zoals 99001.',
        ),
        (("--alleen", "alles"), 'Bij --alleen staat "alles". Kies uit nieuw, naam, adres, '),
        (("--soort", "mbo"), 'Het soort onderwijs "mbo" bestaat niet. Kies uit bo, '),
    ],
)
def test_a_word_that_cannot_be_is_explained(work, words, said):
    work.register(work.vuurtoren, work.zandloper)
    code, found = work.run("import", "duo", "basisonderwijs.csv", *words)
    assert code == 2
    assert found.startswith(said)


def test_one_may_take_over_a_part(work):
    work.register(
        work.vuurtoren.replace("De Vuurtoren", "De Baken").replace("0210", "0299"),
        work.zandloper,
        work.row("90XY00", "De Eik"),
    )
    work.duo("--alleen", "nieuw", "--apply")
    assert work.text("data/school/de-vuurtoren.yaml") == work.known["de-vuurtoren"]
    work.duo("--alleen", "telefoon", "--apply")
    assert work.text("data/school/de-vuurtoren.yaml") == work.known["de-vuurtoren"].replace(
        "088 000 02 10", "088-0000299"
    )


def test_bad_rows_are_named_and_the_rest_comes_in(work):
    bad = [
        work.row("9XY00", "Kapotte code"),
        work.row("90XB00", ""),
        work.row("90XC00", "Zonder bestuur", "geen"),
        work.row("90XD00", "Met\u200bteken"),
        work.vuurtoren,
        "a;b",
    ]
    work.register(
        work.vuurtoren,
        work.zandloper,
        work.row("90XA00", "De Eik"),
        *bad,
        work.row("9XX", "Ver weg", gemeente="9899 ELDERS"),
    )
    code, said = work.run("import", "duo", "basisonderwijs.csv", "--apply")
    assert code == 1
    assert [
        line.removeprefix("Niet bruikbaar: basisonderwijs.csv, ")
        for line in said.splitlines()
        if "bruikbaar" in line
    ] == [
        'regel 5: "9XY0 9XY00" is geen BRIN met vestiging.',
        "regel 6: De naam van 90XB00 ontbreekt.",
        'regel 7: "geen" is geen nummer van een bestuur.',
        'regel 8: Hier staat een teken dat niet te zien is: "Met\\u200bteken".',
        "regel 9: 90AB00 staat ook op regel 2.",
        "regel 10: Hier staan 2 cellen; de kop heeft er 15. Kijk of er een scheidingsteken te veel of te weinig staat.",
    ]
    assert work.schools() == ["de-eik", "de-vuurtoren", "de-zandloper"]
    assert work.errors() == []


def test_old_column_names_and_a_file_that_a_spreadsheet_saved(work):
    header = "Bevoegd gezag nummer,BRIN  NUMMER,Vestigingsnummer,Vestigingsnaam,Gemeentenummer,Gemeentenaam"
    work.write("data/samenwerkingsverband.yaml", work.swv.replace("9801", "0981").replace("99001", "09901"))
    work.register("9901,90ab,0,De Vuurtoren,981,RIETBEEK", "9901,90XY,2,De Eik,981,RIETBEEK", header=header)
    work.duo("--alleen", "nieuw", "--apply")
    assert "brin: 90XY\nvestiging: 02\nbestuur: de-kring\ngemeente: rietbeek\n" in work.text(
        "data/school/de-eik.yaml"
    )


@pytest.mark.parametrize(
    ("brin", "vestiging", "code"),
    [
        ("90AB", "90AB01", "90AB01"),
        ("90ab", "90ab01", "90AB01"),
        ("90AB", "01", "90AB01"),
        ("90AB", "1", "90AB01"),
        ("90AB", "001", "90AB01"),
        ("90AB", "90AB", "90AB00"),
        ("90AB01", "", "90AB01"),
        ("", "90AB01", "90AB01"),
    ],
)
def test_the_number_of_a_location_in_many_forms(work, brin, vestiging, code):
    eik = work.row("90AB01", "De Eik").replace(";90AB;90AB01;", f";{brin or ' '};{vestiging or ' '};")
    work.register(eik, work.zandloper)
    work.duo("--alleen", "nieuw", "--apply")
    found = load(work.root, date(2027, 6, 3)).workspace.all(School)
    assert code in {school.code for school in found}


@pytest.mark.parametrize(
    ("brin", "vestiging"), [("90AB", "90AC01"), ("90AB", "90AB0"), ("90AB", "100"), ("9OAB", " ")]
)
def test_a_number_that_is_none_is_refused(work, brin, vestiging):
    work.register(
        work.row("90AB01", "De Eik").replace(";90AB;90AB01;", f";{brin};{vestiging};"), work.zandloper
    )
    code, said = work.run("import", "duo", "basisonderwijs.csv")
    assert code == 1
    assert "is geen BRIN met vestiging." in said


def test_columns_that_are_missing_are_named_with_what_is_there(work):
    work.register("1;2", header="Naam school;Plaats")
    code, said = work.run("import", "duo", "basisonderwijs.csv")
    assert code == 2
    assert said == (
        "In basisonderwijs.csv ontbreken de kolommen INSTELLINGSCODE, VESTIGINGSNAAM, BEVOEGD GEZAG NUMMER en "
        "GEMEENTENAAM. Gevonden kolommen: Naam school en Plaats.\n"
    )


@pytest.mark.parametrize(
    ("column", "said", "soort"),
    [
        ("SOORT PRIMAIR ONDERWIJS", "SBAO", "sbo"),
        ("SOORT PRIMAIR ONDERWIJS", "So/Vso", "[so, vso]"),
        ("SOORT PRIMAIR ONDERWIJS", "BAO", "bo"),
    ],
)
def test_the_soort_of_a_row(work, column, said, soort):
    rows = [f"{work.vuurtoren};BAO", f"{work.zandloper};BAO", f"{work.row('90XY00', 'De Eik')};{said}"]
    work.register(*rows, header=f"{work.header};{column}")
    work.duo("--apply")
    assert f"soort: {soort}\n" in work.text("data/school/de-eik.yaml")
    assert work.errors() == []


def test_a_region_for_vo_reads_the_structure(work):
    work.write(
        "data/samenwerkingsverband.yaml",
        work.swv.replace("PO9901", "VO9901").replace("sector: po", "sector: vo"),
    )
    for name in work.schools():
        work.write(f"data/school/{name}.yaml", work.known[name].replace("soort: bo", "soort: vo"))
    structures = {"90XA00 A": "HAVO/VWO", "90XB00 B": "PRO", "90XC00 C": "BRUGJAAR/PRO/VMBO"}
    rows = [f"{work.row(*key.split(' '))};{value}" for key, value in structures.items()]
    work.register(
        *rows,
        f"{work.vuurtoren};VWO",
        f"{work.zandloper};VWO",
        header=f"{work.header};ONDERWIJSSTRUCTUUR",
        name="vo.csv",
    )
    code, _ = work.run("import", "duo", "vo.csv", "--apply")
    assert code == 0
    found = [work.text(f"data/school/{name}.yaml").splitlines()[1] for name in "abc"]
    assert found == ["soort: vo", "soort: pro", "soort: [vo, pro]"]


def test_a_file_of_special_schools_must_say_which(work):
    work.register(work.vuurtoren, name="speciaal-onderwijs.csv")
    code, said = work.run("import", "duo", "speciaal-onderwijs.csv")
    assert (code, said) == (
        2,
        "speciaal-onderwijs.csv zegt niet welk soort onderwijs het is. Noem het: --soort sbo of --soort so.\n",
    )


def test_a_school_with_a_fault_stops_the_import(work):
    work.write("data/school/de-zandloper.yaml", "naam: [\n")
    work.register(work.vuurtoren, work.zandloper)
    code, said = work.run("import", "duo", "basisonderwijs.csv", "--apply")
    assert (code, said) == (2, "Verbeter eerst data/school/de-zandloper.yaml; swvctl check zegt wat er is.\n")


def test_what_cannot_be_written_leaves_everything_as_it_was(work):
    work.register(work.vuurtoren.replace("0210", "0299"), work.zandloper, work.row("90XY00", "De Eik"))
    (work.root / "data/school/de-vuurtoren.yaml").chmod(0o444)
    code, _ = work.run("import", "duo", "basisonderwijs.csv", "--apply")
    assert code == 2
    assert {name: work.text(f"data/school/{name}.yaml") for name in work.schools()} == dict(work.known)
    assert work.text("data/samenwerkingsverband.yaml") == work.swv


def test_text_of_the_register_is_never_more_than_text(work):
    work.register(
        work.vuurtoren,
        work.zandloper,
        work.row("90XY00", "- {a: b} # =1+1"),
        work.row("90XZ00", "2027-01-01"),
    )
    work.duo("--apply")
    assert work.errors() == []
    assert work.duo() == NOTHING
