"""A code list that cannot be right is refused, with the file, the line and what to mend."""

import shutil
from pathlib import Path

import pytest

import samsyn.codes
from samsyn.codes import CodesError, load_codes, load_recognised_words

PACKAGED = Path(samsyn.codes.__file__).parent / "data"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(PACKAGED, tmp_path / "data"))


def refusal(folder):
    with pytest.raises(CodesError) as refused:
        load_recognised_words(load_codes(folder), folder)
    return str(refused.value)


def add_line(folder, name, line):
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    return len(path.read_text(encoding="utf-8").splitlines())


def swap(folder, name, old, new):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{name} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


ADDED = {
    "a status twice": ("statuses.csv", "zero,9,zero,a,b,c", "the status 'zero' stands twice"),
    "a status without a rule": (
        "statuses.csv",
        "late,9,some,a,b,c",
        "'value' must be one of positive, zero, none",
    ),
    "a group twice": ("groups.csv", "police,30,,a,b,c", "the group 'police' stands twice"),
    "a group whose order is no number": (
        "groups.csv",
        "church,last,,a,b,c",
        "'last' in 'order' is not a number",
    ),
    "a group without nynorsk": (
        "groups.csv",
        "church,30,,Kirken,,Church",
        "the column 'label_nn' is empty",
    ),
    "a group without a code": ("groups.csv", ",30,,a,b,c", "the column 'code' is empty"),
    "a group in capitals": ("groups.csv", "NGO,30,,a,b,c", "the code 'NGO' is not kebab-case"),
    "a code with an underscore": (
        "groups.csv",
        "other_two,30,,a,b,c",
        "the code 'other_two' is not kebab-case",
    ),
    "too few fields": ("groups.csv", "church,30", "2 fields, expected 6"),
    "too many fields": ("groups.csv", "church,30,,a,b,c,d", "7 fields, expected 6"),
    "a basis twice": (
        "bases.csv",
        "persons,9,a,a,a,b,b,b,c,c,c,d,d,e,e,m,m,count",
        "basis 'persons' stands twice",
    ),
    "a basis without gender in nynorsk": (
        "bases.csv",
        "moons,93,a,a,a,b,b,b,c,c,c,d,d,e,e,m,x,count",
        "'gender_nn' must be one of m, f, n",
    ),
    "a basis without a definite noun": (
        "bases.csv",
        "moons,93,a,a,a,b,b,b,c,c,c,d,d,e,,m,f,count",
        "the column 'many_definite_nn' is empty",
    ),
    "a basis of an unknown measure": (
        "bases.csv",
        "moons,93,a,a,a,b,b,b,c,c,c,d,d,e,e,m,f,length",
        "'measure' must be one of count, amount, share",
    ),
    "a category said twice": (
        "spoken.csv",
        "sex,female,all,a,b,c,d,e,f,m,m",
        "'female' of persons is said twice",
    ),
    "a category that does not exist said": (
        "spoken.csv",
        "sex,elf,persons,a,b,c,d,e,f,m,m",
        "'sex' has no category 'elf'",
    ),
    "a category said of nobody in particular": (
        "spoken.csv",
        "age,minor,beasts,a,b,c,d,e,f,m,m",
        "'counted' must be one of persons, things, all",
    ),
    "a noun with a gender in one language": (
        "spoken.csv",
        "exploitation,begging,things,a,b,c,d,e,f,m,",
        "a noun has a gender in both 'gender_nb' and 'gender_nn'",
    ),
    "a dimension twice": ("dimensions.csv", "sex,99,yes,,a,b,c", "dimension 'sex' stands twice"),
    "a dimension that may divide": (
        "dimensions.csv",
        "mood,99,perhaps,,a,b,c",
        "'partition' must be one of yes, no",
    ),
    "a dimension of nothing": (
        "dimensions.csv",
        "mood,99,yes,form=sad,a,b,c",
        "'of' names 'form=sad', which is no category",
    ),
    "a category twice": (
        "categories/persons.csv",
        "sex,female,9,a,b,c,,,",
        "the category of 'sex' 'female' stands twice",
    ),
    "a category of an unknown dimension": (
        "categories/persons.csv",
        "mood,sad,1,a,b,c,,,",
        "the dimension 'mood' is not in dimensions.csv",
    ),
    "a first day that is no day": (
        "categories/persons.csv",
        "sex,unknown,9,a,b,c,2021,,",
        "'2021' in 'valid_from' is not a date (YYYY-MM-DD)",
    ),
    "a last day before the first": (
        "categories/persons.csv",
        "sex,unknown,9,a,b,c,2021-01-01,2020-01-01,",
        "'valid_to' comes before 'valid_from'",
    ),
    "a quantity twice": (
        "quantities/services.csv",
        "children-born,9,persons,disjoint,,a,b,c,d,e,f,,",
        "the quantity 'children-born' stands twice",
    ),
    "a quantity of an unknown basis": (
        "quantities/services.csv",
        "x,9,souls,disjoint,,a,b,c,d,e,f,,",
        "the count basis 'souls' is not in bases.csv",
    ),
    "a quantity divided by nothing known": (
        "quantities/services.csv",
        "x,9,persons,disjoint,sex mood,a,b,c,d,e,f,,",
        "the dimension 'mood' is not in dimensions.csv",
    ),
    "a quantity that adds somehow": (
        "quantities/services.csv",
        "x,9,persons,somehow,,a,b,c,d,e,f,,",
        "'adds' must be one of overlapping, disjoint, single",
    ),
    "a quantity without an English definition": (
        "quantities/services.csv",
        "x,9,persons,disjoint,,a,b,c,d,e,,,",
        "the column 'definition_en' is empty",
    ),
    "a break on no day": ("breaks.csv", "soon,,,,a,b,c,law", "'soon' in 'date' is not a date"),
    "a break of an unknown quantity": (
        "breaks.csv",
        "2021-01-01,souls,,,a,b,c,law",
        "the quantity 'souls' does not exist",
    ),
    "a break of an unknown dimension": (
        "breaks.csv",
        "2021-01-01,,mood,,a,b,c,law",
        "the dimension 'mood' is not in dimensions.csv",
    ),
    "a break of an unknown category": (
        "breaks.csv",
        "2021-01-01,,sex,sad,a,b,c,law",
        "'sex' has no category 'sad'",
    ),
    "a break without a source": (
        "breaks.csv",
        "2021-01-01,,sex,,a,b,c,",
        "the column 'source' is empty",
    ),
    "a replacement by something unknown": (
        "replacements.csv",
        "2021-01-01,form,labour-or-services,work,narrower,a,b,c,law",
        "'form' has no category 'work'",
    ),
    "a replacement before the old one ended": (
        "replacements.csv",
        "2020-01-01,form,labour-or-services,forced-labour-or-services,narrower,a,b,c,law",
        "'labour-or-services' does not end on the day before 2020-01-01",
    ),
    "a replacement by one that never began": (
        "replacements.csv",
        "2021-01-01,form,labour-or-services,sexual,narrower,a,b,c,law",
        "'sexual' does not begin on 2021-01-01",
    ),
    "a replacement of no known kind": (
        "replacements.csv",
        "2021-01-01,form,labour-or-services,forced-labour-or-services,nicer,a,b,c,law",
        "'relation' must be one of equal, narrower, broader",
    ),
    "a country twice": (
        "countries.csv",
        "NO,NOR,578,Norge,Noreg,Norway,western-europe,europe,154,no",
        "the country 'NO' stands twice",
    ),
    "a country of no region": (
        "countries.csv",
        "QQ,QQQ,999,Q,Q,Q,the-north,europe,154,no",
        "'origin' has no category 'the-north'",
    ),
    "a country of no continent": (
        "countries.csv",
        "QQ,QQQ,999,Q,Q,Q,western-europe,atlantis,154,no",
        "'continent' has no category 'atlantis'",
    ),
    "a country that may be a member": (
        "countries.csv",
        "QQ,QQQ,999,Q,Q,Q,western-europe,europe,154,soon",
        "'eu27' must be one of yes, no",
    ),
    "a country with the name of another": (
        "countries.csv",
        "QQ,QQQ,999,Noreg,Q,Q,western-europe,europe,154,no",
        "'noreg' already means NO",
    ),
    "another name for an unknown country": (
        "country-names.csv",
        "QQ,Quasia",
        "the country 'QQ' is not in countries.csv",
    ),
    "another name that is taken": ("country-names.csv", "SE,Norge", "'norge' already means NO"),
    "a scheme twice": ("schemes.csv", "sdg,9,a,b,c,1,x,y", "the scheme 'sdg' stands twice"),
    "a scheme without a licence": (
        "schemes.csv",
        "iccs,9,a,b,c,1,UN,",
        "the column 'licence' is empty",
    ),
    "a note twice": ("crosswalk-notes.csv", "begging-apart,a,b,c", "'begging-apart' stands twice"),
    "a correspondence of no known kind": (
        "crosswalks/sdg.csv",
        "sex,female,similar,Sex,F,,,,law",
        "'relation' must be one of exact, broader, narrower, none",
    ),
    "a correspondence with nothing": (
        "crosswalks/sdg.csv",
        "sex,female,exact,Sex,,,,,law",
        "'term' must be empty where 'relation' is none, and only there",
    ),
    "a nothing that has a term": (
        "crosswalks/sdg.csv",
        "sex,female,none,Sex,F,no-origin,,,law",
        "'term' must be empty where 'relation' is none, and only there",
    ),
    "a difference without a note": (
        "crosswalks/sdg.csv",
        "sex,female,broader,Sex,F,,,,law",
        "'note' must say how the two differ where 'relation' is broader",
    ),
    "an unknown note": (
        "crosswalks/sdg.csv",
        "sex,female,exact,Sex,F,never-written,,,law",
        "the note 'never-written' is not in crosswalk-notes.csv",
    ),
    "a correspondence of an unknown category": (
        "crosswalks/sdg.csv",
        "sex,sad,exact,Sex,F,,,,law",
        "'sex' has no category 'sad'",
    ),
    "a correspondence of an unknown dimension": (
        "crosswalks/sdg.csv",
        "mood,*,exact,Mood,F,,,,law",
        "the dimension 'mood' is not in dimensions.csv",
    ),
    "a correspondence of an unknown country": (
        "crosswalks/sdg.csv",
        "country,QQ,exact,Geo,Q,,,,law",
        "the country 'QQ' is not in countries.csv",
    ),
    "a correspondence without a source": (
        "crosswalks/sdg.csv",
        "sex,female,exact,Sex,F,,,,",
        "the column 'source' is empty",
    ),
}


