"""The advice to renew the schemas of the editor, at the moment it is useful and not before."""

from swvctl.cli.dutch import run
from swvctl.cli.program import app


def test_it_comes_when_a_list_changed_and_goes_when_they_are_renewed(region, swvctl, capfd):
    assert "SCH014" not in swvctl("check", "--output-format", "concise")[1]
    write(region, capfd)
    assert "SCH014" not in swvctl("check", "--output-format", "concise")[1]
    path = region / "data/keuzelijst/voorzieningen.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  - Klimwand\n", encoding="utf-8")
    assert "advies SCH014" in swvctl("check", "--output-format", "concise")[1]
    write(region, capfd)
    assert "SCH014" not in swvctl("check", "--output-format", "concise")[1]


def write(region, capfd):
    assert run(app, ["schema", "--write", "-C", str(region)]) == 0
    capfd.readouterr()


def test_the_line_ends_of_windows_make_no_schema_old(region, swvctl, capfd):
    write(region, capfd)
    [schema] = (region / ".swvctl/schemas").glob("school.schema.json")
    schema.write_bytes(schema.read_bytes().replace(b"\n", b"\r\n"))
    assert run(app, ["schema", "--write", "-C", str(region)]) == 0
    assert "Alle schema's kloppen al." in capfd.readouterr().out
    schema.write_bytes(schema.read_bytes().replace(b"School", b"Skool"))
    assert run(app, ["schema", "--check", "-C", str(region)]) == 1


def test_it_waits_while_a_list_is_wrong(region, swvctl, capfd):
    write(region, capfd)
    path = region / "data/keuzelijst/voorzieningen.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  - Klimwand\nanders: soms\n", encoding="utf-8")
    said = swvctl("check", "--output-format", "concise")[1]
    assert "fout" in said
    assert "SCH014" not in said
