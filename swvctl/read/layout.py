"""Faults in how lines stand below each other: a missing colon, dash or field, or a bracket left open."""

from collections.abc import Iterator

from swvctl.patroon import patroon
from swvctl.read.fault import Fault, on_line
from swvctl.read.outline import BARE_KEY
from swvctl.read.scene import Scene, field_of, indent_of, point_at, quoted
from swvctl.read.swallowed import beside
from swvctl.tekst.escape import shown

_TIGHT_DASH = patroon(r"""\s*-(["'{\[].*|[^\W_][^:]*)""")
_TIGHT_COLON = patroon(r"""^(?P<before>\s*(?:- +)*[^\s:"'/]+):(?P<after>[^\s/:].*)$""")
_SIGNS = "*&!%@`#?"  # with one of these no text can begin
_BAR_AND_TEXT = patroon(r"[|>][ \t]*[^\s|>0-9+#-]")
_TWO_WORDS = patroon(r"\s*(?P<key>[a-z][a-z_]*)[ \t]+(?P<rest>\S+(?:[ ]+\S+){0,2})")
_OTHER_SIGN = patroon(r"\s*(?P<key>[a-z][a-z_]*)[ \t]*(?P<sign>[=;])[ \t]*(?P<rest>\S.*)")
_REMARK = patroon(r"[ \t]#.*$")
_LIKE_FIELD = "Een regel ziet er zo uit: veld: tekst."
_TEXT_BELOW = "Hoort de regel bij de tekst erboven? Zet er dan twee spaties voor."


def layout_faults(scene: Scene) -> Iterator[Fault]:
    """Yield the explanations that fit, the best one first."""
    match scene.problem:
        case "could not find expected ':'":
            yield missing_colon(scene, scene.since[0])
        case "mapping values are not allowed in this context":
            yield from _wrong_place(scene)
        case "did not find expected key" | "did not find expected '-' indicator":
            yield from _wrong_indent(scene)
        case "block sequence entries are not allowed in this context":
            yield _wrong_dash(scene)
        case "did not find expected <document start>":
            yield _after_end(scene)
        case "did not find expected ',' or ']'" | "did not find expected ',' or '}'":
            yield _open_bracket(scene)


def missing_colon(scene: Scene, number: int) -> Fault:
    """Explain a line that is no field: of the reasons, the first that can be seen."""
    line = scene.text(number)
    span = scene.whole_line(number)
    if "：" in line:
        message = "Op deze regel staat een brede dubbele punt (：)."
        return Fault("YML007", span, message, "Typ een gewone dubbele punt.")
    if tight := tight_colon(scene, number):
        return tight
    if found := _TIGHT_DASH.fullmatch(line):
        hint = f"Schrijf: - {shown(found[1].strip())}"
        return Fault("YML007", span, "Na het streepje ontbreekt een spatie.", hint)
    return _missing_dash(scene, number) or _missing_sign(scene, number)


def tight_colon(scene: Scene, number: int) -> Fault | None:
    """Find a field without a blank after its colon; what then would begin with a sign gets quotation marks."""
    found = _TIGHT_COLON.match(scene.text(number))
    if not found:
        return None
    field, said = shown(found["before"].strip()), found["after"].strip()
    hint = f"Schrijf: {field}: {shown(quoted(said) if said[0] in _SIGNS else said)}"
    if _BAR_AND_TEXT.match(said):
        hint = f"Schrijf: {field}: {said[0]}, en de hele tekst op de regels eronder."
    return Fault("YML007", scene.whole_line(number), "Na de dubbele punt ontbreekt een spatie.", hint)


def _missing_dash(scene: Scene, number: int) -> Fault | None:
    """Explain a text that stands right below the dash of a list."""
    line, above = scene.text(number), scene.text(scene.above(number))
    if line.lstrip().startswith("- "):
        return _list_without_field(scene, number)
    if not above.lstrip().startswith("- ") or indent_of(above) != indent_of(line) or field_of(above):
        return None
    said = shown(_REMARK.sub("", line).strip())
    message = f'Voor "{said}" ontbreekt een streepje.'
    return Fault("YML007", scene.whole_line(number), message, f"Schrijf: - {said}")


def _list_without_field(scene: Scene, number: int) -> Fault:
    """Explain a list of which the line above it, with the name of its field, is gone."""
    indent = indent_of(scene.text(number))
    while (above := scene.above(number)) and _is_item(scene.text(above), indent):
        number = above
    message = "Hier begint een lijst zonder veldnaam."
    hint = "Zet de veldnaam met een dubbele punt op de regel erboven."
    return Fault("YML007", scene.whole_line(number), message, hint)


