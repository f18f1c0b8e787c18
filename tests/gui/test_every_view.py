"""Every view there is, walked by one list: each control named and reached by Tab, nothing cut or overlapping, anywhere.

Each in five dresses: plain, 200 % text, every word half as long again, zh_TW and en, all at 1366×768.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.policy import CallNumber, Hospital
from checkpoint_app.domain.shift import DutyKind
from checkpoint_app.domain.subject import Check
from checkpoint_app.errors import BundleRefused, StorageError
from tests.gui.dresses import DRESSES, put_on
from tests.gui.gate_views import SCROLLS, VIEWS
from tests.gui.pass_views import type_lines
from ui.gate.features import FEATURES
from ui.gate.gate_window import USUAL_SIZE, GateWindow
from ui.queue_window import QueueWindow
from ui.theme import NIGHT, THEMES, Theme, contrast_ratio
from ui.widgets.start_page import StartPage
from ui.widgets.unlock_dialog import UnlockDialog

Walk = Callable[[], Iterator[str]]


@pytest.fixture
def full(on_duty: GateWindow, desk: Any, community: Any, clock: Any, resident_pass: str) -> GateWindow:
    """A gate with something in every panel: strict rules, a fever, visits, two thermometers, duties owed."""
    store = community.office.store
    pack = replace(
        store.packs()[-1],
        number=len(store.packs()) + 1,
        valid_from_ms=clock.wall_ms - clock.wall_ms % 60_000,
        visitor_checks=(Check.CODE, Check.MASK, Check.PAPER),
        resident_checks=(Check.CODE, Check.MASK, Check.MATCH),
        calls=(
            CallNumber(code="120", name="急救", phone="120"),
            CallNumber(code="street", name="街道办事处值班", phone="000-00000001"),
            CallNumber(code="doctor", name="社区医生", phone="10000000000"),
        ),
        hospitals=tuple(Hospital(name=f"示例第{n}人民医院", phone=f"000-0000000{n}") for n in "一二三"),
    )
    store.add_pack(pack, EventDraft(kind=EventKind.PACK_ACTIVATED, at_ms=clock.wall_ms))
    community.office.enrol.add_operator("买买提·阿不都热合曼", "1357", lead=True)
    community.publish()
    for number in ("1", "2"):
        desk.thermometers.enter(number, "额温枪 蓝色 新领的")
    desk.duty_log.note(DutyKind.PATROL, "后墙、小门、地下车库,都锁好了")
    on_duty.resize(*USUAL_SIZE)
    begin_fever(on_duty, clock)
    on_duty.act("emergency")
    on_duty.act("leave")
    wait_for_host(on_duty)
    on_duty.view.line.setFocus()
    return on_duty


def begin_fever(window: GateWindow, clock: Any) -> None:
    type_lines("zhangsanfeng", "380")
    window.act("leave")
    (case,) = window.desk.store.fever_cases()
    clock.advance(minutes=11)
    fever_service = window.desk.fever
    fever_service.measure(case.seq, 379, fever_service.offered(case))


def wait_for_host(window: GateWindow) -> None:
    form = window.features["visitor"].panel.form
    window.act("visitor")
    for field, text in {
        "reading": "366", "name": "赵来访", "number": "530103199001010016", "phone": "10000009999",
        "dwelling": "wxm", "host": "1", "code": "g", "mask": "k", "paper": "1", "consent": "5",
    }.items():  # fmt: skip
        form.fields()[field].setText(text)
    for field in form.questions.values():
        field.setText("n")
    form.field_left.emit("dwelling")
    form.record_asked.emit()
    assert window.desk.lane.step.outcome is Outcome.HOLD
    window.act("leave")


@pytest.fixture(params=DRESSES)
def dress(request: pytest.FixtureRequest) -> str:
    return put_on(request.param, request)


@pytest.fixture
def walk(full: GateWindow, clock: Any) -> Walk:
    """Open one view after another."""

    def go() -> Iterator[str]:
        for name, open_view in VIEWS.items():
            full.act("leave")
            full.view.line.setFocus()
            if name == "fever ending":
                confirm_fever(full, clock)
            open_view(full)
            QApplication.processEvents()
            yield name

    return go


def confirm_fever(window: GateWindow, clock: Any) -> None:
    (case,) = window.desk.store.fever_cases()
    if not case.confirmed:
        clock.advance(minutes=6)
        window.desk.fever.measure(case.seq, 381, window.desk.fever.offered(case))


def test_every_key_that_opens_a_panel_is_walked(full: GateWindow, walk: Walk) -> None:
    assert {name.partition(" ")[0] for name in VIEWS} >= set(FEATURES)
    opened = {name: full.view.open_panel_now() for name in walk()}
    assert [name for name, panel in opened.items() if panel is None] == ["card"]


def test_nothing_is_cut_or_lies_over_its_neighbour(
    full: GateWindow, walk: Walk, dress: str, clipped_in: Any, overlaps_in: Any
) -> None:
    wrong = {}
    for name in walk():
        found = clipped_in(full) + overlaps_in(full)
        if found:
            wrong[name] = found
        assert (full.width(), full.height()) == USUAL_SIZE, name
    assert wrong == {}


def test_what_has_to_be_read_at_a_glance_needs_no_scrolling(full: GateWindow, walk: Walk, theme: Theme) -> None:
    hidden = {}
    for name in walk():
        QApplication.processEvents()
        panel = full.view.open_panel_now()
        if name not in SCROLLS and panel is not None and panel.verticalScrollBar().maximum() > 0:
            hidden[name] = panel.verticalScrollBar().maximum()
    assert hidden == {}


def test_no_panel_has_to_be_scrolled_sideways(full: GateWindow, walk: Walk, dress: str) -> None:
    wide = {}
    for name in walk():
        QApplication.processEvents()
        panel = full.view.open_panel_now()
        if panel is not None and panel.horizontalScrollBar().maximum() > 0:
            wide[name] = panel.horizontalScrollBar().maximum()
    assert wide == {}


def names_missing(controls: list[QWidget]) -> list[str]:
    return [
        type(control).__name__
        for control in controls
        if not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
    ]


def test_every_control_of_every_view_tells_a_screen_reader_its_name(
    full: GateWindow, walk: Walk, controls_of: Any
) -> None:
    nameless = {name: missing for name in walk() if (missing := names_missing(controls_of(full)))}
    assert nameless == {}


def unreached(window: QWidget, first: QWidget, wanted: list[QWidget]) -> list[str]:
    """Return the names of controls that Tab does not come to; of a choice it comes to one, arrows do the rest."""
    first.setFocus()
    seen = []
    for _ in range(2 * len(wanted) + 10):
        seen.append(window.focusWidget())
        QTest.keyClick(seen[-1], Qt.Key.Key_Tab)
    groups = {group_of(control) for control in seen} - {None}
    missed = [control for control in wanted if control not in seen and group_of(control) not in groups]
    return [QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name) for control in missed]


def group_of(control: QWidget) -> object:
    return getattr(control, "group", lambda: None)()


def test_tab_reaches_every_control_of_every_view(full: GateWindow, walk: Walk, controls_of: Any) -> None:
    missed = {}
    for name in walk():
        left = unreached(full, full.view.line, controls_of(full))
        if left:
            missed[name] = left
    assert missed == {}


def test_tab_in_a_panel_too_high_for_the_screen_brings_what_it_comes_to_into_sight(
    full: GateWindow, walk: Walk, theme: Theme, controls_of: Any
) -> None:
    theme.set_scale(2.0)
    unseen = {}
    for name in walk():
        panel = full.view.open_panel_now()
        for control in controls_of(panel) if panel is not None else ():
            control.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            if not control.visibleRegion().boundingRect().height():
                unseen.setdefault(name, []).append(control.accessibleName() or type(control).__name__)
    assert unseen == {}


@pytest.fixture
def other_windows(qtbot: Any, theme: Theme) -> list[QWidget]:
    """The start page with an error in each form, the lock with one, and the queue's window."""
    page, lock, queue = StartPage(), UnlockDialog(), QueueWindow(theme, idle="示例社区")
    windows: list[QWidget] = [page, lock, queue]
    page.office_form.show_problem("两次输入的口令不一样,请再输一次。")
    page.kit_form.button.click()
    page.show_error(BundleRefused("kit-wrong-code"))
    lock.show_error(StorageError("wrong-passphrase"))
    for window in windows:
        qtbot.addWidget(window)
        window.show()
    return windows


