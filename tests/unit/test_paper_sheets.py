"""Numbers, times and days as people write them on a sheet, and the sheets themselves."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest

from checkpoint_app.documents.blank_forms import write_blanks
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.paper_sheet import (
    ROWS,
    PaperForm,
    SheetNumber,
    paper_moment_ms,
    parse_day,
    parse_sheet,
)
from checkpoint_app.domain.passes import parse_serial
from checkpoint_app.errors import InputRefused

DAY = date(2026, 11, 22)


@pytest.mark.parametrize("form", PaperForm)
@pytest.mark.parametrize(("station", "number"), [(1, 1), (3, 9_999), (70, 12), (12_345, 999_999)])
def test_a_sheets_number_is_read_back(form, station, number):
    sheet = SheetNumber(form, station, number)
    assert parse_sheet(f" {sheet} ") == sheet


def test_eight_digits_do_without_hyphens():
    sheet = SheetNumber(PaperForm.READINGS, 3, 12)
    assert parse_sheet(str(sheet).replace("-", "")) == sheet


def test_one_wrong_digit_is_noticed():
    digits = str(SheetNumber(PaperForm.READINGS, 3, 12)).replace("-", "")
    for place, digit in enumerate(digits):
        for other in set("0123456789") - {digit}:
            assert parse_sheet(digits[:place] + other + digits[place + 1 :]) is None


@pytest.mark.parametrize("form", PaperForm)
def test_no_sheet_is_taken_for_a_pass(form):
    assert not any(parse_serial(str(SheetNumber(form, station, 12))) for station in range(1, 100))


@pytest.mark.parametrize(
    ("text", "shown"), [("0731", "07:31"), ("731", "07:31"), ("7:31", "07:31"), ("07：31", "07:31"), ("2359", "23:59")]
)
def test_a_time_is_read_as_it_is_written(text, shown):
    assert f"{local(paper_moment_ms(text, DAY, above_ms=None)):%m-%d %H:%M}" == f"11-22 {shown}"


@pytest.mark.parametrize("text", ["", "2460", "12", "2530", "1260", "abc", "073105"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(InputRefused, match="is not a time"):
        paper_moment_ms(text, DAY, above_ms=None)


def test_a_sheet_runs_on_over_midnight():
    above = paper_moment_ms("2350", DAY, above_ms=None)
    after = paper_moment_ms("0010", DAY, above_ms=above)
    assert f"{local(after):%m-%d %H:%M}" == "11-23 00:10"
    assert f"{local(paper_moment_ms('0015', DAY, above_ms=after)):%m-%d %H:%M}" == "11-23 00:15"
    assert f"{local(paper_moment_ms('2340', DAY, above_ms=above)):%m-%d %H:%M}" == "11-22 23:40"


def test_a_day_is_never_ahead():
    assert parse_day("1122", DAY) == DAY
    assert parse_day("11-21", DAY) == date(2026, 11, 21)
    assert parse_day("1231", date(2026, 1, 1)) == date(2025, 12, 31)
    for text in ("1322", "0230", "x", "22"):
        with pytest.raises(InputRefused, match="is not a day"):
            parse_day(text, DAY)


@pytest.mark.parametrize("form", PaperForm)
def test_each_sheet_is_one_page_with_its_number_and_all_its_rows(form):
    sheets = [SheetNumber(form, 3, number) for number in range(7, 10)]
    document = pypdfium2.PdfDocument(write_blanks(sheets, community="示例社区", gate="东门"))
    assert len(document) == 3
    for page, sheet in zip(document, sheets, strict=True):
        text = page.get_textpage().get_text_range()
        assert str(sheet) in text
        assert "示例社区" in text
        assert set(range(1, ROWS[form] + 1)) <= {int(word) for word in text.split() if word.isdecimal()}
    document.close()
