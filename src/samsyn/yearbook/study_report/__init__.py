"""The report of a study: the answer or the refusal on the first page, and all that stands behind.

In goes a study of lists; out comes a short document for the writers, or its files. Nothing in it
is worked out here: numbers are rounded, put in words and set beside what speaks against them. A
version for the public has no more than the recommended number, coarsely, and people in tens.
"""

from samsyn.yearbook.study_report.numbers import Near, near
from samsyn.yearbook.study_report.report import study_report, write_study_report

__all__ = ["Near", "near", "study_report", "write_study_report"]
