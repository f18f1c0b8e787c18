"""A gate somebody is on duty at."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.root import main
from checkpoint_app.cli.session import Session
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import pass_code

PIN = "2468"


@pytest.fixture
def desk(community: Any) -> GateDesk:
    """The first gate, with somebody signed on."""
    gate: GateDesk = community.gates[0]
    gate.sign_on.sign_on(community.operator, PIN)
    return gate


@pytest.fixture
def office_pass(community: Any) -> Callable[..., str]:
    """Put a pass of the office in its register, publish, and return its code; `listed=False`: no gate knows it yet."""

    def give(number: int, *, resident: int | None = 1, listed: bool = True, **changes: Any) -> str:
        office, now_s = community.office.store, community.clock.wall_ms // 1000
        claims = PassClaims(
            serial=PassSerial(0, number),
            kind=changes.get("kind", PassKind.RESIDENT),
            name=changes.get("name", "王*明"),
            dwelling="云上苑 3-1-501",
            not_before_s=now_s,
            expires_s=now_s + 30 * 86_400,
            plate=changes.get("plate", ""),
        )
        data = {"serial": claims.serial.key, "kind": int(claims.kind), "dwelling": claims.dwelling}
        data |= {"nbf": claims.not_before_s, "exp": claims.expires_s} | ({"resident": resident} if resident else {})
        if listed:
            pii = {"holder": "王小明"} | ({"plate": claims.plate} if claims.plate else {})
            office.append(EventDraft(kind=EventKind.PASS_ISSUED, at_ms=community.clock.wall_ms, data=data, pii=pii))
            community.publish()
        return pass_code.encode(claims, office.identity().signing_seed)

    return give


@pytest.fixture
def at_command_line(
    community_template: Path,
    tmp_path: Path,
    clock: Any,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., tuple[int, str]]:
    """Copy the office and gate E1; return what runs a command at one of them: its exit status and what it printed."""
    for name in ("office", "E1"):
        shutil.copytree(community_template / name, tmp_path / name)
    monkeypatch.setenv("CHECKPOINT_PASSPHRASE", "a cold night")
    monkeypatch.setattr(Session, "installation", lambda session: Installation(session.data, clock=clock))

    def run(*words: str, at: str = "office") -> tuple[int, str]:
        monkeypatch.setattr("sys.argv", ["checkpoint-app", "--data", str(tmp_path / at), *words])
        return main(), capsys.readouterr().out

    return run
