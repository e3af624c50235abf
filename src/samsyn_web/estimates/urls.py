"""Addresses of the studies of how many were never seen."""

from django.urls import path

from samsyn_web.estimates.views import files, making, running, studies

urlpatterns = [
    path("estimates/", studies.studies, name="estimates"),
    path("estimates/new/", making.uploaded, name="estimate-new"),
    path("estimates/new/typed/", making.typed, name="estimate-typed"),
    path("estimates/<int:pk>/", studies.study, name="estimate"),
    path("estimates/<int:pk>/lists/", making.described, name="estimate-lists"),
    path("estimates/<int:pk>/other/", making.other, name="estimate-other"),
    path("estimates/<int:pk>/start/", running.start, name="estimate-start"),
    path("estimates/<int:pk>/delete/", running.taken_away, name="estimate-delete"),
    path("estimates/<int:pk>/files/<str:name>", files.file, name="estimate-file"),
]
