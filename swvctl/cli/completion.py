"""The two options with which a shell learns to complete commands, in Dutch."""

import typer
from typer._click import exceptions
from typer._click.core import Context, Parameter
from typer._completion_shared import _get_shell_name, install
from typer.completion import show_callback
from typer.core import TyperOption

_SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def translate_completion(param: Parameter) -> None:
    """Give a completion option its Dutch help and its Dutch answer; any other parameter stays as it is."""
    match param:
        case TyperOption(name="install_completion"):
            param.help = "Laat uw shell opdrachten en opties aanvullen."
            param.callback = _install
        case TyperOption(name="show_completion"):
            param.help = "Toon het script daarvoor, om het zelf te plaatsen."
            param.callback = _show


def _install(ctx: Context, _param: Parameter, value: object) -> object:
    if not value or ctx.resilient_parsing:
        return value
    shell, path = install(shell=_known_shell(ctx))
    typer.echo(f"Aanvullen voor {shell} staat klaar in {path}. Het werkt in elk nieuw venster.")
    raise typer.Exit


def _show(ctx: Context, param: Parameter, value: object) -> object:
    if value and not ctx.resilient_parsing:
        _known_shell(ctx)
    return show_callback(ctx, param, value)


def _known_shell(ctx: Context) -> str:
    shell = _get_shell_name()
    if shell not in _SHELLS:
        raise exceptions.UsageError("Aanvullen kan alleen in bash, zsh, fish en PowerShell.", ctx)
    return shell
