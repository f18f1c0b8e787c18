"""Whole lines out of bytes as they come, and readings out of lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkpoint_app.domain.device_lines import LONGEST_SYMBOL, Taken, reading_c10_of, take_bytes


def lines_of(*chunks: bytes, longest: int = LONGEST_SYMBOL) -> tuple[list[str], int]:
    taken, lines, garbage = Taken(), [], 0
    for chunk in chunks:
        taken = take_bytes(taken, chunk, longest=longest)
        lines += taken.lines
        garbage += taken.garbage
    return lines, garbage


@given(st.lists(st.text("0123456789-", min_size=1, max_size=60), max_size=30), st.data())
def test_lines_arrive_whole_however_they_are_cut(lines, data):
    stream = b"".join(line.encode() + data.draw(st.sampled_from([b"\r", b"\n", b"\r\n"])) for line in lines)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=20)))
    chunks = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    assert lines_of(*chunks) == (lines, 0)


@given(st.lists(st.binary(max_size=9_000), max_size=20))
def test_no_bytes_break_it_and_little_is_held(chunks):
    taken = Taken()
    for chunk in chunks:
        taken = take_bytes(taken, chunk)
        assert len(taken.pending) <= LONGEST_SYMBOL
        assert all(line.isprintable() and len(line) <= LONGEST_SYMBOL for line in taken.lines)


def test_a_line_without_end_is_dropped_up_to_its_end_and_counted_once():
    assert lines_of(b"9" * 40, b"9" * 40, b"\n366\n", longest=50) == (["366"], 1)


@pytest.mark.parametrize("noise", [b"\xff\xfe\x00\n", b"36\x076\n", b"\x1b[2J\n"])
def test_noise_is_counted_and_the_next_line_is_read(noise):
    assert lines_of(noise + b"36.6\n") == (["36.6"], 1)


@pytest.mark.parametrize(
    ("line", "c10"),
    [
        ("T=36.6C", 366), ("36.6", 366), ("+036.6", 366), ("T: 36.65 ℃", 366), ("temp=37,3", 373), ("036.4°C", 364),
        ("", None), ("Lo", None), ("22.5", None), ("43.1", None), ("366", None), ("36.6.6", None), ("٣٦.٦", None),
    ],
)  # fmt: skip
def test_a_thermometers_line_is_a_reading_or_nothing(line, c10):
    assert reading_c10_of(line) == c10
