"""The same sheets by WeasyPrint, as PDF/UA too: every HTML sheet below a folder. Usage: weasy.py FOLDER OUT [--below].

Version 70 lays grids in grids out so often that a sheet that runs over its page takes half a minute. With ``--below``
everything is set below each other: less work than the sheet itself, so that is to its advantage.
"""

import sys
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

INLINE = "span, a, strong, em, b, i, code, br, svg, svg *, table, table *"
BELOW = f"body, body :not({INLINE}) {{ display: block !important; }}"


def main(folder: Path, out: Path, *, below: bool) -> None:
    out.mkdir(parents=True, exist_ok=True)
    fonts = FontConfiguration()
    styles = [CSS(string=BELOW, font_config=fonts)] if below else []
    for number, page in enumerate(sorted(folder.rglob("*.html"))):
        target = out / f"{number}.pdf"
        HTML(filename=str(page)).write_pdf(
            target, pdf_variant="pdf/ua-1", font_config=fonts, stylesheets=styles
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), below="--below" in sys.argv)
