"""swvctl: plain files of a samenwerkingsverband passend onderwijs, checked and built."""

__version__ = "0.1.0"