def test_start_page_lock_and_queue_window_are_whole_in_every_dress(
    other_windows: list[QWidget], dress: str, clipped_in: Any, overlaps_in: Any
) -> None:
    page, lock, _queue = other_windows
    page.resize(*USUAL_SIZE)
    lock.adjustSize()
    for window in other_windows:
        assert clipped_in(window) + overlaps_in(window) == []
        assert window.width() <= USUAL_SIZE[0]
        assert window.height() <= USUAL_SIZE[1]


def test_start_page_and_lock_are_named_and_reached_by_tab(other_windows: list[QWidget], controls_of: Any) -> None:
    for window, first in zip(other_windows[:2], ("kit_form", "passphrase"), strict=True):
        controls = controls_of(window)
        assert names_missing(controls) == []
        assert unreached(window, controls[0], controls) == [], first


def test_the_queues_window_reads_itself_out_and_takes_no_keyboard(other_windows: list[QWidget]) -> None:
    queue = other_windows[2]
    queue.show_outcome(Outcome.HOLD)
    assert queue.accessibleName() == "暂候"
    assert queue.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("name", THEMES)
def test_every_kind_of_text_stands_out_as_the_standard_wants(name: str) -> None:
    """4.5 to 1 for text, a disabled button's and a hint too; 3 to 1 for the frame that shows where the keyboard is."""
    colours = THEMES[name]
    for back in (colours.surface, colours.field):
        assert contrast_ratio(back, colours.text) >= 4.5
        assert contrast_ratio(back, colours.muted) >= 4.5
        assert contrast_ratio(back, colours.accent) >= 3
    for pair in (colours.alarm, *colours.outcomes.values(), *colours.directions.values()):
        assert contrast_ratio(pair.back, pair.text) >= 7, "read across the road"
    assert contrast_ratio(colours.accent, colours.accent_text) >= 4.5


