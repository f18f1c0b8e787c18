"""Decides what the panel of designs shows: the sheet follows the typing, nothing holds before it is adopted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from checkpoint_app.domain.names import one_line
from checkpoint_app.domain.pass_design import KindColour, PassDesign
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.design_file import check_design, design_text
from checkpoint_app.services.pass_designs import design_in_force, read_design, shipped_designs
from ui.error_messages import error_sentence
from ui.office.design_panel import LONGEST_TEXT, DesignPanel
from ui.office.office_tools import OfficeTools, Topic

FOLDER = "design-folder"
SETTLED_MS = 250
"""After so long without a key the sheet is drawn again."""


class DesignPresenter(QObject):
    def __init__(self, tools: OfficeTools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self.panel = panel = DesignPanel()
        self._designs: list[PassDesign] = []
        """As they are being worked on: what was typed into one is there when it is picked again."""
        self._place = 0
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SETTLED_MS)
        self._typing.timeout.connect(self._draw)
        panel.design_picked.connect(self._show)
        panel.edited.connect(self._take_over)
        panel.kind_picked.connect(self._show_kind)
        panel.sheet_picked.connect(self._draw)
        panel.adopted.connect(self._adopt)
        panel.open_wanted.connect(self._open)
        panel.save_wanted.connect(self._save)

    def begin(self) -> None:
        """Show the design in force, unless one is being worked on."""
        store = self._tools.desk.store
        if not self._designs:
            self._tools.work.read(lambda: (shipped_designs(), design_in_force(store)), done=self._loaded)

    def _loaded(self, answer: tuple[tuple[PassDesign, ...], PassDesign]) -> None:
        shipped, holds = answer
        self._designs = [*shipped] if holds in shipped else [holds, *shipped]
        self._show(self._designs.index(holds))

    def _show(self, place: int) -> None:
        self._place = place
        self.panel.show_designs(self._designs, place)
        self.panel.show_design(self._designs[place], self._tools.desk.store.identity().community_name)
        self._draw()

    def _take_over(self) -> None:
        """Put what is typed into the design; the sheet follows when the typing pauses."""
        if not self._designs:
            return
        panel, kind, design = self.panel, self.panel.kind_shown, self._designs[self._place]
        colours = [each for each in design.colours if each.kind is not kind]
        self._designs[self._place] = replace(
            design,
            office=panel.office.text().strip(),
            notice=panel.notice.text().strip(),
            second=panel.second(),
            colours=(*colours, KindColour(kind=kind, colour=panel.colour_shown)),
        )
        panel.adopt_button.setEnabled(False)  # until it is checked
        self._typing.start()

    def _show_kind(self) -> None:
        if self._designs:
            self.panel.show_colour(self._designs[self._place].colour_of(self.panel.kind_shown))
            self._draw()

    def _draw(self) -> None:
        self._typing.stop()
        if not self._designs:
            return
        design, kind, sheet = self._designs[self._place], self.panel.kind_shown, self.panel.sheet_shown
        desk = self._tools.desk
        issuer, now_s = desk.store.identity().community_name, desk.clock.read().wall_ms // 1000

        def draw() -> tuple[tuple[str, ...], bytes]:
            from checkpoint_app.services.preview_design import preview_design  # reportlab loads with the first sheet

            faults = check_design(design)
            return faults, b"" if faults else preview_design(design, kind, sheet, issuer=issuer, now_s=now_s)

        def show(answer: tuple[tuple[str, ...], bytes]) -> None:
            if (design, kind, sheet) != (self._designs[self._place], self.panel.kind_shown, self.panel.sheet_shown):
                return  # typed on meanwhile: that sheet is drawn next
            faults, content = answer
            self.panel.show_faults(faults)
            if content:
                self.panel.preview.show_pdf(content)

        self._tools.work.read(draw, done=show)

    def _adopt(self) -> None:
        if not self._designs:
            return
        design = self._designs[self._place]
        if self._tools.work.attempt(lambda: self._tools.desk.designs.choose(design)) is None:
            return
        self._tools.work.tell_changed(Topic.PASSES)
        self._tools.work.say(
            self.tr("已采用样式“{title}”,以后印的证都用它。请生成下发包,卡口打印的证也会跟着换。").format(
                title=design.title
            )
        )

    def _open(self) -> None:
        path = self._tools.choose.open_file(
            self.tr("选择样式文件"), self._tools.folder(FOLDER), self.tr("样式文件 (*.yaml *.yml *.json)")
        )
        if path is not None:
            self._tools.remember_folder(FOLDER, path.parent)
            self._read(path)

    def _read(self, path: Path) -> None:
        """Read a design file and show it, or what is wrong with it line by line."""
        media = self._tools.desk.media

        def read() -> PassDesign | InputRefused:
            try:
                return read_design(media, path)
            except InputRefused as refusal:
                return refusal

        self._tools.work.read(read, done=self._opened)

    def _opened(self, answer: PassDesign | InputRefused) -> None:
        if isinstance(answer, InputRefused):
            self._tools.work.refuse(answer)
            self.panel.show_faults([error_sentence(answer)])
            return
        self._designs.append(answer)
        self._show(len(self._designs) - 1)

    def _save(self) -> None:
        """Write the design to a file, whose name becomes its title."""
        if not self._designs:
            return
        design = self._designs[self._place]
        suggested = self._tools.folder(FOLDER) / f"{design.title}.yaml"
        path = self._tools.choose.save_file(self.tr("样式存到文件"), suggested, self.tr("样式文件 (*.yaml)"))
        if path is None:
            return
        self._tools.remember_folder(FOLDER, path.parent)
        out, named = path.with_suffix(".yaml"), replace(design, title=_title(path))
        if self._tools.work.attempt(lambda: self._tools.desk.media.replace(out, design_text(named))) is None:
            return
        self._designs[self._place] = named
        self._show(self._place)
        self._tools.work.say(self.tr("样式已存为 {file}。").format(file=out.name))


def _title(path: Path) -> str:
    """Return a file's name as a title; bytes in it that are no UTF-8 become question marks."""
    return one_line(path.stem.encode("utf-8", "replace").decode())[:LONGEST_TEXT]
