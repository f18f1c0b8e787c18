"""One tone for each outcome; silent where the machine has no sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication

from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.paths import resources_dir

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

SOUNDING = tuple(outcome for outcome in Outcome if outcome is not Outcome.EMERGENCY)


class Tones(QObject):
    """Silent until `warm_up`, which costs an import and so waits until the window is on the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects: dict[Outcome, QSoundEffect] = {}

    def warm_up(self) -> None:
        """Load the tones if QtMultimedia can be imported (it is linked to libpulse) and a device is there.

        A window on no screen makes no sound: tests and the headless demo.
        """
        if QGuiApplication.platformName() in ("offscreen", "minimal"):
            return
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
        except ImportError:
            return
        if self._effects or QMediaDevices.defaultAudioOutput().isNull():
            return
        for outcome in SOUNDING:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(resources_dir() / "sounds" / f"{outcome.value.lower()}.wav")))
            self._effects[outcome] = effect

    def play(self, outcome: Outcome) -> None:
        if outcome in self._effects:
            self._effects[outcome].play()
