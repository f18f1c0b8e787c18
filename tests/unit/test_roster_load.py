"""The good rows of a roster reach the office's store, once."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkpoint_app.adapters.system_clock import SystemClock
from checkpoint_app.documents.sample_workbook import write_csv, write_messy_workbook
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.errors import Cancelled
from checkpoint_app.services.found_office import new_office_identity
from checkpoint_app.services.import_roster import load_plan, plan_import
from checkpoint_app.services.sample_community import sample_roster
from checkpoint_app.sync.chain import event_of
from db.office_store import SqliteOfficeStore, create_office_store

CLOCK = SystemClock()
PEOPLE = sample_roster(households=40, residents=100)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteOfficeStore]:
    identity = new_office_identity("样例社区", "530103001001", CLOCK)
    draft = EventDraft(kind=EventKind.EPOCH_OPENED, at_ms=CLOCK.read().wall_ms)
    folder = tmp_path / "office"
    folder.mkdir()
    opened = create_office_store(folder, secrets.token_bytes(32), identity, draft)
    yield opened
    opened.close()


def test_the_good_rows_are_loaded_and_the_import_is_on_the_log_without_personal_data(
    store: SqliteOfficeStore, tmp_path: Path
) -> None:
    path = tmp_path / "花名册.xlsx"
    write_messy_workbook(PEOPLE, path)
    plan = plan_import(path)
    assert load_plan(plan, store, CLOCK, no_progress) == (len(PEOPLE), 0)
    assert store.roster_counts() == (2, 40, 100)
    head = store.head()
    (line,) = store.lines(head.seq, head.seq)
    event = event_of(line)
    assert (event.kind, event.pii) == (EventKind.ROSTER_IMPORTED, None)
    assert {key: event.data[key] for key in ("sha256", "rows", "problems")} == {
        "sha256": plan.source_sha256,
        "rows": 100,
        "problems": 4,
    }


def test_the_same_roster_again_changes_nobody_and_names_survive_whole(store: SqliteOfficeStore, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(PEOPLE, path, "gb18030")
    load_plan(plan_import(path), store, CLOCK)
    assert load_plan(plan_import(path), store, CLOCK) == (0, 0)
    held = store.residents(after=None, limit=1000)
    assert sorted(person.name for person in held) == sorted(person.name for person in PEOPLE)


def test_an_import_that_is_stopped_loads_nobody(store: SqliteOfficeStore, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(PEOPLE, path, "utf-8")

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        load_plan(plan_import(path), store, CLOCK, stop)
    assert store.roster_counts() == (0, 0, 0)
