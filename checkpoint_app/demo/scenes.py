"""The scenes of the demo's day, in the order they happen, and the figures each leaves behind."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from checkpoint_app.bootstrap import Installation
from checkpoint_app.demo.cast import DemoClock, forged_code, this_morning_ms
from checkpoint_app.demo.gate_scenes import Gate
from checkpoint_app.demo.gate_to_kill import record_until_killed
from checkpoint_app.demo.office_scenes import Office
from checkpoint_app.documents.sample_workbook import write_csv, write_messy_workbook
from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.roster import Resident
from checkpoint_app.services.issue_pass import IssuedPass
from checkpoint_app.services.sample_community import sample_roster
from ui.hands import Hands
from ui.office.office_tools import PageName

COMPOUNDS = ("云上苑", "听雨里", "望山居")
RESIDENTS_A_HOUSEHOLD = 2.5
PASSAGES_A_GATE_AND_DAY = 40
OPERATOR, PIN = "王芳", "2468"
READINGS = ("364", "365", "366", "366", "367", "362")
GATE_NAMES = ("东门", "西门", "南门", "北门")


@dataclass
class Told:
    """What the demo did: its folder, a sentence a step, and the figures its end-to-end test asserts."""

    folder: Path
    steps: list[str] = field(default_factory=list)
    facts: dict[str, object] = field(default_factory=dict)


class Story:
    def __init__(self, out: Path, hands: Hands, told: Told, say: Callable[[str], None]) -> None:
        self.out, self.hands, self.told, self._say = out, hands, told, say
        self.clock = DemoClock(this_morning_ms())
        self.stick = out / "stick"
        self.stick.mkdir()
        self.office = Office(self._place("office"), hands, out)
        self.gates: list[Gate] = []
        self.people: tuple[Resident, ...] = ()
        self.codes: list[str] = []

    def close(self) -> None:
        for gate in self.gates:
            gate.close()
        self.office.close()

    def found_the_office(self, residents: int, seed: int) -> None:
        households = max(1, int(residents / RESIDENTS_A_HOUSEHOLD))
        self.people = sample_roster(households=households, residents=residents, compounds=COMPOUNDS, seed=seed)
        workbook = self.out / "花名册.xlsx"
        write_messy_workbook(self.people, workbook)
        for encoding in ("utf-8", "gb18030"):
            write_csv(self.people[:50], self.out / f"花名册-{encoding}.csv", encoding)
        office = self.office
        office.found("示例社区", "530100000001")
        self.hands.picture(office.window, "office-empty")
        office.plan_roster(workbook)
        self.hands.picture(office.window, "roster-dry-run")
        office.load_roster()
        self.hands.picture(office.window, "roster")
        for encoding in ("utf-8", "gb18030"):
            office.plan_roster(self.out / f"花名册-{encoding}.csv")
            office.load_roster()
        compounds, homes, people = office.desk.store.roster_counts()
        self.told.facts["roster"] = (compounds, homes, people)
        self.tell(f"The office is founded; {people:,} people of {homes:,} households in {compounds} compounds loaded.")

    def enrol_gates(self, stations: int) -> None:
        self.office.add_operator(OPERATOR, PIN)
        kits = []
        for number in range(stations):
            code, name = f"G{number + 1}", GATE_NAMES[number] if number < len(GATE_NAMES) else f"{number + 1} 号门"
            kit = self.out / "kits" / f"{code}.ckk"
            kit.parent.mkdir(exist_ok=True)
            kits.append((kit, self.office.enrol(code, name, f"{name} 1 号机", kit, "kit-code" if not number else "")))
        self.office.go(PageName.STATIONS, "stations")
        for number, (kit, code) in enumerate(kits):
            gate = Gate(self._place(f"gate-{number + 1}"), self.hands, self.clock, self.out / f"slips-{number + 1}")
            gate.folder.mkdir()
            gate.start_from_kit(kit, code)
            if not number:
                self.hands.picture(gate.window, "gate-sign-on")
            gate.sign_on("1", PIN)
            self.gates.append(gate)
        self.tell(f"{stations} stations started from their kits; {OPERATOR} is signed on.")

    def people_come_and_go(self) -> None:
        codes, readings = cycle(self.codes[10:]), cycle(READINGS)
        outcomes = []
        for gate in self.gates:
            for number in range(PASSAGES_A_GATE_AND_DAY):
                direction = Direction.OUT if number % 3 == 2 else Direction.IN
                outcomes.append(gate.pass_by(next(codes), next(readings), direction).outcome)
        self.hands.picture(self.gates[0].window, "gate-busy")
        self.told.facts.setdefault("everyday", tuple(outcomes))
        self.tell(f"{len(outcomes)} residents scanned and were measured, in and out.")

    def odd_cases(self) -> None:
        """Everything that is not the everyday case, each with its picture."""
        gate = self.gates[0]
        home = self.people[0].dwelling
        seen: dict[str, LaneStep] = {}
        seen["waiting for a reading"] = gate.enter(self.codes[0])
        self.hands.picture(gate.window, "gate-reading")
        self.told.facts["photo shown"] = gate.window.view.card.photo.isVisible()
        gate.turn_to(Direction.IN)
        seen["pass"] = gate.enter("366")
        self.hands.picture(gate.window, "gate-pass")
        self.hands.press(gate.window, "F2")
        for key, typed in (
            ("by dwelling", home.short),
            ("by phone", self.people[1].phone[-4:]),
            ("by initials", "w"),
        ):
            gate.clock.advance(seconds=60)  # the same person again within half a minute is not recorded
            seen[key] = gate.enter(typed)
            if seen[key].ask is Ask.CHOICE:
                self.hands.picture(gate.window, "gate-choice-" + key.rpartition(" ")[2])
                gate.enter("1")
            seen[f"{key}, measured"] = gate.enter("365")
        self.hands.picture(gate.window, "gate-no-pass")
        gate.clock.advance(seconds=60)
        seen["high"] = gate.pass_by(self.codes[1], "373")
        self.hands.picture(gate.window, "gate-hold")
        seen["low"] = self._scan(gate, self.codes[2], "341")
        self.hands.picture(gate.window, "gate-again")
        seen["measured again"] = gate.enter("362")
        seen["forged"] = gate.enter(self._forged())
        self.hands.picture(gate.window, "gate-forged")
        gate.leave()
        seen["wrong slip"] = gate.pass_by(self.codes[3], "366")
        gate.correct_last("1")
        self.hands.picture(gate.window, "gate-corrected")
        gate.leave()
        self.must(seen["high"].outcome is Outcome.HOLD, "a high reading did not hold")
        self.must(seen["low"].ask is Ask.READING_AGAIN, "a low reading was not measured again")
        self.must(seen["forged"].outcome is Outcome.REFER, "a forged pass was not referred")
        self.told.facts["odd"] = seen
        told = ", ".join(f"{key}: {step.outcome or step.ask}" for key, step in seen.items())
        self.tell(f"Odd cases: {told}.")

    def a_temporary_pass_at_the_other_gate(self) -> None:
        east, west = self.gates[0], self.gates[1]
        home = str(self.people[0].dwelling)
        printed: list[IssuedPass] = []
        east.window.pass_printed.connect(printed.append)
        slip = east.issue_temporary_pass("赵六", home, hours=1)
        self.hands.picture(east.window, "gate-issue")
        east.window.pass_printed.disconnect(printed.append)
        east.leave()
        self.hands.picture_of_pdf(slip, (0,), "slip")
        (issued,) = printed
        admitted = west.pass_by(issued.code, "366")
        self.hands.picture(west.window, "other-gate-temporary")
        self.clock.advance(hours=2)
        expired = west.enter(issued.code)
        self.hands.picture(west.window, "gate-expired")
        west.leave()
        self.must(admitted.outcome is Outcome.PASS, "the other gate did not admit the temporary pass")
        self.must(expired.verdict is PassVerdict.EXPIRED, "the expired pass was not stopped")
        self.told.facts["temporary"] = (admitted.outcome, expired.verdict, expired.outcome)
        self.told.facts["slip"] = (slip, issued.code)
        self.tell(f"A temporary pass {issued.serial} was verified at the other gate with no network, and expired.")

    def bundles_go_up(self) -> None:
        """Every gate exports; one file arrives twice, one cut short, one is a stranger's."""
        day = len(list(self.out.glob("mail-*"))) + 1
        mail = self.out / f"mail-{day}"
        mail.mkdir()
        for gate in self.gates:
            gate.exchange(self.stick)
            if gate is self.gates[0]:
                self.hands.picture(gate.window, "gate-export")
            gate.leave()
        bundles = sorted(self.stick.glob("*.ckb"), key=lambda path: path.stat().st_mtime_ns)[-len(self.gates) :]
        for bundle in bundles:
            shutil.copy(bundle, mail)
        shutil.copy(bundles[0], mail / "twice.ckb")
        (mail / "cut-short.ckb").write_bytes(bundles[-1].read_bytes()[:-200])
        (mail / "stranger.ckb").write_bytes(self._strangers_bundle())
        self.office.import_folder(mail)
        self.hands.picture(self.office.window, "import-board")
        files = self.office.desk.store.files(before_ms=None, limit=len(bundles) + 3)
        self.told.facts[f"import {day}"] = {file.name: (file.state.value, file.reason) for file in files}
        states = ", ".join(f"{file.name}: {file.reason or file.state}" for file in files)
        self.tell(f"The office imported {mail.name}: {states}.")

    def the_report_is_sent(self, day: int) -> None:
        report = self.out / f"日报-{day + 1}.xlsx"
        self.office.send_report(report)
        self.hands.picture(self.office.window, "report")
        self.tell(f"The daily report {report.name} is written.")

    def the_office_bundle_goes_down(self) -> None:
        """A revocation and a newcomer reach the gates; the revoked pass is stopped."""
        newcomer = sample_roster(households=1, residents=1, compounds=("新来院",), seed=99)
        write_csv(newcomer, self.out / "新住户.csv", "utf-8")
        self.office.plan_roster(self.out / "新住户.csv")
        self.office.load_roster()
        record = self.office.desk.store.passes(after=None, limit=6)[5]
        self.office.revoke(str(record.serial))
        self.hands.picture(self.office.window, "revoked")
        self.publish_to_gates()
        self.hands.picture(self.office.window, "published")
        gate = self.gates[1]
        stopped = gate.enter(self.codes[5])
        self.hands.picture(gate.window, "gate-revoked")
        gate.leave()
        found = gate.enter(newcomer[0].name)
        gate.leave()
        receipt = gate.desk.store.receipt()
        self.must(stopped.verdict is PassVerdict.REVOKED, "the revoked pass was not stopped")
        self.told.facts["revoked"] = (stopped.verdict, stopped.outcome)
        self.told.facts["newcomer"] = found.ask
        self.told.facts["held_to"] = receipt.held_to
        self.office.go(PageName.TODAY, "office-today")
        self.tell(f"The revoked pass {record.serial} is stopped; the office holds 1–{receipt.held_to} of this gate.")

    def a_gate_is_killed(self) -> None:
        gate = self.gates[-1]
        folder, wall_ms = gate.place.folder, self.clock.read().wall_ms
        gate.close()
        acknowledged = record_until_killed(folder, self.out / "state", wall_ms)
        self.clock.advance(hours=1)
        gate.start_again()
        kept = gate.desk.store.head_at(acknowledged.seq).digest.hex() == acknowledged.chain
        self.hands.picture(gate.window, "gate-after-kill")
        self.must(kept, "an acknowledged record is missing after the kill")
        self.told.facts["killed"] = (acknowledged.count, acknowledged.seq, kept, gate.desk.store.head().seq)
        self.tell(f"A gate was killed after {acknowledged.count} acknowledged records; all of them are there.")

    def _scan(self, gate: Gate, code: str, reading: str) -> LaneStep:
        gate.enter(code)
        return gate.enter(reading)

    def _forged(self) -> str:
        record = self.office.desk.store.passes(after=None, limit=1)[0]
        return forged_code(record.serial, "王*明", record.dwelling, self.clock.read().wall_ms)

    def publish_to_gates(self) -> None:
        """Write an office bundle and take it to every gate."""
        self.office.publish(self.stick)
        for gate in self.gates:
            gate.exchange(self.stick)
            gate.leave()

    def _strangers_bundle(self) -> bytes:
        """Return what a station of another office exports."""
        kits = self.out / "kits"
        office, station = self._place("elsewhere-office"), self._place("elsewhere-gate")
        if office.role() is None:
            office.init_office("别处社区", "530100000001", "elsewhere")
            with office.office("elsewhere") as desk:
                kit = desk.enrol.enrol(gate_code="G1", name="别处", kit=kits / "elsewhere.ckk")
            station.init_station(kit.kit, kit.code, "elsewhere")
        with station.gate("elsewhere") as desk:
            (exported,) = desk.export.export(self.out / "elsewhere-stick")
        return exported.path.read_bytes()

    def _place(self, name: str) -> Installation:
        return Installation(self.out / "data" / name, clock=self.clock, state=self.out / "state")

    def must(self, holds: bool, what: str) -> None:
        """Stop a story that is not true: the demo never claims what did not happen."""
        if not holds:
            raise RuntimeError(f"the story went wrong: {what}")

    def tell(self, sentence: str) -> None:
        self.told.steps.append(sentence)
        self._say(sentence)
