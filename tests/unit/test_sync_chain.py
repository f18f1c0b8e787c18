"""The log's lines and the hash chain over them."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest

from checkpoint_app.domain.events import Event, EventKind, LogLine
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync import chain
from checkpoint_app.sync.canonical import canonical, parse_exact
from tests.wire_lines import log_line

COMMUNITY = "530102001003"


def passage(seq: int, **changed: Any) -> Event:
    fields: dict[str, Any] = {
        "station": 3,
        "epoch": 1,
        "seq": seq,
        "kind": EventKind.PASSAGE,
        "at_ms": 1_790_000_000_000 + seq,
        "operator": 7,
        "shift": 2,
        "pack": 3,
        "list_version": 41,
        "clock": "ok",
        "data": {"dir": "in", "outcome": "pass", "c10": 366},
    }
    return Event(**{**fields, **changed})


def with_name(seq: int) -> Event:
    return passage(seq, kind=EventKind.PASS_ISSUED, pii={"holder": "㼆小明", "phone": "00000000000"})


def refused(wire: bytes) -> BundleRefused:
    with pytest.raises(BundleRefused) as refusal:
        log_line(wire)
    return refusal.value


def test_a_line_says_all_of_the_event_with_its_keys_sorted_and_no_blanks() -> None:
    line = chain.line_of(passage(5), None)
    assert line == LogLine(
        5,
        b'{"at":1790000000005,"clock":"ok","data":{"c10":366,"dir":"in","outcome":"pass"},"epoch":1,"kind":"passage",'
        b'"list":41,"op":7,"pack":3,"seq":5,"shift":2,"station":3}',
    )
    assert chain.event_of(line) == passage(5)


def test_an_event_comes_back_from_its_line_with_its_personal_part() -> None:
    line = chain.line_of(with_name(6), chain.new_salt())
    assert chain.event_of(line) == with_name(6)


def test_personal_data_never_stands_in_the_line_the_chain_covers() -> None:
    line = chain.line_of(with_name(6), b"s" * 16)
    assert "㼆".encode() not in line.line
    assert line.pii is not None
    assert json.loads(line.line)["pii"] == sha256(b"s" * 16 + line.pii).hexdigest()


def test_personal_data_without_a_salt_is_a_bug() -> None:
    with pytest.raises(ValueError, match="salt"):
        chain.line_of(with_name(1), None)


def test_salts_are_sixteen_bytes_and_never_the_same() -> None:
    salts = {chain.new_salt() for _ in range(1000)}
    assert len(salts) == 1000
    assert {len(salt) for salt in salts} == {16}


def test_the_chain_holds_after_the_personal_part_was_destroyed() -> None:
    lines = [chain.line_of(with_name(n) if n % 2 else passage(n), chain.new_salt()) for n in range(1, 21)]
    start = chain.genesis(COMMUNITY, 3, 1)
    head = chain.walk(start, (line.line for line in lines))
    purged = [LogLine(line.seq, line.line) for line in lines]
    travelled = [log_line(chain.wire_line(line)) for line in purged]
    assert chain.walk(start, (line.line for line in travelled)) == head
    assert all(chain.event_of(line).pii is None for line in travelled)
    assert not any("㼆".encode() in chain.wire_line(line) for line in purged)


def test_a_line_travels_with_its_personal_part_and_comes_back_the_same() -> None:
    for event in (passage(1), with_name(2)):
        line = chain.line_of(event, b"0123456789abcdef")
        assert log_line(chain.wire_line(line)) == line


def test_a_line_without_personal_data_travels_as_it_is() -> None:
    line = chain.line_of(passage(1), None)
    assert chain.wire_line(line) is line.line


def test_data_that_happens_to_hold_a_field_named_pii_is_no_personal_part() -> None:
    line = chain.line_of(passage(1, data={"pii": "no"}), None)
    assert log_line(chain.wire_line(line)) == line


def test_kinds_and_fields_of_a_newer_version_are_kept() -> None:
    fields = {**parse_exact(chain.line_of(passage(9), None).line), "kind": "drone-sighted", "zone": [1, 2]}
    line = log_line(canonical(fields))
    assert line.line == canonical(fields)
    assert chain.event_of(line).kind == "drone-sighted"


def test_a_record_that_names_another_log_is_refused_when_asked() -> None:
    wire = chain.line_of(passage(5), None).line
    assert log_line(wire, of=(3, 1)).line == wire
    for other in ((4, 1), (3, 2)):
        with pytest.raises(BundleRefused):
            log_line(wire, of=other)


def test_extending_one_by_one_is_walking() -> None:
    lines = [chain.line_of(passage(n), None).line for n in range(1, 6)]
    digest = chain.genesis(COMMUNITY, 3, 1)
    for line in lines:
        digest = chain.extend(digest, line)
    assert digest == chain.walk(chain.genesis(COMMUNITY, 3, 1), lines)


def test_every_community_station_and_epoch_starts_its_own_chain() -> None:
    starts = {
        chain.genesis(community, station, epoch)
        for community in (COMMUNITY, "530102001004")
        for station in (1, 11, 111)
        for epoch in (1, 11)
    }
    assert len(starts) == 12


@pytest.mark.parametrize("change", ["drop", "swap", "alter", "repeat"])
def test_a_changed_past_gives_another_head(change: str) -> None:
    lines = [chain.line_of(passage(n), None).line for n in range(1, 11)]
    start = chain.genesis(COMMUNITY, 3, 1)
    other = list(lines)
    if change == "drop":
        del other[4]
    elif change == "swap":
        other[4], other[5] = other[5], other[4]
    elif change == "alter":
        other[4] = other[4].replace(b"366", b"365")
    else:
        other.insert(4, other[4])
    assert chain.walk(start, other) != chain.walk(start, lines)


LINE = chain.line_of(passage(5), None).line


@pytest.mark.parametrize(
    "wire",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"[]", id="array"),
        pytest.param(b"{}", id="no fields"),
        pytest.param(b"null", id="null"),
        pytest.param(LINE[:-1], id="cut"),
        pytest.param(LINE + b"\n", id="newline"),
        pytest.param(LINE.replace(b",", b", "), id="blanks"),
        pytest.param(LINE.replace(b'"ok"', b'"\\u006fk"'), id="escaped"),
        pytest.param(b'{"station":3,' + LINE[1:], id="key twice"),
        pytest.param(LINE.replace(b'"op":7,', b""), id="field missing"),
        pytest.param(LINE.replace(b'"seq":5', b'"seq":0'), id="seq 0"),
        pytest.param(LINE.replace(b'"seq":5', b'"seq":4294967296'), id="seq too large"),
        pytest.param(LINE.replace(b'"seq":5', b'"seq":true'), id="seq true"),
        pytest.param(LINE.replace(b'"seq":5', b'"seq":5.0'), id="seq a fraction"),
        pytest.param(LINE.replace(b'"station":3', b'"station":65536'), id="station too large"),
        pytest.param(LINE.replace(b'"station":3', b'"station":-1'), id="station negative"),
        pytest.param(LINE.replace(b'"epoch":1', b'"epoch":2048'), id="epoch too large"),
        pytest.param(LINE.replace(b'"c10":366', b'"c10":1e2'), id="number spelt otherwise"),
        pytest.param(LINE.replace(b'"c10":366', b'"c10":99999999999999999999'), id="number of 67 bits"),
        pytest.param(LINE.replace(b'"c10":366', b'"c10":' + b"[" * 400 + b"]" * 400), id="deep"),
        pytest.param(LINE.replace(b"366", b"\xff"), id="no UTF-8"),
        pytest.param(LINE.replace(b'"seq"', b'"pii":"ABC","seq"'), id="pii no digest"),
        pytest.param(LINE.replace(b'"seq"', b'"pii":null,"seq"'), id="pii null"),
        pytest.param(LINE.replace(b'"seq"', b'"pii":{"salt":"AAAA","v":{}},"seq"'), id="salt short"),
        pytest.param(LINE.replace(b'"seq"', b'"pii":{"salt":7,"v":{}},"seq"'), id="salt a number"),
        pytest.param(LINE.replace(b'"seq"', b'"pii":{"salt":"*AAAAAAAAAAAAAAAAAAAAA==","v":{}},"seq"'), id="no base64"),
        pytest.param(LINE.replace(b'"seq"', b'"pii":{"salt":"AAAAAAAAAAAAAAAAAAAAAB==","v":{}},"seq"'), id="salt twin"),
        pytest.param(LINE.replace(b'"seq"', b'"pii":{"v":{}},"seq"'), id="salt missing"),
        pytest.param(
            LINE.replace(b'"seq"', b'"pii":{"salt":"' + b64encode(bytes(16)) + b'","v":"x"},"seq"'),
            id="value no object",
        ),
    ],
)
def test_a_record_written_in_any_other_way_is_refused(wire: bytes) -> None:
    assert wire != LINE
    assert refused(wire).code == "bundle-damaged"
