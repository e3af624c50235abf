"""A questionnaire as an Excel workbook: out to the reporter, and back with the answers.

In go a questionnaire with last year's answers, or a filled-in workbook; out come the file, or the
cells and texts typed into it. Refused, in one sentence, is every file that is not a plain workbook
of ours; an answer that cannot be understood becomes a finding that names sheet and cell.
"""
