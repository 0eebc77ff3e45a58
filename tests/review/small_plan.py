"""A plan of one chapter, to be decided on."""

PLAN = "data/ondersteuningsplan/2027-2031.yaml"
HOOFDSTUK = "data/hoofdstuk/2027-2031/basis.yaml"
FILES = {
    PLAN: "titel: Samen dichtbij\nperiode: 2027-2031\nstatus: definitief concept\nhoofdstukken: [basis]\n",
    HOOFDSTUK: """\
titel: Basisondersteuning
paragrafen:
  - id: norm
    titel: Wat elke school biedt
    tekst: |
      Elke school biedt dezelfde basisondersteuning.
  - id: kennis
    titel: Kennis dicht bij de leraar
    tekst: |
      Een onderwijsondersteuner is binnen een week beschikbaar.
""",
}
