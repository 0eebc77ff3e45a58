"""What options and arguments say about themselves, for help pages and errors alike."""

from collections.abc import Sequence

from typer._click.core import Context, Parameter


def name_of(param: Parameter) -> str:
    """``--output-format`` for an option, ``NAAM`` for an argument."""
    if param.param_type_name == "option":
        return max(param.opts, key=len)
    return (param.metavar or (param.name or "").upper()).removesuffix("...")


def choices_of(param: Parameter, context: Context | None) -> list[str]:
    """Give the words to choose from; none when anything goes."""
    choices: Sequence[object] = getattr(param.type, "choices", ())
    normalise = getattr(param.type, "normalize_choice", None)
    return [normalise(choice=choice, ctx=context) if normalise else str(choice) for choice in choices]


def bounds_of(param: Parameter | None) -> str:
    """``1 t/m 3``, ``1 of meer``; empty when any number goes."""
    low, high = (getattr(param and param.type, bound, None) for bound in ("min", "max"))
    if low is None:
        return "" if high is None else f"hoogstens {high}"
    return f"{low} of meer" if high is None else f"{low} t/m {high}"


def takes_words(context: Context) -> bool:
    """Whether a command takes anything but options."""
    return any(param.param_type_name == "argument" for param in context.command.get_params(context))
