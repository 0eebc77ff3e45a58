"""The page with every finding there can be, as Markdown. ``python -m`` writes it to standard output."""

import sys
from collections.abc import Iterable, Iterator

from swvctl.check.catalogue import Uitleg, catalogue
from swvctl.report.explanation import FAMILIES, by_family, can_be_ignored, explanation_of
from swvctl.tekst.escape import markdown_signs, markdown_text

RENEW = ".venv/bin/python -m swvctl.report.catalogue_page > docs/meldingen.md"
_INTRO = f"""\
# Meldingen

Alles wat `swvctl check` kan zeggen, met een fout en een goed voorbeeld. In een terminal ziet u dezelfde
uitleg met `swvctl explain CODE`, bijvoorbeeld `swvctl explain SOP001`.

- Een **fout** klopt zeker niet. De controle mislukt.
- Een **waarschuwing** klopt waarschijnlijk niet, of hangt af van de dag waarop u controleert. De controle
  mislukt alleen met `--strict`.
- Een **advies** kan beter. De controle slaagt.

Soms weegt een melding in één geval zwaarder of lichter dan hieronder staat; de uitleg zegt wanneer.

Wilt u een melding op één plaats niet zien? Zet daar, of bovenaan het bestand, `negeer` met de code en de
reden:

```yaml
negeer: {{SOP012: De school fuseert; het profiel komt in het najaar.}}
```

Dat kan alleen bij de meldingen waar in de tabel "ja" achter staat.

Deze pagina wordt gemaakt uit het programma zelf. Vernieuwen gaat zo: `{RENEW}`
"""


def catalogue_page(entries: Iterable[Uitleg]) -> str:
    """All entries: a table for each family, and below it the explanations."""
    families = list(by_family(entries))
    pieces = [_INTRO, "".join(_contents(families))]
    for family, members in families:
        pieces += [f"## {_family_title(family)}\n", "".join(_table(members)), *map(_section, members)]
    return "\n".join(pieces)


def _contents(families: Iterable[tuple[str, list[Uitleg]]]) -> Iterator[str]:
    for family, members in families:
        title = _family_title(family)
        yield f"- [{title}](#{_anchor(title)}), {members[0].code} t/m {members[-1].code}\n"


def _table(entries: Iterable[Uitleg]) -> Iterator[str]:
    yield "| Code | Melding | Soort | Te negeren |\n|---|---|---|---|\n"
    for entry in entries:
        ignored = "ja" if can_be_ignored(entry.code) else "nee"
        link = f"[{entry.code}](#{_anchor(_title(entry))})"
        yield f"| {link} | {markdown_text(entry.title)} | {entry.severity.dutch} | {ignored} |\n"


def _section(entry: Uitleg) -> str:
    said = explanation_of(entry.text)
    paragraphs = "\n\n".join(map(markdown_text, said.paragraphs))
    shown = (("Fout", said.wrong), ("Goed", said.right))
    examples = "\n\n".join(f"{word}:\n\n```yaml\n{example}\n```" for word, example in shown)
    return f"### {markdown_signs(_title(entry))}\n\n{paragraphs}\n\n{examples}\n"


def _title(entry: Uitleg) -> str:
    return f"{entry.code}: {entry.title}"


def _family_title(family: str) -> str:
    return f"{family}: {FAMILIES[family]}"


def _anchor(heading: str) -> str:
    """The name that code hosts give a heading."""
    kept = "".join(char for char in heading.lower() if char.isalnum() or char in " -_")
    return kept.replace(" ", "-")


if __name__ == "__main__":
    sys.stdout.buffer.write(catalogue_page(catalogue().values()).encode())
