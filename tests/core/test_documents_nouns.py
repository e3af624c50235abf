"""The noun of every count basis, as it stands after a number: one, the one, three, the three."""

from dataclasses import replace

import pytest
from documents_cast import CODES, figure, printed

FORMS = (("count words", 1), ("count definite", 1), ("count words", 3),
         ("count definite words", 3))  # fmt: skip
PHRASES = {
    "persons": (
        "én person, den ene personen, tre personer, de tre personene",
        "éin person, den eine personen, tre personar, dei tre personane",
        "one person, the one person, three persons, the three persons",
    ),
    "decisions": (
        "ett vedtak, det ene vedtaket, tre vedtak, de tre vedtakene",
        "eitt vedtak, det eine vedtaket, tre vedtak, dei tre vedtaka",
        "one decision, the one decision, three decisions, the three decisions",
    ),
    "reports": (
        "én anmeldelse, den ene anmeldelsen, tre anmeldelser, de tre anmeldelsene",
        "éi melding, den eine meldinga, tre meldingar, dei tre meldingane",
        "one police report, the one police report, three police reports, the three police reports",
    ),
    "cases": (
        "én sak, den ene saken, tre saker, de tre sakene",
        "éi sak, den eine saka, tre saker, dei tre sakene",
        "one case, the one case, three cases, the three cases",
    ),
    "contacts": (
        "én henvendelse, den ene henvendelsen, tre henvendelser, de tre henvendelsene",
        "éin førespurnad, den eine førespurnaden, tre førespurnader, dei tre førespurnadene",
        "one contact, the one contact, three contacts, the three contacts",
    ),
    "visits": (
        "ett besøk, det ene besøket, tre besøk, de tre besøkene",
        "eitt besøk, det eine besøket, tre besøk, dei tre besøka",
        "one visit, the one visit, three visits, the three visits",
    ),
    "meetings": (
        "ett møte, det ene møtet, tre møter, de tre møtene",
        "eitt møte, det eine møtet, tre møte, dei tre møta",
        "one meeting, the one meeting, three meetings, the three meetings",
    ),
    "sessions": (
        "én samling, den ene samlingen, tre samlinger, de tre samlingene",
        "éi samling, den eine samlinga, tre samlingar, dei tre samlingane",
        "one session, the one session, three sessions, the three sessions",
    ),
    "appointments": (
        "én avtale, den ene avtalen, tre avtaler, de tre avtalene",
        "éin avtale, den eine avtalen, tre avtalar, dei tre avtalane",
        "one appointment, the one appointment, three appointments, the three appointments",
    ),
    "places": (
        "én plass, den ene plassen, tre plasser, de tre plassene",
        "éin plass, den eine plassen, tre plassar, dei tre plassane",
        "one place, the one place, three places, the three places",
    ),
    "apartments": (
        "én leilighet, den ene leiligheten, tre leiligheter, de tre leilighetene",
        "éi leilegheit, den eine leilegheita, tre leilegheiter, dei tre leilegheitene",
        "one apartment, the one apartment, three apartments, the three apartments",
    ),
    "advertisements": (
        "én annonse, den ene annonsen, tre annonser, de tre annonsene",
        "éin annonse, den eine annonsen, tre annonsar, dei tre annonsane",
        "one advertisement, the one advertisement, three advertisements, the three advertisements",
    ),
    "outreach-contacts": (
        "én kontakt, den ene kontakten, tre kontakter, de tre kontaktene",
        "éin kontakt, den eine kontakten, tre kontaktar, dei tre kontaktane",
        "one outreach contact, the one outreach contact, "
        "three outreach contacts, the three outreach contacts",
    ),
    "messages": (
        "én melding, den ene meldingen, tre meldinger, de tre meldingene",
        "éi melding, den eine meldinga, tre meldingar, dei tre meldingane",
        "one message, the one message, three messages, the three messages",
    ),
    "massage-parlours": (
        "ett massasjeinstitutt, det ene massasjeinstituttet, "
        "tre massasjeinstitutter, de tre massasjeinstituttene",
        "eitt massasjeinstitutt, det eine massasjeinstituttet, "
        "tre massasjeinstitutt, dei tre massasjeinstitutta",
        "one massage parlour, the one massage parlour, "
        "three massage parlours, the three massage parlours",
    ),
    "consultations": (
        "én konsultasjon, den ene konsultasjonen, tre konsultasjoner, de tre konsultasjonene",
        "éin konsultasjon, den eine konsultasjonen, tre konsultasjonar, dei tre konsultasjonane",
        "one consultation, the one consultation, three consultations, the three consultations",
    ),
    "users": (
        "én bruker, den ene brukeren, tre brukere, de tre brukerne",
        "éin brukar, den eine brukaren, tre brukarar, dei tre brukarane",
        "one user, the one user, three users, the three users",
    ),
    "situations": (
        "ett utnyttelsesforhold, det ene utnyttelsesforholdet, "
        "tre utnyttelsesforhold, de tre utnyttelsesforholdene",
        "eitt utnyttingsforhold, det eine utnyttingsforholdet, "
        "tre utnyttingsforhold, dei tre utnyttingsforholda",
        "one situation of exploitation, the one situation of exploitation, "
        "three situations of exploitation, the three situations of exploitation",
    ),
    "incidents": (
        "ett tilfelle, det ene tilfellet, tre tilfeller, de tre tilfellene",
        "eitt tilfelle, det eine tilfellet, tre tilfelle, dei tre tilfella",
        "one incident, the one incident, three incidents, the three incidents",
    ),
    "views": (
        "én visning, den ene visningen, tre visninger, de tre visningene",
        "éi vising, den eine visinga, tre visingar, dei tre visingane",
        "one view, the one view, three views, the three views",
    ),
    "nationalities": (
        "én nasjonalitet, den ene nasjonaliteten, tre nasjonaliteter, de tre nasjonalitetene",
        "éin nasjonalitet, den eine nasjonaliteten, tre nasjonalitetar, dei tre nasjonalitetane",
        "one nationality, the one nationality, three nationalities, the three nationalities",
    ),
    "employees": (
        "én ansatt, den ene ansatte, tre ansatte, de tre ansatte",
        "éin tilsett, den eine tilsette, tre tilsette, dei tre tilsette",
        "one employee, the one employee, three employees, the three employees",
    ),
    "percent": (
        "én prosent, den ene prosenten, tre prosent, de tre prosentene",
        "éin prosent, den eine prosenten, tre prosent, dei tre prosentane",
        "one per cent, the one per cent, three per cent, the three per cent",
    ),
    "kroner": (
        "én krone, den ene kronen, tre kroner, de tre kronene",
        "éi krone, den eine krona, tre kroner, dei tre kronene",
        "one Norwegian krone, the one Norwegian krone, "
        "three Norwegian kroner, the three Norwegian kroner",
    ),
    "million-kroner": (
        "én million kroner, den ene millionen kroner, "
        "tre millioner kroner, de tre millionene kroner",
        "éin million kroner, den eine millionen kroner, "
        "tre millionar kroner, dei tre millionane kroner",
        "one million Norwegian kroner, the one million Norwegian kroner, "
        "three million Norwegian kroner, the three million Norwegian kroner",
    ),
    "permits": (
        "én tillatelse, den ene tillatelsen, tre tillatelser, de tre tillatelsene",
        "eitt løyve, det eine løyvet, tre løyve, dei tre løyva",
        "one permit, the one permit, three permits, the three permits",
    ),
    "institutions": (
        "én institusjon, den ene institusjonen, tre institusjoner, de tre institusjonene",
        "éin institusjon, den eine institusjonen, tre institusjonar, dei tre institusjonane",
        "one institution, the one institution, three institutions, the three institutions",
    ),
    "boards": (
        "én nemnd, den ene nemnda, tre nemnder, de tre nemndene",
        "éi nemnd, den eine nemnda, tre nemnder, dei tre nemndene",
        "one board, the one board, three boards, the three boards",
    ),
    "centres": (
        "ett senter, det ene senteret, tre sentre, de tre sentrene",
        "eitt senter, det eine senteret, tre senter, dei tre sentera",
        "one centre, the one centre, three centres, the three centres",
    ),
    "films": (
        "én film, den ene filmen, tre filmer, de tre filmene",
        "éin film, den eine filmen, tre filmar, dei tre filmane",
        "one film, the one film, three films, the three films",
    ),
    "languages": (
        "ett språk, det ene språket, tre språk, de tre språkene",
        "eitt språk, det eine språket, tre språk, dei tre språka",
        "one language, the one language, three languages, the three languages",
    ),
    "judgments": (
        "én dom, den ene dommen, tre dommer, de tre dommene",
        "éin dom, den eine dommen, tre dommar, dei tre dommane",
        "one judgment, the one judgment, three judgments, the three judgments",
    ),
    "posts": (
        "én stilling, den ene stillingen, tre stillinger, de tre stillingene",
        "éi stilling, den eine stillinga, tre stillingar, dei tre stillingane",
        "one post, the one post, three posts, the three posts",
    ),
    "seminars": (
        "ett seminar, det ene seminaret, tre seminarer, de tre seminarene",
        "eitt seminar, det eine seminaret, tre seminar, dei tre seminara",
        "one seminar, the one seminar, three seminars, the three seminars",
    ),
    "participants": (
        "én deltaker, den ene deltakeren, tre deltakere, de tre deltakerne",
        "éin deltakar, den eine deltakaren, tre deltakarar, dei tre deltakarane",
        "one participant, the one participant, three participants, the three participants",
    ),
    "directorates": (
        "ett direktorat, det ene direktoratet, tre direktorater, de tre direktoratene",
        "eitt direktorat, det eine direktoratet, tre direktorat, dei tre direktorata",
        "one directorate, the one directorate, three directorates, the three directorates",
    ),
    "measures": (
        "ett tiltak, det ene tiltaket, tre tiltak, de tre tiltakene",
        "eitt tiltak, det eine tiltaket, tre tiltak, dei tre tiltaka",
        "one measure, the one measure, three measures, the three measures",
    ),
    "follow-ups": (
        "én oppfølging, den ene oppfølgingen, tre oppfølginger, de tre oppfølgingene",
        "éi oppfølging, den eine oppfølginga, tre oppfølgingar, dei tre oppfølgingane",
        "one follow-up, the one follow-up, three follow-ups, the three follow-ups",
    ),
    "nights": (
        "ett døgn, det ene døgnet, tre døgn, de tre døgnene",
        "eitt døgn, det eine døgnet, tre døgn, dei tre døgna",
        "one night, the one night, three nights, the three nights",
    ),
    "courses": (
        "ett kurs, det ene kurset, tre kurs, de tre kursene",
        "eitt kurs, det eine kurset, tre kurs, dei tre kursa",
        "one course, the one course, three courses, the three courses",
    ),
    "projects": (
        "ett prosjekt, det ene prosjektet, tre prosjekter, de tre prosjektene",
        "eitt prosjekt, det eine prosjektet, tre prosjekt, dei tre prosjekta",
        "one project, the one project, three projects, the three projects",
    ),
}


def said(basis, *, lang):
    """Return the four phrases; a number of any quantity stands for the basis."""
    phrases = []
    for form, value in FORMS:
        counted = replace(figure(value, at="police-reports all 2020"), counted=basis)
        phrases.append(printed(f"=police-reports | {form}", counted, lang=lang))
    return ", ".join(phrases)


@pytest.mark.parametrize("basis", PHRASES)
def test_a_noun_agrees_with_its_number_in_all_three_languages(basis):
    assert tuple(said(basis, lang=lang) for lang in ("nb", "nn", "en")) == PHRASES[basis]


def test_every_count_basis_has_its_phrases_here():
    assert set(PHRASES) == set(CODES.bases)


def test_digits_stand_with_a_space_that_does_not_break_and_none_takes_many():
    reports = figure(39, at="police-reports all 2020")
    none = figure(0, at="police-reports all 2019")
    assert printed("=police-reports | count definite", reports) == "de 39\xa0anmeldelsene"
    assert printed("=police-reports 2019 | count words", none, lang="nn") == "ingen meldingar"
    assert printed("=police-reports 2019 | count words", none, lang="en") == "no police reports"
    assert printed("=police-reports 2019 | count", none) == "0\xa0anmeldelser"