def test_what_is_drawn_has_the_contrast_that_was_computed(full: GateWindow, walk: Walk, theme: Theme) -> None:
    """The palette each label, field and button really has, in both themes; the card has its outcome's."""
    faint = {}
    for scheme in THEMES:
        theme.choose(scheme)
        for name in walk():
            for widget in (each for kind in (QLabel, QAbstractButton, QLineEdit) for each in full.findChildren(kind)):
                if not widget.isVisibleTo(full) or not widget.text() or full.view.card.isAncestorOf(widget):
                    continue
                palette = widget.palette()
                text = palette.color(widget.foregroundRole()).name()
                back = palette.color(widget.backgroundRole()).name()
                if contrast_ratio(text, back) < 4.5:
                    faint[(scheme, name, type(widget).__name__, widget.text()[:20])] = (text, back)
    assert faint == {}
    theme.choose(NIGHT)


@pytest.mark.parametrize("scheme", THEMES)
def test_what_is_chosen_is_underlined_and_not_told_by_colour_alone(full: GateWindow, theme: Theme, scheme: str) -> None:
    full.act("help")
    full.view.help.themes[scheme].click()
    for button in full.view.help.themes.values():
        text = theme.colours.accent_text if button.isChecked() else theme.colours.text
        width = button.fontMetrics().horizontalAdvance(button.text())
        assert (longest_run(button, text) >= 0.9 * width) is button.isChecked(), button.text()


def longest_run(widget: QWidget, colour: str) -> int:
    """Return how many pixels of a colour stand beside each other at most."""
    image = widget.grab().toImage()
    rows = (
        "".join("x" if image.pixelColor(x, y).name() == colour.lower() else " " for x in range(image.width()))
        for y in range(image.height())
    )
    return max((len(run) for row in rows for run in row.split()), default=0)
