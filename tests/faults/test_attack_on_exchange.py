"""Files of every kind in every order, lost laptops and destroyed keys: a look says what the import does."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import local_day
from checkpoint_app.domain.events import MAX_SEQ, ChainHead, LogLine
from checkpoint_app.domain.exchange import FileState, ImportedFile
from checkpoint_app.domain.head_claim import HeadVerdict
from checkpoint_app.domain.media import check_code
from checkpoint_app.errors import BundleRefused, InputRefused, KnownError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import chain, container
from checkpoint_app.sync.canonical import canonical, parse
from checkpoint_app.sync.office_keys import key_for
from checkpoint_app.sync.vault import Argon2Cost
from tests.full_run import rounds
from tests.properties.honest_bundle import Honest
from tests.sealed_files import record, seal_lines

STATION, PASSPHRASE = 1, "a cold night"
LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)


def take(community: Any, path: Path) -> ImportedFile:
    file: ImportedFile = community.office.bundles.import_file(path)
    return file


def wrong_chain(head: ChainHead) -> dict[str, Any]:
    """Return the claim of one record after a head, to which it does not lead."""
    return {"from": head.seq + 1, "to": head.seq + 1, "prev": head.digest.hex(), "head": "1" * 64}


class Logs:
    """Whole logs of the first gate's station, as somebody with its key writes them; two tell another story at 9."""

    def __init__(self, gate: GateDesk, folder: Path) -> None:
        self.gate, self.folder, self.files = gate, folder, 0
        self.stories: dict[tuple[int, str], list[LogLine]] = {}
        for epoch, story in ((1, "true"), (1, "other"), (2, "true"), (2, "other"), (5, "true")):
            self.stories[epoch, story] = [
                self._line(epoch, seq, "other" if story == "other" and seq >= 9 else "true") for seq in range(1, 21)
            ]

    def _line(self, epoch: int, seq: int, story: str) -> LogLine:
        line = record(self.gate, seq, "delivery", {"n": 1, "to": story})
        return LogLine(seq, canonical({**parse(line.line), "epoch": epoch}))

    def write(self, epoch: int, story: str, first: int, last: int) -> Path:
        identity, lines = self.gate.store.identity(), self.stories[epoch, story]
        genesis = chain.genesis(identity.community, identity.station, epoch)
        before = chain.walk(genesis, (line.line for line in lines[: first - 1]))
        self.files += 1
        path = self.folder / f"{self.files}.ckb"
        return seal_lines(
            self.gate, path, ChainHead(identity.station, epoch, first - 1, before), lines[first - 1 : last]
        )


