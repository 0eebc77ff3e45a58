"""What Excel says while someone types: help at a cell, lists to choose from, limits."""

from typing import Any

from swvctl.exchange.formulier.design import DAGDELEN
from swvctl.model.schoolprofiel import IN_OPLEIDING, MAX_DAGDELEN
from swvctl.model.sopformaat import Veld
from swvctl.tekst.escape import line_value
from swvctl.tekst.getal import show_number

_TITLE, _MESSAGE = 32, 255
Rule = dict[str, Any]
YES_NO = ["ja", "nee"]


def visible_length(cell: str) -> str:
    """A formula that counts as the check does: line ends are blanks, and blanks in a row are one."""
    return f'LEN(TRIM(SUBSTITUTE(SUBSTITUTE({cell},CHAR(13),""),CHAR(10)," ")))'


def counter(cell: str, budget: int) -> str:
    """A formula that says how many characters are used; signs of markup make it an estimate."""
    count = visible_length(cell)
    signs = f'SUBSTITUTE(SUBSTITUTE(SUBSTITUTE({cell},"*",""),"_",""),"[","")'
    estimate = f'IF(LEN({cell})=LEN({signs}),"","ongeveer ")'
    excess = f'IF({count}>{budget},", dat is "&{count}-{budget}&" te veel","")'
    return f'={estimate}&{count}&" van {budget} tekens"&{excess}'


def counted(text: str, budget: int) -> str:
    """What that formula gives for a text, for programs that show a form without counting."""
    count = len(" ".join(text.replace("\t", " ").split()))
    estimate = "ongeveer " if any(sign in text for sign in "*_[") else ""
    excess = f", dat is {count - budget} te veel" if count > budget else ""
    return f"{estimate}{count} van {budget} tekens{excess}"


def text_rule(veld: Veld, cell: str) -> Rule:
    rule = _asked(veld.titel, veld.hulp)
    if not veld.budget:
        return rule | {"validate": "any"}
    said = f"Deze tekst is langer dan {show_number(veld.budget)} tekens."
    advice = "Kort hem in." if veld.budget_is_hard else "Hij past misschien niet op het blad."
    limit = {"validate": "custom", "value": f"={visible_length(cell)}<={veld.budget}"}
    return rule | limit | _refused("Te lang", f"{said} {advice}", hard=veld.budget_is_hard)


def choice_rule(titel: str, source: str) -> Rule:
    said = "Dit staat niet in de lijst. Kies iets uit de lijst, of gebruik een woord dat de lijst ook kent."
    found = {"validate": "list", "source": source}
    return _asked(titel, "Kies uit de lijst.") | found | _refused("Niet in de lijst", said, hard=False)


def list_rule(titel: str, source: list[str], said: str) -> Rule:
    return (
        _asked(titel, said)
        | {"validate": "list", "source": source}
        | _refused("Dit kan niet", said, hard=True)
    )


def half_days_rule() -> Rule:
    said = f"Vul een getal in, zoals 4 of 2,5, en hoogstens {MAX_DAGDELEN}."
    limit = {"validate": "decimal", "criteria": "between", "minimum": 0.1, "maximum": MAX_DAGDELEN}
    return _asked("Dagdelen per week", said) | limit | _refused("Geen aantal dagdelen", said, hard=True)


def number_rule(titel: str, hulp: str, cell: str) -> Rule:
    said = "Schrijf een getal, zoals 212 of 12,5. Is het 1 tot en met 4 leerlingen: minder dan 5."
    looks = f'=OR({cell}="p.m.",LEFT({cell},10)="minder dan",ISNUMBER(VALUE(LEFT({cell},1))))'
    return (
        _asked(titel, hulp or said)
        | {"validate": "custom", "value": looks}
        | _refused("Geen getal", said, hard=False)
    )


def schoolyear_rule(titel: str, cell: str) -> Rule:
    said = "Schrijf een schooljaar als twee jaren, zoals 2027-2028."
    looks = f"=AND(LEN({cell})=9,ISNUMBER(VALUE(LEFT({cell},4))))"
    return (
        _asked(titel, said)
        | {"validate": "custom", "value": looks}
        | _refused("Geen schooljaar", said, hard=False)
    )


def _asked(title: str, message: str) -> Rule:
    rule: Rule = {"ignore_blank": True, "input_title": _short(title, _TITLE)}
    return rule | {"input_message": _short(message, _MESSAGE)} if message else rule


def _refused(title: str, message: str, *, hard: bool) -> Rule:
    return {
        "error_type": "stop" if hard else "warning",
        "error_title": _short(title, _TITLE),
        "error_message": _short(message, _MESSAGE),
    }


def _short(text: str, limit: int) -> str:
    line = line_value(text)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def beside(column: str) -> Rule:
    """What may stand beside a choice."""
    if column == DAGDELEN:
        return half_days_rule()
    said = "Alleen voor wie nog in opleiding is: i.o. Laat het anders leeg."
    return list_rule("Status", [IN_OPLEIDING], said)


def rule_for(soort: str, titel: str, hulp: str, cell: str) -> Rule:
    """What may stand in a field or column of this kind."""
    match soort:
        case "getal":
            return number_rule(titel, hulp, cell)
        case "schooljaar":
            return schoolyear_rule(titel, cell)
        case "ja/nee":
            return list_rule(titel, YES_NO, "Kies ja of nee.")
        case _:
            return {"validate": "any"}
