"""Figures that were calculated from others keep the parts they were made of, and can be told."""

import pytest
from figures_cast import CODES, SERVICES, cell, compiled, found

from samsyn.codes import LANGUAGES
from samsyn.figures import CannotAdd, add, explain, name_of, subtract

FIGURES = compiled(
    cell("rosa", value=74), cell("rosa", "sex*form=female*sexual", 30),
    cell("rosa", "sex*form=male*sexual", 10), cell("rosa", "sex=female", 60),
    cell("rosa", "form=sexual", 40), cell("rosa", "form=labour-or-services", 34),
    cell("htso", value=24), cell("rosa", value=63, period="2019"),
)  # fmt: skip
ROSA = {"scope": "service:rosa"}


def two_crosses():
    return add([found(FIGURES, f"sex*form={sex}*sexual", **ROSA) for sex in ("female", "male")])


def test_a_sum_of_two_crosses_keeps_its_parts():
    total = two_crosses()
    assert total.value == 40
    assert total.parts == (("sex*form", "female*sexual"), ("sex*form", "male*sexual"))
    assert name_of(total) == (
        "assisted-adults service:rosa 2020 sex=female form=sexual + sex=male form=sexual"
    )


def test_a_sum_of_two_crosses_is_explained_and_not_added_again():
    told = explain(two_crosses(), codes=CODES, services=SERVICES, lang="en")
    female, male = (
        CODES.dimensions["sex"].categories[sex].label.en.lower() for sex in ("female", "male")
    )
    assert f"{female}, " in told
    assert f" + {male}, " in told
    with pytest.raises(CannotAdd) as caught:
        add([two_crosses(), found(FIGURES, "sex=female", **ROSA)])
    assert caught.value.reason == "add-calculated"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "calculated",
    [
        add([found(FIGURES, f"form={f}", **ROSA) for f in ("labour-or-services", "sexual")]),
        add([found(FIGURES, f"form={f}", **ROSA) for f in ("sexual", "labour-or-services")]),
        add([found(FIGURES, period=year, **ROSA) for year in ("2019", "2020")], as_series=True),
        add([found(FIGURES, scope=f"service:{code}") for code in ("rosa", "htso")]),
        subtract(whole=found(FIGURES, **ROSA), part=found(FIGURES, "sex=female", **ROSA)),
        subtract(
            whole=found(FIGURES, **ROSA), part=found(FIGURES, "sex*form=female*sexual", **ROSA)
        ),
        subtract(whole=found(FIGURES), part=found(FIGURES, **ROSA)),
    ],
    ids=["younger wording first", "older first", "years", "services", "rest", "cross", "others"],
)
def test_whatever_was_calculated_can_be_explained(calculated, lang):
    told = explain(calculated, codes=CODES, services=SERVICES, lang=lang)
    assert str(calculated.value) in told
    assert "service:" not in told
    assert "female" not in told or lang == "en"


def test_a_sum_of_services_has_no_parts_but_the_one_they_share():
    total = add([found(FIGURES, scope=f"service:{code}") for code in ("rosa", "htso")])
    assert total.parts == ()
    assert name_of(total) == "assisted-adults service:rosa+service:htso 2020"
