"""What a return consists of, how far each part has come, and where to go on."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from samsyn_web.collection.actions.reading import note_reading
from samsyn_web.collection.models import Comment
from samsyn_web.collection.queries.findings import findings_of
from samsyn_web.collection.queries.new_since import new_since
from samsyn_web.collection.queries.progress import progress_of, where_left
from samsyn_web.collection.queries.returns import (
    is_open,
    may,
    questionnaire_of,
    return_for,
)
from samsyn_web.collection.queries.submitted import last_submission
from samsyn_web.face.texts import language
from samsyn_web.permissions import Permission


@login_required
def task_list(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the sections of a return with their states."""
    now = timezone.now()
    today = timezone.localdate(now)
    the_return = return_for(request.user, pk=pk, permission=Permission.RETURN_READ, on=today)
    note_reading(the_return, by=request.user, at=now)
    asked, found = questionnaire_of(the_return), findings_of(the_return, lang=language())
    tasks = progress_of(the_return, found=found)
    may_write = may(request.user, Permission.RETURN_WRITE, of=the_return, on=today)
    left = where_left(the_return, person_id=request.user.pk)
    undone = [one.section.code for one in tasks if one.state != "done"]
    go_on = left if left in undone or not undone else undone[0]
    context = {
        "the_return": the_return, "tasks": tasks, "may_write": may_write,
        "is_open": is_open(the_return),
        "title": asked.title.text(language()), "introduction": asked.introduction.text(language()),
        "changes": asked.changes.text(language()), "new": new_since(the_return),
        "opening": getattr(the_return.round, f"opening_{language()}"),
        "go_on": next((one.section for one in tasks if one.section.code == go_on), None),
        "has_begun": bool(left), "done": sum(one.state == "done" for one in tasks),
        "errors": sum(one.errors for one in tasks), "submission": last_submission(the_return),
        "is_late": the_return.deadline < today, "lang": language(),
        "comments": Comment.objects.filter(of=the_return, about="", settled_at__isnull=True),
        "cell_comments": Comment.objects.filter(
            of=the_return, settled_at__isnull=True).exclude(about="").count(),
    }  # fmt: skip
    return render(request, "collection/task_list.html", context)
