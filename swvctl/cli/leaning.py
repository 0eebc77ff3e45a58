"""How ``impact`` is shown: grouped by kind, with the places where the record is named."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from swvctl.cli.streams import put, put_lines, say
from swvctl.compare.impact import Lean, Leaning, leaning_on
from swvctl.compare.meaning import like, named_by, now_called
from swvctl.compare.titles import Titles
from swvctl.errors import UsageError
from swvctl.model.versietitel import vroeger
from swvctl.model.workspace import Workspace
from swvctl.pipeline import Region
from swvctl.report.machine import dump
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join, plural
from swvctl.validate import Record

_MOST_NAMED = 8
Key = tuple[str, str]


def show_impact(region: Region, text: str, *, as_json: bool) -> None:
    """Find what is meant, and tell what leans on it."""
    schemas = region.schemas
    titles = Titles(region.workspace, schemas)
    key = _meant(region.workspace, titles, text)
    found = leaning_on(region.workspace, schemas, key)
    if as_json:
        put([dump(_as_value(found, key, titles)) + "\n"])
    else:
        put_lines(_lines(found, key, titles))


def _meant(workspace: Workspace, titles: Titles, text: str) -> Key:
    if not text.strip():
        raise UsageError("Noem waar het om gaat, zoals school/de-vuurtoren.")
    keys = named_by(workspace, titles, text.strip())
    if len(keys) == 1:
        return keys[0]
    if not keys and (now := now_called(workspace, text)):
        say(f"{_quoted(text)} heet nu {_quoted(_whole(now))}.")
        return now
    if not keys:
        raise UsageError(f'"{shown(text)}" {_hint(workspace, titles, text)}')
    named = join((_quoted(_whole(key)) for key in keys[:_MOST_NAMED]), "of")
    raise UsageError(f'"{shown(text)}" kan op meer slaan. Kies {named}.')


def _hint(workspace: Workspace, titles: Titles, text: str) -> str:
    """What was probably meant; of a kind alone, how to go on."""
    kind = text.strip().casefold()
    if workspace.names.get(kind):
        return f"is een soort. Noem er één van, zoals {_whole((kind, min(workspace.names[kind])))}."
    if was := vroeger(text, workspace):
        return f"bestaat niet. {shown(was.zin)}"
    near = like(workspace, titles, text)
    if not near:
        return "bestaat niet. Noem de naam van het bestand of de titel. Met swvctl list ziet u wat er is."
    named = (_quoted(_whole(key)) + (f" ({shown(title)})" if title else "") for key, title in near)
    return f"bestaat niet. Bedoelt u {join(named, 'of')}?"


def _whole(key: Key) -> str:
    return "/".join(filter(None, key))


def _quoted(name: str) -> str:
    return f'"{shown(name)}"'


def _lines(found: Leaning, key: Key, titles: Titles) -> Iterator[str]:
    name = shown("/".join(filter(None, key)))
    records = {(lean.record.kind, lean.record.name): lean.record for lean in found.direct}
    if not records:
        yield f"Geen ander bestand leunt op {name}."
        return
    verb = "leunt" if len(records) == 1 else "leunen"
    yield f"{plural(len(records), 'onderdeel', 'onderdelen')} {verb} op {name}."
    for kind in sorted({record.kind for record in records.values()}):
        own = [lean for lean in found.direct if lean.record.kind == kind]
        yield ""
        yield f"{titles.kind(kind)} ({len({lean.record.name for lean in own})})"
        for _, found_there in groupby(own, key=lambda lean: lean.record.name):
            yield f"  {_line([*found_there], titles)}"
    if found.indirect:
        yield ""
        yield f"Via deze ook: {_counted(found.indirect, titles)}."


def _line(leans: Sequence[Lean], titles: Titles) -> str:
    """A record, the fields in which it names the other, and the first place."""
    record = leans[0].record
    file, span, _ = record.place(leans[0].route).resolve()
    fields = join(dict.fromkeys(shown(lean.label) for lean in leans))
    more = f" en nog {plural(len(leans) - 1, 'plaats', 'plaatsen')}" if len(leans) > 1 else ""
    return f"{shown(titles.of(record))}: {fields}, {file}:{span.line}{more}"


def _counted(records: Sequence[Record], titles: Titles) -> str:
    kinds = Counter(titles.kind(record.kind).lower() for record in records)
    return join(f"{kind} ({number})" for kind, number in sorted(kinds.items()))


def _as_value(found: Leaning, key: Key, titles: Titles) -> dict[str, object]:
    return {
        "schema": 1,
        "kind": key[0],
        "name": key[1],
        "direct": [
            {
                "kind": lean.record.kind,
                "name": lean.record.name,
                "title": titles.of(lean.record),
                "field": lean.label,
                "file": lean.record.document.path,
                "line": lean.record.place(lean.route).resolve()[1].line,
            }
            for lean in found.direct
        ],
        "indirect": [{"kind": record.kind, "name": record.name} for record in found.indirect],
    }
