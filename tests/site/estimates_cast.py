"""Studies of how many were never seen, as they are made, run and finished.

What they found is made up here: whether it is right is for the tests of the core.
"""

import json
from dataclasses import replace
from itertools import combinations

from django.core.files.uploadedfile import SimpleUploadedFile
from site_cast import NOW

from samsyn.estimation import Estimated, Reason, Study, Variant, gate, lists_of, study_to_data
from samsyn_web.estimates.actions.making import make_study
from samsyn_web.estimates.actions.running import KEPT_APART
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.queries.studies import lists_of_study

NAMES = ("74", "75", "76")  # lists in no language
HISTORIES = {1: 30, 2: 20, 4: 41, 3: 5, 5: 12, 6: 8, 7: 4}
CSV = "a,b,c,count\n1,0,0,30\n0,1,0,20\n0,0,1,41\n1,1,0,5\n1,0,1,12\n0,1,1,8\n1,1,1,4\n"
TYPED = {"title": "74", "list:1": "74", "list:2": "75", "list:3": "76", "counted": "1,2,3",
         **{f"count:{history}": str(count) for history, count in HISTORIES.items()}}  # fmt: skip
SETTINGS = {"resamples": "200", "level": "95", "seed": "1"}


def file_of(text=CSV, name="lister.csv"):
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode())


def prepared(by, *, histories=HISTORIES, names=NAMES, title="74"):
    """A study that nobody has started."""
    return make_study(title=title, lists=lists_of(names, histories), by=by, at=NOW)


def says(method, of, number, lower=None, upper=None, *reasons, terms=()):
    """What a method says of lists."""
    return Estimated(method, of.observed, 0.95, 1, estimate=number, lower=lower, upper=upper,
                     terms=terms, reasons=tuple(Reason(code) for code in reasons))  # fmt: skip


def whole(of):
    """Everything that could be found: numbers that may be published, that may not, and none."""
    best = says("recommended", of, 213.4, 170.0, 257.2)
    methods = (
        says("stepwise", of, 209.0, 166.0, 261.0, terms=(3,)),
        says("bic", of, 301.0, 150.0, 1600.0, "not-identifiable", "no-overlap"),
        says("main-effects", of, None, None, None, "no-estimate-exists"),
    )
    every = range(len(of.names))
    without = [Variant((of.names[at],), says("recommended", of, 200.0 + at, 150.0, 280.0))
               for at in every]  # fmt: skip
    merged = [Variant((of.names[one], of.names[other]), best)
              for one, other in combinations(every, 2)]  # fmt: skip
    return Study(
        of, 0.95, 1000, 1, gate(of), parts=3, done=3, recommended=best, methods=methods,
        without=tuple(without), merged=tuple(merged),
        dial=tuple((step / 4, 213.4 + 20 * step) for step in range(-4, 5)),
    )  # fmt: skip


def refused(study):
    """The same, where the number is not to be published although there is one."""
    return replace(study, recommended=study.recommended.warned(Reason("not-identifiable")))


def parts_of(study):
    """What comes of a study, as its process tells it, part by part."""
    last = whole(lists_of_study(study))
    first = replace(last, done=0, recommended=None, methods=(), without=(), merged=(), dial=())
    second = replace(last, done=1, methods=(), without=(), merged=())
    for part in (first, second, last):
        yield json.loads(json.dumps(study_to_data(part)))


def finished(by, *, also=lambda study: study, **more):
    """A study that was run to its end; `also` makes its result another."""
    study = prepared(by, **more)
    last = also(whole(lists_of_study(study)))
    data = study_to_data(last)
    KeptStudy.objects.filter(pk=study.pk).update(
        state="done", run=1, done=last.parts, parts=last.parts, started_at=NOW, heard_at=NOW,
        ended_at=NOW, result={name: part for name, part in data.items() if name not in KEPT_APART},
    )  # fmt: skip
    return KeptStudy.objects.get(pk=study.pk)
