"""Codes of the second step are counted together, whichever process of the site they reach."""

import sys
from contextlib import ExitStack

import pytest
from own_database import environment, own_database, run
from running import Visitor, free_port, process
from site_cast import PASSWORD
from test_signing_in import totp_code

LOGIN, SECOND = "/nb/account/login/", "/nb/account/factors/authenticate/"
KARI = "coordinator@example.org"
WRONG, TOO_MANY, IS_IN = "Koden stemmer ikke", "Vent fem minutter", "Logg ut"
LIMIT = 5


@pytest.fixture
def two(tmp_path):
    """The addresses of two processes of one site."""
    with own_database(tmp_path) as database, ExitStack() as both:
        env = environment(database, DJANGO_SETTINGS_MODULE="samsyn_web.settings")
        run("migrate", "--verbosity=0", env=env)
        run("shell", "--verbosity=0", "-c", "from site_cast import make_cast; make_cast()", env=env)
        yield [both.enter_context(_served(env=env, port=free_port())) for _ in range(2)]


def _served(*, env, port):
    words = [sys.executable, "-m", "waitress", f"--listen=127.0.0.1:{port}",
             "samsyn_web.wsgi:application"]  # fmt: skip
    return process(words, env=env, port=port)


def try_code(address, code):
    """Come as far as the second step, in a browser of its own, and try a code there."""
    visitor = Visitor(address)
    visitor.post(LOGIN, login=KARI, password=PASSWORD)
    return visitor.post(SECOND, code=code)[1]


def test_codes_tried_at_one_process_count_at_the_other(two):
    one, other = two
    for address in (one, other, one, other, one):
        assert WRONG in try_code(address, "000000")
    for address in two:
        assert TOO_MANY in try_code(address, "000000")
        assert TOO_MANY in try_code(address, totp_code())


def test_a_code_opens_once_at_whichever_process(two):
    one, other = two
    for _ in range(LIMIT - 1):  # a code may grow old on its way
        code = totp_code()
        if IS_IN in try_code(one, code):
            break
    else:
        pytest.fail("no code opened")
    assert IS_IN not in try_code(other, code)
