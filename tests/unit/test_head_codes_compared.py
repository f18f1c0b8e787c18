"""核对交班单: what the sheet says of a log's end against what came in; a tail dropped before the export shows here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.head_claim import HeadClaim, HeadVerdict, parse_code, verdict_on
from checkpoint_app.domain.media import check_code
from checkpoint_app.errors import InputRefused
from tests.sealed_files import seal


def work(gate: Any, community: Any) -> None:
    if gate.stamp.operator is None:
        gate.sign_on.sign_on(community.operator, "2468")
    gate.lane.enter("张三丰")
    gate.lane.enter("366")
    gate.lane.turn()


def head(gate: Any) -> tuple[int, str]:
    now = gate.store.head()
    return now.seq, check_code(now.digest)


def test_the_sheet_of_a_hand_over_carries_the_code_that_the_office_computes(community: Any, tmp_path: Path) -> None:
    east = community.gates[0]
    work(east, community)
    sheet = east.hand_over.sheet()
    assert (sheet.seq, sheet.code) == head(east)
    east.export.export(tmp_path)
    community.office.bundles.import_paths([tmp_path])
    checked = community.office.heads.note(1, sheet.seq, sheet.code)
    assert (checked.verdict, checked.held_to) == (HeadVerdict.FITS, sheet.seq)


def test_a_code_typed_before_the_file_comes_is_kept_and_settled_by_the_import(community: Any, tmp_path: Path) -> None:
    east, heads = community.gates[0], community.office.heads
    work(east, community)
    seq, code = head(east)
    assert heads.note(1, seq, f" {code[:3].lower()}-{code[3:]} ").verdict is HeadVerdict.NOT_HELD
    waited = heads.waiting()
    assert [claim.code for claim in waited] == [code]
    east.export.export(tmp_path)
    community.office.bundles.import_paths([tmp_path])
    (settled,) = heads.settled(waited)
    assert settled.verdict is HeadVerdict.FITS
    assert heads.waiting() == []
    community.office.store.rebuild_projections()
    assert [checked.verdict for checked in heads.all()] == [HeadVerdict.FITS]


def test_a_tail_dropped_before_the_export_leaves_no_trace_but_the_sheets_code(community: Any, tmp_path: Path) -> None:
    """The file ends before the last passages, every chain holds: only the sheet says that there was more."""
    east, heads = community.gates[0], community.office.heads
    work(east, community)
    cut = east.store.head().seq
    work(east, community)
    seq, code = head(east)
    (file,) = community.office.bundles.import_paths([seal(east, tmp_path / "cut.ckb", 1, cut)])
    assert file.reason == ""
    checked = heads.note(1, seq, code)
    assert (checked.verdict, checked.held_to) == (HeadVerdict.NOT_HELD, cut)


def test_a_tail_that_was_written_anew_does_not_fit(community: Any, tmp_path: Path) -> None:
    east = community.gates[0]
    work(east, community)
    seq, code = head(east)
    east.export.export(tmp_path)
    community.office.bundles.import_paths([tmp_path])
    other = code.replace(code[0], "A" if code[0] != "A" else "C", 1)
    checked = community.office.heads.note(1, seq, other)
    assert checked.verdict is HeadVerdict.DIFFERS
    (event,) = [
        line for line in community.office.store.lines(1, 99) if EventKind.HEAD_NOTED.value.encode() in line.line
    ]
    assert event.pii is None


@pytest.mark.parametrize(
    ("claimed", "held", "verdict"),
    [
        (None, {}, HeadVerdict.NOT_HELD),
        (None, {1: b"a" * 32}, HeadVerdict.FITS),
        (None, {1: b"b" * 32}, HeadVerdict.DIFFERS),
        (None, {1: None}, HeadVerdict.NOT_HELD),
        (None, {1: b"b" * 32, 2: None}, HeadVerdict.NOT_HELD),
        (None, {1: b"a" * 32, 2: None}, HeadVerdict.FITS),
        (None, {1: None, 2: b"b" * 32}, HeadVerdict.DIFFERS),
        (1, {1: b"b" * 32, 2: None}, HeadVerdict.DIFFERS),
        (2, {1: b"a" * 32}, HeadVerdict.NOT_HELD),
        (2, {1: b"b" * 32, 2: b"a" * 32}, HeadVerdict.FITS),
    ],
)
def test_a_claim_without_its_epoch_fits_any_and_differs_only_from_the_newest(
    claimed: int | None, held: dict[int, bytes | None], verdict: HeadVerdict
) -> None:
    claim = HeadClaim(at_ms=0, station=1, epoch=claimed, seq=9, code=check_code(b"a" * 32))
    assert verdict_on(claim, held) is verdict


@pytest.mark.parametrize("text", ["", "ABCDEF", "ACDEF", "ACDEFGH", "ACDEF0", "交班单"])
def test_what_is_no_code_is_refused_and_nothing_kept(community: Any, text: str) -> None:
    with pytest.raises(InputRefused, match="six letters"):
        community.office.heads.note(1, 5, text)
    for station, seq in ((9, 5), (1, 0), (1, 1 << 32)):
        with pytest.raises(InputRefused):
            community.office.heads.note(station, seq, "ACDEFG")
    assert community.office.heads.all() == []


def test_a_code_is_read_as_it_is_typed() -> None:
    assert parse_code(" acd-efg ") == parse_code("ACD EFG") == "ACDEFG"
