"""``swvctl baseline``: write down what is known, so that from then on only new findings count."""

from swvctl.cli.options import Directory, Today, day_of, root_of


def run(today: Today = "", directory: Directory = None) -> int:
    """Leg vast welke meldingen u kent; daarna telt alleen wat nieuw is.

    Schrijft alle fouten, waarschuwingen en adviezen van nu in .swvctl/bekend.json. De controle toont die niet meer.
    Lost u er een op, dan vraagt de controle om de meldingen opnieuw vast te leggen.

    Voorbeeld: swvctl baseline
    """
    from swvctl.check.bekend import PLACE, written  # noqa: PLC0415 - help needs no reading
    from swvctl.cli.streams import put  # noqa: PLC0415 - the same
    from swvctl.pipeline import check_region, load  # noqa: PLC0415 - the same
    from swvctl.read.source import git_top  # noqa: PLC0415 - the same
    from swvctl.tekst.nederlands import plural  # noqa: PLC0415 - the same
    from swvctl.write import write_file  # noqa: PLC0415 - the same

    root = root_of(directory)
    findings = check_region(load(root, day_of(today)))
    write_file(root / PLACE, written(findings))
    put([f"{plural(len(findings), 'melding', 'meldingen')} vastgelegd in {PLACE}.\n"])
    if git_top(root):
        put(["Leg dat bestand ook vast met git: dan geldt het voor iedereen.\n"])
    return 0
