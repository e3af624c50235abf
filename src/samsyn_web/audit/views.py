"""Pages of the log: reading it, and proving that it is whole."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_safe

from samsyn_web.audit.forms import KeptForm, SoughtForm
from samsyn_web.audit.queries import entries, shown, verdict
from samsyn_web.face.texts import say
from samsyn_web.permissions import Permission
from samsyn_web.permissions.asking import demand

A_PAGE = 50


@login_required
@never_cache
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """Show the log, narrowed to what is sought."""
    demand(request.user, Permission.AUDIT_READ, on=timezone.localdate())
    form = SoughtForm(request.GET)
    pages = Paginator(entries(form.sought()), A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    asked = request.GET.copy()
    asked.pop("page", None)
    return render(
        request,
        "audit/log.html",
        {"form": form, "page": page, "entries": shown(page), "asked": asked.urlencode()},
    )


@login_required
@never_cache
@require_safe
def whole(request: HttpRequest) -> HttpResponse:
    """Walk the chain, also against a checksum that was kept elsewhere."""
    demand(request.user, Permission.AUDIT_READ, on=timezone.localdate())
    form = KeptForm(request.GET if "head" in request.GET else None)
    kept = form.cleaned_data["head"] if form.is_bound and form.is_valid() else ""
    return render(
        request, "audit/whole.html", {"form": form, "kept": kept, "found": verdict(kept_head=kept)}
    )


@login_required
@never_cache
@require_GET
def head(request: HttpRequest) -> HttpResponse:
    """Give the head of the chain as a text, to be kept elsewhere."""
    now = timezone.now()
    demand(request.user, Permission.AUDIT_READ, on=timezone.localdate(now))
    found = verdict()
    text = say("audit.head-text", count=found.held, head=found.head,
               at=timezone.localtime(now).isoformat(timespec="seconds"))  # fmt: skip
    name = f"samsyn-{timezone.localdate(now).isoformat()}-{found.held}.txt"
    return HttpResponse(
        f"{text}\n",
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
