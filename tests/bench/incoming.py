"""What comes from outside, made for a generated region: forms that were filled in, and a national register."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

HEADER = (
    "PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;"
    "POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES;VAKANTIEREGIO"
)
SCHOOLS_PER_PLACE = 20
_TEXTS = "xl/sharedStrings.xml"


def reopen(region: Path, year: str) -> None:
    """Make each profile one that a form may still change."""
    for path in sorted((region / "data/schoolprofiel" / year).glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("status: vastgesteld", "status: concept", 1), encoding="utf-8")


def fill_in(folder: Path, region: Path, year: str) -> int:
    """Change one text in each form, as a school would; gives how many forms there are."""
    forms = sorted(folder.glob("*.xlsx"))
    for form in forms:
        lines = (
            (region / f"data/schoolprofiel/{year}/{form.stem}.yaml").read_text(encoding="utf-8").splitlines()
        )
        first = next(line for line in lines if line.startswith("    ")).strip()
        with zipfile.ZipFile(form) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        # The answers stand behind the hidden copy of what was handed out.
        before, found, after = parts[_TEXTS].rpartition(first.encode())
        if not found:
            raise SystemExit(f"{form} holds no text of its profile")
        parts[_TEXTS] = before + b"Wij passen ons onderwijs aan." + after
        with zipfile.ZipFile(form, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
    return len(forms)


def write_register(target: Path, region: Path, rows: int) -> None:
    """The schools of the region, some with another phone, and for the rest schools of elsewhere."""
    ours = [_ours(path) for path in sorted((region / "data/school").glob("*.yaml"))]
    ours[::10] = [re.sub("088 [0-9 ]+", "088-9999999", row) for row in ours[::10]]
    lines = [HEADER, *ours, *_elsewhere(rows - len(ours))]
    target.write_text("\n".join(lines) + "\n", encoding="cp1252")


def _ours(path: Path) -> str:
    said = dict(re.findall(r"^(\w+): (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE))
    street, _, rest = said["adres"].partition(", ")
    name, _, number = street.rpartition(" ")
    town = rest[8:]
    code = f"{said['brin']}{said['vestiging']}"
    board = 99000 + int(said["bestuur"].rpartition("-")[2])
    return (
        f"Verzonnen;{board};{said['brin']};{code};{said['naam']};{name};{number};9999ZZ;{town.upper()}; ;"
        f"{town.upper()}; ;{said['telefoon']};{said['site']}; "
    )


def _elsewhere(count: int) -> Iterator[str]:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for number in range(count):
        brin = f"{80 + number // 676}{letters[number // 26 % 26]}{letters[number % 26]}"
        place = f"ELDERS {number // SCHOOLS_PER_PLACE}"
        yield (
            f"Verzonnen;{98000 + number // 25};{brin};{brin}00;Daltonschool Élan {number};DORPSSTRAAT;{number};"
            f"8888AA;{place};{7000 + number // SCHOOLS_PER_PLACE};{place}; ;088-0000000;www.s{number}.example/; "
        )
