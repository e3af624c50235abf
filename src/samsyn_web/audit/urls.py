"""Addresses of the log."""

from django.urls import path

from samsyn_web.audit import views

urlpatterns = [
    path("log/", views.log, name="audit-log"),
    path("log/whole/", views.whole, name="audit-whole"),
    path("log/head.txt", views.head, name="audit-head"),
]
