"""What cannot be added at all, and what can be added but overlaps though it is no person."""

import pytest
from figures_cast import CODES, SERVICES, cell, compiled, found

from samsyn.codes import LANGUAGES
from samsyn.figures import CannotAdd, CannotSubtract, account_of, add, explain, subtract

NEVER = [code for code, quantity in CODES.quantities.items() if quantity.adds == "never"]
MOST = "advertisements-highest"
KINDS = "visitor-nationalities"


def test_extremes_shares_and_prices_of_services_are_never_added():
    assert {
        "advertisements-lowest", "advertisements-highest", "evening-contacts-lowest",
        "evening-contacts-highest", "long-follow-up-share", "cash-card-amount",
    } <= set(NEVER)  # fmt: skip


@pytest.mark.parametrize("quantity", NEVER)
def test_a_number_that_is_never_added_has_no_sum(quantity):
    figures = compiled(
        cell("rosa", value=12, quantity=quantity), cell("htso", value=9, quantity=quantity),
        cell("fri", status="withheld", quantity=quantity),
    )  # fmt: skip
    assert figures.conflicts == ()
    for scope in ("all", "group:housing"):
        figure = found(figures, scope=scope, quantity=quantity)
        assert (figure.value, figure.status, figure.lower) == (None, "not-applicable", None)
        assert figure.sources == ("rosa", "htso")
    assert found(figures, scope="service:rosa", quantity=quantity).value == 12


def test_where_one_service_alone_gave_it_that_is_the_number():
    figures = compiled(
        cell("rosa", value=12, quantity=MOST), cell("fri", status="withheld", quantity=MOST)
    )
    figure = found(figures, quantity=MOST)
    assert (figure.value, figure.missing) == (12, ("fri",))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_account_says_why_there_is_no_sum(lang):
    figures = compiled(cell("rosa", value=12, quantity=MOST), cell("fri", value=9, quantity=MOST))
    figure = found(figures, quantity=MOST)
    statements = account_of(figure, codes=CODES, services=SERVICES, lang=lang)
    assert [s.about for s in statements].count("apart") == 1
    (why,) = [s.text for s in statements if s.about == "apart"]
    assert {"nb": "sum", "nn": "sum", "en": "sum"}[lang] in why


def test_adding_or_subtracting_them_is_refused():
    figures = compiled(
        cell("rosa", value=12, quantity=MOST), cell("fri", value=9, quantity=MOST),
        cell("rosa", value=7, quantity=MOST, period="2019"),
    )  # fmt: skip
    rosa, fri = (found(figures, scope=f"service:{s}", quantity=MOST) for s in ("rosa", "fri"))
    before = found(figures, scope="service:rosa", quantity=MOST, period="2019")
    for pair, how in (((rosa, fri), {}), ((before, rosa), {"as_series": True})):
        with pytest.raises(CannotAdd) as caught:
            add(pair, **how)
        assert caught.value.reason == "add-never"
    alone = found(figures, quantity=MOST, period="2019")
    with pytest.raises(CannotSubtract):
        subtract(whole=alone, part=before)


def test_things_that_several_may_have_counted_have_bounds_as_persons_have():
    figures = compiled(cell("rosa", value=12, quantity=KINDS), cell("fri", value=9, quantity=KINDS))
    figure = found(figures, quantity=KINDS)
    assert (figure.value, figure.lower, figure.upper) == (21, 12, 21)
    told = explain(figure, codes=CODES, services=SERVICES, lang="nb")
    assert "Antallet ulike nasjonaliteter er minst 12 og høyst 21" in told
    assert "person" not in told.partition("Samme")[2]


def test_every_overlapping_number_of_two_services_is_bounded():
    for code, quantity in CODES.quantities.items():
        if quantity.adds == "overlapping":
            figures = compiled(
                cell("rosa", value=5, quantity=code), cell("fri", value=3, quantity=code)
            )
            figure = found(figures, quantity=code)
            assert (figure.lower, figure.upper) == (5, 8), code
