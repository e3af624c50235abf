"""Addresses of one's own account."""

from django.urls import path

from samsyn_web.people import views

urlpatterns = [path("my-account/", views.my_account, name="my-account")]
