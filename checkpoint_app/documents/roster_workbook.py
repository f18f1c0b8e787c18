"""Read the tables of a roster file as text: XLSX, or CSV in UTF-8, UTF-16 or GB 18030. Never writes to the original.

A workbook is read as a stream within limits, because openpyxl's full reader lets a few bytes (one merged range, one
row number) ask for gigabytes.
"""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

from checkpoint_app.errors import InputRefused, MediaError

MAX_ROWS = 1_000_000
MAX_COLUMNS = 100
MAX_BYTES = 256 * 1024 * 1024
MAX_RATIO = 100
_RATIO_MATTERS_FROM = 10 * 1024 * 1024
_EXCEL_ROWS = 1 << 20
_EXACT_BELOW = 10**15
_DELIMITERS = ",\t;|"
_CHUNK = 1 << 20
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]{0,80}?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    EOFError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    NotImplementedError,  # a compression method or an encryption nobody uses for workbooks
    RuntimeError,
    OverflowError,
    OSError,  # openpyxl's word for "no workbook part inside"
    csv.Error,
)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row that holds something; `number` as Excel shows it, cells from column A on."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetTable:
    name: str
    rows: tuple[TableRow, ...]


def read_original(path: Path) -> bytes:
    """Return the file's bytes; MediaError if it cannot be read, InputRefused `roster-unreadable` if it is too large."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise MediaError("file-unreadable", path=path) from error
    if len(content) > MAX_BYTES:
        raise InputRefused("roster-unreadable", path=path)
    return content


def read_tables(path: Path, content: bytes | None = None) -> Sequence[SheetTable]:
    """Return every sheet's rows with merged cells filled down; a CSV file is one sheet named like the file.

    `content` are the file's bytes if they were read already. Raise InputRefused `roster-unreadable` for anything
    that is no workbook and no CSV, is damaged, or goes beyond the limits.
    """
    data = read_original(path) if content is None else content
    looks_like_workbook = data.startswith(b"PK\x03\x04") or path.suffix.lower() in (".xlsx", ".xlsm", ".xls")
    try:
        if looks_like_workbook:
            return _workbook(data)
        return (SheetTable(path.stem.encode("utf-8", "replace").decode(), _numbered(_csv_rows(_decoded(data)))),)
    except _DAMAGE as error:
        raise InputRefused("roster-unreadable", path=path) from error


def _workbook(data: bytes) -> tuple[SheetTable, ...]:
    import openpyxl  # 0.2 s of a window's start, so only when a workbook is read

    with zipfile.ZipFile(io.BytesIO(data)) as parts, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of decoration it does not keep; we keep none
        _refuse_bomb(parts)
        workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        tables = []
        for sheet in workbook.worksheets:
            merged = _merged_down(parts, sheet._worksheet_path)  # type: ignore[attr-defined]  # not in the stubs
            sheet.reset_dimensions()  # the file's own word for its size is often wrong
            rows = sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True)
            tables.append(SheetTable(sheet.title, _numbered(_filled_down(map(_texts, rows), merged))))
        workbook.close()
    return tuple(tables)


def _refuse_bomb(parts: zipfile.ZipFile) -> None:
    packed = sum(part.compress_size for part in parts.infolist())
    unpacked = sum(part.file_size for part in parts.infolist())
    if unpacked > MAX_BYTES or (unpacked > _RATIO_MATTERS_FROM and unpacked > MAX_RATIO * packed):
        raise ValueError("unpacks to too much")


def _merged_down(parts: zipfile.ZipFile, part: str) -> Mapping[int, Sequence[tuple[int, int]]]:
    """Return the merged ranges higher than a row: first row → (column from 0, last row)."""
    found: dict[int, list[tuple[int, int]]] = {}
    with parts.open(part.lstrip("/")) as stream:
        held = b""
        while chunk := stream.read(_CHUNK):
            held += chunk
            end = 0
            for match in _MERGED.finditer(held):
                end = match.end()
                index, first, last = column_index(match[1].decode()), int(match[2]), int(match[3])
                if last > first and index < MAX_COLUMNS:
                    found.setdefault(first, []).append((index, last))
            held = held[max(end, len(held) - 200) :]
    return found


def column_letters(index: int) -> str:
    """Return A for 0, Z for 25, AA for 26."""
    before, last = divmod(index, 26)
    return (column_letters(before - 1) if before else "") + chr(ord("A") + last)


def column_index(letters: str) -> int:
    """Return 0 for A, 25 for Z, 26 for AA."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def _filled_down(rows: Iterable[list[str]], merged: Mapping[int, Sequence[tuple[int, int]]]) -> Iterator[list[str]]:
    """Repeat the value of a range's first cell in its first column, down to its last row."""
    active: dict[int, tuple[int, str]] = {}
    for number, cells in enumerate(rows, start=1):
        for column, (last, value) in list(active.items()):
            if number > last:
                del active[column]
            elif value and cells:
                cells[column] = cells[column] or value
        for column, last in merged.get(number, ()):
            active[column] = (last, cells[column] if cells else "")
        yield cells


def _texts(values: tuple[object, ...]) -> list[str]:
    if values.count(None) == len(values):
        return []  # a stray cell far below makes a million of these
    return ["" if value is None else _text(value) for value in values]


def _text(value: object) -> str:
    """Return a cell as Excel shows it: whole numbers without `.0`, lost ones as 5.30103E+17, dates in ISO form."""
    if isinstance(value, float):
        if not value.is_integer():
            return str(value)
        return str(int(value)) if abs(value) < _EXACT_BELOW else f"{value:.5E}"
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return str(value).strip()


def _decoded(data: bytes) -> str:
    if not data:
        raise ValueError("empty")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("gb18030")
    if "\0" in text:
        raise ValueError("not a text")
    return text


def _csv_rows(text: str) -> Iterator[list[str]]:
    """Yield records; in a file with a quote left open, each line by itself, so that one slip costs one row."""
    lines = list(io.StringIO(text, newline=""))
    delimiter = max(_DELIMITERS, key=lambda mark: sum(mark in line for line in lines[:100]))
    try:
        for _ in csv.reader(lines, delimiter=delimiter, strict=True):
            pass
    except csv.Error:
        for line in lines:
            yield next(csv.reader([line], delimiter=delimiter), [])
    else:
        yield from csv.reader(lines, delimiter=delimiter)


def _numbered(rows: Iterable[list[str]]) -> tuple[TableRow, ...]:
    kept: list[TableRow] = []
    for number, cells in enumerate(rows, start=1):
        if number > _EXCEL_ROWS or len(kept) > MAX_ROWS:
            raise ValueError("more rows than a workbook may have")
        texts = [cell.strip() for cell in cells[:MAX_COLUMNS]]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            kept.append(TableRow(number, tuple(texts)))
    return tuple(kept)
