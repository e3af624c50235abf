"""Facts of the round: rounds and returns, answers and their edits, reviewing, lanes."""

from samsyn_web.collection.models.answers import Answer, AnswerEdit, Lane, Passage, PassageEdit
from samsyn_web.collection.models.calls import ApiCalls
from samsyn_web.collection.models.lanes import ApiToken, Handover, Upload, WrongLink
from samsyn_web.collection.models.reviewing import Comment, Submission, Waiver
from samsyn_web.collection.models.rounds import Invitation, Reminder, Return, Round
from samsyn_web.collection.models.settling import (
    Correction,
    FrozenRegister,
    LeftOut,
    Settlement,
)

__all__ = [
    "Answer", "AnswerEdit", "ApiCalls", "ApiToken", "Comment", "Correction", "FrozenRegister",
    "Handover",
    "Invitation", "Lane", "LeftOut", "Passage", "PassageEdit", "Reminder", "Return", "Round",
    "Settlement", "Submission", "Upload", "Waiver", "WrongLink",
]  # fmt: skip
