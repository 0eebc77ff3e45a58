"""Typst, kept warm: a view and the name of its template give a PDF, and what the template measured."""

import hashlib
import json
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import finalize

from swvctl import __version__
from swvctl.assets import Assets
from swvctl.patroon import patroon
from swvctl.render.pdf.drukfout import explained
from swvctl.render.pdf.inputs import inputs_of
from swvctl.render.pdf.letters import font_files
from swvctl.render.pdf.pictures import Pictures
from swvctl.render.pdf.templates import fingerprint, lay_out, typst_files
from swvctl.render.store import Nowhere, Store
from swvctl.schemas import JSON

if TYPE_CHECKING:
    import typst

TEMPLATE = ".pdf.typ"
MEASURED = "<maat>"
_FONTS, _IN, _EMPTY, _PROOF = "_letters", "_in", "_leeg", "_proef.typ"
_PAGES = patroon(rb"/Type/Pages/Count ([0-9]+)")
_ATTEMPTS = 20
_MIDNIGHT = 0  # no template reads the clock; if one does, it finds the same moment everywhere
_PROOF_SOURCE = '#set document(title: "proef")\n#image(sys.inputs.beeld, alt: "proef")\n'


class Printed(NamedTuple):
    """A finished PDF, and what its template said under the label ``<maat>``."""

    pdf: bytes
    maat: JSON

    @property
    def pages(self) -> int:
        found = _PAGES.search(self.pdf)
        return int(found[1]) if found else 0


class Press:
    """Set up once for a run; the folder it works in goes away with it."""

    def __init__(self, assets: Assets, store: Store | None = None) -> None:
        self._assets = assets
        self._store: Store = store or Nowhere()
        self._compilers: dict[str, typst.Compiler] = {}
        self._done: dict[str, Printed] = {}
        self._laid: dict[str, str] = {}
        self._clear: Callable[[], object] = lambda: None

    def has(self, name: str) -> bool:
        return f"{name}{TEMPLATE}" in self._files

    def printed(self, name: str, view: Mapping[str, Any]) -> Printed:
        """The PDF of a view: made before, kept from an earlier run, or made now."""
        inputs = inputs_of(view, self._pictures.keep)
        key = self._key(name, inputs)
        if key not in self._done:
            kept = self._store.get(key)
            self._done[key] = Printed(kept[1], kept[0]) if kept else self._made(name, inputs)
            if not kept:
                self._store.put(key, self._done[key].maat, self._done[key].pdf)
        return self._done[key]

    def tried(self, name: str, view: Mapping[str, Any], stand: JSON | None = None) -> JSON:
        """What the template measures of a view that is only tried, and kept nowhere; with ``stand``, once."""
        inputs = inputs_of(view, self._pictures.keep)
        return (self._once(name, inputs, stand) if stand else self._made(name, inputs)).maat

    def close(self) -> None:
        """Leave the store in order, and take the folder away."""
        self._store.tidy()
        self._clear()

    @property
    def version(self) -> str:
        """The engine, which the bytes depend on."""
        from importlib.metadata import version  # noqa: PLC0415 - reads mail headers, for which it brings half a library

        return version("typst")

    def draws(self, picture: str) -> bool:
        """Whether a picture, given as an address that holds it whole, can be drawn."""
        return bool(self._pictures.keep(picture))

    def _made(self, name: str, inputs: dict[str, str]) -> Printed:
        """Print, and print again as long as the template asks for it: it knows only afterwards how much fitted."""
        stand: JSON | None = None
        for _ in range(_ATTEMPTS):
            made = self._once(name, inputs, stand)
            stand = made.maat.pop("opnieuw", None)
            if stand is None:
                break
        return made

    def _once(self, name: str, inputs: dict[str, str], stand: JSON | None) -> Printed:
        compiler = self._compiler(f"{name}{TEMPLATE}")
        self._lay_in("regio", inputs["regio"])
        self._lay_in("inhoud", _content(inputs, stand))
        try:
            pdf = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=_MIDNIGHT)
            said = json.loads(compiler.query(MEASURED, field="value"))
        except RuntimeError as error:
            raise explained(error, f"{name}{TEMPLATE}", self._files, self._root) from error
        return Printed(pdf, said[0] if said else {}) if isinstance(pdf, bytes) else Printed(b"", {})

    def _lay_in(self, name: str, text: str) -> None:
        """As a file: words given with the command would make the engine set up its whole library again."""
        if self._laid.get(name) != text:
            (self._root / _IN / f"{name}.json").write_bytes(text.encode())
            self._laid[name] = text

    def _compiler(self, path: str) -> "typst.Compiler":
        if path not in self._compilers:
            import typst  # noqa: PLC0415 - 80 MB, and an extra

            empty = self._root / _EMPTY
            self._compilers[path] = typst.Compiler(
                str(self._root / path),
                root=str(self._root),
                font_paths=self._letters,
                ignore_system_fonts=True,
                package_path=str(empty),
                package_cache_path=str(empty),
            )
        return self._compilers[path]

    def _draws(self, path: str) -> bool:
        try:
            self._compiler(_PROOF).compile(format="pdf", sys_inputs={"beeld": path})
        except RuntimeError:
            return False
        return True

    def _key(self, name: str, inputs: dict[str, str]) -> str:
        # A picture stands in the inputs by the hash of its content.
        parts = (self._edition, name, inputs["view"], inputs["teksten"])
        seen = hashlib.blake2b(digest_size=20)
        for part in parts:
            seen.update(hashlib.blake2b(part.encode(), digest_size=20).digest())
        return seen.hexdigest()

    @cached_property
    def _files(self) -> dict[str, str]:
        return typst_files(self._assets)

    @cached_property
    def _root(self) -> Path:
        root = Path(mkdtemp(prefix="swvctl-")).resolve()
        self._clear = finalize(self, rmtree, root, ignore_errors=True)
        lay_out({**self._files, _PROOF: _PROOF_SOURCE}, root)
        for folder in (_EMPTY, _IN):
            (root / folder).mkdir(exist_ok=True)
        return root

    @cached_property
    def _pictures(self) -> Pictures:
        return Pictures(self._root, self._draws)

    @cached_property
    def _letters(self) -> "typst.Fonts":
        import typst  # noqa: PLC0415 - as above

        folder = self._root / _FONTS
        folder.mkdir()
        for path in font_files().values():
            copyfile(path, folder / path.name)
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])

    @cached_property
    def _edition(self) -> str:
        """Everything beside the inputs that the bytes depend on; this module decides how often a page is tried."""
        letters = {
            style: hashlib.sha256(path.read_bytes()).hexdigest() for style, path in font_files().items()
        }
        press = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
        return f"{__version__} {self.version} {fingerprint(self._files)} {fingerprint({**letters, 'press': press})}"


def _content(inputs: dict[str, str], stand: JSON | None) -> str:
    given = {"view": inputs["view"], "teksten": inputs["teksten"], "stand": json.dumps(stand, sort_keys=True)}
    return f"{{{','.join(f'{json.dumps(name)}:{text}' for name, text in given.items())}}}"
