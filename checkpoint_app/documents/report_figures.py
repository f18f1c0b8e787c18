"""What the daily report says: its lines, totals, missing gates and differences, before any file format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checkpoint_app.documents.report_template import STATE_KEY, TEXT_KEYS, Language, ReportColumn
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.exchange import GateDay

Cell = str | int

WORDS: dict[Language, dict[str, str]] = {
    "zh": {
        "title": "{community} 卡口日报",
        "day": "{day.year}年{day.month}月{day.day}日 0–24 时　第 {version} 版　报送时间 {sent:%Y-%m-%d %H:%M}",
        "total": "合计",
        "reported": "已报",
        "missing": "缺报",
        "partly": "缺 {missing}/{stations}",
        "stationless": "未设终端",
        "all-reported": "{count} 个卡口全部上报。",
        "missing-gates": "缺报：{gates}。缺报卡口的数字不完整。",
        "missing-whole": "{gate}（{stations} 台终端均未上报）",
        "missing-part": "{gate}（{stations} 台终端中 {missing} 台未上报）",
        "stationless-gates": "未设终端的卡口：{gates}。",
        "comma": "、",
        "sheet": "日报",
        "differences": "与第 {before} 版的差异",
        "no-differences": "表中各栏与第 {before} 版相同。",
        "difference": "{gate} {heading}：{before} → {after}",
        "absent": "无",
        "present": "有",
        "heading": "栏目",
        "before": "原数",
        "after": "现数",
        "change": "增减",
        "page": "第 {page} / {pages} 页",
    },
    "en": {
        "title": "{community}: daily report of the gates",
        "day": "{day:%Y-%m-%d}, 0–24 h; version {version}; sent {sent:%Y-%m-%d %H:%M}",
        "total": "Total",
        "reported": "yes",
        "missing": "missing",
        "partly": "{missing}/{stations} missing",
        "stationless": "no station",
        "all-reported": "All gates reported ({count}).",
        "missing-gates": "Missing: {gates}. The figures of these gates are not complete.",
        "missing-whole": "{gate} (none of {stations} stations reported)",
        "missing-part": "{gate} ({missing} of {stations} stations did not report)",
        "stationless-gates": "Gates without a station: {gates}.",
        "comma": ", ",
        "sheet": "Report",
        "differences": "Differences to version {before}",
        "no-differences": "The columns of this report are the same as in version {before}.",
        "difference": "{gate} {heading}: {before} → {after}",
        "absent": "absent",
        "present": "present",
        "heading": "Column",
        "before": "Before",
        "after": "Now",
        "change": "Change",
        "page": "Page {page} of {pages}",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyReport:
    """One version of a day's report; `corrected_from` holds the rows of the version before. Times UTC ms."""

    community: str
    day: date
    version: int
    rows: tuple[GateDay, ...]
    corrected_from: tuple[GateDay, ...] | None
    sent_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One cell that is not what it was in the version before; a gate that came or went has one for its line."""

    gate: str
    name: str
    heading: str
    before: Cell
    after: Cell

    @property
    def change(self) -> Cell:
        both = isinstance(self.before, int) and isinstance(self.after, int)
        return int(self.after) - int(self.before) if both else ""


def title(report: DailyReport, language: Language) -> str:
    return WORDS[language]["title"].format(community=report.community)


def day_line(report: DailyReport, language: Language) -> str:
    words = WORDS[language]["day"]
    return words.format(day=report.day, version=report.version, sent=local(report.sent_ms))


def lines(rows: Sequence[GateDay], columns: Sequence[ReportColumn], language: Language) -> list[list[Cell]]:
    return [[_cell(row, column.key, language) for column in columns] for row in rows]


def totals(rows: Sequence[GateDay], columns: Sequence[ReportColumn], language: Language) -> list[Cell]:
    """Return the last line: sums, and the word for them in the first column of texts."""
    sums: list[Cell] = [
        "" if column.key in TEXT_KEYS else sum(int(getattr(row, column.key)) for row in rows) for column in columns
    ]
    if "" in sums:
        sums[sums.index("")] = WORDS[language]["total"]
    return sums


def notes(rows: Sequence[GateDay], language: Language) -> list[str]:
    """State in words which gates are missing; a report with none missing says so too."""
    words = WORDS[language]
    stationless = [_gate(row) for row in rows if row.stations == 0]
    missing = [
        words["missing-whole" if row.stations_missing >= row.stations else "missing-part"].format(
            gate=_gate(row), stations=row.stations, missing=row.stations_missing
        )
        for row in rows
        if row.stations and row.stations_missing
    ]
    said = []
    if missing:
        said.append(words["missing-gates"].format(gates=words["comma"].join(missing)))
    if stationless:
        said.append(words["stationless-gates"].format(gates=words["comma"].join(stationless)))
    return said or [words["all-reported"].format(count=len(rows))]


def differences(
    report: DailyReport, columns: Sequence[ReportColumn], language: Language
) -> tuple[Difference, ...] | None:
    """Return what changed against the version before, in the report's own columns; None for a first version."""
    if report.corrected_from is None:
        return None
    words = WORDS[language]
    before = {row.gate: row for row in report.corrected_from}
    after = {row.gate: row for row in report.rows}
    found: list[Difference] = []
    for gate in (*after, *(gate for gate in before if gate not in after)):
        old, new = before.get(gate), after.get(gate)
        if old is not None and new is not None:
            found.extend(_changed_cells(old, new, columns, language))
            continue
        present = words["present"], words["absent"]
        found.append(
            Difference(
                gate=gate,
                name=(new or before[gate]).name,
                heading="",
                before=present[old is None],
                after=present[new is None],
            )
        )
    return tuple(found)


def _changed_cells(old: GateDay, new: GateDay, columns: Sequence[ReportColumn], language: Language) -> list[Difference]:
    cells = [(column, _cell(old, column.key, language), _cell(new, column.key, language)) for column in columns]
    return [
        Difference(gate=new.gate, name=new.name, heading=column.heading(language), before=before, after=after)
        for column, before, after in cells
        if before != after
    ]


def _cell(row: GateDay, key: str, language: Language) -> Cell:
    if key != STATE_KEY:
        value: Cell = getattr(row, key)
        return value
    words = WORDS[language]
    if row.stations == 0:
        return words["stationless"]
    if row.stations_missing == 0:
        return words["reported"]
    whole = row.stations_missing >= row.stations
    return words["missing" if whole else "partly"].format(missing=row.stations_missing, stations=row.stations)


def _gate(row: GateDay) -> str:
    return f"{row.gate} {row.name}".strip()
