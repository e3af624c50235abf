"""Who is shown what and who may do what, by address and by state: read these tables.

The letters are those of WHO in matrix_scene; everything is ROSA's. To whom something is not shown,
it is as if it were not there (404), and nobody is shown anything who has not signed in.

What is shown:  crs = to these;  crs> = these are led elsewhere;  . = to nobody.
What is sent:   + = it is done;  ! = it is refused in words;  = = the page comes again, and nothing
is done;  . = it is not there. Of the rest, letters alone are of those for whom it is done.
"""

OF_RETURNS = """
                      prep   new    begun  sent   back   yes    out    froz
return                c      crs    crs    crs    crs    crs    crs    crs
section               .      r      r      r>     r      r>     r      r>
field-history         .      r      r      r      r      r      r      r
answers               c      crs    crs    crs    crs    crs    crs    crs
receipt               c>     crs>   crs>   crs    crs    crs    crs>   crs
receipt-file          .      .      .      crs    crs    crs    .      crs
hand-over             .      r      r      r      r      r      r      r
return-workbook       .      r      r      r      r      r      r      r
return-workbook-file  c      crs    crs    crs    crs    crs    crs    crs
return-upload         .      r      r      r      r      r      r      r
return-upload-marked  .      r      r      r      r      r      r      r
review-return         c      crs    crs    crs    crs    crs    crs    crs
spot                  c      crs    crs    crs    crs    crs    crs    crs
send-back             c      c      c      c      c      c      c      c
waive                 c      c      c      c      c      c      c      c
leave-out             c      c      c      c      c      c      c      c
extension             c      c      c      c      c      c      c      c
correct-answer        c      c      c      c      c      c      c      c
"""
ACTS_ON_RETURNS = """
                   who  prep  new   begun sent  back  yes   out   froz
section            r    .     +     +     !     +     !     +     !
save-section       r    .     +     +     !     +     !     +     !
answers            r    .     !     +     !     +     !     +     !
reopen             r    .     !     !     +     !     !     !     !
hand-over          r    .     +     +     !     +     !     +     !
withdraw-handover  r    .     +     +     +     +     +     +     +
return-workbook    r    .     +     +     !     +     !     +     !
return-upload      r    .     +     +     !     +     !     +     !
spot               c    +     +     +     +     +     +     +     !
settle-comment     c    +     +     +     +     +     +     +     !
accept             c    !     !     !     +     !     !     !     !
take-back          c    !     !     !     !     !     +     !     !
send-back          c    !     !     !     +     !     +     !     !
waive              c    +     +     +     +     +     +     +     !
withdraw-waiver    c    +     +     +     +     +     !     +     !
leave-out          c    +     +     +     +     +     !     !     !
take-in            c    !     !     !     !     !     !     +     !
extension          c    !     +     +     !     +     !     +     !
correct-answer     c    !     !     !     !     !     !     !     +
"""
OF_ROUNDS = """
                      prep   begun  yes    froz
round                 c      c      c      c
round-asked           c      c      c      c
round-change          c      c      c      c
round-open            c      c      c      c
round-next            c      c      c      c
invitations           c      c      c      c
deadline-letters      c      c      c      c
reminders             c      c      c      c
reminder              c      c      c      c
board                 c      c      c      c
conflicts             c      c      c      c
freeze                c      c      c      c
figures               c      c      c      c
returns-file          .      .      .      c
services-file         .      .      .      c
figures-file          .      .      .      c
"""
ACTS_ON_ROUNDS = """
                   who  prep  begun yes   froz
round-asked        c    +     +     +     !
round-change       c    +     +     +     !
round-open         c    +     !     !     !
round-next         c    !     +     +     +
invitations        c    !     +     =     !
deadline-letters   c    !     =     =     !
reminders          c    +     +     +     !
reminder           c    !     +     +     !
reminder-drop      c    +     +     +     !
conflicts          c    =     =     =     =
withdraw-decision  c    +     +     +     !
freeze             c    !     !     +     !
"""
# What has no state that matters, or one only: who is shown it, and who may send what to it.
OF_THE_REST = """
                        shown     sent
start                   carohstx  .
my-account              carohstx  carohstx
consent                 .         carohstx
rounds                  c         .
round-new               c         c
latest-board            c>        .
letters                 c         .
letter-again            .         c
letter-arrived          .         c!
api-keys                c         c
api-key-withdraw        c         c
register                ca        .
new-organisation        ca        ca
organisation            ca        .
change-organisation     ca        ca
new-service             ca        ca
change-service          ca        ca
new-role                ca        ca
roles                   ca        .
role                    ca        ca
end-role                ca        ca
people                  ca        .
person                  ca        .
change-person           ca        ca
invite                  ca        ca
act-on-person           .         ca
consents                ca        .
audit-log               ca        .
audit-whole             ca        .
audit-head              ca        .
section-of-period       r         r
editions                c         .
edition-begin           .         c!
edition                 c         c
edition-text            c         c
text-preview            .         c=
text-pick               c         .
text-told               c         .
text-history            c         .
text-settle             .         c
text-remark             .         c
text-word               c         .
text-from-word          c         c!
edition-check           c         .
edition-waive           c         c!
edition-alone           c         c
edition-correct         c         c!
edition-language        .         c
edition-send            .         c!
edition-back            .         c!
edition-review          c         .
edition-candidate       c>        .
edition-verdict         c         c!
edition-release         c         c!
edition-consultations   c         c
consultations           carohstx  .
consultation            s         s
save-section-of-period  .         r
estimates               c         .
estimate-new            c         c
estimate-typed          c         c
estimate                c         .
estimate-lists          c         c
estimate-other          c         c
estimate-start          .         c
estimate-delete         c         c
estimate-file           c         .
"""
# The public pages: shown to everybody, signed in or not; nothing is sent to them.
PUBLIC = {
    "front", "numbers", "topic", "figure", "figure-file", "drawing-file", "compare", "definitions",
    "definition", "reports", "report", "report-file", "package", "feed", "data", "catalogue",
    "search", "corrigendum",
}  # fmt: skip
# Open to who has not signed in; the links have a table of their own in test_matrix_of_links.
OPEN = {"root", "start", "invitation"}
BY_LINK = {"handed", "save-handed"}
OF_LIBRARIES = ("account_", "mfa_", "socialaccount_", "openid_", "usersessions_")
# What shows answers of ROSA, so that the log must tell who read them.
TELLS_ANSWERS = {
    "return", "section", "field-history", "answers", "receipt", "receipt-file",
    "return-workbook-file", "return-upload", "return-upload-marked", "review-return", "spot",
    "section-of-period", "correct-answer",
}  # fmt: skip
TELLS_ANSWERS_WHEN_FROZEN = {"figures", "returns-file", "figures-file"}


def rows_of(table):
    """Read a table: the cells of each row by their heads."""
    heads, *lines = [line.split() for line in table.strip().splitlines()]
    return {name: dict(zip(heads, cells, strict=True)) for name, *cells in lines}
