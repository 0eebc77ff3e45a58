"""The Dutch words of time, and the short code that the grammar reads for each of them."""

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SEASONS = ("voorjaar", "zomer", "najaar", "winter")
PARTS = ("begin", "half", "eind")
ORDINALS = ("eerste", "tweede", "derde", "vierde")
ARTICLES = {
    "voorjaar": "het", "zomer": "de", "najaar": "het", "winter": "de", **dict.fromkeys(ORDINALS, "het")
}  # fmt: skip
HOLIDAYS = ("zomervakantie", "herfstvakantie", "kerstvakantie", "voorjaarsvakantie", "meivakantie")

_MONTHS = "jan feb maa apr mei jun jul aug sep okt nov dec"
_WEEKDAYS = "ma di wo do vr za zo"
_SAME = {
    "mrt": "m3", "febr": "m2", "sept": "m9", "vrij": "d4",
    "lente": "s0", "herfst": "s2",
    "aanvang": "p0", "medio": "p1", "midden": "p1", "halverwege": "p1", "einde": "p2",
    "per": "vanaf", "miv": "vanaf", "ingaande": "vanaf", "in": "op", "gedurende": "op", "tijdens": "op",
    "ca": "circa", "ongeveer": "circa", "rond": "circa", "omstreeks": "circa", "±": "circa",
    "ovb": "voorbehoud", "vermoedelijk": "misschien", "waarschijnlijk": "misschien", "mogelijk": "misschien",
    "ntb": "bepalen", "volgt": "bepalen",
    "aanstaande": "as", "aanst": "as", "laatstleden": "jl", "ll": "jl",
    "cursusjaar": "schooljaar", "studiejaar": "schooljaar",
    "elk": "elke", "ieder": "elke", "iedere": "elke", "max": "", "maximaal": "",
    "de": "", "het": "", "een": "", "van": "", "kalenderjaar": "", "uren": "uur", "u": "uur",
}  # fmt: skip
_KEPT = (
    "voor uiterlijk tot vanaf na op t/m en om tussen circa voorbehoud misschien onder bepalen te nader nog "
    "as jl schooljaar kwartaal week maand jaar periode dag dagelijks werkdagen elke helft halfjaar inloop "
    "aan met ingang q w t e ste"
)

CODES: dict[str, str] = {
    **{word: word for word in (*_KEPT.split(), *HOLIDAYS)},
    **{name: f"m{number}" for number, name in enumerate(MONTHS, 1)},
    **{name: f"m{number}" for number, name in enumerate(_MONTHS.split(), 1) if name != "maa"},
    **{name: f"d{number}" for number, name in enumerate(WEEKDAYS)},
    **{name: f"d{number}" for number, name in enumerate(_WEEKDAYS.split())},
    **{name: f"s{number}" for number, name in enumerate(SEASONS)},
    **{name: f"p{number}" for number, name in enumerate(PARTS)},
    **{name: f"{number}e" for number, name in enumerate(ORDINALS, 1)},
    **_SAME,
}

# English names are never read, but they say which Dutch word was meant.
FOREIGN: dict[str, str] = {
    "january": "m1", "february": "m2", "march": "m3", "may": "m5", "june": "m6", "july": "m7", "august": "m8",
    "october": "m10", "monday": "d0", "tuesday": "d1", "wednesday": "d2", "thursday": "d3", "friday": "d4",
    "saturday": "d5", "sunday": "d6", "spring": "s0", "summer": "s1", "autumn": "s2",
}  # fmt: skip

# Phrases of several words, after each word was replaced by its code.
PHRASES = (
    ("tot en met", "t/m"),
    ("tot aan", "tot"),
    ("met ingang", "vanaf"),
    ("onder voorbehoud", "voorbehoud"),
    ("nog nader te bepalen", "bepalen"),
    ("nader te bepalen", "bepalen"),
    ("nog te bepalen", "bepalen"),
    ("te bepalen", "bepalen"),
    ("bepalen nog", "bepalen"),
)
