"""Ctrl+W: another passphrase for this laptop; the old one is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.gate.panel import Panel
from ui.theme import set_role
from ui.widgets.form import add_field, secret_field, wrapped_label


class PassphrasePanel(Panel):
    change_wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = False
        self.old, self.new, self.again = secret_field(), secret_field(), secret_field()
        fields = (self.old, self.new, self.again)
        self._labels = [add_field(self.column, field) for field in fields]
        for field, label in zip(fields, self._labels, strict=True):
            set_role(field, "field")
            label.setWordWrap(True)
        self.button = QPushButton()
        self.finish(*fields, button=self.button)
        self.result, self._hint = wrapped_label("feed"), wrapped_label("muted")
        self.column.addWidget(self.result)
        self.column.addWidget(self._hint)
        self.column.addStretch(1)
        self.button.clicked.connect(self._change)
        self.retranslate()

    def first_field(self) -> QWidget:
        return self.old

    def answer(self) -> QWidget | None:
        return self.result

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("换口令"))
        old, new, again = self._labels
        old.setText(self.tr("现在的口令"))
        new.setText(self.tr("新口令,至少 8 个字"))
        again.setText(self.tr("再输一次新口令"))
        self.button.setText(self.tr("换口令"))
        self._hint.setText(self.tr("请告诉每一班的人。以前做的备份仍用当时的口令。忘了口令,社区办公室可以重设。"))
        self.result.setText(self.tr("口令已换。下一次打开用新口令。") if self._done else "")
        self.result.setVisible(self._done)

    def show_done(self, *, done: bool) -> None:
        """Say that it is changed; what was typed goes."""
        self._done = done
        if done:
            for field in (self.old, self.new, self.again):
                field.clear()
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        self.button.setEnabled(not busy)

    def _change(self) -> None:
        self.change_wanted.emit(self.old.text(), self.new.text(), self.again.text())
