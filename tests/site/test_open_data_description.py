"""What the API of open data answers is what its description says, whatever is asked."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from public_scene import publish
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from site_cast import NOW

from samsyn_web.wsgi import application

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance,
          response_schema_conformance]  # fmt: skip
QUANTITIES = ("police-reports", "assisted-adults", "grant-scheme", "nothing")


@pytest.mark.django_db(transaction=True)
def test_every_answer_is_one_that_is_described():
    publish(NOW)
    cases = schemathesis.openapi.from_wsgi("/api/open/v1/openapi.json", application).as_strategy()
    met = set()

    @seed(2020)
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def throw(data):
        case = data.draw(cases)
        if "quantity" in case.path_parameters and data.draw(st.integers(0, 3)):
            case.path_parameters["quantity"] = data.draw(st.sampled_from(QUANTITIES))
        answered = case.call_and_validate(checks=CHECKS)
        met.add((case.path, answered.status_code))

    throw()
    paths = {path for path, status in met if status == 200}
    assert len(paths) == 4 and 404 in {status for _, status in met}
