"""What links in letters begin with is read from the environment, and loud when it is wrong."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from samsyn_web.environment import address


@pytest.mark.parametrize(
    ("given", "mode", "found"),
    [
        ("", "production", "https://samsyn.example.org"),
        ("", "demo", "http://samsyn.example.org"),
        ("https://tall.example.org/", "production", "https://tall.example.org"),
        ("http://127.0.0.1:8000", "demo", "http://127.0.0.1:8000"),
    ],
)
def test_the_address_is_given_or_made_of_the_name_of_the_site(given, mode, found):
    told = {"SAMSYN_ADDRESS": given} if given else {}
    assert address(told, mode=mode, host="samsyn.example.org") == found


@pytest.mark.parametrize("given", ["samsyn.example.org", "ftp://x.org", "https://x.org/nb/"])
def test_what_is_no_address_of_a_site_is_refused_with_an_example(given):
    with pytest.raises(ImproperlyConfigured, match="SAMSYN_ADDRESS"):
        address({"SAMSYN_ADDRESS": given}, mode="production", host="x")
