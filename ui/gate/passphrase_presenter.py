"""Decide what Ctrl+W does: the old passphrase is checked and the new one written on the worker, half a second each."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.gate.passphrase_panel import PassphrasePanel


class PassphrasePresenter(PanelPresenter):
    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        self._panel = PassphrasePanel()
        super().__init__(desk, tools, self._panel, parent)
        self._panel.change_wanted.connect(self._change)

    def begin(self) -> None:
        self.desk.stamp.require_operator()
        self._panel.clear_error()
        self._panel.show_done(done=False)

    def _change(self, old: str, new: str, again: str) -> None:
        self._panel.clear_error()
        if new != again:
            self._panel.show_error(InputRefused("passphrases-differ"))
            self._panel.again.selectAll()
            return
        self._panel.set_busy(True)
        passphrase = self.desk.passphrase
        self.tools.runner.run(
            lambda _progress: passphrase.change(old, new), on_success=self._changed, on_known_error=self._refuse
        )

    def _changed(self, _nothing: None) -> None:
        self._panel.set_busy(False)
        self._panel.show_done(done=True)
        self._panel.pass_focus(self._panel.first_field())
        self.recorded.emit()

    def _refuse(self, error: KnownError) -> None:
        self._panel.set_busy(False)
        self._panel.show_error(error)
        self._panel.pass_focus(self._panel.new if error.code == "passphrase-short" else self._panel.old)
