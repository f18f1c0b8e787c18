"""A whole night shift by keyboard alone through the real window, and what the office then reads of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from checkpoint_app.bootstrap import Installation
from checkpoint_app.demo.night import table
from checkpoint_app.demo.night_cast import LIGHT, PASSPHRASE
from checkpoint_app.demo.story import play_night_shift
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.fever import FeverEnding
from checkpoint_app.sync.chain import event_of

ONCE_AT_LEAST = {
    "visit-asked", "visit-answered", "pass-issued", "delivery", "emergency-explained", "vehicle", "return-registered",
    "passes-suspended", "operator-added", "duty-joined", "duty-noted", "thermometer", "correction", "pass-stopped",
    "reading", "fever-call", "fever-contacts", "bundle-exported", "pass-forgiven", "phone-order",
}  # fmt: skip


@pytest.fixture(scope="module")
def night(qapp: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return play_night_shift(tmp_path_factory.mktemp("night") / "out", headless=True)


@pytest.fixture(scope="module")
def events(night: Any) -> list[Any]:
    (folder,) = night.folder.glob("gate*")
    with Installation(folder, cost=LIGHT).gate(PASSPHRASE) as desk:
        return [event_of(line) for line in desk.store.lines(1, desk.store.head().seq)]


def test_every_scene_keeps_its_budget_of_keys_and_seconds(night: Any, qtbot: QtBot) -> None:
    print(table(night.tallies))
    assert len(night.tallies) >= 25
    assert [tally.scene for tally in night.tallies if not tally.kept] == []
    assert all(tally.keys or tally.scans for tally in night.tallies)


def test_the_night_holds_everything_that_was_asked_of_it(events: list[Any]) -> None:
    kinds = Counter(event.kind for event in events)
    assert set(kinds) >= ONCE_AT_LEAST
    assert kinds["shift-handed-over"] == 2
    endings = [event.data["how"] for event in events if event.kind == "fever-closed"]
    assert sorted(endings) == sorted(
        [FeverEnding.CLEARED, FeverEnding.CLEARED, FeverEnding.CONFIRMED, FeverEnding.HANDED_OVER]
    )
    assert {event.pack for event in events} >= {2, 3}, "the rules did not change at midnight"
    assert kinds["passage"] > 150


def test_the_paper_of_the_power_cut_carries_its_own_time(events: list[Any]) -> None:
    rows = [event for event in events if event.kind == "passage" and "sheet" in event.data]
    assert len(rows) == 3
    assert all(event.data["paper_at"] < event.at_ms for event in rows)


def test_the_office_reads_the_whole_night(night: Any, events: list[Any], tmp_path: Path) -> None:
    (bundle,) = (night.folder / "papers").glob("*.ckb")
    with Installation(night.folder / "office", cost=LIGHT).office(PASSPHRASE) as office:
        (file,) = office.bundles.import_paths([bundle])
        assert (file.state, file.new_events) == (FileState.IMPORTED, len(events) - 1), "all but the export itself"


def test_every_paper_of_the_night_is_there(night: Any) -> None:
    names = sorted(path.name for path in (night.folder / "papers").glob("*.pdf"))
    for begin, count in (("pass_", 2), ("return_", 1), ("case_", 2), ("exit_", 1)):
        assert len([name for name in names if name.startswith(begin)]) == count, names
    assert len(names) == 8, names
