"""The photo of whom the card shows: there to compare, gone with the next person, never before the queue."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome
from ui.gate.photo_box import PhotoBox
from ui.queue_window import QueueWindow

MING = 1
"""王小明 of 3-1-501; 周八 and the others have no photo (tests/conftest.py)."""


def drawn_face() -> bytes:
    face = Image.new("RGB", (96, 128), (150, 190, 230))
    pen = ImageDraw.Draw(face)
    pen.ellipse((8, 96, 88, 180), fill=(60, 70, 120))
    pen.ellipse((26, 22, 70, 96), fill=(40, 30, 30))
    pen.ellipse((28, 32, 68, 98), fill=(230, 190, 160))
    pen.line((38, 82, 58, 82), fill=(170, 60, 60), width=3)
    out = io.BytesIO()
    face.save(out, "JPEG", quality=80)
    return out.getvalue()


def send(community: Any, jpeg: bytes) -> None:
    draft = EventDraft(kind=EventKind.PHOTOS_IMPORTED, at_ms=community.clock.wall_ms, data={"count": 1})
    community.office.store.put_photos({MING: jpeg}, draft)
    community.publish()


@pytest.fixture
def photographed(on_duty: Any, community: Any) -> Any:
    """The gate's window, with a photo of 王小明 in its list."""
    send(community, drawn_face())
    return on_duty


def places(window: Any) -> list[tuple[str, Any]]:
    """Where everything on the card stands."""
    QApplication.processEvents()
    card = window.view.card
    found = [card.word_label, card._reading, card._person, card._lines, card._ask, card._keys]
    return [
        (label.text(), label.mapTo(window, label.rect().topLeft()).toTuple(), label.size().toTuple())
        for label in found
        if label.isVisible()
    ]


def test_the_photo_stands_beside_the_words_while_somebody_is_served(photographed: Any, enter: Any) -> None:
    box = photographed.view.card.photo
    assert not box.isVisible()
    enter("王小明")
    QApplication.processEvents()
    assert photographed.desk.lane.step.ask is Ask.READING
    assert box.isVisible()
    assert box.size() == QSize(144, 192)
    assert box.image.size() == QSize(96, 128)
    enter("365")
    assert box.isVisible()


@pytest.mark.parametrize("next_one", ["周八", "没有这个人", "3-1-501"])
def test_the_photo_is_gone_with_the_next_person(photographed: Any, enter: Any, next_one: str) -> None:
    enter("王小明")
    enter("365")
    enter(next_one)
    box = photographed.view.card.photo
    assert not box.isVisible()
    assert box.image.isNull(), "nothing of it is kept"


def test_the_photo_is_gone_when_whoever_is_served_is_left(photographed: Any, enter: Any) -> None:
    enter("王小明")
    photographed.act("leave")
    assert photographed.view.card.photo.image.isNull()


def test_the_photo_goes_after_a_while_when_nobody_else_comes_and_returns_with_the_person(
    photographed: Any, enter: Any
) -> None:
    timer, box = photographed._photo._away, photographed.view.card.photo
    assert (timer.interval(), timer.isSingleShot()) == (30_000, True)
    enter("王小明")
    assert not timer.isActive(), "as long as it takes to serve somebody"
    enter("365")
    assert timer.isActive()
    timer.timeout.emit()
    assert not box.isVisible()
    enter("王小明")
    assert box.isVisible()


def test_without_a_photo_nothing_changes_in_the_layout(photographed: Any, enter: Any) -> None:
    enter("周八")
    before = places(photographed)
    photographed.act("leave")
    enter("王小明")
    assert places(photographed) != before
    photographed.act("leave")
    enter("周八")
    assert places(photographed) == before


def test_a_correction_of_the_reading_keeps_the_photo(photographed: Any, enter: Any) -> None:
    enter("王小明")
    enter("999")
    assert photographed.view.card.content.outcome is Outcome.HOLD
    assert photographed.view.card.photo.isVisible()


@pytest.mark.qt_log_ignore("JPEG data")
def test_a_photo_that_cannot_be_decoded_is_said_and_serving_goes_on(on_duty: Any, community: Any, enter: Any) -> None:
    send(community, b"\xff\xd8 not a picture")
    enter("王小明")
    box = on_duty.view.card.photo
    assert box.isVisible()
    assert box.image.isNull()
    box.grab()
    enter("365")
    assert on_duty.desk.lane.step.outcome is not None


def test_the_queue_sees_nothing_of_it(photographed: Any, enter: Any, theme: Any) -> None:
    queue = photographed.findChild(QueueWindow)
    assert queue.findChildren(PhotoBox) == []
    before = queue.grab().toImage()
    enter("王小明")
    assert photographed.view.card.photo.isVisible()
    assert queue.grab().toImage() == before
    enter("365")
    told = queue.grab().toImage()
    photographed.act("leave")
    photographed.view.card.photo.show_photo(None)
    assert queue.grab().toImage() == told


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_or_overlapped_beside_the_photo(
    photographed: Any, enter: Any, theme: Any, clipped_in: Any, overlaps_in: Any, scale: float
) -> None:
    theme.set_scale(scale)
    photographed.resize(1366, 768)
    for line in ("王小明", "365"):
        enter(line)
        assert photographed.view.card.photo.isVisible()
        assert (clipped_in(photographed), overlaps_in(photographed)) == ([], [])
