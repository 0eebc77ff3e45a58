"""PLN04…: the budget adds up, column by column and post by post."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.begroting import CONCEPT, Begroting, Begrotingspost, Post, som, tellend
from swvctl.tekst.getal import Getal, show_number
from swvctl.tekst.nederlands import in_words, join, plural

_NAMED = 3


@rule("PLN040", "Aantal bedragen klopt niet")
def kolommen(begroting: Begroting) -> Iterator[Problem]:
    """Bij elke post hoort een bedrag voor elk jaar. Een komma scheidt twee bedragen: schrijf hele euro's.

    Fout:
        jaren: [2027, 2028, 2029]
        lasten:
          - Arrangementen: [1.050.000, 1.050.000]

    Goed:
        jaren: [2027, 2028, 2029]
        lasten:
          - Arrangementen: [1.050.000, 1.050.000, p.m.]
    """
    years = len(begroting.jaren)
    posts = [post for post in _rows(begroting) if post.bedragen and _is_whole(begroting, post)]
    rows = [(post.wat, len(post.bedragen), post.at("bedragen")) for post in posts]
    if begroting.resultaat:
        rows.append(("resultaat", len(begroting.resultaat), begroting.at("resultaat")))
    wrong = [row for row in rows if row[1] != years]
    told = f"er zijn {plural(years, 'jaar', 'jaren')}."
    if len(wrong) == len(rows) >= _NAMED and len({count for _, count, _ in wrong}) == 1:
        message = f"Bij elke post staan {plural(wrong[0][1], 'bedrag', 'bedragen')}, {told}"
        yield Problem(begroting.at("jaren"), message, "Kijk na of alle jaren bij jaren staan.")
        return
    for name, count, place in wrong:
        message = f'Bij "{name}" staan {plural(count, "bedrag", "bedragen")}, {told}'
        yield Problem(place, message, _missing_or_extra(count, years))


@rule("PLN041", "Totaal of resultaat klopt niet")
def totalen(begroting: Begroting) -> Iterator[Problem]:
    """Totalen en het resultaat rekent swvctl zelf uit. Staan ze in het bestand, dan worden ze nageteld;
    p.m. telt daarbij als nul.

    Fout:
        lasten:
          - Bureau: [420.000, 420.000]
          - Kwaliteitszorg: [80.000, 80.000]
          - Totaal lasten: [500.000, 510.000]

    Goed:
        lasten:
          - Bureau: [420.000, 420.000]
          - Kwaliteitszorg: [80.000, 80.000]
    """
    if not _can_be_added(begroting):
        return
    for block in (begroting.baten, begroting.lasten):
        yield from _stated_totals(block, begroting)
    outcome = begroting.uitkomst
    if wrong := _different(begroting.resultaat, outcome):
        told = _told(begroting, begroting.resultaat, outcome, wrong)
        message = f"Het resultaat klopt niet. Baten min lasten is {told}."
        yield Problem(begroting.at("resultaat", wrong[0]), message, _MEND_TOTAL)


_MEND_TOTAL = "Verbeter het bedrag of een post, of laat de regel weg: swvctl rekent het uit."


@rule("PLN043", "Post staat er twee keer", Severity.WARNING)
def dubbel(begroting: Begroting) -> Iterator[Problem]:
    """Een post met dezelfde naam in dezelfde groep telt twee keer mee.

    Fout:
        lasten:
          - Arrangementen: [1.050.000]
          - Arrangementen: [1.050.000]

    Goed:
        lasten:
          - Arrangementen in de klas: [1.050.000]
          - Arrangementen buiten de klas: [1.050.000]
    """
    for block in (begroting.baten, begroting.lasten):
        yield from _twice(row for row in block if not row.posten)
        for group in block:
            yield from _twice(group.posten)


@rule("PLN044", "Post of groep is niet af", Severity.ERROR)
def onvolledig(begroting: Begroting) -> Iterator[Problem]:
    """Een post heeft een naam en bedragen, een groep heeft een naam en posten. In een concept mogen bedragen nog
    ontbreken.

    Fout:
        lasten:
          - wat: Arrangementen
            pijler: basis

    Goed:
        lasten:
          - wat: Arrangementen
            bedragen: [1.050.000]
            pijler: basis
    """
    for row in (*begroting.baten, *begroting.lasten):
        if row.groep and (row.wat or row.bedragen):
            message = f'"{row.groep}" is een groep; bedragen horen bij een post daarvan.'
            yield Problem(row.at("groep"), message, "Zet de post in de lijst posten, of haal groep weg.")
        elif row.posten and not row.groep:
            yield Problem(row.at("posten", part="key"), "Deze groep heeft geen naam.", "Voeg toe: groep: …")
        elif not (row.wat or row.groep or row.posten):
            yield Problem(row.at(), "Deze post heeft geen naam.", "Voeg toe: wat: …")
        elif row.groep and not row.posten and begroting.status != CONCEPT:
            yield Problem(row.at("groep"), f'De groep "{row.groep}" heeft geen posten.', "Voeg posten toe.")
    for post in _rows(begroting) if begroting.status != CONCEPT else ():
        if post.wat and not post.bedragen and _is_whole(begroting, post):
            yield Problem(
                post.at("wat"), f'Bij "{post.wat}" staan geen bedragen.', "Vul bedragen in, of p.m."
            )


@rule("PLN045", "Eenheid en bedragen spreken elkaar tegen", Severity.WARNING)
def eenheid(begroting: Begroting) -> Iterator[Problem]:
    """Staan de bedragen in duizenden euro's, dan is 5.840.000 bijna zes miljard.

    Fout:
        eenheid: x € 1.000
        baten:
          - Zware ondersteuning: [5.840.000]

    Goed:
        eenheid: x € 1.000
        baten:
          - Zware ondersteuning: [5.840]
    """
    said = begroting.eenheid.replace(" ", "").casefold()
    thousands = "1.000" in said or "1000" in said or "duizend" in said
    whole = "hele" in said
    for post in _rows(begroting):
        for index, amount in enumerate(post.bedragen):
            value = amount.value
            if value is None:
                continue
            if (thousands and abs(value) >= _A_MILLION) or amount.unit == "%":
                message = f'"{amount.text}" past niet bij de eenheid "{begroting.eenheid}".'
                yield Problem(post.at("bedragen", index), message, "Verbeter het bedrag of de eenheid.")
                return
            if whole and value != value.to_integral_value():
                message = f'"{amount.text}" is geen bedrag in hele euro\'s.'
                yield Problem(post.at("bedragen", index), message, "Rond het af, of verander de eenheid.")
                return


_A_MILLION = 1_000_000


def _rows(begroting: Begroting) -> Iterator[Post]:
    for row in (*begroting.baten, *begroting.lasten):
        yield from (post for post in row.rijen if post.wat or post.bedragen)


def _is_whole(begroting: Begroting, post: Post) -> bool:
    """Whether nothing of this row was refused; that has been said."""
    route = post.place.route
    return not any(fault[: len(route)] == route for fault in begroting.record.faults)


def _can_be_added(begroting: Begroting) -> bool:
    """Whether the columns are sound; what is wrong with them has been said."""
    width = len(begroting.jaren)
    rows = [post for post in _rows(begroting) if post.bedragen]
    return not begroting.record.faults and all(len(post.bedragen) == width for post in rows)


def _missing_or_extra(found: int, years: int) -> str:
    if found < years:
        missing = "één" if years - found == 1 else in_words(years - found)
        return f"Vul er nog {missing} aan; schrijf p.m. als een bedrag onbekend is."
    return "Haal weg wat te veel is. Een komma scheidt twee bedragen; schrijf hele euro's."


def _stated_totals(block: Sequence[Begrotingspost], begroting: Begroting) -> Iterator[Problem]:
    for index, row in enumerate(block):
        for number, post in enumerate(row.rijen):
            if not post.is_totaal:
                continue
            before = row.rijen[:number] if row.posten else ()
            options = _sums(before, block[:index], row, len(begroting.jaren))
            wrong = [_different(post.bedragen, total) for total in options]
            if all(wrong):
                told = _told(begroting, post.bedragen, options[0], wrong[0])
                yield Problem(
                    post.at("bedragen", wrong[0][0]),
                    f'"{post.wat}" klopt niet. Opgeteld is het {told}.',
                    _MEND_TOTAL,
                )


def _sums(
    before: Sequence[Post], blocks: Sequence[Begrotingspost], row: Begrotingspost, width: int
) -> list[tuple[Decimal, ...]]:
    """What a stated total may mean: of its group, or of all above it, or of all since the total above."""
    if row.posten:
        return [som((post for post in before if not post.is_totaal), width)]
    last = max((at for at, block in enumerate(blocks) if any(p.is_totaal for p in block.rijen)), default=-1)
    return [som(tellend(blocks), width), som(tellend(blocks[last + 1 :]), width)]


def _different(stated: Sequence[Getal], total: Sequence[Decimal]) -> list[int]:
    pairs = zip(stated, total, strict=False)
    return [
        at for at, (amount, known) in enumerate(pairs) if amount.value is not None and amount.value != known
    ]


def _told(
    begroting: Begroting, stated: Sequence[Getal], total: Sequence[Decimal], wrong: Sequence[int]
) -> str:
    """``in 2028 500.000, er staat 510.000``, for the first few columns that are wrong."""
    named = [
        f"in {begroting.jaren[at]} {show_number(total[at])} (er staat {stated[at].text.strip()})"
        for at in wrong[:_NAMED]
    ]
    more = len(wrong) - len(named)
    return join([*named, f"in nog {plural(more, 'jaar', 'jaren')} iets anders"] if more else named)


def _twice(rows: Iterable[Post | Begrotingspost]) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in rows:
        name = " ".join(row.wat.casefold().split())
        if name and name in seen:
            yield Problem(
                row.at("wat"),
                f'De post "{row.wat}" staat er twee keer.',
                "Voeg ze samen, of noem het verschil.",
            )
        seen.add(name)
