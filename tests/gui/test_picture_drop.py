"""A picture dropped on the gate's window or pasted into it is a scan; the clipboard's text is still text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageOps
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from checkpoint_app.documents.qr_symbol import qr_symbol

Draw = Callable[..., Path]


def symbol(text: str) -> Image.Image:
    if text.isdecimal():
        rows = qr_symbol(text).rows
        grey = Image.new("L", (len(rows),) * 2)
        grey.putdata([0 if module == "1" else 255 for row in rows for module in row])
        grey = grey.resize((4 * grey.width, 4 * grey.height), Image.Resampling.NEAREST)
    else:
        made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
        grey = Image.fromarray(zxingcpp.write_barcode_to_image(made, scale=4)).convert("L")
    return ImageOps.expand(grey, 32, fill=255)


@pytest.fixture
def draw(tmp_path) -> Draw:
    """Write a picture with these codes beside each other."""

    def write(*codes: str, name: str = "photo.png") -> Path:
        symbols = [symbol(code) for code in codes]
        room = Image.new("L", (sum(each.width for each in symbols) + 40, 500), 255)
        left = 0
        for each in symbols:
            room.paste(each, (left, 0))
            left += each.width
        room.save(tmp_path / name)
        return tmp_path / name

    return write


def files(*paths: Path) -> QMimeData:
    """Return what a file manager drags: the addresses, and the paths as text."""
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    given.setText("\n".join(map(str, paths)))
    return given


@pytest.fixture
def drop(on_duty, settle) -> Callable[..., bool]:
    """Drag something over the window and let it fall; return whether it was taken."""

    def fall(given: QMimeData) -> bool:
        how = (Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        entering = QDragEnterEvent(QPoint(400, 300), *how)
        entering.ignore()
        QApplication.sendEvent(on_duty, entering)
        if entering.isAccepted():
            QApplication.sendEvent(on_duty, QDropEvent(QPointF(400, 300), *how))
        settle()
        return entering.isAccepted()

    return fall


@pytest.fixture
def settle(runner, qtbot) -> Callable[[], None]:
    """Wait until the worker did all it was given."""

    def wait() -> None:
        answered: list[object] = []
        runner.run(lambda _progress: None, on_success=answered.append, on_known_error=answered.append)
        qtbot.waitUntil(lambda: bool(answered))

    return wait


@pytest.fixture
def clipboard(qapp):
    board = QGuiApplication.clipboard()
    yield board
    board.clear()


@pytest.fixture
def paste(on_duty, settle) -> Callable[[], None]:
    def press() -> None:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        settle()

    return press


def test_the_picture_of_a_pass_dropped_on_the_window_is_a_scan(on_duty, drop, draw, resident_pass):
    assert drop(files(draw(resident_pass)))
    assert on_duty.view.card.content.word == "体温?"
    QTest.keyClicks(on_duty.view.line, "366\r")
    assert on_duty.view.card.content.word == "放行"


def test_of_several_codes_the_first_pass_is_taken(on_duty, drop, draw, resident_pass):
    assert drop(files(draw("https://example.com/shop", resident_pass)))
    assert on_duty.view.card.content.word == "体温?"


def test_codes_of_others_alone_are_turned_away(on_duty, drop, draw, desk):
    seq = desk.store.head().seq
    assert drop(files(draw("https://example.com/shop", "https://example.com/other")))
    assert on_duty.view.card.content.word == "不是本社区证件"
    assert desk.store.head().seq == seq


def test_a_picture_without_a_code_a_broken_one_and_one_that_is_gone_are_said(on_duty, drop, draw, tmp_path):
    card = on_duty.view.card
    Image.new("L", (300, 300), 255).save(tmp_path / "wall.png")
    assert drop(files(tmp_path / "wall.png"))
    assert "wall.png 里没有找到二维码" in card.content.lines[0]
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no picture")
    assert drop(files(tmp_path / "broken.jpg"))
    assert "broken.jpg 不是能读的图片" in card.content.lines[0]
    assert drop(files(tmp_path / "gone.png"))
    assert "读不出来" in card.content.lines[0]
    with (tmp_path / "huge.png").open("wb") as huge:
        huge.truncate(20_000_001)
    assert drop(files(tmp_path / "huge.png"))
    assert "huge.png 太大" in card.content.lines[0]


def test_other_files_are_not_taken(on_duty, drop, tmp_path):
    before = on_duty.view.card.content
    (tmp_path / "list.txt").write_text("x")
    assert not drop(files(tmp_path / "list.txt"))
    assert on_duty.view.card.content == before


def test_what_is_dropped_on_a_field_is_meant_for_the_window(on_duty):
    assert [field for field in on_duty.findChildren(QLineEdit) if field.acceptDrops()] == []


def test_before_anybody_signed_on_a_picture_does_nothing(on_duty, drop, draw, resident_pass, desk):
    on_duty.view.set_working(False)
    before = desk.store.head().seq, on_duty.view.card.content
    drop(files(draw(resident_pass)))
    assert (desk.store.head().seq, on_duty.view.card.content) == before


def test_a_copied_picture_is_pasted_as_a_scan_from_the_line_and_from_elsewhere(
    on_duty, clipboard, paste, draw, print_pass
):
    for name, focus in (("王小明", on_duty.view.line), ("王晓敏", on_duty.view.card)):
        clipboard.setImage(QImage(str(draw(print_pass(name)[1]))))
        on_duty.act("leave")
        on_duty.view.line.setFocus()
        if focus is not on_duty.view.line:
            on_duty.act("help")
        paste()
        assert on_duty.view.card.content.word == "体温?", name
        assert on_duty.view.line.text() == ""
        assert clipboard.mimeData().hasImage()


def test_a_copied_file_is_pasted_too(on_duty, clipboard, paste, draw, resident_pass):
    clipboard.setMimeData(files(draw(resident_pass)))
    paste()
    assert on_duty.view.card.content.word == "体温?"


def test_text_is_pasted_as_text_even_where_a_picture_of_it_was_copied_beside_it(on_duty, clipboard, paste, draw):
    both = QMimeData()
    both.setText("3-1-501")
    both.setImageData(QImage(str(draw("https://example.com"))))
    clipboard.setMimeData(both)
    paste()
    assert on_duty.view.line.text() == "3-1-501"


def test_a_clipboard_without_a_picture_is_said(on_duty, clipboard, settle):
    on_duty.act("paste")
    settle()
    assert "剪贴板 里没有找到二维码" in on_duty.view.card.content.lines[0]


def test_a_picture_of_too_many_pixels_on_the_clipboard_is_refused(on_duty, clipboard, settle):
    given = QMimeData()
    given.setImageData(QImage(8_000, 6_251, QImage.Format.Format_Mono))
    on_duty._pictures.take(given)
    settle()
    assert "太大" in on_duty.view.card.content.lines[0]


def test_a_window_closed_while_a_picture_is_read_ends_in_peace(on_duty, draw, resident_pass, settle, desk):
    seq = desk.store.head().seq
    on_duty._pictures.take(files(draw(resident_pass)))
    on_duty.close()
    settle()
    assert desk.store.head().seq == seq


def test_of_a_foreign_code_a_keyboard_scanner_typed_neither_line_nor_undo_nor_clipboard_keep_anything(
    on_duty, enter, clipboard, resident_pass
):
    clipboard.setText("kept")
    line = on_duty.view.line
    enter("https://example.com/health?code=1")
    assert on_duty.view.card.content.word == "不是本社区证件"
    assert (line.text(), line.isUndoAvailable(), clipboard.text()) == ("", False, "kept")
    enter(resident_pass)
    enter("https://example.com/health?code=1")
    assert on_duty.view.card.content.ask == "体温?"
    assert (line.text(), line.isUndoAvailable(), clipboard.text()) == ("", False, "kept")
    enter("366")
    assert on_duty.view.card.content.word == "放行"
