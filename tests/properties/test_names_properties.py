"""Names, whatever people type."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from checkpoint_app.domain.identity import check_id_number, normalise_phone, phone_warnings
from checkpoint_app.domain.lookup import keys_of
from checkpoint_app.domain.names import mask_name, normalise_name
from checkpoint_app.domain.roster import Dwelling, RosterEntry

HAN = st.one_of(
    st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF),
    st.characters(min_codepoint=0xF900, max_codepoint=0xFAFF),
    st.characters(min_codepoint=0x20000, max_codepoint=0x323AF),
)
NOISE = st.sampled_from([*" \t\u3000.·‧•・．\u200b\ufeff\n", "1", "a", "é", "\u0301"])
NAMES = st.lists(st.one_of(HAN, NOISE, st.characters(exclude_categories=["Cs"])), max_size=12).map("".join)


def han_of(text: str) -> list[str]:
    return [c for c in unicodedata.normalize("NFC", text) if unicodedata.name(c, "").startswith("CJK ")]


@given(NAMES)
def test_a_normalised_name_stays_as_it_is(text: str) -> None:
    once = normalise_name(text)
    assert normalise_name(once) == once


@given(NAMES)
def test_no_han_character_is_ever_lost(text: str) -> None:
    assert han_of(normalise_name(text)) == han_of(text)


@given(NAMES)
def test_no_separator_but_the_middle_dot_remains(text: str) -> None:
    assert not set(normalise_name(text)) & set("‧•・･．∙⋅\u3000\t\n\u200b\ufeff")


@given(NAMES)
def test_a_masked_name_shows_at_most_the_first_and_the_last_character(text: str) -> None:
    masked = mask_name(text)
    assert len(masked) <= 3
    if len(text) > 1:
        assert masked in (text[0] + "*", text[0] + "*" + text[-1])
        assert masked.count("*") >= 1


@settings(deadline=None)  # the first call loads a dictionary
@given(NAMES)
def test_every_name_has_keys_without_an_empty_one(text: str) -> None:
    person = RosterEntry(number=1, household=1, dwelling=Dwelling("院", "3", "1", "501"), name=text)
    assert all(len(key) > 2 for key in keys_of(person))


@settings(deadline=None)  # the first call loads a dictionary
@given(st.one_of(st.text(max_size=30), st.from_regex(r"[0-9]{15,18}[0-9Xx]?", fullmatch=True)))
def test_no_id_and_no_phone_raises_and_both_are_stable(text: str) -> None:
    assert check_id_number(check_id_number(text).text).text == check_id_number(text).text
    assert normalise_phone(normalise_phone(text)) == normalise_phone(text)
    assert phone_warnings(text) in ((), ("phone-unreadable",))
