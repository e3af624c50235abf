"""The pipeline of a year on one page: check, compile, bind, write.

In goes the folder of an edition; out come the report in the formats asked for and every finding
on the way. Refused is a text with errors in it: then nothing is written.
"""

from samsyn.yearbook.report import FORMATS, Report, Step, make_report

__all__ = ["FORMATS", "Report", "Step", "make_report"]
