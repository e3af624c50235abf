"""Addresses of those who write, judge and release reports."""

from django.urls import path

from samsyn_web.publications.views.office import consulting, editions, editor, reviewing, word

office_urls = [
    path("editions/", editions.editions, name="editions"),
    path("editions/begin/<str:period>/", editions.begin, name="edition-begin"),
    path("editions/<int:pk>/", editions.edition, name="edition"),
    path("editions/<int:pk>/check/", editions.check, name="edition-check"),
    path("editions/<int:pk>/check/<str:mark>/", reviewing.waive, name="edition-waive"),
    path("editions/<int:pk>/languages/", editions.language_added, name="edition-language"),
    path("editions/<int:pk>/correct/", editions.correct, name="edition-correct"),
    path("editions/<int:pk>/alone/", reviewing.alone, name="edition-alone"),
    path("editions/<int:pk>/send/", reviewing.send, name="edition-send"),
    path("editions/<int:pk>/back/", reviewing.back, name="edition-back"),
    path("editions/<int:pk>/review/", reviewing.review, name="edition-review"),
    path("editions/<int:pk>/candidate.zip", reviewing.candidate, name="edition-candidate"),
    path("editions/<int:pk>/verdict/", reviewing.verdict, name="edition-verdict"),
    path("editions/<int:pk>/release/", reviewing.release, name="edition-release"),
    path(
        "editions/<int:pk>/consultations/", consulting.consultations, name="edition-consultations"
    ),
    path("consultations/", consulting.mine, name="consultations"),
    path("consultations/<int:pk>/", consulting.consultation, name="consultation"),
    path("editions/<int:pk>/preview/<str:lang>/<path:path>/", editor.preview, name="text-preview"),
    path("editions/<int:pk>/pick/<str:lang>/<path:path>/", editor.pick, name="text-pick"),
    path("editions/<int:pk>/told/<str:lang>/<path:path>/", editor.told, name="text-told"),
    path("editions/<int:pk>/history/<str:lang>/<path:path>/", editor.history, name="text-history"),
    path("editions/<int:pk>/settle/<str:lang>/<path:path>/", editor.settle, name="text-settle"),
    path("editions/<int:pk>/remark/<str:lang>/<path:path>/", editor.remark, name="text-remark"),
    path("editions/<int:pk>/word/<str:lang>/<path:path>.docx", word.out, name="text-word"),
    path("editions/<int:pk>/from-word/<str:lang>/<path:path>/", word.back, name="text-from-word"),
    path("editions/<int:pk>/write/<str:lang>/<path:path>/", editor.editor, name="edition-text"),
]  # fmt: skip
