"""The daily report (0–24 h) as the street wants it: workbook, CSV or paper, in the office's column list."""

from __future__ import annotations

from collections.abc import Sequence

from checkpoint_app.documents.paper import A4_LANDSCAPE, Paper
from checkpoint_app.documents.plain_cells import csv_bytes
from checkpoint_app.documents.report_figures import (
    WORDS,
    DailyReport,
    day_line,
    differences,
    lines,
    notes,
    title,
    totals,
)
from checkpoint_app.documents.report_template import TEXT_KEYS, Language, ReportColumn, load_columns
from checkpoint_app.documents.report_workbook import write_xlsx
from checkpoint_app.documents.ruled_table import Row, RuledTable, TableColumn, draw_table

__all__ = ["DailyReport", "ReportColumn", "load_columns", "write_csv", "write_pdf", "write_xlsx"]

_SHARES = {"gate": 10.0, "name": 20.0, "state": 12.0}
_FIGURE_SHARE = 8.0


def write_csv(report: DailyReport, columns: Sequence[ReportColumn], *, language: Language = "zh") -> bytes:
    """Return headings, a line a gate and totals; after them, each in one cell, the day and what is missing."""
    return csv_bytes(
        [
            [column.heading(language) for column in columns],
            *lines(report.rows, columns, language),
            totals(report.rows, columns, language),
            [f"{title(report, language)} {day_line(report, language)}"],
            *([text] for text in notes(report.rows, language)),
        ]
    )


def write_pdf(report: DailyReport, columns: Sequence[ReportColumn], *, language: Language = "zh") -> bytes:
    """Return the report on A4 landscape; raise InputRefused `glyph-missing` if a name cannot be shown."""
    words = WORDS[language]
    figures = [*lines(report.rows, columns, language), totals(report.rows, columns, language)]
    rows: list[Row] = [[str(cell) for cell in line] for line in figures]
    rows += [*notes(report.rows, language), *_said_differences(report, columns, language)]
    paper = Paper(A4_LANDSCAPE, title=title(report, language))
    draw_table(
        paper,
        RuledTable(
            title=title(report, language),
            subtitle=day_line(report, language),
            columns=[
                TableColumn(
                    heading=column.heading(language),
                    share=_SHARES.get(column.key, _FIGURE_SHARE),
                    align="left" if column.key in TEXT_KEYS else "right",
                )
                for column in columns
            ],
            rows=rows,
            footer=lambda done: "",
            page_words=words["page"],
        ),
    )
    return paper.to_bytes()


def _said_differences(report: DailyReport, columns: Sequence[ReportColumn], language: Language) -> list[str]:
    words, changed = WORDS[language], differences(report, columns, language)
    if changed is None:
        return []
    if not changed:
        return [words["no-differences"].format(before=report.version - 1)]
    said = [
        words["difference"].format(gate=f"{d.gate} {d.name}", heading=d.heading, before=d.before, after=d.after)
        for d in changed
    ]
    return [words["differences"].format(before=report.version - 1), *said]
