"""Finding somebody by name, initials, phone tail or dwelling, beside LIKE '%…%' on the same tables."""

from __future__ import annotations

import random
from functools import partial

from pypinyin import Style, lazy_pinyin

from benchmarks.load import Load, say
from benchmarks.measure import Row, beside, p50, p99, seconds_each, within
from checkpoint_app.domain.scan import understand
from db.station_store import SqliteStationStore

LOOK_UPS, PEER_LOOK_UPS, SHOWN = 400, 20, 9
LIMIT_S = 0.005

LIKE_NAME = "SELECT number FROM roster_entry WHERE name LIKE '%' || ? || '%' LIMIT 9"
LIKE_INITIALS = "SELECT DISTINCT place FROM roster_key WHERE key LIKE '%i:' || ? || '%' LIMIT 9"
LIKE_TAIL = (
    "SELECT number FROM roster_entry WHERE phone_tail LIKE '%' || ?1 || '%' OR id_tail LIKE '%' || ?1 || '%' LIMIT 9"
)
LIKE_HOME = """
    SELECT number FROM roster_entry WHERE building || '-' || unit || '-' || room LIKE '%' || ? || '%' LIMIT 9"""


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    store = load.store
    say("looking people up …")
    people = random.Random(3).sample(load.roster, min(LOOK_UPS, len(load.roster)))
    asked = {
        "name": ([entry.name for entry in people], LIKE_NAME),
        "surname alone": ([entry.name[:1] for entry in people], LIKE_NAME),
        "initials": (["".join(lazy_pinyin(entry.name, style=Style.FIRST_LETTER)) for entry in people], LIKE_INITIALS),
        "phone tail": ([entry.phone_tail for entry in people], LIKE_TAIL),
        "3-1-501": ([entry.dwelling.short for entry in people], LIKE_HOME),
    }
    table = []
    for by, (texts, like) in asked.items():
        ours = seconds_each(lambda text: store.find(understand(text), limit=SHOWN), texts)
        peer = seconds_each(partial(_ask, store, like), texts[:PEER_LOOK_UPS])
        table.append(within(f"look-up by {by}, p99 ({load.residents:,} residents)", p99(ours), LIMIT_S))
        table.append(beside(f"look-up by {by}, p50", p50(ours), "LIKE '%…%'", p50(peer)))
    return table


def _ask(store: SqliteStationStore, like: str, text: str) -> None:
    with store._connections.reading() as conn:
        conn.execute(like, (text,)).fetchall()
