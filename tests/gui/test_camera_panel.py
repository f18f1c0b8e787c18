"""Ctrl+K: frames become people at the lane, without a camera in the test; and what it says when there is none."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.documents.qr_symbol import qr_symbol
from ui.camera import CameraTrouble
from ui.gate.camera_panel import CameraPanel, Said
from ui.gate.camera_presenter import CameraPresenter
from ui.gate.gate_window import GateWindow

pytestmark = pytest.mark.qt_log_ignore("No RHI backend. Using CPU conversion", extend=True)
Show = Callable[..., None]
MODULE_PX = 6


def picture(*codes: str, size: tuple[int, int] = (1280, 720)) -> QImage:
    """Return a grey room in which these codes are held beside each other."""
    room = QImage(*size, QImage.Format.Format_RGB32)
    room.fill(0xFF808890)
    painter = QPainter(room)
    for place, code in enumerate(codes):
        rows = qr_symbol(code).rows
        symbol = QImage(len(rows) + 8, len(rows) + 8, QImage.Format.Format_RGB32)
        symbol.fill(0xFFFFFFFF)
        for y, row in enumerate(rows):
            for x, module in enumerate(row):
                if module == "1":
                    symbol.setPixel(x + 4, y + 4, 0xFF000000)
        side = symbol.width() * MODULE_PX
        painter.drawImage(80 + place * (side + 60), 60, symbol.scaled(side, side))
    painter.end()
    return room


def foreign_picture(text: str) -> QImage:
    import zxingcpp

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    pixels = zxingcpp.write_barcode_to_image(made, scale=5)
    height, width = pixels.shape
    grey = QImage(bytes(memoryview(pixels)), width, height, width, QImage.Format.Format_Grayscale8)
    room = picture()
    painter = QPainter(room)
    painter.fillRect(80, 40, width + 80, height + 80, 0xFFFFFFFF)
    painter.drawImage(120, 80, grey)
    painter.end()
    return room


def frame_of(image: QImage, kind: QVideoFrameFormat.PixelFormat) -> QVideoFrame:
    """Return a frame as a camera packs it, with rows longer than the picture where Qt makes them so."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    frame = QVideoFrame(QVideoFrameFormat(QSize(image.width(), image.height()), kind))
    assert frame.map(QVideoFrame.MapMode.ReadWrite)
    plane, stride = frame.bits(0), frame.bytesPerLine(0)
    packed = {QVideoFrameFormat.PixelFormat.Format_YUYV: 0, QVideoFrameFormat.PixelFormat.Format_UYVY: 1}
    for y in range(grey.height()):
        row = bytes(grey.constScanLine(y))[: grey.width()]
        if kind in packed:
            row = bytes(byte for grey_byte in row for byte in (grey_byte, 128)[:: 1 if packed[kind] == 0 else -1])
        plane[y * stride : y * stride + len(row)] = row
    frame.unmap()
    return frame


@pytest.fixture
def camera(on_duty: GateWindow) -> CameraPresenter:
    """The panel, opened with its key."""
    on_duty.act("camera")
    presenter = on_duty.features["camera"]
    assert isinstance(presenter, CameraPresenter)
    return presenter


@pytest.fixture
def panel(camera: CameraPresenter) -> CameraPanel:
    return camera.panel


@pytest.fixture
def show(camera: CameraPresenter, qtbot) -> Show:
    """Hold something before the camera for some frames, each read before the next comes."""

    def hold(image: QImage, frames: int = 2) -> None:
        for _ in range(frames):
            with qtbot.waitSignal(camera.camera.read):
                camera.camera.sink.setVideoFrame(QVideoFrame(image))

    return hold


def test_a_person_passes_by_camera_and_reading_while_the_line_keeps_the_keyboard(
    on_duty, panel, show, print_pass, tones
):
    show(picture(print_pass("王小明")[1]), frames=1)
    card = on_duty.view.card
    assert card.content.word == "体温?"
    assert "王*明" in card.content.person
    assert QApplication.focusWidget() is on_duty.view.line
    QTest.keyClicks(QApplication.focusWidget(), "366\r")
    assert card.content.word == "放行"
    assert on_duty.view.open_panel_now() is panel
    assert len(tones.heard) == 1
    show(picture(print_pass("王晓敏")[1]), frames=1)
    assert card.content.word == "体温?"
    assert "王*敏" in card.content.person


def test_a_pass_that_stays_before_the_camera_is_taken_once(on_duty, show, resident_pass, desk):
    show(picture(resident_pass), frames=1)
    QTest.keyClicks(on_duty.view.line, "366\r")
    seq = desk.store.head().seq
    show(picture(resident_pass), frames=5)
    assert on_duty.view.card.content.word == "放行"
    assert desk.store.head().seq == seq


def test_a_pass_that_cannot_be_verified_counts_when_two_frames_agree(on_duty, show, panel, resident_pass):
    forged = resident_pass[:-1] + str((int(resident_pass[-1]) + 1) % 10)
    show(picture(forged), frames=1)
    assert on_duty.view.card.content.ask == "请出示出入证"
    show(picture(forged), frames=1)
    assert on_duty.view.card.content.word == "转办"
    assert panel.said is Said.READ


def test_the_panel_closes_after_one_person_where_that_was_chosen_and_the_choice_is_kept(
    on_duty, panel, show, resident_pass, desk
):
    assert panel.stay_button.isChecked()
    panel.stay_button.click()
    assert desk.store.get("camera-closes") is True
    show(picture(resident_pass), frames=1)
    assert on_duty.view.card.content.word == "体温?"
    assert on_duty.view.open_panel_now() is None
    on_duty.act("camera")
    assert not panel.stay_button.isChecked()


