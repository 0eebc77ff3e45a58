"""The name of a person, as far as words can tell: first names, what links them to a surname, and surnames.

It is looked for where a function belongs. In a running text it would mostly be wrong: there stand the authors of
methods and reports, whoever signs the foreword, and schools and streets that were called after somebody.
"""

from swvctl.patroon import patroon

LINKS = frozenset(("van", "de", "der", "den", "ten", "ter", "te", "vander", "vande", "vd", "el", "al"))
_COMMON_NAMES = """
    aad abdel achmed ahmed albert alex alexander ali alice amber amina andre andrea anita anja anke anna
    anne annelies annemarie annemiek annette annie anouk anton arie arjan arjen arno astrid ayse barbara
    bart bas bea bert bianca bjorn bob bram brenda brigitte britt carla carlijn carolien caroline cees
    charlotte chris christa christel christiaan cindy claudia coen cor corine corrie daan daniel
    danielle daphne david debbie dennis diana dick dirk dorien edwin eefje eline elise ellen elly els
    elsbeth emiel emma eric erik erwin esther eva evelien evert fatima femke ferry floor floris frank
    frans fred frits gabriel geert gerard gerda gerrit gert gijs gineke greet guus hanna hanneke hannie
    hans harm harry hassan heleen helma hendrik henk henny herman hilde hugo ilona ilse ineke inge
    ingrid irene iris irma ivo jaap jack jacob jacqueline jan janine janna janneke janny jantine jasper
    jeanette jeannette jelle jenny jeroen jesse jessica jet jim joep johan johanna john joke jolanda
    jolien joop joost jordy jos josee joyce judith julia jurgen karel karen karin kees kelly kevin kim
    klaas koen koos krista laura leen leo leon leonie lia lieke lies liesbeth linda lisa lisette loes
    lotte louis luc lucas luuk maaike maarten madelon mandy manon marc marcel margot margriet maria
    marian marieke marijke marina marion mariska marit marja marjan marjolein mark marleen marlies
    marloes mart martijn martin martine mathijs matthijs maurice mehmet melanie menno merel michael
    michel michelle mieke miriam mirjam mohamed mohammed monique nadia natasja nel nick nicole niek
    niels nienke nina noor olaf oscar pascal patricia patrick paul paula paulien peter petra piet pieter
    pim quinten ralph ramon raymond reinier remco renate rene rens ria rianne richard rick rik rob
    robert robin roel roland ron ronald roos rosa ruben rudolf rutger ruth ruud sabine samira sander
    sandra sanne sara sarah saskia sharon silvia simon simone sjoerd sofie sonja sophie stefan stephanie
    steven suzan suzanne sylvia tamara tanja teun theo thijs thomas tim tina tineke tjeerd tom toon
    trudy truus ursula vera victor vincent wendy wil willeke willem wilma wim wouter yasmin younes
    youssef yvette yvonne
"""
FIRST_NAMES = frozenset(_COMMON_NAMES.split())
SURNAME = patroon(
    r"(?:jansen|janssen|bakker|visser|smit|smits|mulder|peters|hendriks|dekker|vos|bos|meijer|meyer|brouwer|dijkstra"
    r"|kok|kuipers|willems|vermeulen|hoekstra|koster|prins|huisman|postma|kuiper|schouten|willemsen|boer|kramer|groen"
    r"|\w{2,20}(?:stra|sma|ema|inga|ssen|mans|huizen|veld|kamp|berg|dijk))$"
)
_FULL = patroon(
    r"\b(?P<first>[A-Z][a-zà-ÿ]+)(?:-[A-Z][a-zà-ÿ]+)?\s+"
    r"(?P<links>(?:(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]er|[Tt]en?|[Ee]l|[Aa]l|[Hh]et|[Oo]p|'t)\s+)*)(?P<last>[A-Z][a-zà-ÿ]{2,})\b(?!-)"
)
_PLACE = (
    "laan",
    "straat",
    "weg",
    "plein",
    "hof",
    "kade",
    "park",
    "singel",
    "gracht",
    "school",
    "college",
    "huis",
)


def full_name(text: str) -> str:
    """The first name with its surname that stands in a text, such as ``Jan de Vries``; empty where none is certain."""
    for found in _FULL.finditer(text):
        known = found["first"].casefold() in FIRST_NAMES and not found["last"].endswith(_PLACE)
        if known and (found["links"] or SURNAME.match(found["last"].casefold())):
            return found[0]
    return ""
