"""Studies of how many were never seen, as they are made, run and finished."""

import json
from dataclasses import replace
from itertools import combinations

from django.core.files.uploadedfile import SimpleUploadedFile
from site_cast import NOW

from samsyn.estimation import (
    Reason,
    Variant,
    estimate,
    lists_of,
    study_in_parts,
    study_to_data,
    with_merged,
    without_list,
)
from samsyn_web.estimates.actions.making import make_study
from samsyn_web.estimates.actions.running import KEPT_APART
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.queries.studies import lists_of_study

NAMES = ("74", "75", "76")  # lists in no language
HISTORIES = {1: 30, 2: 20, 4: 41, 3: 5, 5: 12, 6: 8, 7: 4}
FEW = 64  # resamples: whether the pages work, not how sure a number is
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


def parts_of(study, *, resamples=FEW):
    """What comes of a study, as its process tells it, part by part."""
    for part in study_in_parts(lists_of_study(study), resamples=resamples):
        yield json.loads(json.dumps(study_to_data(part)))


def finished(by, *, also=lambda study: study, **more):
    """A study that was run to its end; `also` makes its result another."""
    study = prepared(by, **more)
    *_, last = study_in_parts(lists_of_study(study), resamples=FEW)
    data = study_to_data(also(last))
    KeptStudy.objects.filter(pk=study.pk).update(
        state="done", run=1, done=last.parts, parts=last.parts, started_at=NOW, heard_at=NOW,
        ended_at=NOW, result={name: part for name, part in data.items() if name not in KEPT_APART},
    )  # fmt: skip
    return KeptStudy.objects.get(pk=study.pk)


def with_variants(study):
    """The same with an estimate without each list, and with each two made one."""
    lists = study.lists
    places = range(len(lists.names))
    without = [Variant((lists.names[at],), tried(without_list(lists, at))) for at in places]
    merged = [
        Variant((lists.names[one], lists.names[other]),
                tried(with_merged(lists, one, other, name="74")))
        for one, other in combinations(places, 2)
    ]  # fmt: skip
    return replace(study, without=tuple(without), merged=tuple(merged))


def tried(lists):
    return estimate(lists, method="stepwise", resamples=FEW)


def refused(study):
    """The same, where the number is not to be published although there is one."""
    found = study.recommended.warned(Reason("not-identifiable"))
    return replace(with_variants(study), recommended=found, methods=(found, *study.methods[1:]))
