"""A copied pass: found when the sticks come, decided about by a person, stopped at every gate."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.root import root
from checkpoint_app.cli.session import Session
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.domain.policy import CredentialRules
from checkpoint_app.services.find_copies import LOOK_BACK_MS, passes_of
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import pass_code

PIN = "2468"
MING, DAY_S = 1, 86_400
SERIAL = PassSerial(0, 1)


@pytest.fixture
def code(community: Any) -> str:
    """The pass of 王小明, which somebody copied; it stands in every gate's register."""
    office, now_s = community.office, community.clock.wall_ms // 1000
    claims = PassClaims(
        serial=SERIAL,
        kind=PassKind.RESIDENT,
        name="王*明",
        dwelling="云上苑 3-1-501",
        not_before_s=now_s,
        expires_s=now_s + 90 * DAY_S,
    )
    data = {
        "serial": SERIAL.key,
        "kind": int(claims.kind),
        "resident": MING,
        "dwelling": claims.dwelling,
        "nbf": claims.not_before_s,
        "exp": claims.expires_s,
    }
    office.store.append(EventDraft(kind=EventKind.PASS_ISSUED, at_ms=community.clock.wall_ms, data=data))
    community.publish()
    for gate in community.gates:
        gate.sign_on.sign_on(community.operator, PIN)
    return pass_code.encode(claims, office.store.identity().signing_seed)


def let_through(gate: GateDesk, code: str, direction: Direction) -> None:
    if gate.lane.direction is not direction:
        gate.lane.turn()
    gate.lane.enter(code)
    step = gate.lane.enter("365")
    assert step.outcome is not None
    assert step.outcome.admits


@pytest.fixture
def used_twice(community: Any, code: str) -> str:
    """Out by the east gate, and a minute later out by the west gate; both sticks came to the office."""
    east, west = community.gates
    let_through(east, code, Direction.OUT)
    community.clock.advance(minutes=1)
    let_through(west, code, Direction.OUT)
    bring(community)
    return code


def bring(community: Any) -> None:
    for gate in community.gates:
        gate.export.export(community.folder / "up")
    community.office.bundles.import_paths([community.folder / "up"])


def test_a_copy_is_found_with_gate_time_direction_and_who_was_on_duty(community: Any, used_twice: str) -> None:
    (copy,) = community.office.copies.find()
    assert copy.move.serial == SERIAL
    assert (copy.first.gate, copy.second.gate) == ("东门", "西门")
    assert (copy.first.operator, copy.second.operator) == ("王芳", "王芳")
    assert (copy.first.line.direction, copy.second.line.direction) == (Direction.OUT, Direction.OUT)
    assert copy.second.line.at_ms - copy.first.line.at_ms == 60_000
    assert copy.move.second.name == "王小明"


def test_a_copy_that_was_revoked_is_stopped_at_every_gate_and_not_shown_again(community: Any, used_twice: str) -> None:
    (copy,) = community.office.copies.find()
    community.office.revoke.revoke(copy.move.serial, "misused")
    assert community.office.copies.find() == ()
    community.publish()
    community.clock.advance(minutes=10)
    for gate in community.gates:
        gate.lane.turn()
        step = gate.lane.enter(used_twice)
        assert Reason.PASS_REVOKED in step.reasons
        assert step.outcome in (Outcome.REFER, Outcome.HOLD)


def test_what_a_person_called_honest_is_not_shown_again_but_the_next_time_is(community: Any, used_twice: str) -> None:
    copies = community.office.copies
    (copy,) = copies.find()
    copies.settle(copy)
    assert copies.find() == ()
    east, west = community.gates
    community.clock.advance(minutes=30)
    let_through(east, used_twice, Direction.IN)
    community.clock.advance(minutes=1)
    let_through(west, used_twice, Direction.IN)
    bring(community)
    (again,) = copies.find()
    assert again.move.first.at_ms > copy.move.second.at_ms


def test_the_rules_in_force_say_how_far_apart_gates_are(community: Any, used_twice: str) -> None:
    for gate_min, found in ((1, 0), (2, 1), (0, 0)):
        community.change_rules(credentials=CredentialRules(gate_min=gate_min))
        assert len(community.office.copies.find()) == found


def test_two_weeks_are_looked_at_unless_another_day_is_named(community: Any, used_twice: str) -> None:
    copies, now_ms = community.office.copies, community.clock.wall_ms
    community.clock.advance(ms=LOOK_BACK_MS + 1)
    assert copies.find() == ()
    assert len(copies.find(now_ms)) == 1
    assert copies.find(now_ms + 1) == ()


def test_a_pass_seen_often_is_one_pass(community: Any, used_twice: str) -> None:
    east, _ = community.gates
    community.clock.advance(minutes=1)
    let_through(east, used_twice, Direction.IN)
    bring(community)
    found = community.office.copies.find()
    assert len(found) == 2
    assert passes_of(copy.move for copy in found) == 1


def type_copies(folder: Path, *options: str) -> Result:
    words = ["--data", str(folder), "office", "passes", "copies", *options]
    environment = {"CHECKPOINT_PASSPHRASE": "a cold night"}
    done = CliRunner().invoke(root, words, obj=Session(), env=environment, standalone_mode=False)
    if done.exception is not None:
        raise done.exception
    return done


@pytest.fixture
def office_folder(community: Any, used_twice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the office's folder that the command opens by itself, at the community's time."""
    community.office.store.put("flushed", True)
    copied = tmp_path / "copied"
    shutil.copytree(community.folder / "office", copied, ignore=shutil.ignore_patterns("*.lock"))
    clock = community.clock
    monkeypatch.setattr(Session, "installation", lambda session: Installation(session.data, clock=clock))
    return copied


def test_the_command_lists_both_ways(office_folder: Path) -> None:
    (line,) = type_copies(office_folder, "--json").stdout.splitlines()
    answer = json.loads(line)
    assert (answer["serial"], answer["minutes"]) == (str(SERIAL), 1.0)
    assert [(way["gate"], way["direction"], way["operator"]) for way in answer["ways"]] == [
        ("东门", "out", "王芳"),
        ("西门", "out", "王芳"),
    ]
    assert answer["ways"][0]["at"].startswith("2026-11-22T20:20")
    said = type_copies(office_folder).stdout
    assert said.startswith(f"{SERIAL}: 东门 out 11-22 20:20:00 (王芳), 西门 out")
    assert "(1.0 minutes)" in said


def test_the_command_says_when_there_is_none_since_a_day(office_folder: Path) -> None:
    assert "No pass" in type_copies(office_folder, "--since", "2026-11-23").stdout
    assert type_copies(office_folder, "--since", "2026-11-23", "--json").stdout == ""
    assert str(SERIAL) in type_copies(office_folder, "--since", "2026-11-22").stdout
