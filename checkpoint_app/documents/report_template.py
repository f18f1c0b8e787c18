"""The column list of the daily report: a small JSON file that the office edits as the street asks."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

from checkpoint_app.domain.exchange import GateDay
from checkpoint_app.errors import InputRefused
from checkpoint_app.paths import resources_dir

Language = Literal["zh", "en"]

STATE_KEY = "state"
"""The one column that is not a field of GateDay: whether the gate's stations reported."""

COLUMN_KEYS = (*(field.name for field in fields(GateDay)), STATE_KEY)
TEXT_KEYS = frozenset({"gate", "name", STATE_KEY})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportColumn:
    """One column: `key` is one of COLUMN_KEYS."""

    key: str
    zh: str
    en: str

    def heading(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en


def load_columns(path: Path | None) -> tuple[ReportColumn, ...]:
    """Read a template, by default the one shipped; InputRefused `template-unreadable` says what is wrong with it."""
    path = path or resources_dir() / "templates" / "daily_report.json"
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputRefused("file-unreadable", path=path.name) from error
    except (ValueError, RecursionError) as error:
        raise _refused(path, "it is not JSON in UTF-8") from error
    columns = content.get("columns") if isinstance(content, dict) else None
    if not isinstance(columns, list) or not columns:
        raise _refused(path, '"columns" must be a list with at least one column')
    found = tuple(_column(path, number, entry) for number, entry in enumerate(columns, start=1))
    keys = [column.key for column in found]
    if len(set(keys)) < len(keys):
        raise _refused(path, "a key stands twice")
    return found


def _column(path: Path, number: int, entry: Any) -> ReportColumn:
    values = [entry.get(name) for name in ("key", "zh", "en")] if isinstance(entry, dict) else []
    texts = [value.strip() for value in values if isinstance(value, str) and value.strip()]
    if len(texts) != 3:
        raise _refused(path, f'column {number} needs "key", "zh" and "en"')
    if texts[0] not in COLUMN_KEYS:
        raise _refused(path, f'column {number}: no figure is called "{texts[0][:40]}"')
    return ReportColumn(key=texts[0], zh=texts[1], en=texts[2])


def _refused(path: Path, detail: str) -> InputRefused:
    return InputRefused("template-unreadable", path=path.name, detail=detail)
