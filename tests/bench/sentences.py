"""Invented Dutch sentences from a small vocabulary: varied, repeatable, and without anything a rule would stop at."""

from random import Random

_WHO = (
    "De leraar",
    "De intern begeleider",
    "Het team",
    "De specialist in de school",
    "De onderwijsassistent",
    "Onze school",
    "De gedragsspecialist",
    "De directie",
    "De leraar van de onderbouw",
    "De leraar van de bovenbouw",
)
_DOES = (
    ("werkt", "aan"),
    ("praat", "over"),
    ("oefent", "met"),
    ("overlegt", "over"),
    ("helpt", "bij"),
    ("begint", "met"),
    ("leert", "over"),
    ("werkt", "verder aan"),
)
_WHEN = (
    "elke week",
    "aan het begin van het jaar",
    "na de herfstvakantie",
    "elke ochtend",
    "een keer per maand",
    "voor de zomervakantie",
    "in de eerste weken",
    "op vaste dagen",
    "na elk rapport",
    "aan het eind van de dag",
)
_WITH = (
    "met ouders",
    "in een kleine groep",
    "aan een rustige tafel",
    "in de eigen klas",
    "met de buurschool",
    "buiten op het plein",
    "in het leerplein",
    "met het wijkteam",
    "in de speelzaal",
    "met de hele klas",
    "naast de les",
    "in de bibliotheek",
)
_WHAT = (
    "taal en lezen",
    "rekenen met spullen",
    "rust en ritme",
    "samen spelen",
    "plannen en opruimen",
    "een eerlijke start",
    "schrijven en tekenen",
    "bewegen en motoriek",
    "zelfvertrouwen",
    "de overgang naar een nieuwe groep",
)
_OPEN = ("", "", "", "Daarom geldt: ", "Bij ons geldt: ", "Zo gaat dat: ")
_PLACES = (
    "Rietveen",
    "Kadeloo",
    "Molenwaard",
    "Zandhorst",
    "Elzenbrink",
    "Wolfsdam",
    "Lindeloo",
    "Waterveen",
    "Berkenhorst",
    "Duinrade",
    "Kleiwaard",
    "Hazelbrink",
)
_STREETS = (
    "Kade",
    "Molenweg",
    "Kerkpad",
    "Plein",
    "Lindelaan",
    "Dijk",
    "Beekstraat",
    "Schoolweg",
    "Akker",
    "Hof",
)
_SCHOOLS = (
    "Anker",
    "Bolder",
    "Boomgaard",
    "Brug",
    "Driesprong",
    "Eikel",
    "Fontein",
    "Griend",
    "Horizon",
    "Kajuit",
    "Klimop",
    "Kompas",
    "Lantaarn",
    "Meander",
    "Meerpaal",
    "Molen",
    "Nieuwe Kade",
    "Oever",
    "Populier",
    "Regenboog",
    "Sluis",
    "Springplank",
    "Tjalk",
    "Toren",
    "Uitkijk",
    "Veerpont",
    "Vlinder",
    "Vuurtoren",
    "Waterlelie",
    "Wegwijzer",
    "Wilg",
    "Windroos",
    "Zandloper",
    "Zevenster",
)


class Sentences:
    """A stream of text that is the same for the same seed."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed)  # noqa: S311 - repeatable text, no secret

    def one(self) -> str:
        pick = self.random.choice
        opening, who = pick(_OPEN), pick(_WHO)
        who = who[0].lower() + who[1:] if opening else who
        does, about = pick(_DOES)
        return f"{opening}{who} {does} {pick(_WHEN)} {pick(_WITH)} {about} {pick(_WHAT)}."

    def block(self, room: int) -> list[str]:
        """As many sentences as fit in this many characters, one a line."""
        lines: list[str] = []
        while len(line := self.one()) + sum(len(other) + 1 for other in lines) < room:
            lines.append(line)
        return lines

    def place(self) -> str:
        return self.random.choice(_PLACES)

    def street(self) -> str:
        return f"{self.random.choice(_STREETS)} {self.random.randint(1, 180)}"

    def school(self) -> str:
        return f"De {self.random.choice(_SCHOOLS)}"

    def some(self, options: list[str], low: int, high: int) -> list[str]:
        """A few of these, in their own order."""
        chosen = set(self.random.sample(options, min(len(options), self.random.randint(low, high))))
        return [option for option in options if option in chosen]


def places() -> tuple[str, ...]:
    return _PLACES
