"""The same sheets by WeasyPrint, as PDF/UA too: every HTML sheet below a folder. Usage: weasy.py FOLDER OUT."""

import sys
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration


def main(folder: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    fonts = FontConfiguration()
    for number, page in enumerate(sorted(folder.rglob("*.html"))):
        target = out / f"{number}.pdf"
        HTML(filename=str(page)).write_pdf(target, pdf_variant="pdf/ua-1", font_config=fonts)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
