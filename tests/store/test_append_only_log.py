"""The log keeps what it was given, in one unbroken chain, and the database itself refuses to change it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from checkpoint_app.domain.events import EventKind, event_id
from checkpoint_app.sync import chain

FORBIDDEN = [
    ("UPDATE event SET line = x'7b7d'", "never changed"),
    ("DELETE FROM event", "never deleted"),
    ("INSERT OR REPLACE INTO event (id, line) SELECT id, x'7b7d' FROM event", "never deleted"),
    ("UPDATE event_pii SET pii = x'7b7d'", "never changed"),
    ("UPDATE own_log SET seq = 0", "only grows"),
    ("UPDATE own_log SET station = 4, seq = seq + 1", "only grows"),
    ("UPDATE chain_mark SET digest = zeroblob(32)", "never changed"),
    ("INSERT INTO event (id, line) VALUES (4294967296, x'7b7d')", "CHECK"),
    ("INSERT INTO event (id, line) VALUES (7, 'text')", "cannot store TEXT"),
    ("INSERT INTO event_pii (id, salt, pii) VALUES (7, zeroblob(16), x'7b7d')", "FOREIGN KEY"),
    ("UPDATE passage SET dir = 'sideways'", "CHECK"),
    ("UPDATE passage SET admitted = 2", "CHECK"),
    ("INSERT INTO setting (name, value) VALUES ('a', 'no json')", "CHECK"),
    ("INSERT INTO visitor (pass_key, inside, since_ms) VALUES (1, -1, 0)", "CHECK"),
    ("INSERT INTO paper_row (entered_by, sheet, row) VALUES (1, 'x', 0)", "CHECK"),
    ("UPDATE passage SET id = id + 1000", "FOREIGN KEY"),
]


@pytest.mark.parametrize(("statement", "why"), FORBIDDEN)
def test_the_database_refuses_what_would_rewrite_history(
    gate_store: Any, invented: Any, statement: str, why: str
) -> None:
    gate_store.append(invented.passage("in"), invented.draft(EventKind.READING, {}, {"holder": "某某"}))
    before = [tuple(vars_of(line)) for line in gate_store.lines(1, 9)]
    with pytest.raises(dbapi2.IntegrityError, match=why), gate_store._connections.writing() as conn:
        conn.execute(statement)
    assert [tuple(vars_of(line)) for line in gate_store.lines(1, 9)] == before


def vars_of(line: Any) -> list[Any]:
    return [line.seq, line.line, line.salt, line.pii]


def test_an_event_comes_back_as_it_was_recorded(gate_store: Any, invented: Any) -> None:
    draft = invented.draft(
        EventKind.PASS_STOPPED,
        {"serial": 7, "why": ["x"]},
        {"holder": "㼆·𬭳"},
        operator=4,
        shift=2,
        pack=3,
        list_version=9,
    )
    (event,) = gate_store.append(draft)
    assert (event.station, event.epoch, event.seq) == (3, 1, 2)
    (line,) = gate_store.lines(2, 2)
    assert chain.event_of(line) == event
    assert (event.pii, event.operator, event.shift, event.pack, event.list_version) == ({"holder": "㼆·𬭳"}, 4, 2, 3, 9)


def test_the_head_follows_from_the_genesis_over_every_record(gate_store: Any, invented: Any) -> None:
    for number in range(600):
        gate_store.append(invented.passage("in", resident=number))
    digest = chain.genesis(invented.station().community, 3, 1)
    assert gate_store.head_at(0).digest == digest
    for line in gate_store.lines(1, 601):
        digest = chain.extend(digest, line.line)
        assert gate_store.head_at(line.seq).digest == digest
    assert gate_store.head() == gate_store.head_at(601)


def test_a_head_beyond_the_log_is_not_invented(gate_store: Any) -> None:
    with pytest.raises(ValueError, match="no record 2"):
        gate_store.head_at(2)


def test_lines_stop_at_the_end_of_the_log(gate_store: Any, invented: Any) -> None:
    gate_store.append(*[invented.passage("in") for _ in range(5000)])
    assert [line.seq for line in gate_store.lines(4000, 99_999)] == list(range(4000, 5002))
    assert list(gate_store.lines(7000, 8000)) == []


def test_a_half_read_log_holds_nothing_back(gate_store: Any, invented: Any) -> None:
    lines = gate_store.lines(1, 2)
    next(lines)
    gate_store.append(invented.passage("in"))
    assert gate_store.head().seq == 2


def test_records_of_one_call_stand_together_or_not_at_all(gate_store: Any, invented: Any) -> None:
    head = gate_store.head()
    with pytest.raises(TypeError):
        gate_store.append(invented.passage("in"), invented.draft(EventKind.READING, {"bad": object()}))
    assert gate_store.head() == head
    assert gate_store.feed(before_seq=None, limit=9) == []


def test_destroying_personal_data_leaves_the_chain_standing(gate_store: Any, invented: Any) -> None:
    gate_store.append(invented.draft(EventKind.READING, {}, {"holder": "某某"}))
    head = gate_store.head()
    with gate_store._connections.writing() as conn:
        conn.execute("DELETE FROM event_pii WHERE id = ?", (event_id(3, 1, 2),))
    lines = list(gate_store.lines(1, 2))
    assert chain.event_of(lines[1]).pii is None
    assert chain.walk(gate_store.head_at(0).digest, (line.line for line in lines)) == head.digest


def test_two_threads_write_one_gapless_log(gate_store: Any, invented: Any) -> None:
    def record(_: int) -> int:
        for _ in range(100):
            gate_store.append(invented.passage("in"))
        return len(gate_store.feed(before_seq=None, limit=1000))

    with ThreadPoolExecutor(3) as threads:
        assert max(threads.map(record, range(3))) == 300
    lines = list(gate_store.lines(1, 999))
    assert [line.seq for line in lines] == list(range(1, 302))
    assert chain.walk(gate_store.head_at(0).digest, (line.line for line in lines)) == gate_store.head().digest


def test_settings_are_remembered_and_replaced(gate_store: Any) -> None:
    assert gate_store.get("lane") is None
    gate_store.put("lane", {"dir": "in", "folder": "/媒体"})
    gate_store.put("lane", {"dir": "out"})
    assert gate_store.get("lane") == {"dir": "out"}
