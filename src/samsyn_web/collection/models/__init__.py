"""Facts of the round: rounds and returns, answers and their edits, reviewing, lanes."""

from samsyn_web.collection.models.answers import Answer, AnswerEdit, Lane, Passage, PassageEdit
from samsyn_web.collection.models.calls import ApiCalls
from samsyn_web.collection.models.lanes import ApiToken, Handover, Upload, WrongLink
from samsyn_web.collection.models.reviewing import Comment, Submission, Waiver
from samsyn_web.collection.models.rounds import Reminder, Return, Round

__all__ = [
    "Answer", "AnswerEdit", "ApiCalls", "ApiToken", "Comment", "Handover", "Lane", "Passage",
    "PassageEdit", "Reminder", "Return", "Round", "Submission", "Upload", "Waiver", "WrongLink",
]  # fmt: skip
