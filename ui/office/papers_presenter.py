"""Decides what the page of papers shows: the paper follows what is typed, and is saved or printed as it is seen."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QObject, QTimer

from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.paper_sheet import PaperForm
from checkpoint_app.domain.papers import FORMS, OF_THE_GATE, WITHOUT_SECOND, PaperKind
from checkpoint_app.errors import KnownError
from checkpoint_app.services.print_papers import IsolationForm
from ui.error_messages import error_sentence
from ui.office.office_printer import OfficePrinter
from ui.office.office_tools import OfficeTools, Topic
from ui.office.paper_words import paper_word
from ui.office.papers_page import PaperFields, PapersPage
from ui.office.presenter import Presenter
from ui.screen_terms import screen_terms

FOLDER = "paper-folder"
SETTLED_MS = 250
"""After so long without a key the paper is drawn again."""


class PapersPresenter(Presenter):
    topics = frozenset({Topic.STATIONS, Topic.RULES, Topic.ROSTER})

    def __init__(self, tools: OfficeTools, parent: QObject) -> None:
        super().__init__(tools, parent)
        self.page = PapersPage(tuple(PaperKind))
        self.printer = OfficePrinter(tools, self.page)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SETTLED_MS)
        self._typing.timeout.connect(self._draw)
        today, _tomorrow = day_bounds_ms(local_day(tools.desk.clock.read().wall_ms))
        self.page.set_begin(today)
        self.page.kind_chosen.connect(self._show_kind)
        self.page.edited.connect(self._typing.start)
        self.page.save_wanted.connect(self._save)
        self.page.print_wanted.connect(self._print)

    def refresh(self) -> None:
        self.page.set_gates([gate.name for gate in self._tools.desk.store.gates()])
        self._show_kind(self.page.kind)

    def _show_kind(self, kind: PaperKind) -> None:
        papers = self._tools.desk.papers
        note = ""
        if kind in FORMS:
            note = self.tr("从第 {number} 张起编号,存好或打印以后才算用掉。").format(
                number=papers.next_sheet(PaperForm(kind.value))
            )
        elif kind in OF_THE_GATE:
            note = self.tr("卡口自己打印这一种。这里写的第二语言,随下发包到各卡口。")
        self.page.show_kind(papers.seconds.of(kind), note)
        self._draw()

    def _draw(self) -> None:
        """Keep the second language as typed, then show the paper; what is wrong is said beside the fields."""
        self._typing.stop()
        fields = self.page.fields()

        def draw() -> bytes | KnownError | None:
            try:
                self._keep_second(fields)
                return None if fields.kind in OF_THE_GATE else self._make(fields)
            except KnownError as error:
                return error

        def show(answer: bytes | KnownError | None) -> None:
            if fields != self.page.fields():
                return  # typed on meanwhile: that paper is drawn next
            if isinstance(answer, KnownError):
                nothing_yet = fields.kind is PaperKind.ISOLATION and not fields.dwelling.strip()
                self.page.show_paper(None, "" if nothing_yet else error_sentence(answer))
            else:
                self.page.show_paper(answer)

        self._tools.work.read(draw, done=show)

    def _keep_second(self, fields: PaperFields) -> None:
        seconds = self._tools.desk.papers.seconds
        kept = seconds.of(fields.kind)
        typed = [line.strip() for line in fields.second.splitlines() if line.strip()]
        same = (list(kept.lines), kept.script) == (typed, fields.script) if kept is not None else not typed
        if not same and fields.kind not in WITHOUT_SECOND:
            seconds.put(fields.kind, fields.script, fields.second)

    def _make(self, fields: PaperFields) -> bytes:
        papers = self._tools.desk.papers
        match fields.kind:
            case PaperKind.GATE_NOTICE:
                return papers.gate_notice(gate=fields.gate, paper=cast(Literal["a4", "a3"], fields.size))
            case PaperKind.ISOLATION:
                return papers.isolation(
                    IsolationForm(
                        dwelling=fields.dwelling,
                        from_ms=fields.begin_ms,
                        days=fields.days,
                        helper=fields.helper,
                        helper_phone=fields.phone,
                    )
                )
            case PaperKind.OPERATOR_CARD:
                size = cast(Literal["a5", "a4"], fields.size)
                return papers.operator_card(screen_terms(), gate=fields.gate, paper=size)
            case PaperKind.SCANNER:
                return papers.scanner()
            case PaperKind.CALIBRATION:
                return papers.calibration()
        return papers.forms(PaperForm(fields.kind.value), count=fields.count)

    def _save(self) -> None:
        fields, name = self.page.fields(), paper_word(self.page.kind)
        out = self._tools.choose.save_file(
            self.tr("存成文件"), self._tools.folder(FOLDER) / f"{name}.pdf", self.tr("PDF (*.pdf)")
        )
        if out is None:
            return
        self._tools.remember_folder(FOLDER, out.parent)
        media, path = self._tools.desk.media, out.with_suffix(".pdf")
        first = self._first(fields)

        def write() -> Path:
            return media.replace(path, self._make(fields))

        def written(done: Path) -> None:
            self._tools.work.say(self.tr("{name}已写入 {file}。").format(name=name, file=done.name))
            self._use(fields, first)

        self._tools.work.start(
            lambda _progress: write(), what=self.tr("正在生成{name}").format(name=name), done=written
        )

    def _print(self) -> None:
        fields = self.page.fields()
        self.printer.print_paper(
            paper_word(fields.kind), partial(self._make, fields), partial(self._use, fields, self._first(fields))
        )

    def _first(self, fields: PaperFields) -> int:
        """Return the number of the first sheet of a form, 0 for what has no numbers."""
        return self._tools.desk.papers.next_sheet(PaperForm(fields.kind.value)) if fields.kind in FORMS else 0

    def _use(self, fields: PaperFields, first: int) -> None:
        """Sheets of forms that are out have used their numbers; the next ones are shown."""
        if not first:
            return
        form = PaperForm(fields.kind.value)
        self._tools.work.attempt(lambda: self._tools.desk.papers.used(form, first + fields.count - 1))
        if self.page.kind is fields.kind:
            self._show_kind(fields.kind)
