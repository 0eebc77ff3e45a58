"""What git knows of earlier versions: the only module that runs a program, and it runs nothing but git.

Nothing here reads the working tree, but for the names of new files, and no name is ever taken for an option: a
revision is made a hash first, and after that only hashes are asked for. Settings of a repository that came from
elsewhere have no power.
"""

import os
import stat
import subprocess
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from threading import Timer
from typing import NamedTuple

from swvctl.errors import GitError
from swvctl.limits import MAX_GIT_SECONDS, MAX_GIT_TREE_BYTES, MAX_REVISION_CHARACTERS
from swvctl.patroon import patroon
from swvctl.read.source import git_top
from swvctl.tekst.escape import shown

_OPTIONS = (
    "--no-pager",
    "-c", "safe.bareRepository=explicit",
    "-c", "core.fsmonitor=false",
    "-c", f"core.hooksPath={os.devnull}",
    "-c", "protocol.allow=never",
    "-c", "core.quotePath=false",
)  # fmt: skip
_SETTINGS = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    # Of a partial clone git would fetch what is missing, by a program that its settings name.
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C.UTF-8",
}
# What git needs of its surroundings to find the settings of the user, such as which folders are trusted.
_KEPT = ("HOME", "XDG_CONFIG_HOME", "USERPROFILE", "SYSTEMROOT", "SystemRoot")
_PROGRAMS = ("git.exe",) if os.name == "nt" else ("git",)
_HEADER = 3  # hash, kind and size
_SHORT = 8
_COMMIT = patroon(r"[0-9a-f]{7,64}")
_COMMITTER = patroon(rb"\ncommitter [^\n]*> ([0-9]{1,11}) ([+-])([01][0-9])([0-5][0-9])\n")
_LATE = "Git gaf te lang geen antwoord. Probeer het later opnieuw."
_BROKEN = "Git is niet te starten. Kijk of git goed is geïnstalleerd."


class GitFile(NamedTuple):
    """What a tree says of one path below it."""

    mode: str
    hash: str
    path: str


