"""What is always visible: the word first, then counts and feed; they follow the log and are what a recount says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.services.station_status import FEED_LENGTH, StationStatus


class FirstPaint(QObject):
    """Notes what the counts said when the card was first painted with an outcome."""

    def __init__(self, view) -> None:
        super().__init__()
        self.view, self.counts = view, []
        view.card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.view.card.content.outcome is Outcome.PASS:
            self.counts.append(self.view.status._today.text())
        return False


def test_the_word_is_on_the_screen_before_the_counts_are_read(on_duty, enter, resident_pass):
    enter(resident_pass)
    QApplication.processEvents()
    watch = FirstPaint(on_duty.view)
    enter("366")
    assert watch.counts[0] == "今日 进 0  出 0  未放行 0"
    assert on_duty.view.status._today.text() == "今日 进 1  出 0  未放行 0"


def test_what_is_painted_first_is_laid_out_as_it_stays(on_duty, enter, resident_pass):
    card = on_duty.view.card
    labels = (card.word_label, card._symbol, card._reading, card._person, card._lines)
    enter(resident_pass)
    QApplication.processEvents()
    enter("366")
    first = [label.geometry() for label in labels]
    for _ in range(3):
        QApplication.processEvents()
    assert first == [label.geometry() for label in labels]


def test_the_card_takes_the_colour_of_each_outcome_after_another(on_duty, enter, resident_pass, theme):
    card = on_duty.view.card

    def colours() -> tuple[str, str]:
        back = card.grab().toImage().pixelColor(card.width() // 2, card.height() - 8).name()
        return back.upper(), card._person.palette().windowText().color().name().upper()

    for line, outcome in (
        (resident_pass, None),
        ("366", Outcome.PASS),
        ("3-1-501", None),
        ("2", None),
        ("378", "HOLD"),
    ):
        enter(line)
        style = theme.colours.outcomes[Outcome(outcome)] if outcome else None
        assert colours() == ((style.back, style.text) if style else (theme.colours.field, theme.colours.text))


def test_a_passage_comes_in_at_the_top_and_leaves_the_rest_of_the_feed_alone(
    on_duty, enter, resident_pass, qtbot, community
):
    enter(resident_pass)
    enter("366")
    community.clock.advance(minutes=1)
    model, resets = on_duty.view.feed.model(), []
    model.modelReset.connect(lambda: resets.append(1))
    with qtbot.waitSignal(model.rowsInserted) as inserted:
        enter(resident_pass)
        enter("364")
    assert inserted.args[1:] == [0, 0]
    assert on_duty.view.feed.text_at(0).endswith("36.4")
    assert on_duty.view.feed.text_at(1).endswith("36.6")
    assert resets == []


def test_the_feed_keeps_its_length_and_the_passage_being_corrected_stays_marked(
    on_duty, enter, resident_pass, desk, community
):
    for _ in range(FEED_LENGTH + 3):
        enter(resident_pass)
        enter("366")
        community.clock.advance(seconds=30)
    feed = on_duty.view.feed
    assert feed.model().rowCount() == FEED_LENGTH
    on_duty.act("correct")
    marked = feed.line_at(feed.currentIndex().row())
    desk.lane.enter(resident_pass)
    desk.lane.enter("364")
    on_duty._status.refresh()
    assert feed.line_at(feed.currentIndex().row()) == marked
    assert feed.currentIndex().row() == 1
    shown = [feed.line_at(row) for row in range(feed.model().rowCount())]
    assert shown == list(desk.store.feed(before_seq=None, limit=FEED_LENGTH))


def test_what_follows_the_log_is_always_what_a_recount_says(on_duty, enter, resident_pass, desk, community, tmp_path):
    def pass_through(reading: str) -> None:
        community.clock.advance(minutes=1)
        enter(resident_pass)
        enter(reading)

    def void_the_last() -> None:
        desk.correct.void(desk.correct.last().seq)

    def turn_the_last() -> None:
        desk.correct.turn(desk.correct.last().seq)

    def many_at_once() -> None:
        for _ in range(20):
            community.clock.advance(seconds=30)
            desk.lane.enter(resident_pass)
            desk.lane.enter("366")

    acts: tuple[Callable[[], object], ...] = (
        lambda: pass_through("366"),
        lambda: on_duty.act("turn"),
        lambda: pass_through("365"),
        lambda: (pass_through("342"), enter("364")),
        turn_the_last,
        lambda: pass_through("366"),
        void_the_last,
        lambda: pass_through("378"),
        lambda: pass_through("366"),
        lambda: (enter("9-9-999"), enter("0"), enter("366")),
        many_at_once,
        lambda: desk.export.export(tmp_path / "stick"),
        community.publish,
        lambda: pass_through("366"),
        lambda: community.clock.advance(hours=4),
        lambda: pass_through("366"),
        lambda: community.clock.advance(hours=24),
    )
    for act in acts:
        act()
        assert desk.status.read() == StationStatus(desk.store, desk.stamp).read()
    assert desk.status.read().entries == 0, "a new day begins with nobody"


@pytest.fixture
def office_line(on_duty) -> Callable[[], str]:
    """Read again, and return what the footer says of the office."""

    def read() -> str:
        on_duty._status.refresh()
        return on_duty.view.footer._line.text().split(" · ")[2]

    return read


def test_the_footer_says_how_long_the_oldest_unconfirmed_record_waits(community, desk, office_line):
    n = desk.status.read().unconfirmed
    assert office_line() == f"社区还没有收到,本机有 {n} 条,最早 0 分钟前"
    community.clock.advance(hours=5)
    assert office_line() == f"社区还没有收到,本机有 {n} 条,最早 5 小时前"


def test_after_a_receipt_the_age_is_of_the_first_record_the_office_lacks(
    community, desk, enter, resident_pass, office_line, tmp_path: Path
):
    community.clock.advance(hours=3)
    (file,) = desk.export.export(tmp_path / "stick")
    community.office.bundles.import_paths([file.path])
    community.clock.advance(minutes=40)
    community.publish()
    held, n = file.last, desk.store.head().seq - file.last
    assert desk.status.read().held_to == held
    (first,) = desk.status._events(held + 1, held + 1)
    assert first.kind == EventKind.BUNDLE_EXPORTED
    assert office_line() == f"社区已收到 1–{held:,};{n} 条未收到,最早 40 分钟前"


def test_a_clock_nobody_believes_gives_no_age(community, office_line):
    community.clock.wall_ms += 30 * 24 * 3_600_000
    assert office_line().endswith("条")
