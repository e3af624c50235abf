"""Addresses of the workbook of a return, and of the keys to the API."""

from django.urls import path

from samsyn_web.collection.views import tokens, workbook

urlpatterns = [
    path("returns/<int:pk>/workbook/", workbook.workbook, name="return-workbook"),
    path("returns/<int:pk>/workbook/download/", workbook.download, name="return-workbook-file"),
    path("returns/<int:pk>/workbook/<int:upload>/", workbook.dry_run_page, name="return-upload"),
    path(
        "returns/<int:pk>/workbook/<int:upload>/marked/", workbook.marked,
        name="return-upload-marked",
    ),
    path("keys/", tokens.keys, name="api-keys"),
    path("keys/<int:pk>/withdraw/", tokens.withdraw, name="api-key-withdraw"),
]  # fmt: skip