@pytest.mark.parametrize("name,line,fault", ADDED.values(), ids=ADDED)
def test_a_faulty_line_is_refused_with_file_and_line(folder, name, line, fault):
    number = add_line(folder, name, line)
    message = refusal(folder)
    assert message.startswith(f"{Path(name).name}, line {number}: ")
    assert fault in message
    assert message.endswith(".")


@pytest.mark.parametrize(
    "name",
    [str(path.relative_to(PACKAGED)) for path in sorted(PACKAGED.rglob("*.csv"))],
)
def test_every_list_insists_on_its_header(folder, name):
    swap(folder, name, ",", ",new_column,")
    assert refusal(folder).startswith(f"{Path(name).name}, line 1: expected the columns ")


@pytest.mark.parametrize(
    "name",
    [
        str(path.relative_to(PACKAGED))
        for path in sorted(PACKAGED.rglob("*.csv"))
        if path.parent.name not in ("categories", "quantities")
    ],
)
def test_a_list_that_is_missing_is_named(folder, name):
    (folder / name).unlink()
    assert refusal(folder) == f"{Path(name).name}: the file is missing."


def test_a_list_in_another_encoding_is_refused_in_one_sentence(folder):
    path = folder / "groups.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    assert refusal(folder) == "groups.csv: the file is not UTF-8; save it as UTF-8."


def test_the_line_counted_is_the_one_an_editor_shows(folder):
    number = swap(folder, "categories/persons.csv", "sex,male,2", "sex,male,two")
    assert refusal(folder) == f"persons.csv, line {number}: 'two' in 'order' is not a number."


def test_a_copy_of_the_packaged_lists_reads_the_same(folder):
    assert load_codes(folder) == load_codes()


def test_the_lists_are_read_once():
    assert load_codes() is load_codes()
