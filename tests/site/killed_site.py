"""The site of the tests that kill it: `seed` fills its database, `tell` says what is in it."""

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samsyn_web.settings")
sys.path.insert(0, str(Path(__file__).parent))

import django

django.setup()

# ruff: noqa: E402 - what follows needs the site to be set up
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from round_cast import open_return
from site_cast import BACKEND, make_cast

from samsyn_web.audit.models import Entry
from samsyn_web.audit.queries import verdict
from samsyn_web.collection.models import Answer, AnswerEdit, Return, Submission
from samsyn_web.organisations.models import Holding, Role, Service

TRIALS = 4


def seed():
    """Make the cast, a blank return of ROSA, and filled ones to be submitted."""
    call_command("migrate", verbosity=0)
    cast = make_cast()
    blank = open_return(cast.rosa)
    filled = []
    for number in range(TRIALS):
        service = Service.objects.create(
            code=f"house-{number}", organisation=cast.rosa.organisation, name=f"House {number}",
            group="housing",
        )  # fmt: skip
        role = Role.objects.create(code=f"house-{number}", duty="reporter", service=service)
        Holding.objects.create(role=role, person=cast.rosa_reporter, since="2020-01-01")
        filled.append(open_return(service, filled_as="rosa").pk)
    session = SessionStore()
    session[SESSION_KEY] = str(cast.rosa_reporter.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = cast.rosa_reporter.get_session_auth_hash()
    session.create()
    return {"session": session.session_key, "blank": blank.pk, "filled": filled}


def tell():
    """Tell everything that must hold together."""
    answers = Answer.objects.exclude(of__questionnaire="").filter(version__gt=0)
    return {
        "answers": [[a.of_id, a.category, a.typed, a.version] for a in answers],
        "edits": [[e.of_id, e.category, e.typed, e.version, e.pk]
                  for e in AnswerEdit.objects.filter(is_kept=True)],
        "saves": [e.detail["edits"] for e in Entry.objects.filter(act="collection.answers-saved")],
        "submitted": [int(e.object_id) for e in
                      Entry.objects.filter(act="collection.return-submitted")],
        "submissions": list(Submission.objects.values_list("of_id", flat=True)),
        "states": {one.pk: one.state for one in Return.objects.all()},
        "holds": verdict().holds,
    }  # fmt: skip


if __name__ == "__main__":
    sys.stdout.write(json.dumps({"seed": seed, "tell": tell}[sys.argv[1]]()))
