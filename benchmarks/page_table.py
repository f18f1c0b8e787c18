"""A table of a million passages: the first page, and a page anywhere, beside paging by OFFSET."""

from __future__ import annotations

import random

from benchmarks.load import Load, say
from benchmarks.measure import Row, beside, p50, p99, seconds_each, within

PAGE, PAGES, PEER_PAGES = 100, 200, 10
LIMIT_S = 0.016
BY_OFFSET = """
    SELECT p.id, p.at_ms, p.dir, p.outcome, p.reasons, p.c10, p.resident, p.pass_key, r.name, p.voided, p.amended
    FROM passage_now AS p LEFT JOIN roster_entry AS r ON r.number = p.resident
    ORDER BY p.id DESC LIMIT ? OFFSET ?"""


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    load.grow(load.gate, load.events)
    store = load.store
    say("turning pages …")
    newest = store.head().seq
    chance = random.Random(5)
    first = seconds_each(lambda _: store.feed(before_seq=None, limit=PAGE), range(PAGES))
    anywhere = seconds_each(
        lambda seq: store.feed(before_seq=seq, limit=PAGE), [chance.randrange(PAGE, newest) for _ in range(PAGES)]
    )
    with store._connections.reading() as conn:
        peer = seconds_each(
            lambda offset: conn.execute(BY_OFFSET, (PAGE, offset)).fetchall(),
            [chance.randrange(newest - PAGE) for _ in range(PEER_PAGES)],
        )
    return [
        within(f"first page of {PAGE}, p99 ({load.events:,} passages)", p99(first), LIMIT_S),
        within("page anywhere, p99", p99(anywhere), LIMIT_S),
        beside("page anywhere, p50", p50(anywhere), "OFFSET", p50(peer)),
    ]
