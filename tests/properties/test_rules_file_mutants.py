"""Whatever is in a rules file, it is read whole or refused by line, never half, never with a crash."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from checkpoint_app.domain.policy import pack_from_data
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.read_pack import EXAMPLES, pack_of, shipped_pack

TEXTS = [shipped_pack(name).decode() for name in EXAMPLES[1:]]
FAULT = re.compile(r"第 \d+ 行:.+|另有 \d+ 处")
PIECES = [
    *("[]", "{}", ":", "-", "\t", "&a", "*a", "!!int", "#", "?", "|", ">", "'", '"', "\n", "---", "null", "~", "true"),
    *("2026-02-30 00:00", "99:99", "-1", "1e999", "９", "\u202e", "\ufeff", "\x00", "\ud7ff", "9" * 400, "REFUSE"),
]


def refusal_of(content: bytes) -> InputRefused | None:
    """Return why the file is refused; None if it is read, and then its rules go through a bundle unchanged."""
    try:
        pack = pack_of(content, number=1)
    except InputRefused as refusal:
        return refusal
    assert pack_from_data(pack.to_data()) == pack
    return None


def read(content: bytes) -> None:
    refusal = refusal_of(content)
    if refusal is not None:
        assert refusal.code in ("pack-unreadable", "pack-incomplete")
        assert all(FAULT.fullmatch(line) for line in refusal.details["detail"].split("\n"))


@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"%YAML 9.9\n---\na: b")
@example(b"%TAG ! tag:x,2000:\n---\ntitle: !y z")
@example(b"? ? ? a")
@example(b"title: >")
@example(b"title: |2\n  x")
@example(b"\x85\xe2\x80\xa8: a")
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read(content)


@given(st.sampled_from(TEXTS), st.data())
def test_a_file_with_a_slip_is_read_or_refused(text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = text[:start] + data.draw(st.sampled_from(PIECES)) + text[end:]
    read(text.encode())


@given(st.sampled_from(TEXTS), st.data())
def test_a_file_with_lines_lost_is_read_or_refused(text: str, data: st.DataObject) -> None:
    lines = text.splitlines(keepends=True)
    kept = data.draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    read("".join(line for line, keep in zip(lines, kept, strict=True) if keep).encode())
