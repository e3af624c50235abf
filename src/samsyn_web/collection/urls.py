"""Addresses of the round."""

from django.urls import include, path

from samsyn_web.collection.views.start import start

urlpatterns = [
    path("", start, name="start"),
    path("", include("samsyn_web.collection.answering_urls")),
]
