"""Records of the right form and any content, chained and signed by a station's own key: held, shown, and no crash."""

from __future__ import annotations

import random
from base64 import b64encode
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.sync import chain, container
from checkpoint_app.sync.canonical import canonical, parse
from checkpoint_app.sync.office_keys import key_for
from tests.full_run import rounds
from tests.properties.honest_bundle import Honest
from tests.wire_lines import log_line

FILES, RECORDS = rounds(60, 1200), 8
VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 7, 1 << 62, (1 << 64) - 1, -(1 << 63), "", "x" * 300, "㼆", "in", "PASS", [], [[]], [None],
    [1, 2], [[1, 2, 3]], {}, {"a": 1},
)  # fmt: skip
NUMBERS = (0, 1, -1, 1 << 63)
FIELDS = """
    dir outcome why resident pass c10 site gun try trip by flags code mask matches override of slip visit group sheet
    row n to kind serial serials nbf exp dwelling blank readings household host consent how questions until residents
    arrived promised from case step band whom version sha256 state station reason first last files ranges operator
    install prev lost asked set void counts open ms what agent works doubt passes order kinds heads rest marks
"""
PERSONAL = (
    "said",
    "head",
    "name",
    "dwelling",
    "phone",
    "plate",
    "holder",
    "note",
    "text",
    "companions",
    "number",
    "host",
)


def any_record(chance: random.Random, honest: list[dict[str, Any]], epoch: int, seq: int) -> bytes:
    """Return a record of a known kind: an honest one with strange fields, or strange altogether."""
    base = chance.choice(honest) if chance.random() < 0.5 else {"kind": chance.choice(list(EventKind)), "data": {}}
    strange = {field: chance.choice(VALUES) for field in chance.sample(FIELDS.split(), chance.randrange(12))}
    record: dict[str, Any] = {
        "at": chance.choice((1_795_350_007_000, 0, -5, (1 << 63) - 1)),
        "clock": chance.choice(("ok", "suspect", "x")),
        "data": base["data"] | strange,
        "epoch": epoch,
        "kind": base["kind"],
        "seq": seq,
        "station": 1,
    }
    record |= {field: chance.choice(NUMBERS) for field in ("list", "op", "pack", "shift")}
    if chance.random() < 0.3:
        record["boot"] = chance.choice(VALUES)
    if chance.random() < 0.3:
        personal = {field: chance.choice(VALUES) for field in PERSONAL}
        record["pii"] = {"salt": b64encode(bytes(16)).decode(), "v": personal}
    return canonical(record)


def test_whatever_a_certified_station_says_is_held_and_the_office_goes_on(
    community: Any, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    office, gate, chance = community.office, community.gates[0], random.Random(3)
    gate.sign_on.sign_on(community.operator, "2468")
    for line in ("王小明", "366", "赵不在", "0", "380"):
        gate.lane.enter(line)
    (file,) = gate.export.export(tmp_path / "up")
    content, identity = file.path.read_bytes(), office.store.identity()
    opener = key_for(container.read_header(content), identity)
    honest = Honest(content, opener, gate.store.identity().signing_seed)
    records = [parse(line) for line in honest.lines]
    for epoch in range(2, 2 + FILES):
        lines = [any_record(chance, records, epoch, seq) for seq in range(1, RECORDS + 1)]
        genesis = chain.genesis(identity.community, 1, epoch)
        head = chain.walk(genesis, (log_line(line).line for line in lines))
        claim = {"from": 1, "to": RECORDS, "prev": genesis.hex(), "head": head.hex()}
        file.path.write_bytes(honest.sealed(lines, epoch=epoch, chain=claim))
        result = office.bundles.import_file(file.path)
        assert (result.state, result.new_events) == (FileState.IMPORTED, RECORDS), result
    before = office.store.state_digest()
    office.store.rebuild_projections()
    assert office.store.state_digest() == before
    office.report.preview(date(2026, 11, 22))
    community.gates[1].apply.apply(office.publish.publish(tmp_path / "down").path)
    record_property("figure", f"{FILES * RECORDS} records of any content by a certified key: all held, none crashes")
