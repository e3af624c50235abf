"""Whatever the description allows, and what it does not, the API answers as it describes."""

import os

import pytest
import schemathesis
from api_calling import key_for
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from round_cast import open_return
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from samsyn.returns import questionnaire_for
from samsyn_web.collection.actions import calls
from samsyn_web.collection.fields import fields_of
from samsyn_web.wsgi import application

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance,
    response_schema_conformance,
]  # fmt: skip
DESCRIPTION = "/api/v1/openapi.json"
DEEP = int(os.environ.get("SAMSYN_FUZZ", "60"))  # cases of each kind; a thousand takes minutes
# What must have been met: without it, something shut the door before the calls came.
REACHED = {
    GenerationMode.POSITIVE: {("GET", 200), ("PATCH", 422)},
    GenerationMode.NEGATIVE: {("PATCH", 422)},
}
ASKED = questionnaire_for("service", "2020")
KNOWN = {
    "field": [
        *(field.name for question in ASKED.questions
          for field in fields_of(question, periods=["2020"])),
        "assisted-adults.total.@2019",
    ],
    "prompt": [prompt.code for prompt in ASKED.prompts],
}  # fmt: skip


@pytest.fixture(autouse=True)
def one_connection():
    """Keep the connection of the test through every call, as Django's own test client does."""
    ends = (request_started, request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    yield
    for end in ends:
        end.connect(close_old_connections)


@pytest.fixture
def system(cast, monkeypatch):
    """A return, what else must be known to reach it, and room for as many calls as there come."""
    monkeypatch.setattr(calls, "KEY_MOST", 1_000_000)
    the_return = open_return(cast.rosa)
    open_return(cast.htso)
    return the_return, {"Authorization": f"Bearer {key_for(cast)}", "Accept-Language": "nn"}


def described():
    return schemathesis.openapi.from_wsgi(DESCRIPTION, application)


def put_known(body, draw):
    """Let some of the fields and prompts that were made up be ones that are asked."""
    if isinstance(body, dict):
        for key, value in body.items():
            if key in KNOWN and draw(st.integers(0, 7)):
                body[key] = draw(st.sampled_from(KNOWN[key]))
            else:
                put_known(value, draw)
    elif isinstance(body, list):
        for one in body:
            put_known(one, draw)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_every_answer_is_one_that_is_described(system, mode):
    the_return, headers = system
    met = set()
    cases = described().as_strategy(generation_mode=mode)

    @seed(2020)
    @settings(max_examples=DEEP, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def throw(data):
        case = data.draw(cases)
        if "pk" in case.path_parameters and data.draw(st.integers(0, 9)):
            case.path_parameters["pk"] = the_return.pk
        put_known(case.body, data.draw)
        answered = case.call_and_validate(headers=headers, checks=CHECKS)
        met.add((case.method, answered.status_code))

    throw()
    assert REACHED[mode] <= met


@pytest.mark.django_db
def test_the_description_has_an_example_of_all_that_is_sent_and_says_who_may():
    schema = described().raw_schema
    shapes = schema["components"]["schemas"]
    sent = [name for name in shapes if name.endswith("In")]
    assert len(sent) == 5
    assert [name for name in sent if not shapes[name].get("examples")] == []
    operations = [one for path in schema["paths"].values() for one in path.values()]
    assert len(operations) == 12
    for operation in operations:
        assert operation["security"]
        assert operation["description"]
        problems = [code for code in operation["responses"] if int(code) >= 400]
        assert {"401", "404", "429"} <= set(problems)
        for code in problems:
            assert list(operation["responses"][code]["content"]) == ["application/problem+json"]
