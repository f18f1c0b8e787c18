"""Texts from people as spreadsheet cells that stay texts: no formula, no control character gets through."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_FORMULA_STARTS = frozenset("=+-@＝＋－＠\t\r\n")
"""What makes Excel, WPS or LibreOffice take a text for a formula (CWE-1236), full width included."""

Value = str | int | float


def printable(text: str) -> str:
    """Return the text with U+FFFD where XML 1.0 allows no character: seen, and not silently gone."""
    return "".join("\ufffd" if _forbidden(c) else c for c in text)


def _forbidden(character: str) -> bool:
    control = unicodedata.category(character) in ("Cc", "Cs") and character not in "\t\n\r"
    return control or character in "\ufffe\uffff"


def looks_like_formula(text: str) -> bool:
    start = text.lstrip(" \u3000")[:1]
    return start in _FORMULA_STARTS


def put_plain(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
    """Set a cell that is not merged yet and return it: a number as a number, a text as nothing but a text."""
    cell = cast("Cell", sheet.cell(row, column))
    if isinstance(value, str):
        cell.value = printable(value)
        cell.data_type = "s"
        cell.quotePrefix = looks_like_formula(value)
    else:
        cell.value = value
    return cell


def csv_text(value: Value) -> str:
    """Return a value for CSV, where only a leading apostrophe keeps a spreadsheet from calculating."""
    if not isinstance(value, str):
        return str(value)
    text = printable(value)
    return f"'{text}" if looks_like_formula(text) else text


def csv_bytes(rows: Iterable[Sequence[Value]]) -> bytes:
    """Return rows as CSV in UTF-8 with the byte order mark that Excel wants, lines ended as RFC 4180 says."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([csv_text(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")
