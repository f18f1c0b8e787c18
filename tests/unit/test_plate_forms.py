"""Plates as people type them: every check warns, none blocks (product.md §7, GA 36)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint_app.domain.plate import (
    LONGEST_PLATE,
    PROVINCES,
    PlateFault,
    PlateKind,
    check_plate,
    looks_like_a_plate,
    normalise_plate,
    province_named,
    usual_sign,
)
from checkpoint_app.domain.scan import ScanForm, understand


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("云A12345", PlateKind.USUAL),
        ("云A1234Z", PlateKind.USUAL),
        ("云AD12345", PlateKind.NEW_ENERGY),
        ("云AFA1234", PlateKind.NEW_ENERGY),
        ("云A12345D", PlateKind.NEW_ENERGY),
        ("云A1234挂", PlateKind.MARKED),
        ("云A1234学", PlateKind.MARKED),
        ("云A1234警", PlateKind.MARKED),
        ("粤Z1234港", PlateKind.MARKED),
        ("粤Z1234澳", PlateKind.MARKED),
        ("沪A1234领", PlateKind.MARKED),
        ("沪22378领", PlateKind.MARKED),
        ("使014578", PlateKind.EMBASSY),
        ("224578使", PlateKind.EMBASSY),
        ("云A12345临", PlateKind.TEMPORARY),
        ("临云A12345", PlateKind.TEMPORARY),
        ("无牌", PlateKind.NONE),
        ("", PlateKind.NONE),
        ("   ", PlateKind.NONE),
    ],
)
def test_a_plate_of_a_known_form_is_known_and_gets_no_warning(typed: str, kind: PlateKind) -> None:
    plate = check_plate(typed)
    assert (plate.kind, plate.faults) == (kind, ())


@pytest.mark.parametrize("typed", ["云AI2345", "云AO2345", "云ADI2345", "云A1234O"])
def test_i_and_o_stand_on_no_plate_and_are_warned_of(typed: str) -> None:
    assert check_plate(typed).faults == (PlateFault.LETTER,)
    assert check_plate(typed).text == typed


@pytest.mark.parametrize("typed", ["云A1234", "云A1234567", "云112345", "ABC", "WJ云1234", "军A12345", "12345", "？？"])
def test_what_is_no_plate_is_kept_as_typed_with_a_warning(typed: str) -> None:
    plate = check_plate(typed)
    assert plate.kind is PlateKind.UNUSUAL
    assert PlateFault.FORM in plate.faults
    assert plate.text


@pytest.mark.parametrize(
    "typed", ["云A·12345", "云A 12345", "云a12345", "云Ａ１２３４５", " 云A-12345 ", "云A.12345", "云A•1234５"]
)
def test_width_case_blanks_and_the_dot_make_no_other_plate(typed: str) -> None:
    assert normalise_plate(typed) == "云A12345"
    assert check_plate(typed).shown == "云A·12345"


def test_a_plate_typed_without_its_province_is_of_the_communitys_own() -> None:
    assert usual_sign("530102001003") == "云"
    assert check_plate("a12345", usual="云").text == "云A12345"
    assert check_plate("ad12345", usual="云").kind is PlateKind.NEW_ENERGY
    assert check_plate("粤B12345", usual="云").text == "粤B12345"
    assert check_plate("224578使", usual="云").text == "224578使"
    assert check_plate("WJ云1234", usual="云").text == "WJ云1234"


def test_an_invented_community_has_no_usual_province_and_the_plate_is_still_taken() -> None:
    assert usual_sign("990000000000") == ""
    assert check_plate("A12345", usual="").text == "A12345"


def test_each_of_the_31_provinces_has_a_sign_and_a_key_of_its_own() -> None:
    assert len(PROVINCES) == 31
    for values in zip(*((p.area, p.sign, p.name, p.key) for p in PROVINCES), strict=True):
        assert len(set(values)) == 31
    for province in PROVINCES:
        assert usual_sign(province.area + "0000000000") == province.sign
        assert province_named(province.name + "某市") == province
        assert check_plate(f"{province.sign}A12345").kind is PlateKind.USUAL
    assert province_named("外国") is None


@pytest.mark.parametrize(
    "typed", ["云A12345", "云AD12345", "云AI2345", "使014578", "224578使", "粤Z1234港", "云A·12345"]
)
def test_the_scan_line_knows_a_plate_by_its_form(typed: str) -> None:
    scan = understand(typed)
    assert scan.form is ScanForm.PLATE
    assert scan.text == normalise_plate(typed)


@pytest.mark.parametrize("typed", ["云小明", "云", "王云A", "wxm", "3-1-501", "1234", "366", "A12345"])
def test_what_is_no_plate_is_no_plate_on_the_scan_line(typed: str) -> None:
    assert understand(typed).form is not ScanForm.PLATE


@given(st.text(max_size=200), st.sampled_from(["", "云", "京"]))
def test_no_text_makes_the_check_raise_or_grow(text: str, usual: str) -> None:
    plate = check_plate(text, usual=usual)
    assert 0 < len(plate.text) <= LONGEST_PLATE
    assert plate.shown
    looks_like_a_plate(text)
