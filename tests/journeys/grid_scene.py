"""The page of adults in ROSA's return, and a hand that fills it in."""

import pytest
from round_cast import last_year, open_return

from samsyn_web.collection.models import Answer

TOTAL, FEMALE, MALE = (
    f"assisted-adults__{name}__2020" for name in ("total__", "sex__female", "sex__male")
)


@pytest.fixture
def rosa(cast):
    last_year(cast.rosa)
    return open_return(cast.rosa)


@pytest.fixture
def adults(rosa):
    return f"/nb/returns/{rosa.pk}/sections/adults/"


def held(rosa):
    return {a.category or a.dimension: a.typed for a in Answer.objects.filter(of=rosa)}


def leave(at, slug, typed):
    at.page.locator(f"#typed-{slug}").fill(typed)
    at.page.keyboard.press("Tab")
