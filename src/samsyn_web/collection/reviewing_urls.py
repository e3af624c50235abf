"""Addresses of reviewing a round and its returns."""

from django.urls import path

import samsyn_web.collection.converters  # noqa: F401 - makes them known
from samsyn_web.collection.views import (
    board,
    conflicts,
    correcting,
    freezing,
    review,
    sending_back,
)

ROUND = "review/rounds/<period:period>/"
RETURN = "review/returns/<int:pk>/"
urlpatterns = [
    path("review/", board.latest_board, name="latest-board"),
    path(ROUND, board.board, name="board"),
    path(f"{ROUND}conflicts/", conflicts.conflicts, name="conflicts"),
    path(
        f"{ROUND}conflicts/<int:pk>/withdraw/", conflicts.withdraw_decision,
        name="withdraw-decision",
    ),
    path(f"{ROUND}freeze/", freezing.freeze, name="freeze"),
    path(f"{ROUND}figures/", freezing.figures, name="figures"),
    path(f"{ROUND}returns.csv", freezing.returns_file, name="returns-file"),
    path(f"{ROUND}services.csv", freezing.services_file, name="services-file"),
    path(f"{ROUND}figures.csv", freezing.figures_file, name="figures-file"),
    path(RETURN, review.review, name="review-return"),
    path(f"{RETURN}spot/", review.spot, name="spot"),
    path(f"{RETURN}correct/", correcting.correct, name="correct-answer"),
    path(f"{RETURN}accept/", review.accept, name="accept"),
    path(f"{RETURN}take-back/", review.take_back, name="take-back"),
    path(f"{RETURN}send-back/", sending_back.send_back_page, name="send-back"),
    path(f"{RETURN}waive/", sending_back.waive, name="waive"),
    path(f"{RETURN}leave-out/", sending_back.leave_out_page, name="leave-out"),
    path(f"{RETURN}take-in/", sending_back.take_in_again, name="take-in"),
    path("review/comments/<int:pk>/settle/", review.settle, name="settle-comment"),
    path("review/waivers/<int:pk>/withdraw/", sending_back.withdraw, name="withdraw-waiver"),
]  # fmt: skip
