"""Which findings the user asked to see, and what the report may then speak of."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from swvctl.cli.target import as_seen
from swvctl.errors import UsageError
from swvctl.findings import Finding
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace
from swvctl.pipeline import Region
from swvctl.read.entry import DATA
from swvctl.report.line import place
from swvctl.tekst.escape import shown
from swvctl.tekst.meldingcode import meant_code
from swvctl.tekst.naam import slug_or_nothing
from swvctl.tekst.nederlands import closest, join

if TYPE_CHECKING:
    from swvctl.model.ondersteuningsplan import Ondersteuningsplan

COUNTED = ("schoolprofiel", "ondersteuningsplan", "hoofdstuk")
_ROOT, _MOST_OFFERED = ".", 3
# What a concept still lacks is counted, where a delivered profile or a plan that is ready gets one of these.
_COUNTED_CODE = "SOP001"
_COUNTED_CODES = ("PLN002", "PLN003", "PLN005", "PLN014")


class Chosen(NamedTuple):
    """What the user asked to see; nothing named means everything."""

    below: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    since: str = ""
    about: frozenset[Finding] | None = None
    untouched: frozenset[str] = frozenset()

    @classmethod
    def of(cls, root: Path, paths: Iterable[Path], select: Iterable[str], ignore: Iterable[str]) -> "Chosen":
        below = tuple(_inside(root, path) for path in paths)
        return cls(() if _ROOT in below else below, _codes(select), _codes(ignore))

    @property
    def is_everything(self) -> bool:
        return not (self.below or self.select or self.ignore or self.since)

    def among(self, since: str, about: frozenset[Finding] | None, untouched: frozenset[str]) -> "Chosen":
        """The same choice, of these findings only: what is about a change since a revision."""
        return self._replace(since=since, about=about, untouched=untouched)

    def holds(self, finding: Finding) -> bool:
        if self.about is not None and finding not in self.about:
            return False
        return any(map(self._holds_file, finding.files)) and self._holds_code(finding.code)

    def narrowed(self, region: Region) -> Region:
        """The region with only those profiles and plans of which the counts may be told."""
        from swvctl.model.ondersteuningsplan import Ondersteuningsplan  # noqa: PLC0415 - only with a choice

        kept = {
            name: profiel
            for name, profiel in region.workspace.nouns[Schoolprofiel.kind].items()
            if self._holds_code(_COUNTED_CODE) and self._counts(profiel.record.document.path)
        }
        plans = {
            plan.name: plan
            for plan in region.workspace.all(Ondersteuningsplan)
            if any(map(self._holds_code, _COUNTED_CODES)) and self._is_about(plan, region.workspace)
        }
        nouns = {**region.workspace.nouns, Schoolprofiel.kind: kept, Ondersteuningsplan.kind: plans}
        return region._replace(workspace=region.workspace.but(nouns=nouns))

    def scope(self, prefix: str) -> str:
        """How the closing line begins: ``Alleen SOP in data/schoolprofiel bekeken``."""
        named = [join(self.select)] if self.select else []
        named += [join(place(prefix, path) for path in self.below)] if self.below else []
        if self.since:
            named = [f"wat sinds {shown(self.since)} is gewijzigd", *named]
        looked_at = f"Alleen {', '.join(named)} bekeken" if self.since else _looked_at(named)
        return f"{looked_at}, zonder {join(self.ignore)}" if self.ignore else looked_at

    def _is_about(self, plan: "Ondersteuningsplan", workspace: Workspace) -> bool:
        """Whether anything of a plan was asked for or touched: its own file or a chapter."""
        from swvctl.model.planboom import hoofdstukken_van  # noqa: PLC0415 - only with a choice

        own = (noun.record.document.path for noun in (plan, *hoofdstukken_van(plan, workspace)))
        return any(map(self._counts, own))

    def _counts(self, file: str) -> bool:
        return file not in self.untouched and self._holds_file(file)

    def _holds_file(self, file: str) -> bool:
        return not self.below or any(path == file or file.startswith(f"{path}/") for path in self.below)

    def _holds_code(self, code: str) -> bool:
        selected = not self.select or code.startswith(self.select)
        return selected and not (self.ignore and code.startswith(self.ignore))


def _looked_at(named: Iterable[str]) -> str:
    return f"Alleen {' in '.join(named)} bekeken" if named else "Alles bekeken"


def _codes(words: Iterable[str]) -> tuple[str, ...]:
    codes = tuple(code.strip().upper() for word in words for code in word.split(",") if code.strip())
    if not codes:
        return ()
    from swvctl.check.catalogue import catalogue  # noqa: PLC0415 - only when codes are named

    for code in codes:
        if not any(known.startswith(code) for known in catalogue()):
            near = meant_code(code, catalogue(), ())
            ask = f' Bedoelt u "{near}"?' if near else ""
            raise UsageError(f'De code "{shown(code)}" bestaat niet.{ask} Alle codes: swvctl explain.')
    return tuple(dict.fromkeys(codes))


def _inside(root: Path, path: Path) -> str:
    absolute = path if path.is_absolute() else Path.cwd() / path
    normal = Path(os.path.normpath(absolute))
    if not os.path.lexists(normal):
        raise UsageError(f'"{path}" bestaat niet.{_asked(root, normal, path)}')
    try:
        return normal.relative_to(Path(os.path.normpath(root))).as_posix()
    except ValueError as error:
        raise UsageError(f'"{path}" ligt buiten de map van dit samenwerkingsverband.') from error


def _asked(root: Path, normal: Path, path: Path) -> str:
    """Which file or folder was meant: with its suffix, in the folder of its kind, or with a slip in its name."""
    if os.path.lexists(f"{normal}.yaml"):
        return f" Bedoelt u {path}.yaml?"
    root = Path(os.path.normpath(root))
    data = root / DATA
    name = slug_or_nothing(path.name.removesuffix(".yaml"))
    in_data = Path(os.path.normpath(data / path))
    exact = in_data.exists() and in_data.is_relative_to(data)
    found = [in_data] if exact else sorted(data.rglob(f"{name}.yaml")) if name else []
    if not found and name:
        found = sorted(one for one in data.rglob(name) if one.is_dir())
    if not found and (near := _like(normal, root) or _like(in_data, root)):
        found = [near]
    return f" Bedoelt u {join((as_seen(one) for one in found[:_MOST_OFFERED]), 'of')}?" if found else ""


def _like(path: Path, root: Path) -> Path | None:
    """What is there in the region and is called nearly so, with a slip in any part of its path."""
    if not path.is_relative_to(root):
        return None
    there = root
    for part in path.relative_to(root).parts:
        names = (
            [one.name for one in there.iterdir() if not one.name.startswith(".")] if there.is_dir() else []
        )
        near = part if part in names else closest(part, names)
        if not near:
            return None
        there /= near
    return there
