"""Let the camera scan: what it reads goes to the line as if a scanner had read it."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject

from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.scan import ScanForm, understand
from checkpoint_app.domain.sightings import Sight, Sightings, look
from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from ui.camera import Camera
from ui.gate.camera_panel import CameraPanel, Said
from ui.gate.panel_presenter import GateTools, PanelPresenter
from ui.widgets.scan_line import ScanLine

CAMERA, CLOSES = "camera", "camera-closes"


class CameraPresenter(PanelPresenter):
    """The camera works only while its panel is in sight; which one, and whether the panel stays, is remembered."""

    def __init__(self, desk: GateDesk, tools: GateTools, parent: QObject) -> None:
        panel = CameraPanel()
        super().__init__(desk, tools, panel, parent)
        self._panel = panel
        self._line: ScanLine | None = None
        self._sightings = Sightings()
        self.camera = Camera(tools.runner, self)
        self.camera.pictured.connect(panel.show_picture)
        self.camera.read.connect(self._see)
        self.camera.changed.connect(self._show_state)
        panel.camera_chosen.connect(self._choose)
        panel.staying_chosen.connect(lambda stays: self._remember(CLOSES, not stays))
        panel.came.connect(lambda: self.camera.open(self.desk.store.get(CAMERA) or ""))
        panel.left.connect(self.end)

    def attend(self, line: ScanLine) -> None:
        """Give what is read to this line, and leave it the keyboard."""
        self._line = self._panel.line = line

    def begin(self) -> None:
        self._panel.clear_error()
        self._panel.set_staying(not self.desk.store.get(CLOSES))
        self._panel.say(Said.AIM, self.camera.trouble)

    def end(self) -> None:
        """Let the camera go; of what it saw nothing is kept."""
        self.camera.close()
        self._sightings = Sightings()
        self._panel.show_picture(None)

    def _choose(self, key: str) -> None:
        self._remember(CAMERA, key)
        self.camera.open(key)

    def _remember(self, setting: str, value: object) -> None:
        self._panel.clear_error()
        try:
            self.desk.store.put(setting, value)
        except KnownError as error:
            self._panel.show_error(error)

    def _show_state(self) -> None:
        opened = self.camera.name
        self._panel.show_cameras(self.camera.names(), opened.key if opened is not None else "")
        self._panel.say(self._panel.said, self.camera.trouble)

    def _see(self, texts: tuple[str, ...]) -> None:
        if self.desk.lane.step.serves:
            texts = self._put_off(texts)
        now_ms = time.monotonic_ns() // 1_000_000
        self._sightings = look(self._sightings, texts, now_ms, is_sure=self._is_genuine)
        match self._sightings.sight:
            case Sight.TAKEN:
                self._say(Said.READ if _is_ours(self._sightings.text) else Said.FOREIGN)
                if self._line is not None:
                    self._line.take_code(self._sightings.text)
            case Sight.SEVERAL:
                self._say(Said.SEVERAL)
            case Sight.NOTHING if not (texts or self._sightings.taken):
                self._say(Said.AIM)

    def _put_off(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        """Return what was taken already; whoever else is in the picture waits until this person is served.

        A scanner is pointed at the next person; a camera sees the whole queue, and the telephone of whoever is asked
        for a code.
        """
        new = [text for text in texts if text not in self._sightings.taken]
        if new:
            self._say(Said.WAITS if any(map(_is_ours, new)) else Said.FOREIGN)
        return tuple(text for text in texts if text in self._sightings.taken)

    def _say(self, said: Said) -> None:
        self._panel.say(said, self.camera.trouble)

    def _is_genuine(self, code: str) -> bool:
        try:
            checked = self.desk.check.check_code(code, at_ms=self.desk.stamp.known_ms())
        except KnownError:  # the line will meet it again, and say it
            return False
        return checked.verdict is PassVerdict.GENUINE


def _is_ours(text: str) -> bool:
    return understand(text).form in (ScanForm.PASS_CODE, ScanForm.SERIAL)
