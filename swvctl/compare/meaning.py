"""What a user means by a name: as files are called, as a title is written, or as people say it."""

from collections.abc import Iterator, Mapping

from swvctl.compare.titles import Titles
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.workspace import Workspace
from swvctl.schemas.shape import fold
from swvctl.tekst.naam import slug
from swvctl.tekst.nederlands import closest

Key = tuple[str, str]
_MOST = 3
_SHORTEST = 3


def named_by(workspace: Workspace, titles: Titles, text: str) -> list[Key]:
    """What has this name; the surest way of reading it goes first."""
    plain = _without_path(text)
    for found in (_by_name(workspace, text), _by_name(workspace, plain), _by_slug(workspace, plain)):
        if found:
            return found
    return _by_title(workspace, titles, plain)


def now_called(workspace: Workspace, text: str) -> Key | None:
    """What had this name earlier, where that is one thing."""
    plain = _without_path(text)
    names = [plain, f"/{plain}"]
    found = {
        (kind, now)
        for kind, old_names in workspace.earlier.items()
        for old, now in old_names.items()
        if f"{kind}/{old}" in names or old == plain or old.endswith(names[1])
    }
    return next(iter(found)) if len(found) == 1 else None


def like(workspace: Workspace, titles: Titles, text: str) -> list[tuple[Key, str]]:
    """What looks like it: names and titles with a few letters that differ, or with these words in them."""
    plain = fold(_without_path(text))
    called = dict(_called(workspace, titles))
    words: dict[str, Key] = {}
    for key, title in called.items():
        for word in (title, *_ways_to_write(key)):
            words.setdefault(fold(word), key)
    near = [words[word] for word in [closest(plain, words)] if word]
    holding = [key for word, key in words.items() if len(plain) >= _SHORTEST and _begins_a_word(plain, word)]
    return [(key, called[key]) for key in list(dict.fromkeys([*near, *holding]))[:_MOST]]


def _ways_to_write(key: Key) -> Iterator[str]:
    """``hoofdstuk/basis/norm``, ``basis/norm`` and ``norm`` of the chapter of a plan, and the name in full."""
    kind, parts = key[0], key[1].split("/")
    for start in range(len(parts)):
        short = "/".join(parts[start:])
        yield from (short, f"{kind}/{short}")


def _begins_a_word(text: str, word: str) -> bool:
    return any(f"{sign}{text}" in f" {word}" for sign in " /-")


def _by_name(workspace: Workspace, text: str) -> list[Key]:
    """With its kind in front, whole, or only the last part of it."""
    kind, _, rest = text.partition("/")
    if kind and (rest in workspace.names.get(kind, ())):
        return [(kind, rest)]
    found = [(kind, name) for kind, names in workspace.names.items() for name in sorted(names)]
    whole = [key for key in found if key[1] == text]
    if not whole and kind in workspace.names:
        below = [(kind, name) for name in sorted(workspace.names[kind]) if rest and name.endswith(f"/{rest}")]
        return below or [
            key for key in found if key[1] == rest and rest.rpartition("/")[0] in workspace.names[kind]
        ]
    return whole or [key for key in found if key[1].endswith(f"/{text}")]


def _without_path(text: str) -> str:
    """``data/school/de-brug.yaml`` is ``school/de-brug``; a kind may stand before a name without a slash."""
    plain = text.strip().strip("\"'“”").removeprefix("./").removeprefix("data/")
    for suffix in (".yaml", ".yml", ".md"):
        plain = plain.removesuffix(suffix)
    return plain


def _by_slug(workspace: Workspace, text: str) -> list[Key]:
    """``De Brug`` and ``school De Brug``, as the file would be called."""
    kind, _, rest = text.partition(" ")
    said = f"{kind.casefold()}/{rest}" if rest and kind.casefold() in workspace.names else text
    try:
        return _by_name(workspace, "/".join(slug(part) for part in said.split("/")))
    except ValueError:
        return []


def _by_title(workspace: Workspace, titles: Titles, text: str) -> list[Key]:
    """By title, or by any spelling of an option."""
    kind, _, rest = text.partition("/")
    wanted = fold(rest if rest and kind in workspace.names else text)
    found = [key for key, title in _called(workspace, titles) if fold(title) == wanted]
    return found or [
        ("optie", f"{lijst.name}/{option.code}")
        for lijst in workspace.all(Keuzelijst)
        if (option := lijst.vind(wanted)) and option.code
    ]


def _called(workspace: Workspace, titles: Titles) -> Iterator[tuple[Key, str]]:
    """Everything that can be referred to, with its title where it has one."""
    own: Mapping[Key, str] = titles.of_parts()
    for kind, names in workspace.names.items():
        for name in sorted(names):
            noun = workspace.nouns.get(kind, {}).get(name)
            yield (kind, name), titles.of(noun.record) if noun else own.get((kind, name), "")
