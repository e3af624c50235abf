"""The address of the search."""

from django.urls import path

from samsyn_web.search.views import search

urlpatterns = [path("search/", search.search, name="search")]
