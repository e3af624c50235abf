"""Every address of the site. The language stands first in each, but for those of the API."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.generic import RedirectView

from samsyn_web.collection.api.door import api
from samsyn_web.people.urls import ways_back
from samsyn_web.publications.api.door import api as open_data

handler400 = "samsyn_web.face.faults.unreadable"
handler500 = "samsyn_web.face.faults.broken"
urlpatterns = [
    path("api/v1/", api.urls),
    path("api/open/v1/", open_data.urls),
    path("", RedirectView.as_view(url="/nb/"), name="root"),
    *ways_back,
    *i18n_patterns(
        path("", include("samsyn_web.search.urls")),
        path("", include("samsyn_web.publications.urls")),
        path("", include("samsyn_web.estimates.urls")),
        path("", include("samsyn_web.collection.urls")),
        path("", include("samsyn_web.collection.lanes_urls")),
        path("", include("samsyn_web.people.urls")),
        path("", include("samsyn_web.organisations.urls")),
        path("", include("samsyn_web.audit.urls")),
    ),
]
