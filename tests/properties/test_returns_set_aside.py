"""A row set aside may be the row that is missing, where they differ in at most one thing."""

from hypothesis import given
from hypothesis import strategies as st

from samsyn.returns.evidence import Evidence, SetAside
from samsyn.returns.frame import Frame

few = st.sampled_from(["", "a", "b"])
places = st.tuples(few, few, few, st.tuples(few, few))
rows = st.lists(st.builds(lambda p, misplaced: SetAside(p[:3], p[3], misplaced), places,
                          st.booleans()), max_size=4)  # fmt: skip
FRAME = Frame(codes=None, services={}, questionnaires=None, period="", of_file={}, previous=(),
              lang="nb")  # type: ignore[arg-type]  # fmt: skip


def may_belong(row, place):
    if not any(row.block):
        return True
    differences = sum(a != b for a, b in zip((*row.block, row.cell), place, strict=True))
    return differences <= (1 if row.misplaced else 0)


@given(rows, places)
def test_it_may_where_it_differs_in_at_most_one_thing(set_aside, place):
    evidence = Evidence.of((), frame=FRAME, set_aside=tuple(set_aside))
    expected = any(may_belong(row, place) for row in set_aside)
    assert evidence.may_be_set_aside(place[:3], place[3]) is expected