def test_the_camera_is_let_go_when_its_panel_is_left_and_keeps_no_picture(on_duty, camera, panel):
    camera.camera.sink.setVideoFrame(QVideoFrame(picture()))
    assert panel.picture._image is not None
    on_duty.act("leave")
    assert camera.camera.sink is None
    assert panel.picture._image is None
    on_duty.act("camera")
    assert camera.camera.sink is not None


def test_a_window_closed_while_a_frame_is_read_ends_in_peace(on_duty, camera, resident_pass, desk):
    camera.camera.sink.setVideoFrame(QVideoFrame(picture(resident_pass)))
    seq = desk.store.head().seq
    on_duty.close()
    assert camera.camera.sink is None
    assert desk.store.head().seq == seq


def test_a_foreign_code_is_turned_away_and_a_number_in_one_is_no_reading(on_duty, show, panel, resident_pass, desk):
    seq = desk.store.head().seq
    show(foreign_picture("https://example.com/health?code=1"))
    assert on_duty.view.card.content.word == "不是本社区证件"
    assert panel.said is Said.FOREIGN
    assert "example" not in on_duty.view.line.text() + "".join(on_duty.view.card.content.lines)
    show(picture(resident_pass), frames=1)
    assert on_duty.view.card.content.word == "体温?"
    for text in ("366", "https://example.com/other"):
        show(foreign_picture(text))
        assert on_duty.view.card.content.word == "体温?"
        assert panel.said is Said.FOREIGN
    assert desk.store.head().seq == seq


def test_the_next_person_in_the_picture_waits_until_this_one_is_served(on_duty, show, panel, print_pass):
    first, second = (picture(print_pass(name)[1]) for name in ("王小明", "王晓敏"))
    show(first, frames=1)
    show(second, frames=3)
    assert panel.said is Said.WAITS
    assert "王*明" in on_duty.view.card.content.person
    QTest.keyClicks(on_duty.view.line, "366\r")
    assert on_duty.view.card.content.word == "放行"
    show(second, frames=1)
    assert "王*敏" in on_duty.view.card.content.person
    assert on_duty.view.card.content.word == "体温?"


def test_two_passes_at_once_serve_nobody(on_duty, panel, show, print_pass):
    show(picture(print_pass("王小明")[1], print_pass("王晓敏")[1]))
    assert panel.said is Said.SEVERAL
    assert on_duty.view.card.content.ask == "请出示出入证"


@pytest.mark.parametrize("name", ["NV12", "YUV420P", "YUYV", "UYVY", "Y8"])
def test_frames_are_read_as_cameras_pack_them(on_duty, camera, qtbot, resident_pass, name):
    kind = QVideoFrameFormat.PixelFormat[f"Format_{name}"]
    image = picture(resident_pass, size=(640, 480))
    with qtbot.waitSignal(camera.camera.read):
        camera.camera.sink.setVideoFrame(frame_of(image, kind))
    assert on_duty.view.card.content.word == "体温?"


def test_a_frame_that_comes_from_the_cameras_own_thread_is_shown_in_ours(camera, qtbot):
    shown_by = []
    camera.camera.pictured.connect(lambda _image: shown_by.append(threading.current_thread()))
    sink, frame = camera.camera.sink, QVideoFrame(picture())
    sender = threading.Thread(target=lambda: sink.setVideoFrame(frame))
    sender.start()
    sender.join()
    qtbot.waitUntil(lambda: bool(shown_by))
    assert shown_by == [threading.main_thread()]


def test_of_the_frames_that_come_while_one_is_read_the_newest_is_read(camera, runner, qtbot):
    """The worker is held up, as by an export."""
    go_on, seen = threading.Event(), []
    camera.camera.read.connect(seen.append)
    runner.run(lambda _progress: go_on.wait(), on_success=lambda _result: None, on_known_error=lambda _error: None)
    texts = [f"https://example.com/{n}" for n in range(5)]
    for text in texts:
        camera.camera.sink.setVideoFrame(QVideoFrame(foreign_picture(text)))
    go_on.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [(texts[0],), (texts[-1],)]


def test_the_picture_is_shown_as_in_a_mirror(on_duty, camera, panel):
    half = QImage(640, 480, QImage.Format.Format_RGB32)
    half.fill(0xFF000000)
    painter = QPainter(half)
    painter.fillRect(0, 0, 320, 480, 0xFFFF0000)
    painter.end()
    camera.camera.sink.setVideoFrame(QVideoFrame(half))
    shown = panel.picture.grab().toImage()
    middle = shown.height() // 2
    assert shown.pixelColor(shown.width() * 2 // 3, middle).red() > 200
    assert shown.pixelColor(shown.width() // 3, middle).red() < 50


def test_without_a_camera_the_panel_says_so_and_the_line_works(on_duty, panel, enter):
    assert panel.trouble is CameraTrouble.NO_CAMERA
    assert "没有找到摄像头" in panel.sentence.text()
    enter("3-1-501")
    assert on_duty.view.card.content.candidates
    assert on_duty.view.open_panel_now() is panel


def test_without_the_library_the_panel_says_so(on_duty, monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    on_duty.act("camera")
    panel = on_duty.features["camera"].panel
    assert panel.trouble is CameraTrouble.NO_LIBRARY
    assert "用不了摄像头" in panel.sentence.text()
    assert on_duty.view.line.hasFocus()