class Repository(NamedTuple):
    """A repository with the workspace in it; ``below`` leads from its top to the workspace, empty or with a slash."""

    program: str
    top: Path
    below: str

    @classmethod
    def around(cls, root: Path) -> "Repository":
        """The repository that holds a workspace; its top may lie above it."""
        program = _program()
        place = root.resolve()
        top = git_top(place)
        if top is None:
            raise GitError(
                "Deze map wordt niet met git bijgehouden, dus er is geen eerdere versie om mee te vergelijken."
            )
        below = place.relative_to(top).as_posix()
        return cls(program, top, "" if below == "." else f"{below}/")

    def commit(self, revision: str) -> str:
        """The hash of the commit that is meant."""
        if not revision or "\0" in revision or len(revision) > MAX_REVISION_CHARACTERS:
            raise GitError(f'De versie "{shown(revision)}" bestaat niet in git.')
        asked = ("--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        found = self._ask("rev-parse", *asked).strip().decode("ascii", "replace")
        if not _is_hash(found):
            raise GitError(self._unknown(revision))
        return found

    def committed(self, commit: str) -> datetime | None:
        """When a commit was made, by the clock of whoever made it; None where it does not say so."""
        found = _COMMITTER.search(self._ask("cat-file", "commit", commit).partition(b"\n\n")[0] + b"\n")
        if not found:
            return None
        seconds, sign, hours, minutes = found.groups()
        away = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == b"-" else 1)
        return datetime.fromtimestamp(int(seconds), timezone(away))

    def nearest_common(self, one: str, other: str) -> str:
        """The commit from which two commits went their own way; the first itself where there is none."""
        found = self._ask("merge-base", one, other).strip().decode("ascii", "replace")
        return found if _is_hash(found) else one

    def first_with(self, path: str) -> str:
        """The commit that a file of the workspace came with, as far as this copy knows; else nothing."""
        told = self._ask("rev-list", "HEAD", "--", self.below + path).split()
        return told[-1].decode("ascii", "replace") if told else ""

    def would_keep(self, path: str) -> bool:
        """Whether a folder of the workspace has files that are new to git and not ignored."""
        return bool(self._ask("ls-files", "--others", "--exclude-standard", "--", self.below + path))

    def tree(self, commit: str, path: str) -> Iterator[GitFile]:
        """Every file below a path of the workspace, and the path itself where it is a file."""
        words = ("-r", "-z", "--full-tree", commit, "--", self.below + path)
        listed = self._ask_up_to(MAX_GIT_TREE_BYTES + 1, "ls-tree", *words)
        if len(listed) > MAX_GIT_TREE_BYTES:
            raise GitError(f'In versie "{commit[:_SHORT]}" staan te veel bestanden onder {shown(path)}.')
        for line in listed.split(b"\0"):
            facts, tab, name = line.partition(b"\t")
            mode, _, number = facts.decode("ascii", "replace").split() if tab else ("", "", "")
            if tab:
                within = name.decode("utf-8", "surrogateescape").removeprefix(self.below)
                yield GitFile(mode, number, within)

    def sizes(self, hashes: list[str]) -> dict[str, int]:
        """How many bytes these objects have; one that git has not got here has none."""
        told = self._ask(
            "cat-file", "--batch-check", given="".join(f"{number}\n" for number in hashes).encode()
        )
        facts = [line.split() for line in told.decode("ascii", "replace").splitlines()]
        return {words[0]: int(words[2]) for words in facts if len(words) == _HEADER and words[2].isdecimal()}

    def blobs(self, hashes: list[str]) -> dict[str, bytes]:
        """The content of these objects; one that git has not got here is left out."""
        found: dict[str, bytes] = {}
        told = self._ask("cat-file", "--batch", given="".join(f"{number}\n" for number in hashes).encode())
        position = 0
        for number in hashes:
            end = told.find(b"\n", position)
            header = told[position:end].split()
            position = end + 1
            if len(header) == _HEADER and header[1] == b"blob":
                size = int(header[2])
                found[number] = told[position : position + size]
                position += size + 1
        return found

    def start_of(self, number: str, most: int) -> bytes:
        """The first bytes of an object that is too large to take whole."""
        return self._ask_up_to(most, "cat-file", "blob", number)

    def _unknown(self, revision: str) -> str:
        if not self._ask("rev-parse", "--git-dir").strip():
            return "Git kan de opslagplaats van deze map niet lezen: zij is beschadigd of niet compleet."
        if not self._ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}").strip():
            return "In git is hier nog niets vastgelegd, dus er is geen eerdere versie om mee te vergelijken."
        message = f'De versie "{shown(revision)}" bestaat niet in git.'
        if self._ask("rev-parse", "--is-shallow-repository").strip() == b"true":
            return (
                f"{message} Deze kopie heeft maar een deel van de geschiedenis. Haal de rest op met "
                "git fetch --unshallow, of zet in de workflow fetch-depth: 0."
            )
        name = "een tak, een label of een commit, zoals main of HEAD~1."
        if _COMMIT.fullmatch(revision):
            return (
                f"{message} Komt zij uit een andere kloon, haal haar dan op met git fetch. Noem anders {name}"
            )
        return f"{message} Noem {name}"

    def _ask(self, command: str, *words: str, given: bytes = b"") -> bytes:
        """What git answers; nothing when it has no answer."""
        try:
            told = subprocess.run(
                self._call(command, words),
                input=given,
                capture_output=True,
                env=self._environment(),
                timeout=MAX_GIT_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise GitError(_LATE) from error
        except (OSError, ValueError) as error:
            raise GitError(_BROKEN) from error
        if b"dubious ownership" in told.stderr:
            raise GitError(
                "Git vertrouwt deze map niet, omdat een andere gebruiker de eigenaar is. "
                f'Is het uw eigen map? Geef dan eerst: git config --global --add safe.directory "{self.top}"'
            )
        return told.stdout

    def _ask_up_to(self, most: int, command: str, *words: str) -> bytes:
        """The first bytes of what git answers, however much it wants to say."""
        try:
            process = subprocess.Popen(
                self._call(command, words),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=self._environment(),
            )
        except (OSError, ValueError) as error:
            raise GitError(_BROKEN) from error
        watch = Timer(MAX_GIT_SECONDS, process.kill)
        watch.start()
        with process:
            answer = process.stdout.read(most) if process.stdout else b""
            late = not watch.is_alive()
            watch.cancel()
            process.kill()
        if late:
            raise GitError(_LATE)
        return answer

    def _call(self, command: str, words: tuple[str, ...]) -> list[str]:
        return [self.program, "-C", str(self.top), *_OPTIONS, command, *words]

    def _environment(self) -> Mapping[str, str]:
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        # Git may not look for a repository above the one that was found.
        return {**kept, **_SETTINGS, "GIT_CEILING_DIRECTORIES": str(self.top.parent)}


def _program() -> str:
    """Git itself, from the folders of the system; never from the current folder."""
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        for name in _PROGRAMS:
            place = Path(folder) / name
            if Path(folder).is_absolute() and _can_run(place):
                return str(place)
    raise GitError(
        "Git is niet gevonden op deze computer. Zonder git is een eerdere versie niet te lezen; "
        "installeer git en probeer het opnieuw."
    )


def _can_run(place: Path) -> bool:
    try:
        return stat.S_ISREG(place.stat().st_mode) and os.access(place, os.X_OK)
    except OSError:
        return False


def _is_hash(text: str) -> bool:
    return len(text) in {40, 64} and all(char in "0123456789abcdef" for char in text)
