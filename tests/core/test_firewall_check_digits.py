"""Check digits tell a number of a person from any other row of digits."""

import pytest

from samsyn.returns.firewall.check_digits import duf_check, has_date, is_duf, is_national_id

# Worked by hand from the weights of the tax agency: 3 7 6 1 8 9 4 5 2, then 5 4 3 2 7 6 5 4 3 2.
MADE_UP = ("01810199837", "01010750160", "41010199946", "13527248013", "10915596784")


@pytest.mark.parametrize("digits", MADE_UP)
def test_a_number_of_every_series_is_known(digits):
    assert is_national_id(digits)


@pytest.mark.parametrize("digits", MADE_UP)
@pytest.mark.parametrize("place", range(11))
def test_one_wrong_digit_is_noticed_by_the_second_check_digit(digits, place):
    wrong = f"{digits[:place]}{(int(digits[place]) + 1) % 10}{digits[place + 1 :]}"
    assert not is_national_id(wrong)


def test_numbers_from_2032_may_leave_up_to_three_in_the_first_check_digit():
    weights = (3, 7, 6, 1, 8, 9, 4, 5, 2)
    left = set()
    for serial in range(1000):
        for last in range(100):
            digits = f"150332{serial:03}{last:02}"
            if is_national_id(digits):
                rest = sum(int(d) * w for d, w in zip(digits, weights, strict=False))
                left.add((rest + int(digits[9])) % 11)
    assert left == {0, 1, 2, 3}


def test_a_date_that_no_calendar_has_is_none():
    assert has_date("290200") and not has_date("300200") and not has_date("011300")
    assert has_date("690200") and not has_date("720100")


def test_a_shared_help_number_of_the_health_services_needs_no_date():
    assert not has_date("88888888888")
    found = [f"889{n:06}{k:02}" for n in range(40) for k in range(100)]
    assert any(is_national_id(digits) for digits in found)


def test_the_check_digits_of_a_duf_number_are_the_remainder_itself():
    # (1·4 + 2·6 + 3·3 + 4·2 + 5·7 + 6·5) + (2·4 + 0·6 + 1·3 + 6·2) = 98 + 23 = 121 = 11 · 11
    assert duf_check("2016123456") == 0
    assert is_duf("201612345600") and not is_duf("201612345610")
    assert not is_duf("301612345600"[:12].replace("3016", "3116"))
