"""What of the register is taken over, when not all of it is."""

from enum import StrEnum


class Onderdeel(StrEnum):
    """New schools, or one field of the schools that are there."""

    NIEUW = "nieuw"
    NAAM = "naam"
    ADRES = "adres"
    TELEFOON = "telefoon"
    SITE = "site"
    BESTUUR = "bestuur"
    GEMEENTE = "gemeente"
