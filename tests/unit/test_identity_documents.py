"""ID numbers and phones as people write them: warned about, never refused."""

from __future__ import annotations

import pytest

from checkpoint_app.domain.identity import check_id_number, normalise_phone, phone_warnings


@pytest.mark.parametrize(
    "number",
    ["11010519491231002X", "440524188001010014", "530103199001010016", "33080219700515002X"],
)
def test_the_examples_of_the_standard_are_fine(number: str) -> None:
    checked = check_id_number(number)
    assert (checked.text, checked.kind, checked.warnings) == (number, "resident-id", ())


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        (" 110105 19491231 002x ", "11010519491231002X", "resident-id"),
        ("'530103199001010016", "530103199001010016", "resident-id"),
        ("５３０１０３１９９００１０１００１６", "530103199001010016", "resident-id"),
        ("11010519491231002×", "11010519491231002X", "resident-id"),
        ("110105491231002", "110105491231002", "resident-id"),
        ("H12345678", "H12345678", "permit"),
        ("m1234567890", "M1234567890", "permit"),
        ("12345678", "12345678", "permit"),
        ("E12345678", "E12345678", "passport"),
        ("EA1234567", "EA1234567", "passport"),
        ("CHN110101010101", "CHN110101010101", "pr-card"),
        ("无", "", "unknown"),
        ("", "", "unknown"),
    ],
)
def test_every_document_is_known_in_every_spelling(text: str, number: str, kind: str) -> None:
    checked = check_id_number(text)
    assert (checked.text, checked.kind, checked.warnings) == (number, kind, ())


@pytest.mark.parametrize("area", ["810000", "820000", "830000"])
def test_residence_permits_of_the_special_regions_are_permits(area: str) -> None:
    checked = check_id_number(_with_check(f"{area}19900101001"))
    assert (checked.kind, checked.warnings) == ("permit", ())


def test_the_new_permanent_residence_card_is_known() -> None:
    checked = check_id_number(_with_check("91184019900101001"))
    assert (checked.kind, checked.warnings) == ("pr-card", ())


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        ("530103199001010017", ("id-check",)),
        ("530103201902290019", ("id-date",)),
        ("530103201902290018", ("id-check", "id-date")),
        ("530103990101001", ()),
        ("530103991301001", ("id-date",)),
        ("王明的身份证", ("id-check",)),
        ("5301031990010100161", ("id-check",)),
    ],
)
def test_what_seems_wrong_is_said_and_the_number_kept(text: str, warnings: tuple[str, ...]) -> None:
    checked = check_id_number(text)
    assert (checked.text, checked.warnings) == (text, warnings)


def test_an_area_nobody_knows_is_a_warning_only() -> None:
    number = _with_check("75010319900101001")
    assert check_id_number(number).warnings == ("id-area",)
    assert check_id_number(number).kind == "resident-id"


@pytest.mark.parametrize(
    "text", ["5.30103E+17", "5.30103e+17", "5E+17", "5.30103199001010016E17", "530103199001010000"]
)
def test_a_number_spoilt_by_a_spreadsheet_is_recognised_and_dropped(text: str) -> None:
    checked = check_id_number(text)
    assert (checked.text, checked.kind, checked.warnings) == ("", "unknown", ("id-lost-to-excel",))


@pytest.mark.parametrize(
    ("text", "digits", "readable"),
    [
        ("10012345678", "10012345678", True),
        ("１００１２３４５６７８", "10012345678", True),
        ("100-1234-5678", "10012345678", True),
        ("+86 100 1234 5678", "10012345678", True),
        ("008610012345678", "10012345678", True),
        ("10012345678.0", "10012345678", True),
        ("10012345678/10087654321", "10012345678", True),
        ("10012345678、0871-65123456", "10012345678", True),
        ("(0871)65123456", "087165123456", True),
        ("0871-65123456转801", "087165123456", True),
        ("65123456", "65123456", True),
        ("+44 20 7946 0000", "+442079460000", True),
        ("无", "", True),
        ("", "", True),
        ("1001234567", "1001234567", False),
        ("100123456789", "100123456789", False),
        ("100****5678", "", False),
        ("1.0012E+10", "", False),
        ("问儿子", "", False),
    ],
)
def test_a_phone_becomes_digits_and_a_doubtful_one_is_said(text: str, digits: str, readable: bool) -> None:
    assert normalise_phone(text) == digits
    assert phone_warnings(text) == (() if readable else ("phone-unreadable",))


def _with_check(body: str) -> str:
    """The check character of GB 11643, worked out as the standard writes it."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(body))
    return body + "10X98765432"[total % 11]
