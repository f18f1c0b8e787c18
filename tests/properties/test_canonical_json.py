"""Canonical JSON is what docs/formats.md §3 says: another language's plain writer gives the same bytes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkpoint_app.domain.events import Event
from checkpoint_app.sync import chain
from checkpoint_app.sync.canonical import canonical, parse, parse_exact
from tests.wire_lines import log_line

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
SCALARS = st.none() | st.booleans() | st.integers(-(1 << 63), (1 << 64) - 1) | TEXT
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4))
OBJECTS = st.dictionaries(TEXT, VALUES, max_size=4)


def plain(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


@settings(max_examples=500, deadline=None)
@given(VALUES)
def test_a_plain_json_writer_with_sorted_keys_gives_the_same_bytes(value: Any) -> None:
    assert canonical(value) == plain(value)
    assert parse(canonical(value)) == value
    assert parse_exact(canonical(value)) == value


@settings(max_examples=300, deadline=None)
@given(OBJECTS)
def test_any_other_spelling_is_not_exact(value: dict[str, Any]) -> None:
    spaced = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(", ", ": ")).encode()
    if spaced != canonical(value):
        with pytest.raises(ValueError, match="canonical"):
            parse_exact(spaced)


@settings(max_examples=300, deadline=None)
@given(data=OBJECTS, pii=st.none() | OBJECTS, seq=st.integers(1, (1 << 32) - 1), at_ms=st.integers(-(10**15), 10**15))
def test_every_event_survives_log_wire_and_back(
    data: dict[str, Any], pii: dict[str, Any] | None, seq: int, at_ms: int
) -> None:
    event = Event(
        station=3,
        epoch=1,
        seq=seq,
        kind="passage",
        at_ms=at_ms,
        operator=1,
        shift=1,
        pack=1,
        list_version=1,
        clock="ok",
        data=data,
        pii=pii,
    )
    line = chain.line_of(event, chain.new_salt())
    assert log_line(chain.wire_line(line)) == line
    assert chain.event_of(line) == event