def _is_item(text: str, indent: int) -> bool:
    return indent_of(text) == indent and text.lstrip().startswith("- ")


def _missing_sign(scene: Scene, number: int) -> Fault:
    line, span = scene.text(number), scene.whole_line(number)
    message = "Op deze regel ontbreekt een dubbele punt."
    bare = BARE_KEY.fullmatch(line.strip())
    if bare and indent_of(scene.text(number + 1)) > indent_of(line):
        return Fault("YML007", span, message, f"Schrijf: {shown(bare['key'])}:{bare['sign'] or ''}")
    if found := _OTHER_SIGN.fullmatch(_REMARK.sub("", line).rstrip()):
        message = f"Op deze regel staat {found['sign']} in plaats van een dubbele punt."
        return Fault("YML007", span, message, f"Schrijf: {found['key']}: {shown(found['rest'])}")
    if found := _TWO_WORDS.fullmatch(_REMARK.sub("", line).rstrip()):
        like = f"Schrijf anders: {shown(found['key'])}: {shown(found['rest'])}"
        return Fault("YML007", span, message, f"{_TEXT_BELOW} {like}")
    return Fault("YML007", span, message, f"{_LIKE_FIELD} {_TEXT_BELOW}")


def _wrong_place(scene: Scene) -> Iterator[Fault]:
    """A field where none can stand: below a text, or after a line that misses its colon."""
    number, above = scene.at[0], scene.above(scene.at[0])
    upper, lower = scene.text(above), scene.line
    if not above:
        return
    field = field_of(upper)
    if field and field.rest and lower.lstrip().startswith("- "):
        yield beside(field.key, field.rest, scene.whole_line(above))
    elif indent_of(lower) > indent_of(upper):
        message = "Deze regel springt in onder een veld dat al een tekst heeft."
        hint = "Haal de spaties vooraan weg. Hoort de regel bij de tekst? Zet de hele tekst dan onder een |."
        yield Fault("YML007", scene.whole_line(number), message, hint)
    elif field_of(upper) is None:
        yield missing_colon(scene, above)


def _wrong_indent(scene: Scene) -> Iterator[Fault]:
    line = scene.line
    if scene.at[1] > indent_of(line) + 1:
        return
    span = scene.whole_line(scene.at[0])
    if scene.problem.endswith("indicator"):
        message = "Deze regel staat in een lijst, maar begint niet met een streepje."
        yield Fault(
            "YML007", span, message, "Zet er een streepje voor, of laat de regel inspringen zoals zijn buren."
        )
    elif line.lstrip().startswith(":"):
        hint = "Zet de veldnaam voor de dubbele punt, of haal de regel weg."
        yield Fault("YML009", span, "Voor deze dubbele punt staat geen veldnaam.", hint)
    elif line.lstrip().startswith("- "):
        yield _list_without_field(scene, scene.at[0])
    else:
        message = "Deze regel springt anders in dan de regels waar hij bij hoort."
        yield Fault("YML007", span, message, "Geef velden die bij elkaar horen evenveel spaties vooraan.")


def _wrong_dash(scene: Scene) -> Fault:
    field = field_of(scene.line)
    if field and field.rest.startswith("-"):
        message = "Een lijst begint op een nieuwe regel."
        hint = f"Zet het streepje op de regel onder {shown(field.key)}:, met twee spaties ervoor."
        return Fault("YML007", point_at(scene), message, hint)
    message = "Dit streepje staat op een plaats waar geen lijst kan staan."
    return Fault("YML007", point_at(scene), message, "Zet de streepjes van een lijst recht onder elkaar.")


def _after_end(scene: Scene) -> Fault:
    if "..." in (line.rstrip() for line in scene.lines[: scene.at[0] - 1]):
        message = "Na de regel met ... staat nog tekst."
        return Fault("YML003", scene.whole_line(scene.at[0]), message, "Haal ... weg.")
    message = "Deze regel begint verder naar links dan de eerste regel van het bestand."
    return Fault(
        "YML007", scene.whole_line(scene.at[0]), message, "Laat alle velden helemaal vooraan beginnen."
    )


def _open_bracket(scene: Scene) -> Fault:
    close = scene.problem[-2]
    opening = {"]": "[", "}": "{"}[close]
    span = on_line(*scene.since, 1)
    if scene.since[0] != scene.at[0]:
        return Fault(
            "YML007", span, f"Het haakje {opening} wordt niet gesloten.", f"Zet {close} aan het einde."
        )
    message = f"Tussen {opening} en {close} klopt iets niet."
    hint = "Zet een komma tussen de onderdelen, en aanhalingstekens om tekst met leestekens."
    return Fault("YML007", point_at(scene), message, hint)
