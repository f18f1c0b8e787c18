"""Saving, look-up and import on SQLCipher: 100,000 residents, 1,000,000 records, beside bare statements.

"Decided and painted" is the window's own benchmark; here the store's part of it: Enter to COMMIT returned.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson
from sqlcipher3 import dbapi2

from checkpoint_app.domain.events import ChainHead, Event, EventDraft, EventKind, LogLine
from checkpoint_app.domain.exchange import FileState, ImportedFile, OfficeSnapshot
from checkpoint_app.domain.lookup import keys_of
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.roster import Dwelling, RosterEntry
from checkpoint_app.domain.scan import understand
from checkpoint_app.domain.station import Certificate, Gate, OfficeIdentity, StationIdentity
from checkpoint_app.sync import chain
from checkpoint_app.sync.certificates import issue
from db.office_store import create_office_store
from db.station_store import SqliteStationStore, create_station_store

RESIDENTS, RECORDS, FEW_RECORDS, IMPORTED = 100_000, 1_000_000, 10_000, 100_000
SAVES, LOOKUPS, PEER_LOOKUPS = 500, 400, 20
COMMUNITY, KEY, START_MS = "530102001001", bytes(range(32)), 1_795_320_000_000
SURNAMES, GIVEN = (
    "王李张刘陈杨黄赵周吴徐孙曾单解仇查翟",
    "明华丽强敏静伟芳娜秀英军洁艳勇杰娟涛超霞平刚桂小晓雨云东西南北",
)

Row = tuple[str, str, str, str]


def rows() -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    with TemporaryDirectory() as folder:
        return [*_gate_rows(Path(folder)), *_import_rows(Path(folder))]


def _gate_rows(folder: Path) -> list[Row]:
    dice = random.Random(20200222)
    people = [_person(dice, number) for number in range(1, RESIDENTS + 1)]
    store = create_station_store(folder / "gate", KEY, _station(), EventDraft(kind=EventKind.EPOCH_OPENED, at_ms=1))
    snapshot = OfficeSnapshot(
        version=1, created_ms=1, pack=None, roster=tuple(people), passes=(), stations=(), operators=(), receipts=()
    )
    took = _timed(lambda: store.apply_snapshot(snapshot, EventDraft(kind=EventKind.LIST_APPLIED, at_ms=1)))
    made = [(f"list of {RESIDENTS:,} residents taken over", f"{took:.1f} s", "—", "—")]
    _fill(store, dice, FEW_RECORDS)
    few = _times(lambda: store.append(_passage(dice)), SAVES)
    few_page = _times(lambda: store.feed(before_seq=None, limit=50), SAVES)
    _fill(store, dice, RECORDS - FEW_RECORDS)
    bare = _bare_inserts(folder / "bare.db")
    many = _times(lambda: store.append(_passage(dice)), SAVES)
    made += [
        _compared(f"save a passage, {RECORDS:,} records, p50; bare SQLCipher insert", _p50(many), _p50(bare)),
        _compared(f"save a passage, {RECORDS:,} records, p99; bare SQLCipher insert", _p99(many), _p99(bare)),
        _compared(f"save a passage, p50; with {FEW_RECORDS:,} records", _p50(many), _p50(few)),
    ]
    page = _times(lambda: store.feed(before_seq=None, limit=50), SAVES)
    made.append(_compared(f"first page of the feed, p50; with {FEW_RECORDS:,} records", _p50(page), _p50(few_page)))
    for what, typed, column in _typed(dice, people):
        scans = iter([understand(text) for text in typed])
        ours = _times(lambda scans=scans: store.find(next(scans), limit=9), LOOKUPS)
        like = _like(folder / "like.db", people, column, typed)
        made.append(_compared(f"look-up by {what}, p99; limit 5 ms", _p99(ours), 0.005))
        made.append(_compared(f"look-up by {what}, p50; LIKE '%…%'", _p50(ours), _p50(like)))
    store.close()
    return made


def _import_rows(folder: Path) -> list[Row]:
    dice = random.Random(7)
    lines = [_line(dice, seq) for seq in range(1, IMPORTED + 1)]
    genesis = chain.genesis(COMMUNITY, 5, 1)
    head = ChainHead(5, 1, IMPORTED, chain.walk(genesis, (line.line for line in lines)))
    file = ImportedFile(name="x", sha256=bytes(32), state=FileState.IMPORTED, at_ms=1, station=5, epoch=1)
    draft = EventDraft(kind=EventKind.BUNDLE_IMPORTED, at_ms=1)
    office = create_office_store(folder / "office", KEY, _office(), EventDraft(kind=EventKind.EPOCH_OPENED, at_ms=1))
    ours = _timed(lambda: office.insert_segment(ChainHead(5, 1, 0, genesis), lines, head, file, draft))
    known = _times(lambda: office.file_known(bytes(32)), SAVES)
    office.close()
    plain = folder / "records.nl"
    plain.write_bytes(b"\n".join(orjson.dumps({"id": x.seq, **_flat(orjson.loads(x.line))}) for x in lines))
    tool = [sys.executable, "-m", "sqlite_utils", "insert", folder / "tool.db", "event", plain, "--nl", "--pk", "id"]
    tool_s = _timed(lambda: subprocess.run(tool, check=True, capture_output=True))
    bare = sqlite3.connect(folder / "bare.sqlite")
    bare.execute("CREATE TABLE event (id INTEGER PRIMARY KEY, line BLOB)")
    bare_s = _timed(lambda: _committed(bare, "INSERT INTO event VALUES (?, ?)", [(x.seq, x.line) for x in lines]))
    bare.close()
    rate = IMPORTED / ours
    what = f"office takes over {IMPORTED:,} verified records"
    return [
        (f"{what}; limit", f"{rate:,.0f}/s", "≥ 50,000/s", f"{rate / 50_000:.2f}"),
        (
            f"{what}; sqlite-utils insert, plain SQLite",
            f"{rate:,.0f}/s",
            f"{IMPORTED / tool_s:,.0f}/s",
            f"{tool_s / ours:.2f}",
        ),
        (f"{what}; executemany, plain SQLite", f"{rate:,.0f}/s", f"{IMPORTED / bare_s:,.0f}/s", f"{bare_s / ours:.2f}"),
        _compared("file already held, p99; limit 1 ms", _p99(known), 0.001),
    ]


def _timed(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _times(work: Callable[[], Any], count: int) -> list[float]:
    return sorted(_timed(work) for _ in range(count))


def _p50(times: list[float]) -> float:
    return times[len(times) // 2]


def _p99(times: list[float]) -> float:
    return times[len(times) * 99 // 100]


def _compared(what: str, ours_s: float, peer_s: float) -> Row:
    return what, f"{ours_s * 1000:.2f} ms", f"{peer_s * 1000:.2f} ms", f"{ours_s / peer_s:.2f}"


def _committed(conn: Any, statement: str, values: Iterable[Any]) -> None:
    conn.executemany(statement, values)
    conn.commit()


def _fill(store: SqliteStationStore, dice: random.Random, count: int) -> None:
    for _ in range(count // 10_000):
        store.append(*[_passage(dice) for _ in range(10_000)])


def _passage(dice: random.Random) -> EventDraft:
    data = {"dir": dice.choice(["in", "out"]), "outcome": "PASS", "c10": 366, "resident": dice.randint(1, RESIDENTS)}
    return EventDraft(kind=EventKind.PASSAGE, at_ms=START_MS, operator=1, shift=2, pack=3, list_version=4, data=data)


def _bare_inserts(path: Path) -> list[float]:
    conn = dbapi2.connect(str(path), isolation_level=None)
    conn.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    conn.execute("PRAGMA journal_mode = WAL").fetchall()
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("CREATE TABLE event (id INTEGER PRIMARY KEY, line BLOB)")
    times = _times(lambda: conn.execute("INSERT INTO event (line) VALUES (zeroblob(200))"), SAVES)
    conn.close()
    return times


def _typed(dice: random.Random, people: list[RosterEntry]) -> list[tuple[str, list[str], int]]:
    some = dice.sample(people, LOOKUPS)
    initials = [next(key[2:] for key in keys_of(person) if key.startswith("i:")) for person in some]
    return [
        ("name", [person.name for person in some], 0),
        ("surname alone", [person.name[0] for person in some], 0),
        ("initials", initials, 1),
        ("phone tail", [person.phone_tail for person in some], 2),
        ("dwelling", [person.dwelling.short for person in some], 3),
    ]


def _like(path: Path, people: list[RosterEntry], column: int, typed: list[str]) -> list[float]:
    """Time LIKE on an encrypted table of the same people."""
    conn = dbapi2.connect(str(path), isolation_level=None)
    conn.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    conn.execute("DROP TABLE IF EXISTS person")
    conn.execute("CREATE TABLE person (name TEXT, initials TEXT, tail TEXT, dwelling TEXT)")
    conn.execute("BEGIN")
    values = [(p.name, next(k[2:] for k in keys_of(p) if k[0] == "i"), p.phone_tail, p.dwelling.short) for p in people]
    conn.executemany("INSERT INTO person VALUES (?, ?, ?, ?)", values)
    conn.execute("COMMIT")
    select = (
        "SELECT * FROM person WHERE name LIKE '%' || ? || '%' ORDER BY dwelling LIMIT 9",
        "SELECT * FROM person WHERE initials LIKE '%' || ? || '%' ORDER BY dwelling LIMIT 9",
        "SELECT * FROM person WHERE tail LIKE '%' || ? || '%' ORDER BY dwelling LIMIT 9",
        "SELECT * FROM person WHERE dwelling LIKE '%' || ? || '%' ORDER BY dwelling LIMIT 9",
    )[column]
    texts = iter(typed)
    times = _times(lambda: conn.execute(select, (next(texts),)).fetchall(), PEER_LOOKUPS)
    conn.close()
    return times


def _person(dice: random.Random, number: int) -> RosterEntry:
    room = f"{dice.randint(1, 30)}0{dice.randint(1, 6)}"
    return RosterEntry(
        number=number,
        household=(number - 1) // 3 + 1,
        dwelling=Dwelling(dice.choice(["云上苑", "听雨里"]), str(dice.randint(1, 40)), str(dice.randint(1, 4)), room),
        name=dice.choice(SURNAMES) + "".join(dice.choices(GIVEN, k=dice.randint(1, 2))),
        phone_tail=f"{dice.randrange(10_000):04d}",
        id_tail=f"{dice.randrange(10_000):04d}",
    )


def _line(dice: random.Random, seq: int) -> LogLine:
    draft = _passage(dice)
    event = Event(
        station=5,
        epoch=1,
        seq=seq,
        kind=draft.kind.value,
        at_ms=START_MS + seq * 5000,
        operator=1,
        shift=2,
        pack=3,
        list_version=4,
        clock="ok",
        data=draft.data,
    )
    return chain.line_of(event, None)


def _flat(fields: dict[str, Any]) -> dict[str, Any]:
    return {**{name: value for name, value in fields.items() if name != "data"}, **fields["data"]}


def _certificate(station: int) -> Certificate:
    return issue(
        bytes(32),
        community=COMMUNITY,
        station=station,
        gate="G1",
        name="终端",
        public_key=bytes(32),
        age_recipient="age1x",
        pass_kinds=tuple(PassKind),
        longest_days=400,
        not_before_ms=0,
        expires_ms=1 << 50,
    )


def _station() -> StationIdentity:
    return StationIdentity(
        community=COMMUNITY,
        community_name="示例社区",
        gate=Gate(code="G1", name="东门", compound="云上苑"),
        certificate=_certificate(3),
        signing_seed=bytes(32),
        age_identity="",
        root_public_key=bytes(32),
        office_recipient="",
        install_id="",
    )


def _office() -> OfficeIdentity:
    return OfficeIdentity(
        community=COMMUNITY,
        community_name="示例社区",
        root_seed=bytes(32),
        age_identity="",
        age_recipient="",
        certificate=_certificate(0),
        signing_seed=bytes(32),
        install_id="",
    )
