"""样式: the sheet follows the typing, faults stop a design, what is adopted is in force and travels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, qGray
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.design_faults import LEAST_CONTRAST, contrast
from checkpoint_app.domain.pass_design import Script, SecondLanguage
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.services.design_file import design_of, design_text
from checkpoint_app.services.pass_designs import design_in_force, shipped_design
from ui.office.design_words import colour_words
from ui.office.office_tools import PageName


@pytest.fixture
def page(window, settle):
    window.go(PageName.PASSES)
    settle()
    return window.passes.page


@pytest.fixture
def shown(window, settle, until):
    """Wait until the sheet of what was typed last is shown, and return it."""
    designs = window.passes.designs

    def wait() -> bytes:
        until(lambda: not designs._typing.isActive())
        settle()  # designs are read
        settle()  # and one is drawn
        return picture(designs.panel)

    return wait


def picture(panel) -> bytes:
    return bytes(panel.preview.sheet.pixmap().toImage().constBits())


@pytest.fixture
def panel(window, page, shown):
    page.design_button.click()
    shown()
    return window.passes.designs.panel


def pick(box, data) -> None:
    """Choose an entry of a list as a person does; None is the first."""
    place = box.findData(data) if data is not None else 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_the_panel_opens_on_the_design_in_force_with_its_sheet(page, panel):
    assert page.panel is panel
    assert QApplication.focusWidget() is panel.design
    assert panel.notice.text() == shipped_design("plain").notice
    assert panel.office.placeholderText() == "示例社区"
    assert [panel.design.itemText(n) for n in range(panel.design.count())] == ["朴素", "色带", "边框"]
    assert panel.preview.pages == 1
    assert panel.adopt_button.isEnabled()


def test_the_sheet_follows_the_typing_when_it_pauses(window, panel, press, shown, community):
    before = shown()
    panel.office.setFocus()
    press("yangli")
    assert picture(panel) == before, "not while keys are pressed"
    assert not panel.adopt_button.isEnabled()
    after = shown()
    assert after != before
    assert panel.adopt_button.isEnabled()
    assert community.office.store.design() is None, "looking changes nothing"


def test_each_kind_and_sheet_can_be_looked_at(panel, shown):
    seen = set()
    for sheet in Sheet:
        pick(panel.sheet, sheet)
        for kind in (PassKind.RESIDENT, PassKind.VEHICLE, PassKind.RETURN_SLIP):
            pick(panel.kind, kind)
            seen.add(shown())
    assert len(seen) == 15


def test_a_colour_is_that_of_the_kind_shown(panel, shown):
    pick(panel.kind, PassKind.WORK)
    assert panel.colour_shown == "#6A3D9A"
    pick(panel.colour, "#A50E1E")
    shown()
    pick(panel.kind, PassKind.RESIDENT)
    assert panel.colour_shown == "#1F6F43"
    pick(panel.kind, PassKind.WORK)
    assert panel.colour_shown == "#A50E1E"


def test_what_is_adopted_is_in_force_and_goes_to_the_gates(panel, press, shown, said, community):
    pick(panel.design, None)
    panel.design.setCurrentIndex(2)
    panel.design.activated.emit(2)
    panel.office.setText("样例街道办事处")
    panel.office.textEdited.emit("样例街道办事处")
    pick(panel.script, Script.UYGHUR)
    panel.lines.setPlainText("دەرۋازا\n\n")
    shown()
    panel.adopt_button.setFocus()
    press(Qt.Key.Key_Return)
    chosen = design_in_force(community.office.store)
    assert (chosen.code, chosen.office) == ("frame", "样例街道办事处")
    assert chosen.second == SecondLanguage(script=Script.UYGHUR, lines=("دەرۋازا",))
    assert "已采用样式“边框”" in said()
    community.publish()
    assert community.gates[0].store.design() == chosen


def test_a_design_with_faults_says_them_and_cannot_be_adopted(panel, shown):
    panel.notice.setText("请出示\U00030000")
    panel.notice.textEdited.emit(panel.notice.text())
    assert not panel.adopt_button.isEnabled(), "not before it was checked"
    shown()
    assert "字库里没有这些字" in panel._faults.text()
    assert "U+30000" in panel._faults.text()
    assert not panel.adopt_button.isEnabled()
    panel.notice.setText("请出示")
    panel.notice.textEdited.emit(panel.notice.text())
    shown()
    assert panel._faults.isHidden()
    assert panel.adopt_button.isEnabled()


def test_a_design_goes_to_a_file_and_comes_back(panel, chooser, shown, said, tmp_path):
    panel.notice.setText("进门请亮证")
    panel.notice.textEdited.emit(panel.notice.text())
    shown()
    chooser.answers.append(tmp_path / "我的样式")
    panel.save_button.click()
    written = tmp_path / "我的样式.yaml"
    assert design_of(written.read_bytes()).notice == "进门请亮证"
    assert "我的样式.yaml" in said()
    assert panel.design.currentText() == "我的样式"
    pick(panel.design, None)
    panel.notice.setText("另一句")
    panel.notice.textEdited.emit("另一句")
    chooser.answers.append(written)
    panel.open_button.click()
    shown()
    assert panel.notice.text() == "进门请亮证"
    assert [panel.design.itemText(n) for n in range(4)] == ["我的样式", "色带", "边框", "我的样式"]


def test_what_was_typed_into_a_design_is_there_when_it_is_picked_again(panel, shown):
    panel.notice.setText("进门请亮证")
    panel.notice.textEdited.emit("进门请亮证")
    panel.design.setCurrentIndex(1)
    panel.design.activated.emit(1)
    assert panel.notice.text() == shipped_design("banner").notice
    pick(panel.design, None)
    assert panel.notice.text() == "进门请亮证"
    shown()


def test_a_file_with_faults_is_named_line_by_line_and_nothing_else_changes(panel, chooser, shown, tmp_path):
    path = tmp_path / "坏.yaml"
    path.write_bytes(design_text(shipped_design("plain")).replace(b"x: 51.4", b"x: 61.4"))
    chooser.answers += [path, None, None]
    panel.open_button.click()
    shown()
    assert "行:symbol 超出了卡片的边" in panel._faults.text()
    assert panel.design.count() == 3
    panel.open_button.click()
    panel.save_button.click()
    assert list(tmp_path.glob("*.yaml")) == [path]


def test_a_disk_that_refuses_the_file_is_told_in_a_sentence(panel, chooser, said, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    chooser.answers.append(tmp_path / "file" / "样式.yaml")
    panel.save_button.click()
    assert said()


def test_what_was_typed_is_still_there_after_leaving_the_panel(page, panel, press, shown):
    panel.notice.setText("进门请亮证")
    panel.notice.textEdited.emit(panel.notice.text())
    shown()
    press(Qt.Key.Key_Escape)
    assert page.panel is None
    page.design_button.click()
    shown()
    assert panel.notice.text() == "进门请亮证"


def test_a_colour_of_a_file_that_is_none_of_ours_is_kept(panel, chooser, shown, tmp_path):
    path = tmp_path / "样式.yaml"
    path.write_bytes(design_text(shipped_design("plain")).replace(b"#1F6F43", b"#123456"))
    chooser.answers.append(path)
    panel.open_button.click()
    shown()
    assert panel.colour_shown == "#123456"
    assert panel.colour.currentText() == "#123456"


def test_white_words_are_read_on_every_colour_there_is_to_choose_in_colours_grey_and_black(qapp):
    for colour in colour_words():
        assert contrast(colour, "#FFFFFF") >= LEAST_CONTRAST
        assert qGray(QColor(colour).rgb()) < 128, "a printer of black dots alone prints it black"


def test_the_words_change_with_the_language_and_the_colour_stays(window, panel, languages, shown):
    pick(panel.colour, "#6B4A1B")
    languages.switch("en")
    QApplication.processEvents()
    assert panel.colour_shown == "#6B4A1B"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_panel_is_seen_whole(window, panel, theme, shown, clipped_in, overlaps_in, scale):
    window.resize(1366, 768)
    theme.set_scale(scale)
    pick(panel.kind, PassKind.VEHICLE)
    shown()
    assert clipped_in(window) == []
    assert overlaps_in(window) == []
    if scale == 1.0:
        assert window.passes.page.verticalScrollBar().maximum() == 0
    assert (window.minimumSizeHint().width(), window.minimumSizeHint().height()) <= (1366, 768)
