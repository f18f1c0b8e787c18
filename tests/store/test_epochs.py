"""Several epochs in one log: each stays what it was, and the newest alone grows."""

from __future__ import annotations

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import Receipt
from checkpoint_app.domain.export_plan import LogRange, export_ranges, missing_ranges
from checkpoint_app.errors import StorageError
from checkpoint_app.sync import chain


@pytest.fixture
def three(gate_store: Any, invented: Any) -> Any:
    """A gate's store in its fourth epoch, number 3 left out."""
    for epoch, passages in ((2, 3), (4, 2)):
        gate_store.append(*[invented.passage("in", resident=n) for n in range(1, passages)])
        gate_store.open_epoch(
            epoch, f"install-{epoch}", {"told": epoch}, lambda closed: [invented.draft(EventKind.EPOCH_OPENED)]
        )
    return gate_store


def test_every_head_is_known_and_follows_from_its_own_genesis(three: Any) -> None:
    heads = three.heads()
    assert [(head.epoch, head.seq) for head in heads] == [(1, 3), (2, 2), (4, 1)]
    for head in heads:
        lines = [line.line for line in three.lines(1, head.seq, head.epoch)]
        assert chain.walk(chain.genesis(three.identity().community, 3, head.epoch), lines) == head.digest
        assert three.head_at(head.seq, head.epoch) == head
        with pytest.raises(ValueError, match="no record"):
            three.head_at(head.seq + 1, head.epoch)
    assert list(three.lines(1, 9, 3)) == []


def test_the_installation_has_another_id_and_what_was_to_be_remembered_is(three: Any) -> None:
    assert three.identity().install_id == "install-4"
    assert three.get("told") == 4


@pytest.mark.parametrize("statement", ["SET epoch = 2, seq = 9", "SET epoch = 1", "SET seq = 0", "SET epoch = 2048"])
def test_no_log_goes_back_to_an_earlier_epoch(three: Any, statement: str) -> None:
    with pytest.raises(dbapi2.IntegrityError), three._connections.writing() as conn:
        conn.execute(f"UPDATE own_log {statement}")
    with pytest.raises(dbapi2.IntegrityError):
        three.open_epoch(3, "again", {}, lambda closed: [])
    assert three.identity().install_id == "install-4"


def test_an_epoch_is_opened_whole_or_not_at_all(three: Any) -> None:
    def fail(_closed: Any) -> Any:
        raise StorageError("disk-full")

    before = three.heads()
    with pytest.raises(StorageError):
        three.open_epoch(5, "install-5", {"told": 5}, fail)
    assert three.heads() == before
    assert (three.identity().install_id, three.get("told")) == ("install-4", 4)


def test_an_export_holds_each_gap_apart_and_the_tail_once(three: Any) -> None:
    heads = three.heads()

    def receipts(*held: tuple[tuple[int, int], ...]) -> list[Receipt]:
        return [Receipt(station=3, epoch=head.epoch, ranges=ranges) for head, ranges in zip(heads, held, strict=True)]

    assert export_ranges(heads, receipts((), (), ()), repeated_from=1) == (
        LogRange(1, 1, 3), LogRange(2, 1, 2), LogRange(4, 1, 1),
    )  # fmt: skip
    assert export_ranges(heads, receipts(((1, 1), (3, 3)), ((1, 2),), ((1, 1),)), repeated_from=1) == (
        LogRange(1, 2, 2), LogRange(4, 1, 1),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ranges", "missing"),
    [
        ((), [(1, 9)]),
        (((1, 9),), []),
        (((1, 20),), []),
        (((2, 3), (5, 5)), [(1, 1), (4, 4), (6, 9)]),
        (((1, 4), (12, 20)), [(5, 9)]),
    ],
)
def test_what_is_missing_is_what_no_range_covers(ranges: Any, missing: list[tuple[int, int]]) -> None:
    found = missing_ranges(Receipt(station=3, epoch=1, ranges=ranges), 9)
    assert [(each.first, each.last) for each in found] == missing


def test_a_long_range_is_cut_into_files() -> None:
    assert LogRange(1, 5, 12).cut(3) == (LogRange(1, 5, 7), LogRange(1, 8, 10), LogRange(1, 11, 12))


def test_the_token_is_written_after_each_record_and_never_ahead(gate_store: Any, invented: Any) -> None:
    written = []

    class Mark:
        def read(self) -> None:
            return None

        def write(self, token: Any) -> None:
            assert gate_store.head().digest == token.digest, "on disk before the token says so"
            written.append((token.epoch, token.seq, token.serial))

    gate_store.keep_token(Mark(), "ab" * 32)
    gate_store.append(invented.passage("in"))
    gate_store.put("a choice", 1)
    with pytest.raises(ValueError, match="no"), gate_store._connections.writing():
        raise ValueError("no")
    serial = {"serial": 3 << 32 | 7, "kind": 3, "nbf": 0, "exp": 1}
    gate_store.append(invented.draft(EventKind.PASS_ISSUED, serial), invented.passage("out"))
    assert written == [(1, 1, 0), (1, 2, 0), (1, 4, 7)]
