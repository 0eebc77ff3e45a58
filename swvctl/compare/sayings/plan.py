"""A plan and its chapters: adopted, rewritten, put in another order."""

from collections.abc import Iterator

from swvctl.compare.bladen import op_de_bladen
from swvctl.compare.change import Detail, What
from swvctl.compare.saying import Told, says
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import publieksboom
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import join

_WHAT = {
    What.ADDED: "is nieuw",
    What.REMOVED: "is weggehaald",
    What.CHANGED: "is gewijzigd",
}
# What changes a plan is not a plan itself.
_NAMED = {"addendum": "Het addendum", "koersnotitie": "De koersnotitie"}


@says("ondersteuningsplan")
def ondersteuningsplan(told: Told) -> Iterator[str]:
    old, new = told.old, told.new
    what = _NAMED.get(told.noun.soort, "Het plan")
    if new and not old:
        yield f"{what} “{new.titel}” ({new.periode}) is nieuw."
    if old and not new and told.what is What.REMOVED:
        yield f"{what} “{old.titel}” is weggehaald."
    if old and new:
        if old.titel != new.titel:
            yield f"{what} “{old.titel}” heet nu “{new.titel}”."
        if old.status != new.status:
            yield f"{what} “{new.titel}” is nu {new.status} en was {old.status}."
        for detail in told.details:
            if detail.what is What.MOVED:
                yield f"Hoofdstuk “{detail.label[-1]}” staat nu op plaats {detail.new} en stond op plaats {detail.old}."
        yield from told.shifted_dates()
        yield from told.new_names()
        yield from told.elsewhere("titel", "status", "hoofdstukken", "publieksversie")
    if told.noun.wijzigt:
        yield from op_de_bladen(told)


@says("hoofdstuk")
def hoofdstuk(told: Told) -> Iterator[str]:
    if told.what is What.ADDED:
        yield f"Hoofdstuk {told.quoted} is nieuw."
    if told.what is What.REMOVED:
        yield f"Hoofdstuk {told.quoted} is weggehaald."
    if told.old_title and told.old_title != told.title:
        yield f"Hoofdstuk “{told.old_title}” heet nu {told.quoted}."
    elif told.what is What.RENAMED:
        yield f"Hoofdstuk {told.quoted} staat nu in een ander bestand; de tekst blijft herkenbaar."
    if told.what in {What.CHANGED, What.RENAMED}:
        yield from _paragraphs(told)
        yield from _left_short(told)


def _paragraphs(told: Told) -> Iterator[str]:
    """A sentence for each paragraph, however much of it is different."""
    said = set()
    for detail in told.details:
        sentence = _sentence(detail, told.title)
        if sentence and sentence not in said:
            said.add(sentence)
            yield sentence


def _sentence(detail: Detail, chapter: str) -> str:
    if detail.part != "hoofdstuk" and detail.route[:1] != ("paragrafen",):
        return f"In “{chapter}” is de tekst gewijzigd." if detail.marks else ""
    name = detail.label[0] if detail.label else chapter
    return _of_paragraph(detail, name, f"Paragraaf “{name}” van “{chapter}”")


def _of_paragraph(detail: Detail, name: str, paragraph: str) -> str:
    whole = detail.value is not None and len(detail.label) <= 1
    match detail.what:
        case What.RENAMED:
            return ""
        case What.MOVED if whole:
            also = " en is gewijzigd" if detail.marks else ""
            return f"Paragraaf “{name}” verhuist van “{detail.old}” naar “{detail.new}”{also}."
        case What.MOVED:
            return f"{paragraph} staat nu op plaats {detail.new} en stond op plaats {detail.old}."
        case What.CHANGED if detail.route[-1] == "titel":
            return f"{paragraph} heette “{detail.old}”."
    return f"{paragraph} {_WHAT[detail.what if whole else What.CHANGED]}."


def _left_short(told: Told) -> Iterator[str]:
    """That a text of the short version stayed as it was, where the plan says something else in the same chapter."""
    if told.old is None or told.new is None or not _is_in_short(told.new, told.after):
        return
    touched = {
        item.label[0] for item in told.details if item.label and (item.marks or item.value is not None)
    }
    parts = (*told.old.delen, *told.new.delen)
    plan_only = {deel.titel for deel in parts if deel.in_plan and not deel.in_publieksversie}
    own = [deel.titel for deel in told.new.delen if deel.in_publieksversie and not deel.in_plan]
    if own and touched & plan_only and not touched & {*own}:
        texts, them, fit = ("teksten", "zijn", "kloppen") if len(own) > 1 else ("tekst", "is", "klopt")
        yield (
            f"De korte versie heeft bij {told.quoted} {'' if own[1:] else 'een '}eigen {texts}: "
            f"{join([f'“{title}”' for title in own])}. Die {them} niet gewijzigd; kijk of die nog {fit}."
        )


def _is_in_short(chapter: Hoofdstuk, workspace: Workspace) -> bool:
    plan = workspace.volg(Ondersteuningsplan, chapter.plan, chapter.record)
    return plan is not None and any(tak.hoofdstuk is chapter for tak in publieksboom(plan, workspace))
