"""One spelling of a name for storage, and a masked one for the queue."""

from __future__ import annotations

import pytest

from checkpoint_app.domain.names import mask_name, normalise_name


@pytest.mark.parametrize("mark", ["·", "‧", "•", "・", "．", "･", ".", " · ", "••", " . "])
def test_every_separator_becomes_the_middle_dot(mark: str) -> None:
    assert normalise_name(f"样尔甲{mark}示范提") == "样尔甲·示范提"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  王　小 明\n", "王小明"),
        ("\ufeff王\u200b明", "王明"),
        ("㼆𬭳", "㼆𬭳"),
        ("王〇", "王〇"),
        ("Sample  O'Person ", "Sample O'Person"),
        ("J. Sample", "J. Sample"),
        ("·", ""),
        ("王明·", "王明"),
        ("Jose\u0301", "José"),
    ],
)
def test_a_name_is_stored_in_one_spelling(typed: str, stored: str) -> None:
    assert normalise_name(typed) == stored


@pytest.mark.parametrize(
    ("name", "masked"),
    [("王小明", "王*明"), ("张三", "张*"), ("样尔甲·示范提", "样*提"), ("㼆文𬭳", "㼆*𬭳"), ("王", "王"), ("", "")],
)
def test_the_queue_sees_a_masked_name(name: str, masked: str) -> None:
    assert mask_name(name) == masked
