"""Tokens forged, swapped and spoilt, epochs and serials at their end: a sentence, and never a number given twice."""

from __future__ import annotations

import random
import shutil
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.high_water import HighWaterFile
from checkpoint_app.adapters.machine import machine_of
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.continuity import SERIAL_FLOOR, BreakKind, ContinuityBroken
from checkpoint_app.domain.events import MAX_EPOCH, EventKind
from checkpoint_app.domain.passes import FIRST_BLANK
from checkpoint_app.errors import InputRefused, StorageError
from checkpoint_app.services.keep_continuity import HIGH_WATER
from checkpoint_app.sync.vault import Argon2Cost

PASSPHRASE, PIN = "a cold night", "2468"
LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)
Place = Callable[..., Installation]


@pytest.fixture
def place(community_template: Path, tmp_path: Path, clock: Any) -> Place:
    """Data folders as they came out of their kits, each on a computer of its own."""

    def at(which: str) -> Installation:
        folder = tmp_path / f"laptop {which}" / "data"
        if not folder.exists():
            shutil.copytree(community_template / which, folder)
        return Installation(folder, clock=clock, cost=LIGHT, state=tmp_path / f"state {which}")

    return at


def work(place: Installation, records: int = 3) -> int:
    with place.gate(PASSPHRASE) as desk:
        for _ in range(records):
            desk.store.append(desk.stamp.draft(EventKind.DELIVERY, {"n": 1}))
        return desk.store.head().seq


def break_at(place: Installation) -> ContinuityBroken | None:
    """Open the gate; return what it asks, None if nothing."""
    try:
        with place.gate(PASSPHRASE) as desk:
            assert desk.store.head().epoch == 1
    except ContinuityBroken as broken:
        return broken
    return None


def token_of(place: Installation, tmp_path: Path, which: str) -> Path:
    work(place)
    (token,) = (tmp_path / f"state {which}" / HIGH_WATER).iterdir()
    return token


def test_whatever_stands_in_the_token_the_gate_opens_or_asks(place: Place, tmp_path: Path) -> None:
    east, chance = place("E1"), random.Random(5)
    token = token_of(east, tmp_path, "E1")
    honest = token.read_bytes()
    for _ in range(150):
        spoilt = bytearray(honest)
        for at in chance.sample(range(len(honest)), chance.randrange(1, 6)):
            spoilt[at] = chance.randrange(256)
        if chance.random() < 0.6:
            spoilt[-4:] = zlib.crc32(spoilt[:-4]).to_bytes(4, "big")
        token.write_bytes(bytes(spoilt[: chance.choice((len(spoilt), len(spoilt), 5))]))
        broken = break_at(east)
        assert broken is None or broken.found.next_epoch <= MAX_EPOCH
        token.write_bytes(honest)
    work(east)


def test_the_token_of_another_installation_says_nothing(place: Place, tmp_path: Path) -> None:
    east, west = place("E1"), place("W1")
    one, other = token_of(east, tmp_path, "E1"), token_of(west, tmp_path, "W1")
    work(west, 20)
    one.write_bytes(other.read_bytes())
    assert work(east)
    shutil.copyfile(one, other)
    assert work(west)


def test_a_token_that_is_a_folder_or_a_dangling_link_stops_nobody(place: Place, tmp_path: Path) -> None:
    east = place("E1")
    token = token_of(east, tmp_path, "E1")
    token.unlink()
    token.mkdir()
    assert work(east)
    token.rmdir()
    token.symlink_to(tmp_path / "nowhere" / "at all")
    assert work(east)


def forged_token(place: Installation, tmp_path: Path, which: str, **changes: Any) -> None:
    token_of(place, tmp_path, which)
    with place.gate(PASSPHRASE) as desk:
        install_id, token = desk.store.identity().install_id, desk.store.token()
    assert token is not None
    mark = HighWaterFile(tmp_path / f"state {which}" / HIGH_WATER, install_id)
    mark.write(replace(token, **changes))
    mark.close()


@pytest.mark.parametrize("epoch", [MAX_EPOCH, MAX_EPOCH + 1, 65_535])
def test_after_the_last_epoch_there_is_a_sentence_and_no_record_of_another_station(
    place: Place, tmp_path: Path, epoch: int
) -> None:
    east = place("E1")
    forged_token(east, tmp_path, "E1", epoch=epoch)
    if epoch > MAX_EPOCH:  # no token of ours
        assert break_at(east) is None
        return
    for _ in range(2):
        with pytest.raises(StorageError) as refused, east.gate(PASSPHRASE, confirmed=BreakKind.RESTORED):
            pass
        assert (refused.value.code, "kit" in str(refused.value)) == ("epochs-used-up", True)


def test_a_serial_in_a_token_that_is_beyond_all_serials_lets_no_pass_take_a_blanks_number(
    place: Place, community: Any, tmp_path: Path
) -> None:
    east = place("E1")
    forged_token(east, tmp_path, "E1", epoch=2, serial=(1 << 32) - 1)
    with east.gate(PASSPHRASE, confirmed=BreakKind.RESTORED) as desk:
        desk.apply.apply(community.office.publish.publish(tmp_path / "down").path)
        desk.sign_on.sign_on(community.operator, PIN)
        with pytest.raises(InputRefused) as refused:
            desk.issue.issue(holder="访客甲", dwelling="3-1-501", hours=2)
        assert refused.value.code in ("serials-used-up", "pass-quota")


@pytest.mark.parametrize("floor", [FIRST_BLANK - 1, FIRST_BLANK, (1 << 32) - 2, (1 << 32) + 5])
def test_at_the_end_of_its_block_a_gate_signs_no_more_and_goes_on_recording(
    place: Place, community: Any, tmp_path: Path, floor: int
) -> None:
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, PIN)
    gate.store.put(SERIAL_FLOOR, floor)
    with pytest.raises(InputRefused) as refused:
        gate.issue.issue(holder="访客甲", dwelling="3-1-501", hours=2)
    assert refused.value.code in ("serials-used-up", "pass-quota")
    gate.lane.enter("王小明")
    gate.lane.enter("366")


def test_two_programs_on_one_folder_do_not_both_begin_an_epoch(place: Place, tmp_path: Path) -> None:
    east = place("E1")
    forged_token(east, tmp_path, "E1", epoch=2)
    with east.gate(PASSPHRASE, confirmed=BreakKind.RESTORED) as desk:
        with pytest.raises(StorageError) as told, place("E1").gate(PASSPHRASE, confirmed=BreakKind.RESTORED):
            pass
        assert told.value.code == "data-folder-in-use"
        assert desk.store.head().epoch == 3


def test_a_machine_that_says_nothing_of_itself_is_never_taken_for_another(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkpoint_app.adapters.machine._machine", lambda: "")
    assert machine_of("a") != machine_of("b")
    east = place("E1")
    with pytest.raises(ContinuityBroken):
        work(east)
    with east.gate(PASSPHRASE, confirmed=BreakKind.CLONED) as desk:
        assert desk.store.head().epoch == 2
    work(east)
