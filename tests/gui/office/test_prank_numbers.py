"""Numbers nobody has, in every field of the panels of trust and exchange: a sentence, and no crash."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from checkpoint_app.domain.access import Role
from tests.gui.office.cat_chooser import CatChooser
from ui.office.office_tools import PageName

pytestmark = pytest.mark.usefixtures("nothing_is_written_elsewhere", "dialogs_are_dismissed")
HUGE = ("9" * 5000, "９" * 30)


@pytest.fixture
def chooser(tmp_path: Path) -> CatChooser:
    return CatChooser(tmp_path / "paw")


def fill_and_press(panel: Any, text: str) -> None:
    for field in panel.findChildren(QLineEdit):
        field.setText(text)
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled():
            button.click()


def test_a_number_nobody_has_is_a_sentence_in_every_panel(
    community: Any, window: Any, settle: Any, qtbot: Any, walk_through: Any
) -> None:
    walk_through(community.gates[0], "王小明")
    access = window.desk.access
    access.sign_on(access.add("陈主任", "1357", Role.HEAD), "1357")
    window.access.masking.look()
    for text in HUGE:
        for open_panel in openings(window):
            with qtbot.capture_exceptions() as raised:
                open_panel()
                settle()
                panel = window._presenters[window.page()][1].panel
                if panel is not None:
                    fill_and_press(panel, text)
                settle()
            assert not raised, (text[:20], type(panel), raised)


def openings(window: Any) -> list[Any]:
    def task(each: Any) -> Any:
        return lambda: (window.go(PageName.SAFETY), each.open())

    def lost() -> None:
        window.go(PageName.STATIONS)
        window.stations.page.stations.selectRow(0)
        window.stations.page.lost_button.click()

    def heads() -> None:
        window.go(PageName.BUNDLES)
        window.bundles.incoming.open_heads()

    def times() -> None:
        window.go(PageName.TODAY)
        window.today.shifts._ask_times()

    return [*(task(each) for each in window.safety.tasks), lost, heads, times]
