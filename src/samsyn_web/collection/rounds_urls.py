"""Addresses of the rounds and of their letters."""

from django.urls import path

from samsyn_web.collection.views import (
    deadline_letters,
    letters,
    next_round,
    round_letters,
    rounds,
)

rounds_urls = [
    path("rounds/", rounds.rounds, name="rounds"),
    path("rounds/new/", rounds.new_round, name="round-new"),
    path("rounds/<int:pk>/", rounds.one_round, name="round"),
    path("rounds/<int:pk>/asked/", rounds.asked, name="round-asked"),
    path("rounds/<int:pk>/change/", rounds.change, name="round-change"),
    path("rounds/<int:pk>/open/", rounds.opening, name="round-open"),
    path("rounds/<int:pk>/next/", next_round.next_round, name="round-next"),
    path("rounds/<int:pk>/invitations/", round_letters.invitations, name="invitations"),
    path(
        "rounds/<int:pk>/deadline-letters/", deadline_letters.deadline_letters,
        name="deadline-letters",
    ),
    path("rounds/<int:pk>/reminders/", round_letters.reminders, name="reminders"),
    path("rounds/reminders/<int:pk>/", round_letters.reminder, name="reminder"),
    path("rounds/reminders/<int:pk>/drop/", round_letters.drop, name="reminder-drop"),
    path("rounds/returns/<int:pk>/extension/", rounds.extension, name="extension"),
    path("letters/", letters.letters, name="letters"),
    path("letters/<int:pk>/arrived/", letters.arrived, name="letter-arrived"),
    path("letters/<int:pk>/again/", letters.again, name="letter-again"),
]  # fmt: skip
