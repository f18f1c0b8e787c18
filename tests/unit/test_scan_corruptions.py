"""What keyboards and input methods do to a scan is undone to the digit; a digit that was changed is never accepted."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

import pytest

from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial, PassVerdict
from checkpoint_app.domain.scan import Scan, ScanForm, digits_of_scan, understand
from checkpoint_app.domain.station import Certificate, TrustedStation
from checkpoint_app.sync import pass_code
from checkpoint_app.sync.signing import public_key

SEED = bytes(range(32))
NOW_S = 1_795_350_000
ROUNDS, SHARE = 1_000, 0.05
CODES = [
    pass_code.encode(
        PassClaims(
            serial=PassSerial(3, number),
            kind=PassKind.RESIDENT,
            name="王*明"[: 1 + number % 3],
            dwelling=f"示例苑 {number}-1-{number}01",
            not_before_s=NOW_S - 100,
            expires_s=NOW_S + 86_400,
        ),
        SEED,
    )
    for number in range(1, 41)
]
SHIFTED = dict(zip("1234567890", "!@#$%^&*()", strict=True))
FULL_WIDTH = dict(zip("0123456789", "０１２３４５６７８９", strict=True))
FULL_WIDTH_SHIFTED = dict(zip("1234567890", "！＠＃＄％＾＆＊（）", strict=True))
CHINESE = SHIFTED | {"1": "！", "4": "￥", "6": "……", "9": "（", "0": "）"}
OTHER_CHINESE = CHINESE | {"4": "¥", "6": "…", "8": "×", "2": "＠", "3": "＃", "5": "％", "7": "＆"}
BLANKS = (" ", "\t", "\u3000", "\u00a0", "\u2009", "\u200b")
Corrupt = Callable[[str, random.Random], str]


def replaced(keys: Mapping[str, str]) -> Corrupt:
    return lambda digit, _rng: keys[digit]


def followed(after: tuple[str, ...]) -> Corrupt:
    return lambda digit, rng: digit + rng.choice(after)


KINDS: Mapping[str, Corrupt] = {
    "Shift races": replaced(SHIFTED),
    "full width": replaced(FULL_WIDTH),
    "full width, Shift": replaced(FULL_WIDTH_SHIFTED),
    "caps lock": lambda digit, _rng: digit.upper(),
    "Chinese punctuation": replaced(CHINESE),
    "other Chinese punctuation": replaced(OTHER_CHINESE),
    "blanks": followed(BLANKS),
    "line feeds": followed(("\n", "\r\n", "\r", "\u2028")),
    "byte order marks": followed(("\ufeff",)),
    "doubled carriage returns": followed(("\r\r",)),
}


def corrupted(code: str, rng: random.Random, *kinds: Corrupt) -> str:
    return "".join(rng.choice(kinds)(digit, rng) if rng.random() < SHARE else digit for digit in code)


@pytest.mark.parametrize("name", KINDS)
def test_every_scan_with_one_kind_of_corruption_is_recovered(name: str) -> None:
    rng = random.Random(name)
    for n in range(ROUNDS):
        code = CODES[n % len(CODES)]
        assert digits_of_scan(corrupted(code, rng, KINDS[name])) == code


@pytest.mark.parametrize("punctuation", ["Chinese punctuation", "other Chinese punctuation"])
def test_every_scan_with_all_kinds_at_once_is_recovered(punctuation: str) -> None:
    """One computer has one input method: it writes ^ as one ellipsis or as two, not now so and now so."""
    rng = random.Random(punctuation)
    kinds = [kind for name, kind in KINDS.items() if "punctuation" not in name or name == punctuation]
    for n in range(3 * ROUNDS):
        code = CODES[n % len(CODES)]
        scan = "\ufeff" + corrupted(code, rng, *kinds) + "\r\r\n"
        assert understand(scan) == Scan(ScanForm.PASS_CODE, code)


@pytest.mark.parametrize("ellipsis", ["…", "……"])
def test_two_sixes_beside_each_other_are_told_from_one_by_the_length_of_the_code(ellipsis: str) -> None:
    tried = 0
    for code in CODES:
        place = code.find("66")
        if place >= 0:
            tried += 1
            assert digits_of_scan(code[:place] + 2 * ellipsis + code[place + 2 :]) == code
            assert digits_of_scan(code[:place] + ellipsis + code[place + 1 :]) == code
    assert tried > 20


def verifier() -> pass_code.PassVerifier:
    certificate = Certificate(
        community="530100000001",
        station=3,
        gate="E1",
        name="东门",
        public_key=public_key(SEED),
        age_recipient="",
        pass_kinds=tuple(PassKind),
        longest_days=30,
        not_before_ms=0,
        expires_ms=(NOW_S + 10**8) * 1000,
        signature=b"",
    )
    return pass_code.PassVerifier(stations=(TrustedStation(certificate=certificate),), is_revoked=lambda _serial: False)


def other_digit(digit: str, rng: random.Random) -> str:
    return rng.choice([other for other in "0123456789" if other != digit])


def with_wrong_digits(code: str, rng: random.Random) -> str:
    places = rng.sample(range(len(code)), rng.choice((1, 1, 2, 5, 17)))
    return "".join(other_digit(c, rng) if n in places else c for n, c in enumerate(code))


def with_digits_dropped(code: str, rng: random.Random) -> str:
    for _ in range(rng.choice((1, 1, 2, 3))):
        place = rng.randrange(len(code))
        code = code[:place] + code[place + 1 :]
    return code


def with_digits_doubled(code: str, rng: random.Random) -> str:
    for _ in range(rng.choice((1, 1, 2, 3))):
        place = rng.randrange(len(code))
        code = code[:place] + code[place] + code[place:]
    return code


def with_neighbours_swapped(code: str, rng: random.Random) -> str:
    place = rng.choice([n for n in range(len(code) - 1) if code[n] != code[n + 1]])
    return code[:place] + code[place + 1] + code[place] + code[place + 2 :]


def cut_short(code: str, rng: random.Random) -> str:
    return code[: rng.randrange(80, len(code))]


def two_run_together(code: str, rng: random.Random) -> str:
    return code[: rng.randrange(len(code))] + rng.choice(CODES)


@pytest.mark.parametrize(
    "change",
    [
        with_wrong_digits,
        with_digits_dropped,
        with_digits_doubled,
        with_neighbours_swapped,
        cut_short,
        two_run_together,
    ],
)
def test_a_scan_with_other_digits_is_refused_and_is_never_another_pass(
    change: Callable[[str, random.Random], str],
) -> None:
    rng, check = random.Random(change.__name__), verifier()
    kinds = [kind for name, kind in KINDS.items() if "punctuation" not in name]
    assert check.check(CODES[0], at_ms=NOW_S * 1000).verdict is PassVerdict.GENUINE
    for n in range(ROUNDS):
        wrong = change(CODES[n % len(CODES)], rng)
        if wrong in CODES:
            continue
        found = check.check(corrupted(wrong, rng, *kinds) if n % 2 else wrong, at_ms=NOW_S * 1000)
        assert found.verdict in (PassVerdict.UNREADABLE, PassVerdict.UNKNOWN_OR_FORGED)
        assert found.claims is None


def test_a_six_that_was_lost_may_come_back_with_an_ellipsis_but_only_as_the_pass_that_was_signed() -> None:
    """One of two sixes dropped, the other written as two ellipses: the length tells that two are meant."""
    check = verifier()
    for code in (code for code in CODES if "66" in code):
        found = check.check(code.replace("66", "……", 1), at_ms=NOW_S * 1000)
        assert found == check.check(code, at_ms=NOW_S * 1000)


def test_signs_that_two_input_methods_use_for_different_keys_are_not_guessed() -> None:
    """The middle dot is above the 2 for one and above the 8 for another."""
    code = next(code for code in CODES if "2" in code)
    assert digits_of_scan(code.replace("2", "·", 1)) != code
    assert understand(code.replace("2", "·", 1)).form is ScanForm.FOREIGN
