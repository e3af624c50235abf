"""The cast of the tests of figures: three services that house, two that do not, two offices."""

from samsyn.codes import load_codes
from samsyn.figures import compile_figures
from samsyn.returns import Cell, Place, Service, load_questionnaires

CODES = load_codes()
QUESTIONNAIRES = load_questionnaires()
GROUPS = {
    "rosa": "housing", "htso": "housing", "lauras-hus": "housing",
    "nadheim": "other", "fri": "other",
    "udi": "immigration", "iom": "immigration",
}  # fmt: skip
SERVICES = tuple(
    Service(code=code, name=code.upper(), organisation="", group=group, counted_as="")
    for code, group in GROUPS.items()
)


def cell(service, part="total", value=None, status="", *, quantity="assisted-adults",
         period="2020", file="returns.csv", row=2):  # fmt: skip
    """Return one answer; `part` is `total`, `sex=female` or `sex*form=female*sexual`."""
    dimension, _, category = part.partition("=")
    if not status:
        status = "zero" if value == 0 else "reported"
    return Cell(
        period=period, service=service, quantity=quantity, dimension=dimension, category=category,
        value=value, status=status, basis="stated", note="", place=Place(file=file, row=row),
    )  # fmt: skip


def compiled(*cells, services=SERVICES, questionnaires=None, settlements=(), codes=CODES):
    """Compile some cells, by default knowing only of the services that answered."""
    return compile_figures(
        cells=cells, services=services, codes=codes, questionnaires=questionnaires,
        settlements=settlements,
    )  # fmt: skip


def found(compilation, part="total", *, scope="all", quantity="assisted-adults", period="2020"):
    """Return one figure, which must be there."""
    dimension, _, category = part.partition("=")
    figure = compilation.find(
        period=period, quantity=quantity, scope=scope, dimension=dimension, category=category
    )
    assert figure is not None, f"no figure {quantity} {scope} {period} {part}"
    return figure
