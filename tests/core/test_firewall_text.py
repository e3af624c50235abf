"""A text is searched for what must not come, and left alone where it says what a report says."""

import dataclasses

import pytest
from firewall_cast import DUF, HER_PHONE, NATIONAL_ID

from samsyn.returns import PublicContacts, search_text, shown_in
from samsyn.returns.firewall import find_personal, masked, quotable

MUST_NOT_COME = {
    "national-id": [
        f"Hun har fødselsnummer {NATIONAL_ID}.", f"Gjelder {NATIONAL_ID[:6]} {NATIONAL_ID[6:]}",
        "Gjelder 01.81.01 998 37", "Gjelder 018101-99837", "fnr 010190 12345",
        "Kvinne, 010190 12345, på krisesenter", "personnr: 12345678901",
        "Gjelder 018101\u00a099837", "Gjelder 0181\u200b0199837", "Gjelder ٠١٨١٠١٩٩٨٣٧",
        "D-nummer 41010199946", "Gjelder 018101\n99837",
    ],
    "duf": [
        f"Gjelder {DUF}", f"Gjelder {DUF[:4]} {DUF[4:10]} {DUF[10:]}", "DUF-nr. 202012345612",
        "DUF 2020123456",
    ],
    "passport": ["Hun har passnr. A1234567", "passport no. 12345678", "pass nr. ab 123456"],
    "birth-date": [
        "Jenta er født 12.03.2004", "f. 2.3.99", "fødd 12. mars 2004", "born on 12 March 2004",
        "DOB: 2004-03-12",
    ],
    "phone": [
        f"Ring {HER_PHONE}", "Hun har 41 23 45 67", "mobil 41234567", "+47 22 33 44 55",
        "+234 803 123 4567",
        "Kontakt 0046 70 123 45 67", "WhatsApp 0803 123 4567", "tlf. 22334455",
        "Hun har 41.23.45.67",
    ],
    "email": [
        "Skriv til kari.nordmann@example.org.", "kari(at)example.no", "kari [at] example.com",
        "KARI@EXAMPLE.ORG",
    ],
    "case-number": [
        "anmeldelse nr. 15234567", "politiets saksnr 15234567", "Dommen (20-123456MED-OTIR/01)",
        "UDIs saksnr. 2020/12345", "Deres ref. 20/12345", "case no. 2020/12345", "POL-2020-12345",
        "straffesak 15234567",
    ],
    "name": [
        "Maria, 23 år, fra Lagos", "Joy (19) fra Nigeria", "N.N. 24 år gammel i Bergen",
        "Joy, aged 19",
        "23 år gamle Maria", "den 19-year-old Blessing", "Maria frå Romania",
        "Kvinnen Maria er 23 år",
        "I juni kom Uvanlignavn fra Nigeria hit", "Maria Popescu, født 1999", "Maria i Bergen",
        "Joy, 19, from Nigeria", "Ho heiter Maria og kjem frå Romania", "Maria (Nigeria)",
        "Maria, en nigeriansk kvinne",
    ],
}  # fmt: skip
MAY_COME = [
    "I 2020 ble 74 personer fulgt opp, mot 63 i 2019.",
    "jf. straffeloven § 257 første ledd bokstav a",
    "Kvinner fra Nigeria (14), Romania (12) og Georgia (3)", "ROSA (27), Lauras hus (10)",
    "Tilskuddet var 39 450 000 kroner", "HR-2019-1743-A og LB-2018-112233",
    "Prop. 66 L (2019–2020)",
    "den 31.12.2020 kl. 10.00–12.30", "2019 2020 2021", "Justisminister Emilie Mehl fra Åsnes",
    "forsker Guri Tyldum ved Fafo i Oslo", "Kvinnene var mellom 18 og 35 år", "Direktiv 2011/36/EU",
    "1503.40.12345 på kontonummer 15034012345", "organisasjonsnummer 974 760 673",
    "8832.43120467615",
    "Aldersgrensen, 18 år, gjelder", "Pro Senteret 40 år", "Fengsel 6 år", "KOM 15 år", "May (12)",
    "Frelsesarmeen i Oslo", "Menn (12) og kvinner (30) fra Romania", "45 000 000 kroner",
    "ICD-10 (2020)",
    "https://www.regjeringen.no/no/dokumenter/prop.-139-l-20222023/id2995620/", "NOU 2019: 5", "",
    "rådgivningstelefon: 2019 20, 2020 32", "Hjelpetelefon 2019 2020 2021: 20 32 41",
    "telefon 2019 2020",
    "I Norge bodde 5 425 270 personer", "(EU) 2024/1356", "46 500 000 kr", "Oslo, 10 år etter",
]  # fmt: skip


LONG = (
    "a" * 300_000, "1 " * 50_000, "@" * 200_000, "Joy " * 60_000, "a." * 150_000,
    "(19) fra " * 30_000,    "Joy, 19 år, " * 20_000, "f. " * 90_000, "tlf" * 90_000,
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in MUST_NOT_COME.items() for text in texts]
)
def test_what_must_not_come_is_seen(kind, text):
    assert kind in [sighting.kind for sighting in search_text(text)]


@pytest.mark.parametrize("text", MAY_COME)
def test_what_a_report_says_may_come(text):
    assert [text[s.start : s.end] for s in search_text(text)] == []


def test_a_sighting_knows_from_which_letter_to_which_and_holds_no_word_of_it():
    text = f"Gjelder 0181\u200b0199837, tlf. {HER_PHONE}."
    first, second = search_text(text)
    assert text[first.start : first.end] == "0181\u200b0199837"
    assert text[second.start : second.end] == HER_PHONE
    assert "99837" not in repr(first) and HER_PHONE not in repr(second)
    with pytest.raises(dataclasses.FrozenInstanceError):
        first.start = 0


def test_one_thing_is_told_once():
    assert [s.kind for s in search_text(f"fødselsnummer {NATIONAL_ID}")] == ["national-id"]
    assert [s.kind for s in search_text("Joy, 19 år, født 2001, fra Nigeria")].count("name") == 1


def test_what_is_public_may_come():
    public = PublicContacts(
        phones=["22 33 11 60"], addresses=["@politiet.no", "Post@Example.org"], names=["Astrid"]
    )
    text = (
        "ROSA: +47 22331160 eller 22 33 11 60, KOM.pod@politiet.no, post@example.org, og senteret "
        "Astrid (24) fra Bergen"
    )
    assert search_text(text, public=public) == ()
    assert len(search_text(text)) == 5
    others = search_text("22 33 11 61, kom@politiet.example.org, post2@example.org", public=public)
    assert [sighting.kind for sighting in others] == ["phone", "email", "email"]


def test_the_person_is_shown_the_place_with_the_thing_itself_masked():
    text = f"Kvinnen kan ringes på {HER_PHONE} eller kari@example.org etter møtet"
    for sighting in search_text(text):
        shown = shown_in(text, sighting)
        assert "…" in shown
        assert HER_PHONE not in shown
        assert "kari" not in shown


def test_masking_takes_more_than_is_refused():
    assert masked("12345678") == "…"
    assert masked("Joy (19) fra Nigeria") == "… fra Nigeria"
    assert masked("rosa") == "rosa"
    assert quotable("Skriv til a@b.no\nnå") == "Skriv til … nå"
    assert find_personal("rosa") is None


@pytest.mark.parametrize("text", LONG)
def test_a_text_made_to_take_long_is_searched_like_any_other(text):
    assert isinstance(search_text(text), tuple)
