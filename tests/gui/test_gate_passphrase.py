"""Ctrl+W at a gate: another passphrase, with the old one asked."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventKind
from checkpoint_app.errors import StorageError
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.vault import open_vault
from tests.gui.pass_views import type_lines

OLD, NEW = "a cold night", "a warm day"


@pytest.fixture
def panel(on_duty: Any) -> Any:
    on_duty.act("passphrase")
    return on_duty.features["passphrase"].panel


def changes(desk: Any) -> int:
    events = [event_of(line) for line in desk.store.lines(1, desk.store.head().seq)]
    return sum(event.kind == EventKind.PASSPHRASE_CHANGED for event in events)


def test_it_is_changed_by_keyboard_alone_and_nothing_typed_stays(
    panel: Any, desk: Any, community: Any, qtbot: Any
) -> None:
    assert QApplication.focusWidget() is panel.old
    type_lines(OLD, NEW, NEW)
    qtbot.waitUntil(lambda: panel.result.isVisibleTo(panel))
    assert changes(desk) == 1
    assert (panel.old.text(), panel.new.text(), panel.again.text()) == ("", "", "")
    open_vault(community.folder / "E1" / "keys.json", NEW)
    with pytest.raises(StorageError):
        open_vault(community.folder / "E1" / "keys.json", OLD)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("wrong one", NEW, NEW), "口令不对"),
        ((OLD, NEW, NEW + "!"), "不一样"),
        ((OLD, "short", "short"), "口令太短"),
    ],
)
def test_what_does_not_fit_is_told_and_changes_nothing(
    panel: Any, desk: Any, community: Any, qtbot: Any, typed: tuple[str, ...], words: str
) -> None:
    type_lines(*typed)
    qtbot.waitUntil(lambda: words in panel.problem.text())
    assert panel.button.isEnabled()
    assert changes(desk) == 0
    open_vault(community.folder / "E1" / "keys.json", OLD)


def test_before_anybody_signed_on_the_key_does_nothing(gate: Any) -> None:
    gate.act("passphrase")
    assert gate.view.open_panel_now() is not gate.features["passphrase"].panel


def test_the_foot_says_when_the_certificate_ends(on_duty: Any, community: Any) -> None:
    footer = on_duty.view.footer
    assert "证书" not in footer._line.text()
    community.clock.advance(hours=340 * 24)
    on_duty._status.refresh()
    assert "证书 11-23 到期" in footer._line.text()
    community.clock.advance(hours=30 * 24)
    on_duty._status.refresh()
    assert "已到期,不能发证,照常登记" in footer._line.text()
