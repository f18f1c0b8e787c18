"""What holds on every page: names for a screen reader, Tab reaches all, nothing clipped, language changes at once."""

from __future__ import annotations

import re
import sys

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QLineEdit, QTableView

from checkpoint_app.documents.report_template import load_columns
from checkpoint_app.domain.exchange import BoardLine
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.services.pass_designs import shipped_designs
from tests.gui.dresses import DRESSES, put_on
from tests.gui.office.office_views import GIVEN, panels
from ui.models.board_table import BoardColumn, BoardTable
from ui.office.office_tools import PageName
from ui.office.page import Page
from ui.shortcuts import OFFICE, shortcuts_of
from ui.widgets.data_table import DataTable

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_every_control_tells_a_screen_reader_its_name(window, controls_of, settle):
    nameless = [
        (place, type(control).__name__)
        for place in panels(window, settle)
        for control in controls_of(window)
        if not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        and not control.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_tab_reaches_every_control_of_every_page(window, controls_of, press, settle):
    missed = {}
    for place in panels(window, settle):
        wanted = {control for control in controls_of(window) if not control.objectName().startswith("qt_")}
        seen = set()
        for _ in range(len(wanted) * 2 + 10):
            press(Qt.Key.Key_Tab)
            seen.add(QApplication.focusWidget())
        left = {c for c in wanted - seen if c.focusProxy() is None and c.parent() not in seen}
        if left:
            missed[place] = [(type(c).__name__, c.accessibleName()) for c in left]
    assert missed == {}


@pytest.mark.parametrize("dress", DRESSES)
def test_nothing_is_cut_or_lies_over_its_neighbour(window, request, clipped_in, overlaps_in, dress, settle):
    window.resize(1366, 768)
    put_on(dress, request)
    wrong = {}
    for place in panels(window, settle):
        window.rules.page.show_changes(True)  # the fullest it gets
        if found := clipped_in(window) + overlaps_in(window):
            wrong[place] = found
    assert wrong == {}


@pytest.mark.parametrize("dress", DRESSES)
def test_no_page_has_to_be_scrolled_sideways(window, request, dress, settle):
    window.resize(1366, 768)
    put_on(dress, request)
    wide = {}
    for place in panels(window, settle):
        settle()
        for page in window.findChildren(Page):
            if page.isVisibleTo(window) and page.horizontalScrollBar().maximum() > 0:
                wide[place] = page.horizontalScrollBar().maximum()
    assert wide == {}


@pytest.mark.parametrize("dress", DRESSES)
def test_no_paper_is_cut_in_the_list_of_papers(window, request, dress, settle):
    window.resize(1366, 768)
    put_on(dress, request)
    window.go(PageName.PAPERS)
    settle()
    papers = window.papers.page.list
    metrics, room = papers.fontMetrics(), papers.viewport().width()
    for row in range(papers.count()):
        rect = papers.visualItemRect(papers.item(row))
        lines = -(-metrics.horizontalAdvance(papers.item(row).text()) // room)
        assert rect.width() <= room
        assert rect.height() >= lines * metrics.lineSpacing(), papers.item(row).text()


def test_the_rules_are_seen_whole_with_what_they_change_and_take_all_the_width_without(window, settle):
    window.resize(1366, 768)
    window.go(PageName.RULES)
    settle()
    page = window.rules.page
    assert page.rules.width() == page.packs.width()
    page.show_changes(True)
    settle()
    assert page.verticalScrollBar().maximum() == 0
    assert page.rules.y() == page.changes.y()
    assert page.rules.width() == page.changes.width() < page.packs.width()


def test_the_window_still_fits_the_smallest_screen_at_twice_the_text(window, theme, long_words, settle):
    theme.set_scale(2.0)
    for place in panels(window, settle):
        least = window.minimumSizeHint()
        assert (place, least.width() <= 1366, least.height() <= 768) == (place, True, True), least


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_headings_of_tables_and_the_list_of_pages_have_the_room_they_need(window, theme, settle, scale):
    theme.set_scale(scale)
    narrow = []
    for place in panels(window, settle):
        settle()
        for table in window.findChildren(QTableView):
            header = table.horizontalHeader()
            if table.isVisibleTo(window) and not header.isHidden():
                narrow += [
                    (place, table.accessibleName(), table.model().headerData(n, Qt.Orientation.Horizontal))
                    for n in range(header.count())
                    if header.sectionSize(n) < header.sectionSizeHint(n)
                ]
    assert narrow == []
    assert window.navigation.viewport().width() >= window.navigation.sizeHintForColumn(0)


def words_of(window):
    for kind in (QLabel, QAbstractButton):
        for widget in window.findChildren(kind):
            yield widget.text()
    for table in window.findChildren(QTableView):
        yield table.accessibleName()
        yield table.accessibleDescription()
        model = table.model()
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for box in window.findChildren(QComboBox):
        yield from (box.itemText(row) for row in range(box.count()))
    for row in range(window.navigation.count()):
        yield window.navigation.item(row).text()
    for menu in window.menu.actions():
        yield menu.text()
        yield from (action.text() for action in menu.menu().actions())


HAN = re.compile(r"[\u4e00-\u9fff]")


class LongWords(QTranslator):
    """A language in which every text ends in a sign of its own, and says that it was translated."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        return source + "口"


DOCUMENT_WORDS = {column.zh for column in load_columns(None)}
"""The headings of the daily report are the document's own, whatever the screen speaks."""


def test_every_word_follows_the_language_at_once(window, community, settle, qapp):
    for _ in panels(window, settle):
        settle()
    words = LongWords()
    qapp.installTranslator(words)
    try:
        for _ in panels(window, settle):
            settle()
        stayed = {text for text in words_of(window) if HAN.search(text) and "口" not in text.replace("卡口", "")}
    finally:
        qapp.removeTranslator(words)
    given = {  # laid in above, names, and what the document itself says
        *GIVEN,
        *(f"{each.certificate.station}  {each.certificate.name}" for each in community.office.store.stations()),
        *community.office.store.places(),
        *(gate.name for gate in community.office.store.gates()),
        window.report.page._missing.text(),
        *(design.title for design in shipped_designs()),
    }
    assert stayed - given - DOCUMENT_WORDS == set()


def test_every_page_has_its_key_and_the_list_has_no_key_twice(window, press):
    for number, page in enumerate(PageName, start=1):
        press(str(number), CONTROL)
        assert window.page() == page
    keys = [shortcut.key for shortcut in shortcuts_of(OFFICE)]
    assert len(keys) == len(set(keys))


def test_esc_goes_back_to_the_list_of_pages_and_enter_into_the_page(window, press):
    press("3", CONTROL)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.navigation
    press(Qt.Key.Key_Down)
    assert window.page() == PageName.PASSES
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.passes.page.filter


def test_f1_shows_every_key(window, qtbot, press):
    from ui.office.key_sheet import KeySheet

    press(Qt.Key.Key_F1)
    sheet = window.findChild(KeySheet)
    assert sheet.isVisible()
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Ctrl+1", "Ctrl+8", "F1", "Esc"} <= texts
    sheet.accept()


def test_choices_of_the_menu_are_remembered(window, community, theme, open_office):
    window.menu._choose_scale(1.5)
    window.menu._choose_theme("night")
    assert theme.scale == 1.5
    theme.set_scale(1.0)
    theme.choose("light")
    open_office(community.office)
    assert (theme.scale, theme.name) == (1.5, "night")


def test_tables_take_the_keyboard_as_one_stop_and_can_be_sorted(window):
    for table in window.findChildren(QAbstractItemView):
        assert not table.tabKeyNavigation()


def test_turning_the_pages_costs_no_reference_of_none(window):
    before = sys.getrefcount(None)
    for _ in range(3):
        for name in PageName:
            window.go(name)
            QApplication.processEvents()
    assert sys.getrefcount(None) > before - 200


def test_what_was_typed_stays_when_a_panel_is_left(window, press):
    window.go(PageName.STATIONS)
    page = window.stations.page
    page.enrol_button.click()
    press("E9")
    press(Qt.Key.Key_Escape)
    assert page.panel is None
    page.enrol_button.click()
    assert page.enrol_panel.gate_code.text() == "E9"
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_enter_presses_the_button_the_keyboard_stands_on(window, press):
    window.go(PageName.PASSES)
    window.passes.page.print_button.setFocus()
    press(Qt.Key.Key_Return)
    assert window.passes.page.panel is window.passes.page.print_panel


@pytest.mark.parametrize("name", ["light", "night"])
def test_a_state_is_drawn_as_a_sign_in_the_colours_of_the_theme(qtbot, theme, qapp, name):
    theme.choose(name)
    model = BoardTable()
    fields = {"gate": "E1", "name": "东门", "epoch": 1, "held_to": 3, "newest": 9, "passages": 4, "refused_files": 0}
    model.set_lines([BoardLine(station=1, gaps=((4, 5),), last_report_ms=1, **fields)], 2)
    table = DataTable(theme)
    qtbot.addWidget(table)
    table.show_table(model)
    table.resize(1200, 300)
    table.show()
    image = table.viewport().grab(table.visualRect(model.index(0, BoardColumn.STATE))).toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    sign = theme.colours.outcomes[Outcome.REFUSE]
    assert sign.back.lower() in seen
    assert sign.text.lower() in seen, "the symbol on the badge"
    table.setModel(None)