def test_a_look_says_of_each_file_what_its_import_then_does(
    community: Any, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    office, chance, logs = community.office, random.Random(23), Logs(community.gates[0], tmp_path)
    found: dict[str, int] = {}
    for _ in range(rounds(120, 3_000)):
        epoch, story = chance.choice(list(logs.stories))
        first = chance.randrange(1, 21)
        path = logs.write(epoch, story, first, min(20, first + chance.randrange(8)))
        if chance.random() < 0.15:
            path.write_bytes(path.read_bytes()[: chance.randrange(900)])
        digest, records = office.store.state_digest(), office.store.head()
        (line,) = office.preview.preview_paths([path])
        assert (office.store.state_digest(), office.store.head()) == (digest, records)
        done = take(community, path)
        said = line.file
        assert (said.state, said.reason, said.detail, said.new_events, said.first, said.last) == (
            done.state, done.reason, done.detail, done.new_events, done.first, done.last,
        )  # fmt: skip
        assert sum(line.kinds.values()) == done.new_events
        found[done.reason or done.state.value] = found.get(done.reason or done.state.value, 0) + 1
    record_property("figure", f"looks equal to the import that followed: {dict(sorted(found.items()))}")
    assert {"bundle-fork", "imported", "nothing-new"} <= set(found)
    held = [(r.epoch, r.ranges) for r in office.store.receipts() if r.station == STATION]
    office.store.rebuild_projections()
    assert [(r.epoch, r.ranges) for r in office.store.receipts() if r.station == STATION] == held


def test_whichever_of_two_stories_came_first_stays_and_the_other_is_kept_aside(community: Any, tmp_path: Path) -> None:
    logs = Logs(community.gates[0], tmp_path)
    assert take(community, logs.write(1, "true", 15, 20)).state is FileState.IMPORTED
    assert take(community, logs.write(1, "other", 1, 14)).reason == "bundle-fork"
    assert take(community, logs.write(1, "other", 1, 8)).state is FileState.IMPORTED
    assert take(community, logs.write(1, "other", 9, 14)).reason == "bundle-fork"
    refused = logs.write(1, "true", 5, 20)
    damaged = refused.read_bytes()
    refused.write_bytes(damaged[:-1])
    assert take(community, refused).reason == "bundle-truncated"
    refused.write_bytes(damaged)
    assert take(community, refused).new_events == 6
    (receipt,) = [r for r in community.office.store.receipts() if r.station == STATION]
    assert receipt.ranges == ((1, 20),)


def test_a_manifest_may_say_anything_of_its_time_and_its_kind(community: Any, tmp_path: Path) -> None:
    gate, office = community.gates[0], community.office
    (file,) = gate.export.export(tmp_path / "up")
    content = file.path.read_bytes()
    opener = key_for(container.read_header(content), office.store.identity())
    honest = Honest(content, opener, gate.store.identity().signing_seed)
    strange: tuple[Any, ...] = (True, -1, 0, 1.5, 1 << 62, (1 << 64) - 1, "x", [], {}, [1], MAX_SEQ + 1)
    fields = ("newest", "mirror", "created", "app", "schema", "clock", "recipients", "x", "epoch")
    for n, (name, value) in enumerate(product(fields, strange)):
        path = tmp_path / f"{n}.ckb"
        path.write_bytes(honest.sealed(honest.lines, **{name: value}))
        (look,) = office.preview.preview_paths([path])
        done = take(community, path)
        assert (look.file.state, look.file.reason) == (done.state, done.reason)
    (line,) = [each for each in office.store.board() if each.station == STATION]
    assert line.last_report_ms is None or line.last_report_ms <= community.clock.wall_ms


def test_a_file_that_is_refused_tells_nothing_of_a_quiet_shift(community: Any, tmp_path: Path) -> None:
    gate, office = community.gates[0], community.office

    def missing() -> int:
        days = office.store.gate_days(local_day(community.clock.wall_ms))
        return int(next(each.stations_missing for each in days if each.gate == "E1"))

    head = gate.store.head()
    other = record(gate, head.seq + 1, "delivery", {"n": 1}, at=0)
    assert missing() == 1
    forged = seal_lines(gate, tmp_path / "a.ckb", head, [other], newest=head.seq + 1, chain=wrong_chain(head))
    assert take(community, forged).state is FileState.REFUSED
    assert missing() == 1
    assert take(community, gate.export.export(tmp_path / "up")[0].path).state is FileState.IMPORTED
    assert missing() == 0


def test_found_again_and_lost_again_a_laptop_counts_up_to_the_last_word(community: Any, tmp_path: Path) -> None:
    office, logs = community.office, Logs(community.gates[0], tmp_path)
    files = {last: logs.write(1, "true", 1, last) for last in (5, 10, 15, 20)}
    later, closed = logs.write(2, "true", 1, 3), logs.write(5, "true", 1, 3)
    take(community, files[5])
    office.lose.lose(STATION, after=10)
    assert take(community, files[15]).reason == "bundle-after-cutoff"
    assert take(community, files[10]).state is FileState.IMPORTED
    assert take(community, later).reason == "bundle-after-cutoff"
    with pytest.raises(InputRefused, match="lost"):
        office.lose.lose(STATION, after=20)
    office.lose.find_again(STATION)
    assert take(community, files[15]).state is FileState.IMPORTED
    office.lose.lose(STATION, after=2, epoch=2)
    assert take(community, later).reason == "bundle-after-cutoff"
    assert take(community, logs.write(2, "true", 1, 2)).state is FileState.IMPORTED
    assert take(community, closed).reason == "bundle-after-cutoff"
    with pytest.raises(KnownError):
        office.renew.renew(STATION)


def test_a_kit_of_a_station_that_was_lost_before_its_first_start_brings_nothing_in(
    community: Any, tmp_path: Path, clock: Any
) -> None:
    office = community.office
    kit = office.enrol.enrol(gate_code="E1", name="东门 2 号机", kit=tmp_path / "new.ckk")
    station = max(each.certificate.station for each in office.store.stations())
    office.lose.lose(station, after=0)
    place = Installation(tmp_path / "thief", clock=clock, cost=LIGHT, state=tmp_path / "state")
    place.init_station(kit.kit, kit.code, PASSPHRASE)
    with place.gate(PASSPHRASE) as desk:
        files = desk.export.export(tmp_path / "stick")
        assert [take(community, file.path).reason for file in files] == ["bundle-after-cutoff"] * len(files)
        with pytest.raises(BundleRefused):
            desk.apply.apply(office.publish.publish(tmp_path / "down").path)


def test_a_code_of_a_sheet_fits_however_it_is_typed_and_never_another(community: Any, tmp_path: Path) -> None:
    gate, heads = community.gates[0], community.office.heads
    gate.sign_on.sign_on(community.operator, "2468")
    (file,) = gate.export.export(tmp_path)
    take(community, file.path)
    code = check_code(gate.store.head_at(file.last).digest)
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in code)
    for typed in (code.lower(), wide, wide.lower(), f" {code[:3]} - {code[3:]}\u3000", f"{wide[:3]}\uff0d{wide[3:]}"):
        assert heads.note(STATION, file.last, typed).verdict is HeadVerdict.FITS
    for typed in ("", code[:5], code + "A", "ABCDE0", "ＡＢ", "\x00" * 6, "=1+1+1", "１２３４５６７"):
        with pytest.raises(InputRefused):
            heads.note(STATION, file.last, typed)
    for seq in (0, -1, MAX_SEQ + 1, 1 << 70):
        with pytest.raises(InputRefused):
            heads.note(STATION, seq, code)
