"""Made-up identifiers of every kind, valid where there is something to be valid by."""

import random
from collections.abc import Callable, Mapping

import phonenumbers
from faker import Faker

from samsyn.returns.firewall.check_digits import DUF_WEIGHTS, FIRST_WEIGHTS, SECOND_WEIGHTS

LOCALES = (
    "no_NO", "en_NG", "yo_NG", "ig_NG", "ha_NG", "tw_GH", "ro_RO", "sq_AL", "lt_LT", "lv_LV",
    "pl_PL", "hu_HU", "vi_VN", "fil_PH", "en_TH", "pt_BR", "es_CO", "tr_TR", "en_KE", "zu_ZA",
)  # fmt: skip
COUNTRIES = (
    "NG",
    "RO",
    "PL",
    "LT",
    "VN",
    "PH",
    "TH",
    "SE",
    "DK",
    "GB",
    "DE",
    "ES",
    "IT",
    "ET",
    "SY",
)
TOWNS = ("Bergen", "Oslo", "Tromsø", "Lagos", "Bucuresti", "Vilnius", "Hanoi", "Manila", "Tirana")
LANDS = {
    "nb": ("Nigeria", "Romania", "Vietnam", "Albania", "Litauen", "Filippinene", "Eritrea"),
    "nn": ("Nigeria", "Romania", "Vietnam", "Albania", "Litauen", "Filippinane", "Eritrea"),
    "en": ("Nigeria", "Romania", "Viet Nam", "Albania", "Lithuania", "the Philippines", "Eritrea"),
}
Make = Callable[[random.Random], str]


def national_id(chance: random.Random) -> str:
    """Return a number of any series, written in one of the usual ways."""
    day, month = chance.randint(1, 28), chance.randint(1, 12)
    day += chance.choice((0, 0, 40))
    month += chance.choice((0, 0, 0, 40, 65, 80))
    remainder = chance.choice((0, 0, 0, 1, 2, 3))
    while True:
        nine = f"{day:02}{month:02}{chance.randint(0, 99):02}{chance.randint(0, 999):03}"
        first = (remainder - weighted(nine, FIRST_WEIGHTS)) % 11
        second = -weighted(f"{nine}{first}", SECOND_WEIGHTS) % 11
        if first < 10 and second < 10:
            break
    number = f"{nine}{first}{second}"
    cuts = chance.choice(((), (), (6,), (6,), (2, 4, 6), (6, 9)))
    return grouped(number, cuts, mark=chance.choice((" ", " ", ".", "-", "\u00a0")))


def duf(chance: random.Random) -> str:
    """Return a DUF number with its check digits."""
    ten = f"{chance.randint(1998, 2026)}{chance.randint(0, 999_999):06}"
    number = f"{ten}{weighted(ten[4:] + ten[:4], DUF_WEIGHTS) % 11:02}"
    return grouped(number, chance.choice(((), (), (4,), (4, 10))), mark=" ")


def norwegian_phone(chance: random.Random) -> str:
    """Return a number in use by the plan of numbers: mobiles, and landlines in groups."""
    while True:
        mobile = chance.random() < 0.7
        first = chance.choice("49") if mobile else chance.choice("235677")
        digits = first + f"{chance.randint(0, 9_999_999):07}"
        if phonenumbers.is_valid_number(phonenumbers.parse(digits, "NO")):
            break
    cuts = chance.choice(((), (3, 5)) if mobile else ((2, 4, 6),)) or ()
    return chance.choice(("", "", "+47 ", "0047 ")) + grouped(digits, cuts, mark=" ")


def foreign_phone(chance: random.Random) -> str:
    """Return a number of another country with its code."""
    example = phonenumbers.example_number_for_type(
        chance.choice(COUNTRIES), phonenumbers.PhoneNumberType.MOBILE
    )
    form = chance.choice(
        (phonenumbers.PhoneNumberFormat.INTERNATIONAL, phonenumbers.PhoneNumberFormat.E164)
    )
    return phonenumbers.format_number(example, form)


def email(chance: random.Random) -> str:
    """Return an address, sometimes with the sign spelled out."""
    names = faker(chance, "no_NO")
    sign = chance.choice(("@", "@", "@", "(at)"))
    end = chance.choice(("org", "no", "com"))
    return f"{names.user_name()}.{chance.randint(1, 99)}{sign}example.{end}"


def passport(chance: random.Random) -> str:
    """Return letters and digits as on a passport."""
    letters = "".join(chance.choice("ABCDEFGHKLMNPRSTUVXY") for _ in range(chance.randint(0, 2)))
    return f"{letters}{chance.randint(1_000_000, 99_999_999)}"


def birth_date(chance: random.Random) -> str:
    """Return a day."""
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(1960, 2012)
    return chance.choice(
        (
            f"{day:02}.{month:02}.{year}",
            f"{day}.{month}.{year % 100:02}",
            f"{year}-{month:02}-{day:02}",
        )
    )


def police_case(chance: random.Random) -> str:
    """Return eight digits, as the police number their cases."""
    return f"{chance.randint(10_000_000, 17_999_999)}"


def court_case(chance: random.Random) -> str:
    """Return a docket of a district court or a court of appeal."""
    place = chance.choice(("TOSL/01", "OTIR/01", "TBER/02", "GULA/03", "BORG/04"))
    year, serial = chance.randint(16, 25), chance.randint(10_000, 199_999)
    return f"{year}-{serial:06}{chance.choice(('MED', 'ENE', 'TVI', 'AST'))}-{place}"


def filed_case(chance: random.Random) -> str:
    """Return a year and a serial number, as offices file their cases."""
    return f"{chance.randint(2012, 2025)}/{chance.randint(1_000, 99_999)}"


def first_name(chance: random.Random) -> str:
    """Return a given name of one of many countries, from a list that is not the program's own."""
    return str(faker(chance, chance.choice(LOCALES)).first_name())


def faker(chance: random.Random, locale: str) -> Faker:
    """Return a maker of names that follows the generator."""
    maker = MAKERS.setdefault(locale, Faker(locale))
    maker.seed_instance(chance.getrandbits(32))
    return maker


def weighted(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(d) * w for d, w in zip(digits, weights, strict=False))


def grouped(digits: str, cuts: tuple[int, ...], *, mark: str) -> str:
    ends = (*cuts, len(digits))
    return mark.join(digits[a:b] for a, b in zip((0, *cuts), ends, strict=True))


MAKERS: dict[str, Faker] = {}
MAKE: Mapping[str, Make] = {
    "national-id": national_id,
    "duf": duf,
    "passport": passport,
    "birth-date": birth_date,
    "norwegian-phone": norwegian_phone,
    "foreign-phone": foreign_phone,
    "email": email,
    "police-case": police_case,
    "court-case": court_case,
    "filed-case": filed_case,
}
