"""What a reporter types: numbers, now and then why there is none, a note, or a sentence more."""

import random

from bench.deadline.page import Box, Words

HIGHEST = 400
STATUSES = ("not-recorded", "not-applicable", "withheld", "unknown")
UNCLEAR = ("ca. {}", "{}–", "over {}")  # kept to the letter, though it cannot be read
NOTES = ("Telt på nytt.", "Uten dem som bare ringte.", "Tallet er fra februar.")
SENTENCES = (
    "De fleste kom hit fordi noen i hjelpeapparatet tok kontakt.",
    "Vi hadde flere henvendelser om høsten enn om våren.",
    "Ventetiden er lengre enn i fjor, og flere trenger et sted å bo.",
    "Mange av dem vi fulgte opp, fortalte om arbeid uten lønn.",
    "Samarbeidet med de andre tilbudene i byen har vært godt.",
    "Vi ser at færre ønsker å anmelde, og vet ikke sikkert hvorfor.",
)


def something_new(box: Box, *, chance: random.Random, not_these: set[Words]) -> Words:
    """Return words for a box that its writer has not had there before."""
    while True:
        words = _longer(box, chance=chance) if box.is_text else _answer(chance)
        if words not in not_these:
            return words


def _answer(chance: random.Random) -> Words:
    number = str(chance.randrange(1, HIGHEST))
    note = f"{chance.choice(NOTES)} ({chance.randrange(1000)})"
    match chance.choices(("number", "noted", "status", "unclear"), weights=(88, 4, 4, 4))[0]:
        case "noted":
            return (number, "", note)
        case "status":
            return ("", chance.choice(STATUSES), note)
        case "unclear":
            return (chance.choice(UNCLEAR).format(number), "", "")
    return (number, "", "")


def _longer(box: Box, *, chance: random.Random) -> Words:
    before = box.words[0]
    return (f"{before} {chance.choice(SENTENCES)}".strip(),)
