"""Every code: said once, explained with examples that are true, and on the page of all findings."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
import yaml

from swvctl.assets import Assets
from swvctl.check.catalogue import Uitleg, catalogue
from swvctl.read import read_folder
from swvctl.read.codes import CODES as READING
from swvctl.read.source import Folder
from swvctl.report.catalogue_page import RENEW, catalogue_page
from swvctl.report.explanation import FAMILIES, explanation_of, family_of
from swvctl.schemas import Schemas
from swvctl.validate import Checker
from swvctl.validate.codes import CODES as SHAPING

ROOT = Path(__file__).parents[2]
TABLES = {"codes.py", "codes_file.py", "codes_writing.py", "codes_value.py", "codes_workspace.py"}
SOURCES = [path for path in sorted((ROOT / "swvctl").rglob("*.py")) if path.name not in TABLES]
ENTRIES = list(catalogue().values())

# What is wrong here is not in the text of the file, but in its name, its bytes or its size.
ABOUT_THE_FILE = {
    "YML004", "YML006", "YML013", "YML014", "YML015", "YML016", "YML017", "YML021",
}  # fmt: skip
# These need more than one file, or another program.
BEYOND_ONE_FILE = {"SCH009", "SCH013", "SCH014", "SCH015", "SCH016", "SCH029", "SCH030", "SCH031"}

CODE = re.compile("[A-Z]{3}[0-9]{3}")
SCHOOL = {"naam": "De Brug", "soort": "bo", "bestuur": "de-kring"}


@cache
def literals(path: Path) -> frozenset[str]:
    """Every text in a module that is a code and nothing else."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return frozenset(text for text in texts if CODE.fullmatch(text))


def registered(path: Path) -> Iterator[str]:
    """The codes that stand in ``@rule("…")``."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "rule":
            yield node.args[0].value


def codes_of(folder: Path, example: str) -> set[str]:
    """What reading and shaping have to say about an example: a whole file, or fields of a school."""
    first = example.partition("\n")[0]
    if first.startswith("# data/"):
        path = folder / first.removeprefix("# ")
    else:
        path = folder / "data/school/de-brug.yaml"
        written = {line.partition(":")[0] for line in example.splitlines()}
        example += "".join(f"\n{key}: {value}" for key, value in SCHOOL.items() if key not in written)
    path.parent.mkdir(parents=True)
    path.write_text(example + "\n", "utf-8")
    documents, findings = read_folder(Folder(folder))
    checker = Checker(Schemas(Assets()))
    for document in documents:
        checker.records(document)
    return {finding.code for finding in [*findings, *checker.findings]}


def test_every_code_in_the_program_is_explained() -> None:
    said = {code for path in SOURCES for code in literals(path)}
    assert said - {entry.code for entry in ENTRIES} == set()


def test_every_explained_code_is_said_somewhere() -> None:
    said = {code for path in SOURCES for code in literals(path)}
    assert {entry.code for entry in ENTRIES} == said


def test_no_code_is_used_for_two_things() -> None:
    rules = [code for path in SOURCES for code in registered(path)]
    counts = Counter([*READING, *SHAPING, *rules])
    assert len(counts) == len(ENTRIES)
    assert [code for code, count in counts.items() if count > 1] == []


def test_every_family_has_a_name() -> None:
    assert {family_of(entry.code) for entry in ENTRIES} == set(FAMILIES)


def test_titles_differ_and_are_no_sentences() -> None:
    titles = [entry.title for entry in ENTRIES]
    assert [title for title, count in Counter(titles).items() if count > 1] == []
    assert [title for title in titles if title.endswith(".") or not title[0].isupper()] == []


def test_each_code_has_an_explanation_and_two_examples() -> None:
    for entry in ENTRIES:
        said = explanation_of(entry.text)
        assert said.paragraphs, entry.code
        assert all(paragraph[-1] in ".:?" for paragraph in said.paragraphs), entry.code
        assert said.wrong, entry.code
        assert said.right, entry.code
        assert said.wrong != said.right, entry.code
        assert [line for line in f"{said.wrong}\n{said.right}".splitlines() if len(line) > 76] == [], (
            entry.code
        )


def test_examples_are_yaml() -> None:
    assert [entry.code for entry in ENTRIES if not _are_yaml(entry)] == []


def _are_yaml(entry: Uitleg) -> bool:
    said = explanation_of(entry.text)
    with suppress(yaml.YAMLError):
        for example in (said.right, *([] if entry.code in READING else [said.wrong])):
            yaml.load(example, yaml.CSafeLoader)
        return True
    return False


@pytest.mark.parametrize("code", sorted({*READING, *SHAPING} - ABOUT_THE_FILE - BEYOND_ONE_FILE))
def test_the_wrong_example_gives_the_finding_and_the_right_one_does_not(tmp_path: Path, code: str) -> None:
    said = explanation_of(catalogue()[code].text)
    assert code in codes_of(tmp_path / "fout", said.wrong)
    assert code not in codes_of(tmp_path / "goed", said.right)


def test_the_page_of_all_findings_is_current() -> None:
    page = (ROOT / "docs/meldingen.md").read_text("utf-8")
    assert page == catalogue_page(ENTRIES), f"docs/meldingen.md is out of date; renew it with: {RENEW}"
