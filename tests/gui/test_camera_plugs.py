"""Cameras that come, go, are in use elsewhere or stay dark: said in a sentence, and taken again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtMultimedia import QVideoSink

from ui.camera import Camera, CameraName, CameraTrouble, SystemCameras


class Plugs:
    """Cameras to plug and unplug."""

    def __init__(self, parent: QObject) -> None:
        self.changed: Callable[[], None] = lambda: None
        self.failed: Callable[[], None] = lambda: None
        self.plugged: list[CameraName] = []
        self.running = ""

    def names(self) -> tuple[CameraName, ...]:
        return tuple(self.plugged)

    def start(self, key: str, sink: QVideoSink) -> None:
        self.running = key

    def stop(self) -> None:
        self.running = ""

    def plug(self, *names: CameraName) -> None:
        self.plugged = list(names)
        self.changed()


BUILT_IN, DESK = CameraName("a", "Built-in"), CameraName("b", "On the desk")


@pytest.fixture
def plugs() -> Plugs:
    return Plugs(QObject())


@pytest.fixture
def watching(plugs, runner, qapp) -> Iterator[Camera]:
    """A camera over those plugs, open, with none plugged in."""
    camera = Camera(runner, cameras=lambda _parent: plugs)
    camera.open("b")
    yield camera
    camera.close()


def test_the_camera_that_was_chosen_is_taken_or_any_while_it_is_not_there(watching, plugs):
    assert watching.trouble is CameraTrouble.NO_CAMERA
    plugs.plug(BUILT_IN)
    assert (watching.trouble, plugs.running) == (CameraTrouble.NONE, "a")
    plugs.plug(BUILT_IN, DESK)
    assert plugs.running == "a"
    watching.open("b")
    assert plugs.running == "b"


def test_a_camera_that_was_unplugged_is_said_and_taken_again_when_it_is_back(watching, plugs):
    plugs.plug(DESK)
    plugs.plug()
    assert (watching.trouble, plugs.running) == (CameraTrouble.UNPLUGGED, "")
    plugs.plug(DESK)
    assert (watching.trouble, plugs.running) == (CameraTrouble.NONE, "b")


def test_a_camera_in_use_elsewhere_or_dark_is_said_and_tried_again_with_the_key(watching, plugs, monkeypatch, qtbot):
    plugs.plug(DESK)
    plugs.failed()
    assert (watching.trouble, plugs.running) == (CameraTrouble.BUSY, "")
    watching._dark.setInterval(10)
    watching.open("b")
    assert plugs.running == "b"
    qtbot.waitUntil(lambda: watching.trouble is CameraTrouble.BUSY)


def test_a_closed_camera_lets_go_and_does_not_come_back_by_itself(watching, plugs):
    plugs.plug(DESK)
    watching.close()
    assert plugs.running == ""
    plugs.plug(BUILT_IN)
    assert plugs.running == ""


def test_of_several_cameras_one_is_chosen_and_remembered(on_duty, plugs, desk):
    presenter = on_duty.features["camera"]
    panel, presenter.camera._find = presenter.panel, lambda _parent: plugs
    plugs.plugged = [BUILT_IN, DESK]
    on_duty.act("camera")
    assert [panel.cameras[key].button.isChecked() for key in "ab"] == [True, False]
    panel.cameras["b"].button.click()
    plugs.failed()
    assert (panel.trouble, plugs.running) == (CameraTrouble.BUSY, "")
    on_duty.act("camera")  # the same key tries again
    assert panel.trouble is CameraTrouble.NONE
    assert (plugs.running, desk.store.get("camera")) == ("b", "b")
    assert [panel.cameras[key].button.isChecked() for key in "ab"] == [False, True]


def test_a_camera_that_goes_in_the_moment_it_is_opened_stays_dark_and_no_more(qapp):
    parent = QObject()
    cameras = SystemCameras(parent)
    cameras.start("gone", QVideoSink(parent))
    cameras.stop()
    cameras.stop()
    assert cameras.names() == ()
