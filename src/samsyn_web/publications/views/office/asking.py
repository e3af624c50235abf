"""What the pages of an edition share: which edition, today, and acts that may be refused."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest

from samsyn_web.audit.refusing import PersonalDataError, say_personal
from samsyn_web.collection.views.asking import now, posted, today
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import say
from samsyn_web.permissions import Permission
from samsyn_web.publications.forms import EditionForm
from samsyn_web.publications.models import Edition
from samsyn_web.publications.queries.editions import edition_for

__all__ = ["attempt", "attempt_form", "held", "now", "posted", "today"]


def held(request: HttpRequest, pk: int, permission: Permission) -> Edition:
    """Return the edition, for one who has a permission."""
    return edition_for(request.user, pk=pk, permission=permission, on=today())


def attempt(request: HttpRequest, act: Callable[[], object], *, done: str) -> bool:
    """Do an act and say so; where it is refused, say why. Tell whether it was done."""
    try:
        act()
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return False
    except PersonalDataError as refused:
        messages.error(request, say_personal(refused.kind))
        return False
    messages.success(request, say(f"publications.done-{done}"))
    return True


def attempt_form(
    request: HttpRequest, form: EditionForm, act: Callable[[], object], *, done: str
) -> bool:
    """Do the same with what a form read; a refusal stands at the form."""
    try:
        act()
    except (RefusedError, PersonalDataError) as refused:
        form.refuse(refused)
        return False
    messages.success(request, say(f"publications.done-{done}"))
    return True
