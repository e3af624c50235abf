"""What a role lets its holder do, for what, and on which days."""

from datetime import date

import pytest
from site_cast import TODAY

from samsyn_web.organisations.models import Holding
from samsyn_web.organisations.queries import holders_of, standing_of
from samsyn_web.permissions import NotYoursError, Permission

WHO = ("coordinator", "rosa_reporter", "htso_reporter", "signatory", "stranger")


@pytest.mark.parametrize(
    ("permission", "may"),
    [
        (Permission.RETURN_READ, {"coordinator", "rosa_reporter", "signatory"}),
        (Permission.RETURN_WRITE, {"rosa_reporter"}),
        (Permission.RETURN_SUBMIT, {"rosa_reporter"}),
        (Permission.RETURN_REVIEW, {"coordinator"}),
        (Permission.ROUND_WRITE, {"coordinator"}),
        (Permission.AUDIT_READ, {"coordinator"}),
    ],
)
def test_who_may_do_what_with_the_return_of_rosa(cast, permission, may):
    allowed = {
        who for who in WHO
        if standing_of(getattr(cast, who), on=TODAY).may(permission, service=cast.rosa)
    }  # fmt: skip
    assert allowed == may


def test_a_role_that_has_ended_lets_nobody_do_anything(cast):
    Holding.objects.filter(person=cast.rosa_reporter).update(until=date(2020, 12, 31))
    standing = standing_of(cast.rosa_reporter, on=TODAY)
    assert standing.roles == ()
    with pytest.raises(NotYoursError):
        standing.demand(Permission.RETURN_WRITE, service=cast.rosa)
    assert standing_of(cast.rosa_reporter, on=date(2020, 6, 1)).roles


def test_one_who_is_no_longer_active_holds_nothing(cast):
    cast.coordinator.is_active = False
    assert standing_of(cast.coordinator, on=TODAY).roles == ()


def test_holders_are_found_by_role_and_day(cast):
    roles = [holding.role for holding in Holding.objects.filter(person=cast.htso_reporter)]
    assert list(holders_of(roles, on=TODAY)) == [cast.htso_reporter]
    assert list(holders_of(roles, on=date(2019, 1, 1))) == []
