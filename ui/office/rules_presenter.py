"""Decides what the page of rules shows; adds a rules file after a look at what it changes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from checkpoint_app.documents.moments import moment
from checkpoint_app.documents.policy_words import words_of
from checkpoint_app.domain.pack_schedule import PackState, pack_at, pack_state
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.activate_pack import activate_pack
from checkpoint_app.services.preview_pack import PackPreview, changes_now, preview_pack, write_examples
from ui.error_messages import error_sentence
from ui.models.rule_tables import ChangeTable, FaultTable, PackTable, RuleTable
from ui.office.office_tools import OfficeTools, Topic
from ui.office.presenter import Presenter
from ui.office.rules_page import RulesPage
from ui.office.rules_panel import RulesPanel
from ui.theme import Theme

FOLDER = "rules-folder"
_BY_LINE = ("pack-unreadable", "pack-incomplete")


class RulesPresenter(Presenter):
    topics = frozenset({Topic.RULES})

    def __init__(self, tools: OfficeTools, theme: Theme, parent: QObject) -> None:
        super().__init__(tools, parent)
        self._packs, self._rules, self._changes = PackTable(self), RuleTable(self), ChangeTable(self)
        self._new_changes, self._faults = ChangeTable(self), FaultTable(self)
        self._preview: PackPreview | None = None
        panel = RulesPanel(self._new_changes, self._faults, theme)
        self.page = RulesPage(self._packs, self._rules, self._changes, panel, theme)
        self.page.add_wanted.connect(self._choose_file)
        self.page.examples_wanted.connect(self._write_examples)
        self.page.pack_chosen.connect(self._show_pack)
        panel.confirmed.connect(self._activate)
        panel.declined.connect(self.page.close_panel)

    def see(self, seen: bool) -> None:
        self._stale = True  # which rules hold changes with the clock alone
        super().see(seen)

    def refresh(self) -> None:
        packs, now_ms = self._tools.desk.store.packs(), self._tools.desk.clock.read().wall_ms
        self._packs.set_packs(packs, now_ms)
        ruling = pack_at(packs, now_ms) or (packs[-1] if packs else None)
        self._rules.set_rows(())
        self.page.show_changes(False)
        if ruling is not None:
            self.page.packs.select_row(lambda pack: pack.number == ruling.number)

    def open_file(self, path: Path) -> None:
        """Read a rules file and show what it changes, or what is wrong with it."""
        desk = self._tools.desk

        def read() -> PackPreview | InputRefused:
            try:
                return preview_pack(path, desk.store, desk.clock, desk.media)
            except InputRefused as refusal:
                return refusal

        self._tools.work.start(
            lambda _progress: read(),
            what=self.tr("正在读规则文件"),
            done=lambda answer: self._show_file(path, answer),
        )

    def _show_pack(self, pack: PolicyPack) -> None:
        desk = self._tools.desk
        self._rules.set_rows(words_of(pack))
        ruling = pack_state(pack, desk.store.packs(), desk.clock.read().wall_ms) is PackState.RULES
        self._changes.set_rows(() if ruling else changes_now(pack, desk.store, desk.clock))
        self.page.show_changes(not ruling)

    def _choose_file(self) -> None:
        path = self._tools.choose.open_file(
            self.tr("选择规则文件"), self._tools.folder(FOLDER), self.tr("规则文件 (*.yaml *.yml *.json)")
        )
        if path is not None:
            self._tools.remember_folder(FOLDER, path.parent)
            self.open_file(path)

    def _show_file(self, path: Path, answer: PackPreview | InputRefused) -> None:
        panel = self.page.panel_of_file
        if isinstance(answer, InputRefused):
            self._preview = None
            by_line = answer.code in _BY_LINE
            self._faults.set_rows(str(answer.details["detail"]).split("\n") if by_line else [error_sentence(answer)])
            panel.show_faults(self.tr("{file} 现在不能用。").format(file=path.name))
            self.page.open_panel(panel, panel.faults)
            return
        self._preview, pack = answer, answer.pack
        self._new_changes.set_rows(answer.changes)
        panel.show_preview(
            self.tr("第 {number} 号《{title}》,{document},{start} 至 {end}").format(
                number=pack.number,
                title=pack.title,
                document=pack.document_no,
                start=moment(pack.valid_from_ms),
                end=moment(pack.valid_until_ms),
            )
        )
        self.page.open_panel(panel, panel.confirm_button)

    def _activate(self) -> None:
        preview, desk = self._preview, self._tools.desk
        if preview is None:
            return
        pack = self._tools.work.attempt(lambda: activate_pack(preview.pack, desk.store, desk.clock))
        if pack is None:
            return
        self._preview = None
        self.page.close_panel()
        self._tools.work.tell_changed(Topic.RULES)
        self._tools.work.say(
            self.tr("第 {number} 号规则已加入,{start} 开始。请生成下发包交给卡口。").format(
                number=pack.number, start=moment(pack.valid_from_ms)
            )
        )

    def _write_examples(self) -> None:
        folder = self._tools.choose.open_folder(self.tr("示例存到哪里"), self._tools.folder(FOLDER))
        if folder is None:
            return
        self._tools.remember_folder(FOLDER, folder)
        media = self._tools.desk.media
        self._tools.work.start(
            lambda _progress: write_examples(folder, media), what=self.tr("正在写示例"), done=self._written
        )

    def _written(self, paths: list[Path]) -> None:
        names = self.tr("、").join(path.name for path in paths)
        self._tools.work.say(self.tr("已写入 {names}。用文字编辑器改好,再按“加入规则文件”。").format(names=names))
        self._tools.choose.show_folder(paths[0].parent)
