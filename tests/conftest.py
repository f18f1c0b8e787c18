"""A whole community over real stores: an office, two enrolled gates, a clock and a stick of our own."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.adapters.sticks import NoSticks
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import ClockReading
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.domain.station import Operator
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.sync.vault import Argon2Cost

PASSPHRASE = "a cold night"
PIN = "2468"
EVENING_MS = 1_795_350_000_000  # 2026-11-22 20:20 in UTC+8
LIGHT_COST = Argon2Cost(memory_kib=64, passes=1, lanes=1)


class FakeClock:
    """Stands still until moved."""

    def __init__(self, wall_ms: int = EVENING_MS) -> None:
        self.wall_ms = wall_ms
        self.mono_ms = 1_000_000
        self.boot_id = "test"

    def read(self) -> ClockReading:
        return ClockReading(wall_ms=self.wall_ms, mono_ms=self.mono_ms, boot_id=self.boot_id)

    def advance(self, *, ms: int = 0, seconds: int = 0, minutes: int = 0, hours: int = 0) -> None:
        step = ms + 1000 * (seconds + 60 * (minutes + 60 * hours))
        self.wall_ms += step
        self.mono_ms += step


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print what fault runs counted (`record_property("figure", …)`) beneath the results."""
    reports = [report for reports in terminalreporter.stats.values() for report in reports]
    told = [text for report in reports for name, text in getattr(report, "user_properties", ()) if name == "figure"]
    if told:
        terminalreporter.section("figures")
        terminalreporter.write("".join(f"{text}\n" for text in dict.fromkeys(told)))


@dataclass
class Community:
    """`operator` may sign on at both gates with PIN; the gates already applied a list that knows both of them."""

    folder: Path
    clock: FakeClock
    office: OfficeDesk
    gates: list[GateDesk]
    operator: Operator

    def change_rules(self, **changes: Any) -> None:
        """Put the newest rules with these changes in force at every gate."""
        store = self.office.store
        pack = replace(store.packs()[-1], **{"number": len(store.packs()) + 1, **changes})
        store.add_pack(pack, EventDraft(kind=EventKind.PACK_ACTIVATED, at_ms=self.clock.wall_ms))
        self.publish()

    def publish(self) -> Path:
        """Publish an office bundle and apply it at every gate; return its file."""
        path = self.office.publish.publish(self.folder / "stick").path
        for gate in self.gates:
            gate.apply.apply(path)
        return path


def small_roster() -> list[Resident]:
    """Twelve people in six homes of two compounds; names with rare characters among them."""
    names = [
        "王小明",
        "王晓敏",
        "买买提·艾则孜",
        "张三丰",
        "㼆某某",
        "李𬭳",
        "曾单",
        "陈一",
        "陈一一",
        "Anna Example",
        "周八",
        "吴九",
    ]
    residents = []
    for n, name in enumerate(names):
        home = n // 2
        dwelling = Dwelling("云上苑" if home < 4 else "听雨里", str(3 + home % 4), "1", f"{5 + home % 4}01")
        residents.append(
            Resident(
                number=0, household=0, dwelling=dwelling, name=name, phone=f"1000000{1000 + n}", id_number="",
                tenure="owner" if n % 2 == 0 else "tenant",
            )
        )  # fmt: skip
    return residents


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(scope="session", autouse=True)
def tokens_of_all_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep high-water tokens, ours and those of programs we start, out of this computer's own state folder."""
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))


@pytest.fixture(autouse=True)
def tokens_of_this_test(tokens_of_all_tests: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that puts a copy of the same folder back is not asked about what another test recorded in it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


GATES = (("E1", "东门"), ("W1", "西门"))


@pytest.fixture(scope="session")
def community_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Found an office and start two stations from their kits, once: opening a kit takes seconds on purpose."""
    folder = tmp_path_factory.mktemp("community")
    clock, media = FakeClock(), FolderMedia()
    office_place = Installation(folder / "office", clock=clock, media=media, cost=LIGHT_COST)
    office_place.init_office("示例社区", "530100000001", PASSPHRASE)
    with office_place.office(PASSPHRASE) as office:
        imported = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=clock.wall_ms)
        office.store.merge_roster(small_roster(), imported, no_progress)
        office.enrol.add_operator("王芳", PIN)
        for code, name in GATES:
            kit = office.enrol.enrol(gate_code=code, name=f"{name} 1 号机", gate_name=name, kit=folder / f"{code}.ckk")
            place = Installation(folder / code, clock=clock, media=media, cost=LIGHT_COST)
            place.init_station(kit.kit, kit.code, PASSPHRASE)
    return folder


@pytest.fixture
def community(community_template: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Community]:
    folder = tmp_path / "community"
    shutil.copytree(community_template, folder)
    media, tokens = FolderMedia(), folder / "tokens"
    with ExitStack() as stack:
        office = stack.enter_context(
            Installation(folder / "office", clock=clock, media=media, state=tokens).office(PASSPHRASE)
        )
        gates = [
            stack.enter_context(
                Installation(folder / code, clock=clock, media=media, state=tokens, sticks=NoSticks()).gate(PASSPHRASE)
            )
            for code, _ in GATES
        ]
        whole = Community(folder=folder, clock=clock, office=office, gates=gates, operator=office.store.operators()[0])
        whole.publish()
        yield whole


@pytest.fixture
def rules(community: Community) -> Callable[..., None]:
    """Put changed rules in force at every gate."""
    return community.change_rules
