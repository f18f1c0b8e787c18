"""The access log is part of the office's own chained log: paged by key, rebuilt from it, not to be edited unseen."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.domain.access import Right, Role
from checkpoint_app.domain.events import OFFICE_STATION, event_id
from db.log import MARK_EVERY

PIN = "1357"


@pytest.fixture
def office(community: Any) -> Any:
    access = community.office.access
    access.sign_on(access.add("陈主任", PIN, Role.HEAD), PIN)
    return community.office


def purposes(entries: Any) -> list[str]:
    return [entry.purpose for entry in entries]


def test_entries_come_newest_first_and_page_by_key(office: Any) -> None:
    for n in range(7):
        office.access.note(Right.UNMASK, purpose=f"call 第 {n} 户")
    page = office.store.accesses(before_key=None, limit=3)
    assert purposes(page) == ["call 第 6 户", "call 第 5 户", "call 第 4 户"]
    rest = office.store.accesses(before_key=page[-1].key, limit=9)
    assert [*purposes(rest)[:4], rest[-1].what] == [*(f"call 第 {n} 户" for n in (3, 2, 1, 0)), "signed-on"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"text": "陈主任"}, 3),
        ({"text": "9001"}, 3),
        ({"text": "3号"}, 1),
        ({"text": "逐户"}, 1),
        ({"text": "没有这个"}, 0),
        ({"what": "trace"}, 1),
        ({"what": "trace", "text": "逐户"}, 0),
        ({"text": "%"}, 0),
    ],
)
def test_entries_are_found_by_clerk_purpose_document_and_kind(office: Any, asked: dict[str, str], found: int) -> None:
    office.access.note(Right.UNMASK, purpose="call 逐户通知")
    office.access.note(Right.TRACE, purpose="police", document="昆公函3号", subjects=12)
    assert len(office.store.accesses(before_key=None, limit=99, **asked)) == found


def test_a_rebuild_gives_the_same_access_log(office: Any) -> None:
    office.access.note(Right.UNMASK, purpose="roster")
    before = office.store.accesses(before_key=None, limit=99)
    office.store.rebuild_projections()
    assert office.store.accesses(before_key=None, limit=99) == before


def test_the_words_of_a_purpose_go_with_the_personal_part_and_the_entry_stays(office: Any) -> None:
    office.access.note(Right.UNMASK, purpose="call 找王小明")
    with office.store._connections.writing() as conn:
        conn.execute("DELETE FROM event_pii WHERE id = ?", (event_id(OFFICE_STATION, 1, office.store.head().seq),))
    (entry,) = office.store.accesses(before_key=None, limit=1)
    assert (entry.what, entry.purpose) == ("unmask", "call")
    assert own_log(office.store).sound


@pytest.mark.parametrize("forged", ["delete", "edit"])
def test_an_entry_edited_behind_the_triggers_is_named_by_the_walk_over_the_chain(office: Any, forged: str) -> None:
    """The clerk who looked cannot take the look out of the log: the doctor names the stretch it was in."""
    for n in range(MARK_EVERY):
        office.access.note(Right.UNMASK, purpose=f"call {n}")
    store = office.store
    seq = store.head().seq - 10
    key = event_id(OFFICE_STATION, 1, seq)
    assert own_log(store).sound
    with store._connections.writing() as conn:
        conn.execute("DROP TRIGGER event_is_never_changed")
        conn.execute("DROP TRIGGER event_is_never_deleted")
        conn.execute("DELETE FROM access WHERE said_by = ?", (key,))
        if forged == "edit":
            conn.execute(EDIT, (key,))
        else:
            conn.execute("DELETE FROM event_pii WHERE id = ?", (key,))
            conn.execute("DELETE FROM event WHERE id = ?", (key,))
    report = own_log(store)
    assert not report.sound
    ((first, last),) = report.missing or report.broken
    assert first <= seq <= last
    assert last - first < MARK_EVERY


def test_an_entry_taken_from_the_list_alone_is_found_and_comes_back_with_a_rebuild(office: Any) -> None:
    office.access.note(Right.UNMASK, purpose="roster")
    store = office.store
    before = store.accesses(before_key=None, limit=9)
    with store._connections.writing() as conn:
        conn.execute("DELETE FROM access WHERE what = 'unmask'")
    assert own_log(store).sound
    assert [difference.table for difference in store.examination().stale_projections()] == ["access"]
    store.rebuild_projections()
    assert store.accesses(before_key=None, limit=9) == before


EDIT = """
    UPDATE event SET line = CAST(replace(CAST(line AS TEXT), '"unmask"', '"roster"') AS BLOB) WHERE id = ?"""


def own_log(store: Any) -> Any:
    return next(report for report in store.examination().logs() if report.own)
