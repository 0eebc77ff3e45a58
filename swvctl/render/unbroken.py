"""What a reader reads as one and stays on one line: a date, a time, a school year, a number, a name."""

from swvctl.patroon import patroon
from swvctl.tekst.escape import WORD_JOINER
from swvctl.wanneer.vocabulary import MONTHS

_MONTH = "|".join(MONTHS)
_WHOLE = patroon(
    rf"\b(?:[0-9]{{1,2}} )?(?:{_MONTH}) [0-9]{{4}}\b|\b[0-9]{{1,2}} (?:{_MONTH})\b"  # 1 juni 2027
    r"|(?<![\w-])[0-9]{4}-[0-9]{2,4}(?![\w-])"  # 2027-2028
    r"|(?<![\w-])[0-9]{2}[A-Z]{2}-[0-9]{2}(?![\w-])"  # 90AB-00
    r"|\b[0-9]{1,2}\.[0-9]{2} uur\b"  # 16.30 uur
    r"|\b[0-9]{4} [A-Z]{2}\b(?: [A-Z][\w'’-]{0,24}(?![\w'’-]))?"  # 9999 ZZ Rietbeek
    r"|\b[A-Z][\w'’.-]+ [0-9]{1,4}[A-Za-z]?(?=, [0-9]{4} ?[A-Z]{2}\b)"  # Marktstraat 1, before a postcode
    r"|(?<![\w+-])(?:\+[0-9]{1,3} |0)[0-9]{1,9}(?:[ -][0-9]{1,8}){1,4}(?![\w-])"  # 088 000 00 00
    r"|\b[0-9]{1,3} van de [0-9]{1,3}\b"
    r"|\(buiten de regio\)"
    r"|(?<![\w-])(?:De|Het) [A-Z][\w'’]{1,19}(?![\w-])"  # De Wilgenhof
)
# Not the hyphen that never breaks: who looks for 2027-2028 on a page would not find it.
_FIRM = str.maketrans({" ": "\N{NO-BREAK SPACE}", "-": f"-{WORD_JOINER}"})
_UNTIL = "tot en met"
_FIRM_UNTIL = _UNTIL.translate(_FIRM)


def unbroken(text: str) -> str:
    """The same text, in which a line cannot end inside a date or a number."""
    return _WHOLE.sub(lambda found: found[0].translate(_FIRM), text).replace(_UNTIL, _FIRM_UNTIL)
