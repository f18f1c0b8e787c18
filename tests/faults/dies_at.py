"""A program that does one thing to a community's folder and dies, kill -9, at the n-th call of a function.

Started once: it forks for every death, so a thousand of them take minutes. What it tells begins with the number of
calls until then: a run that nobody kills says how many places there are to die at. Calls into the libraries of the
database and the keys, and into the system, are among them.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.bootstrap import Installation
from checkpoint_app.errors import KnownError
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.office_desk import OfficeDesk
from tests.conftest import EVENING_MS, PASSPHRASE, FakeClock

NEW_PASSPHRASE = "a warmer night"
NO_CALL = -1

Tell = Callable[[str], None]


def serve(gate: GateDesk, tell: Tell) -> None:
    """Record a passage and say so once it is saved."""
    gate.lane.leave()
    for line in ("赵不在", "0"):
        gate.lane.enter(line)
    tell(f"saved {gate.lane.enter('366').seq}")


def at_gate(act: Callable[[Path, GateDesk], Any]) -> Callable[[Path, Tell], None]:
    def run(folder: Path, tell: Tell) -> None:
        with place(folder, "E1").gate(PASSPHRASE) as gate:
            if gate.stamp.operator is None:
                gate.sign_on.open_shift(gate.sign_on.operators()[0])
            serve(gate, tell)
            tell("begun")
            act(folder, gate)
            tell("done")
            serve(gate, tell)

    return run


def at_office(act: Callable[[Path, OfficeDesk], Any]) -> Callable[[Path, Tell], None]:
    def run(folder: Path, tell: Tell) -> None:
        with place(folder, "office").office(PASSPHRASE) as office:
            tell("begun")
            act(folder, office)
            tell("done")

    return run


def place(folder: Path, name: str) -> Installation:
    """Return an installation of that folder; its high-water tokens lie in there too."""
    clock = FakeClock(EVENING_MS + 3_600_000)
    return Installation(folder / name, clock=clock, media=FolderMedia(), state=folder / "state")


ACTS: dict[str, Callable[[Path, Tell], None]] = {
    "record": at_gate(lambda folder, gate: gate.correct.turn(gate.correct.last().seq)),
    "export": at_gate(lambda folder, gate: gate.export.export(folder / "stick")),
    "apply": at_gate(lambda folder, gate: gate.apply.apply(folder / "list")),
    "back up a gate": at_gate(lambda folder, gate: gate.backup.back_up(folder / "backups")),
    "passphrase of a gate": at_gate(lambda folder, gate: gate.passphrase.change(PASSPHRASE, NEW_PASSPHRASE)),
    "import": at_office(lambda folder, office: office.bundles.import_paths([folder / "up"])),
    "publish": at_office(lambda folder, office: office.publish.publish(folder / "down")),
    "back up the office": at_office(lambda folder, office: office.backup.back_up(folder / "backups")),
    "passphrase of the office": at_office(lambda folder, office: office.passphrase.change(PASSPHRASE, NEW_PASSPHRASE)),
}


class Countdown:
    """Counts calls from Python to Python and to libraries; at the last one the process is gone."""

    def __init__(self, at: int) -> None:
        self.calls, self._at = 0, at

    def __call__(self, frame: FrameType, event: str, argument: Any) -> None:
        if event in ("call", "c_call"):
            self.calls += 1
            if self.calls == self._at:
                os.kill(os.getpid(), signal.SIGKILL)


def one_life(act: str, folder: Path, at: int, pipe: int) -> None:
    """Do it in this process, telling through the pipe what was acknowledged."""

    def tell(what: str) -> None:
        os.write(pipe, f"{countdown.calls} {what}\n".encode())

    countdown = Countdown(at)
    sys.setprofile(countdown)
    try:
        ACTS[act](folder, tell)
    except KnownError as error:
        tell(f"refused {error.code}")
    sys.setprofile(None)
    tell("closed")


def live(act: str, folder: Path, at: int) -> dict[str, Any]:
    """Fork, and return how it ended and what it told: [calls until then, words]."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        try:
            one_life(act, folder, at, theirs)
            os._exit(0)
        finally:  # whatever was raised ends here: the parent's loop is not the child's
            traceback.print_exc()
            os._exit(1)
    os.close(theirs)
    with os.fdopen(ours, encoding="utf-8") as told:
        lines = [line.split(maxsplit=1) for line in told.read().splitlines()]
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return {"status": status, "told": [(int(calls), words) for calls, words in lines]}


def main() -> None:
    for line in sys.stdin:
        order = json.loads(line)
        answer = live(order["act"], Path(order["folder"]), order["at"])
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
