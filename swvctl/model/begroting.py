"""The budget: posts in groups, an amount for each year, and how the money is divided."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from swvctl.model.entity import Deel, MetStatus, Region, noun
from swvctl.model.jaar import Jaar, lees_jaar
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, plan_is_publiek
from swvctl.tekst.getal import Getal, GetalKind

CONCEPT, VASTGESTELD = "concept", "vastgesteld"
_TOTAL = ("totaal", "subtotaal", "som der", "som van de")
Bedragen = tuple[Decimal, ...]


class Post(Deel):
    """One row with an amount for each column; ``p.m.`` counts as nothing."""

    wat: str
    bedragen: tuple[Getal, ...] = ()
    pijler: str = ""
    toelichting: str = ""

    @property
    def is_totaal(self) -> bool:
        """Whether this row only states the sum of others."""
        return self.wat.casefold().startswith(_TOTAL)

    @property
    def memorie(self) -> bool:
        return any(bedrag.kind == GetalKind.UNKNOWN for bedrag in self.bedragen)


class Begrotingspost(Deel):
    """What stands in baten or lasten: a post, or a group of posts."""

    wat: str = ""
    bedragen: tuple[Getal, ...] = ()
    pijler: str = ""
    toelichting: str = ""
    groep: str = ""
    posten: tuple[Post, ...] = ()

    @property
    def rijen(self) -> tuple[Post, ...]:
        """The posts themselves; a group has its own pillar unless a post says otherwise."""
        if not self.groep and not self.posten:
            return (_post(self),)
        return tuple(
            post if post.pijler or not self.pijler else _post(post, self.pijler) for post in self.posten
        )


class Deelverdeling(Deel):
    wat: str
    deel: Getal | None = None


class Verdeelsleutel(Deel):
    """A part of the only key, or a key with parts of its own."""

    wat: str
    deel: Getal | None = None
    post: str = ""
    delen: tuple[Deelverdeling, ...] = ()


@noun("begroting", room="plan")
class Begroting(MetStatus):
    """Baten and lasten for a row of years."""

    titel: str
    plan: str = ""
    jaren: tuple[str, ...]
    eenheid: str = ""
    status: str = VASTGESTELD
    baten: tuple[Begrotingspost, ...] = ()
    lasten: tuple[Begrotingspost, ...] = ()
    resultaat: tuple[Getal, ...] = ()
    verdeling: tuple[Verdeelsleutel, ...] = ()
    toelichting: str = ""

    @property
    def publiek(self) -> bool:
        return self.status == VASTGESTELD and not self.status_geweigerd

    def publiek_in(self, region: Region) -> bool:
        """An adopted budget, of a plan that may be seen or of none."""
        loose = not self.plan and region.volg(Ondersteuningsplan, self.name, self.record) is None
        return self.publiek and (loose or plan_is_publiek(self.plannaam, self, region))

    @property
    def plannaam(self) -> str:
        """The plan it says it belongs to, else the one it is called after."""
        return self.plan or self.name

    @property
    def is_rechthoekig(self) -> bool:
        """Whether every row has an amount for each year; of one that has not, PLN040 tells."""
        rows = (post.bedragen for block in (*self.baten, *self.lasten) for post in block.rijen)
        return all(len(row) == len(self.jaren) for row in (*rows, self.resultaat) if row)

    @property
    def kolommen(self) -> tuple[Jaar, ...]:
        return tuple(jaar for text in self.jaren if (jaar := lees_jaar(text)))

    @property
    def posten(self) -> tuple[Post, ...]:
        """Every post that counts, baten first."""
        return (*tellend(self.baten), *tellend(self.lasten))

    @property
    def uitkomst(self) -> Bedragen:
        """Baten less lasten, for each column."""
        width = len(self.jaren)
        baten, lasten = som(tellend(self.baten), width), som(tellend(self.lasten), width)
        return tuple(one - other for one, other in zip(baten, lasten, strict=True))


def tellend(blocks: Iterable[Begrotingspost]) -> tuple[Post, ...]:
    """The posts that count in a sum: no row that states a sum itself."""
    return tuple(post for block in blocks for post in block.rijen if not post.is_totaal)


def som(posts: Iterable[Post], width: int) -> Bedragen:
    """The sum of each column; what is not known counts as nothing."""
    rows = [_amounts(post.bedragen, width) for post in posts]
    return tuple(sum(column, Decimal(0)) for column in zip(*rows, strict=True)) or (Decimal(0),) * width


def _amounts(amounts: tuple[Getal, ...], width: int) -> Bedragen:
    values = [amount.value or Decimal(0) for amount in amounts[:width]]
    return (*values, *(Decimal(0) for _ in range(width - len(values))))


def _post(row: "Begrotingspost | Post", pijler: str = "") -> Post:
    return Post(
        place=row.place,
        wat=row.wat,
        bedragen=row.bedragen,
        pijler=row.pijler or pijler,
        toelichting=row.toelichting,
    )


def sleutels(begroting: Begroting) -> Iterator[Verdeelsleutel]:
    """The distribution keys: the loose parts together are one, beside those that have a name."""
    loose = tuple(item for item in begroting.verdeling if not item.delen)
    if loose:
        parts = tuple(Deelverdeling(place=item.place, wat=item.wat, deel=item.deel) for item in loose)
        posts = {item.post for item in loose if item.post}
        post = posts.pop() if len(posts) == 1 else ""
        yield Verdeelsleutel(place=begroting.at("verdeling"), wat="", post=post, delen=parts)
    yield from (item for item in begroting.verdeling if item.delen)
