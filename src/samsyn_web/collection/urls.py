"""Addresses of the round."""

from django.urls import path

from samsyn_web.collection import views

urlpatterns = [path("", views.start, name="start")]
