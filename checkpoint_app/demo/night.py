"""A whole night shift, 18:00 to 02:00, played by keyboard alone through the real window; every key is counted.

Midnight brings other rules and a fresh quota; there are two hand-overs, three fevers and one power cut. What the story
claims is checked as it goes: it stops where a claim is not true.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from checkpoint_app.demo.cast import DemoClock
from checkpoint_app.demo.night_cast import OPERATORS, PASSPHRASE, NightCast, evening_ms
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.paper_sheet import PaperForm, SheetNumber
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.roster import Resident
from checkpoint_app.domain.shift import OpenKind
from checkpoint_app.services.gate_desk import GateDesk
from ui.gate.gate_window import GateWindow
from ui.hands import Hands
from ui.keyboard import Keyboard, Tally
from ui.program import Program

NORMAL, HIGH = "366", "378"


@dataclass
class NightTold:
    """What the night left: the tallies of its scenes, the log's length, and where the papers lie."""

    folder: Path
    tallies: list[Tally] = field(default_factory=list)
    records: int = 0
    pictures: list[Path] = field(default_factory=list)


class Night:
    def __init__(self, out: Path, hands: Hands, say: Callable[[str], None]) -> None:
        self.clock = DemoClock(evening_ms())
        self.cast = NightCast(out, self.clock)
        self.keyboard, self.hands, self._say = Keyboard(), hands, say
        self.told = NightTold(out, self.keyboard.tallies)
        self._folder = "gate"
        self._program: Program | None = None
        self._met, self._passing = 0, 1
        self.remembered: dict[str, Resident] = {}
        self._papers: set[Path] = set()

    # the laptop

    @property
    def window(self) -> GateWindow:
        assert self._program is not None
        assert isinstance(self._program.shown, GateWindow)
        return self._program.shown

    @property
    def desk(self) -> GateDesk:
        return self.window.desk

    @property
    def step(self) -> LaneStep:
        return self.desk.lane.step

    def switch_on(self) -> None:
        """Start the program on the laptop's folder and type its passphrase."""
        papers = self.cast.folder / "papers"
        papers.mkdir(exist_ok=True)
        self._program = Program(self.cast.place(self._folder), default_folder=papers)
        self._program.begin()
        self.keyboard.line(PASSPHRASE)
        program = self._program
        self.hands.wait(lambda: isinstance(program.shown, GateWindow), "the gate's window")

    def cut_the_power(self) -> None:
        """Keep what was on the disk at this instant, and nothing that was only in memory; the laptop starts again."""
        assert self._program is not None
        before, self._folder = self.cast.folder / self._folder, self._folder + "-after-the-cut"
        shutil.copytree(before, self.cast.folder / self._folder)
        self._program.end()
        shutil.rmtree(before)
        self.switch_on()

    def switch_off(self) -> None:
        if self._program is not None:
            self._program.end()
            self._program = None

    # the people

    def until(self, time: str) -> None:
        """Let the night go on until this time, by the next day's if it is past."""
        hour, minute = map(int, time.split(":"))
        now = local(self.clock.read().wall_ms)
        then = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
        if then < now:
            then += timedelta(days=1)
        self.clock.advance(seconds=(then - now).total_seconds())
        self.window.view.header.set_now(self.clock.read().wall_ms, self.desk.stamp.clock_state())

    def somebody(self) -> Resident:
        """Return a resident of the gate's own compound nobody met yet this night, each of another household."""
        own = self.cast.at_home(self.desk.store.identity().gate.compound)
        met = {person.household for person in own[: self._met]}
        person = next(p for p in own[self._met :] if p.household not in met and p.number != self.cast.revoked)
        self._met = own.index(person) + 1
        return person

    def tail_of_somebody(self) -> str:
        """Return the last digits of somebody's phone, which are nobody else's: typed, they mean one person."""
        while True:
            tail = self.somebody().phone[-4:]
            if sum(person.phone.endswith(tail) for person in self.cast.people) == 1:
                return tail

    def turn_to(self, direction: Direction) -> None:
        if self.desk.lane.direction is not direction:
            self.keyboard.press("F8")

    def pass_by(self, person: Resident, reading: str = NORMAL, answers: str = "") -> LaneStep:
        """Scan, measure, answer what the card asks."""
        self.keyboard.scan(self.cast.codes[person.number])
        if self.step.ask is Ask.READING:
            self.keyboard.line(reading)
        if answers:
            self.keyboard.answer(answers)
        return self.step

    def let_traffic_pass(self, people: int, answers: str = "") -> None:
        """Let so many of the compound come home, one every seven seconds."""
        self.turn_to(Direction.IN)
        own = self.cast.at_home(self.desk.store.identity().gate.compound)
        for person in own[-self._passing - people : -self._passing]:
            self.clock.advance(seconds=7)
            self.pass_by(person, NORMAL, answers)
            self.must(Outcome.PASS)
        self._passing += people

    def sign_on(self, number: int) -> None:
        self.keyboard.line(str(number))
        self.keyboard.line(OPERATORS[number - 1][1])

    def household_of(self, person: Resident) -> list[Resident]:
        return [each for each in self.cast.people if each.household == person.household]

    def number_of_the_oldest_case(self) -> str:
        """Return the digit that opens the oldest fever case in the list of open items."""
        kinds = [item.kind for item in self.desk.open_items.list()]
        return str(kinds.index(OpenKind.FEVER) + 1)

    def a_sheet(self) -> str:
        """Return the number printed on a blank sheet of this station, as somebody types it."""
        station = self.desk.store.identity().station
        return str(SheetNumber(PaperForm.READINGS, station, 1)).replace("-", "")

    def wait_for_paper(self, what: str) -> None:
        """Wait for a PDF the night has not seen yet."""
        folder = self.cast.folder / "papers"
        self.hands.wait(lambda: bool(set(folder.glob("*.pdf")) - self._papers), f"the paper: {what}")
        self._papers = set(folder.glob("*.pdf"))

    def wait_for_export(self) -> None:
        self.hands.wait(lambda: bool(list((self.cast.folder / "papers").glob("*.ckb"))), "the bundle")
        self.hands.wait(self.window.view.export.button.isEnabled, "the export's end")

    def wait_for_alarm(self, said: bool) -> None:
        """Wait for the second in which the window looks at its clock and rules again."""
        self.hands.wait(lambda: bool(self.window.view.alarm.text()) is said, "the alarm bar")

    # what is claimed

    def must(self, outcome: Outcome | None, *reasons: Reason) -> None:
        step = self.step
        if step.outcome is not outcome or not set(reasons) <= set(step.reasons):
            raise AssertionError(f"wanted {outcome} {reasons}, the card says {step.outcome} {step.reasons} {step.ask}")

    def claim(self, holds: bool, what: str) -> None:
        if not holds:
            raise AssertionError(what)

    def tell(self, sentence: str) -> None:
        self._say(f"{local(self.clock.read().wall_ms):%H:%M} {sentence}")

    def picture(self, name: str) -> None:
        self.told.pictures.append(self.hands.picture(self.window, name))


def table(tallies: Sequence[Tally]) -> str:
    """Return the scenes as a table: scans, keys, seconds of the hands by the Keystroke-Level Model, and the budget."""
    lines = ["scene                                scans  keys  seconds   budget", "-" * 68]
    for tally in tallies:
        budget = f"{tally.budget_s:.0f} s" + (f", {tally.budget_keys} keys" if tally.budget_keys is not None else "")
        kept = "" if tally.kept else "  OVER"
        lines.append(f"{tally.scene:36} {tally.scans:5} {tally.keys:5} {tally.seconds:8.1f}   {budget}{kept}")
    return "\n".join(lines)
