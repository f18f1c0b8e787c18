"""What belongs together is saved together: a cut or a failing write in the middle leaves all of it, or nothing."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import ChainHead
from checkpoint_app.domain.lane import Ask, LaneKey
from checkpoint_app.domain.paper_sheet import PaperForm, PaperRow, SheetNumber
from checkpoint_app.domain.passage import Direction, Measurement, Site
from checkpoint_app.domain.plate import check_plate
from checkpoint_app.domain.policy import CredentialRules
from checkpoint_app.domain.subject import Consent
from checkpoint_app.domain.vehicle import Car
from checkpoint_app.domain.visit import Answer, Asked, VisitNotes, Visitor, parse_party
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.register_return import ReturnForm, Transport
from checkpoint_app.sync import chain
from db.schema import administration
from tests.full_run import rounds

PASSPHRASE, PIN, LEAD_PIN = "a cold night", "2468", "1357"
CUTS = rounds(8, 50)
SECTOR = 512
DATABASE, LOG = "station.db", "station.db-wal"
VISITOR = Visitor(
    name="赵来访", number="53010319900101001X", phone="10000001234", dwelling="云上苑 3-1-501", host="王小明"
)
NO = {"travel": False, "animals": False, "cases": False}

Act = Callable[[], object]


def notes(consent: Consent) -> VisitNotes:
    readings = parse_party("345/364 366")
    return VisitNotes(readings=readings, household=1, host=1, consent=consent, how=Asked.CALLED, questions=NO)


def visit(community: Any, gate: GateDesk) -> Act:
    return lambda: gate.visitors.receive(notes(Consent.AGREED), VISITOR)


def answer(community: Any, gate: GateDesk) -> Act:
    seq = gate.visitors.receive(notes(Consent.WAITING), VISITOR).step.seq
    assert seq is not None
    return lambda: gate.visitors.answer(seq, Answer.AGREED, Asked.CALLED)


def leaving(community: Any, gate: GateDesk) -> Act:
    gate.visitors.receive(notes(Consent.AGREED), VISITOR)
    (inside,) = gate.store.open_visits(gate.stamp.now_ms())
    return lambda: gate.visitors.leave(inside, parse_party("365 366"))


def vehicle(community: Any, gate: GateDesk) -> Act:
    def seat(name: str, c10: int) -> Any:
        return gate.vehicle.seat(gate.vehicle.find(name, Direction.IN).people[0], c10, Direction.IN)

    people = [seat("王小明", 366), seat("王晓敏", 381), seat("张三丰", 365)]
    return lambda: gate.vehicle.record(Car(plate=check_plate("云A12345")), people, Direction.IN)


def walking(community: Any, gate: GateDesk) -> Act:
    held: Any = vehicle(community, gate)()
    return lambda: gate.vehicle.let_walk(held)


def returning(community: Any, gate: GateDesk) -> Act:
    form = ReturnForm(
        residents=(1, 2),
        readings_c10=(366, 381),
        came_from="湖北武汉",
        by=Transport.TRAIN,
        journey="K109",
        arrived_ms=gate.stamp.now_ms(),
        phone="10000001000",
        promised=True,
    )
    return lambda: gate.returns.register(form)


def hand_over(community: Any, gate: GateDesk) -> Act:
    return lambda: gate.hand_over.hand_over(pin=PIN, to="李卫国", to_pin=LEAD_PIN, note="体温枪 2 号要换")


def confirming(community: Any, gate: GateDesk) -> Act:
    gate.lane.enter("王小明")
    gate.lane.enter("366")
    gate.lane.enter("张三丰")
    seq = gate.lane.enter("380").seq
    assert seq is not None
    community.clock.advance(minutes=10)
    gate.fever.measure(seq, 379, Measurement(site=Site.WRIST))
    community.clock.advance(minutes=5)
    return lambda: gate.fever.measure(seq, 381, Measurement(site=Site.AXILLA))


def handing_on(community: Any, gate: GateDesk) -> Act:
    confirming(community, gate)()
    (case,) = gate.store.fever_cases()
    return lambda: gate.fever.hand_over(case.seq)


def paper(community: Any, gate: GateDesk) -> Act:
    row = PaperRow(
        sheet=SheetNumber(PaperForm.READINGS, 1, 12),
        row=1,
        at_ms=gate.stamp.now_ms() - 3_600_000,
        direction=Direction.OUT,
        person=gate.paper.unlisted("赵不在"),
        reading_c10=381,
    )
    return lambda: gate.paper.enter(row)


def newcomer(community: Any, gate: GateDesk) -> Act:
    return lambda: gate.admit.admit(by="李卫国", by_pin=LEAD_PIN, name="赵敏", pin="8642", again="8642")


def lost_pass(community: Any, gate: GateDesk) -> Act:
    gate.lane.enter("王小明")
    lost = next(key for key in gate.lane.step.keys if key.value == "pass-lost")
    return lambda: gate.lane.answer(lost)


def comparing(community: Any, gate: GateDesk) -> Act:
    community.change_rules(credentials=CredentialRules(pass_back="active"))
    code = gate.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    for _ in range(2):
        community.clock.advance(minutes=1)
        gate.lane.enter(code)
        gate.lane.enter("366")
    return lambda: gate.lane.answer(LaneKey.MATCHING)


TRANSACTIONS = (
    visit, answer, leaving, vehicle, walking, returning, hand_over, confirming, handing_on, paper, newcomer, lost_pass,
    comparing,
)  # fmt: skip


@pytest.fixture
def gate(community: Any) -> GateDesk:
    """The first gate with 王芳 on duty; 李卫国 is shift lead."""
    community.office.enrol.add_operator("李卫国", LEAD_PIN, lead=True)
    community.publish()
    desk: GateDesk = community.gates[0]
    desk.sign_on.sign_on(community.operator, PIN)
    return desk


def projected(store: Any) -> dict[str, list[str]]:
    """Return every table that a rebuild clears."""
    tables = sorted({statement.split()[2] for statement in store._projection.CLEAR})
    with store._connections.reading() as conn:
        database = administration(conn)
        return {table: sorted(map(str, database[table].rows)) for table in tables}


def require_sound(store: Any) -> None:
    """The chain holds from the genesis, and what is projected is what a rebuild gives."""
    head = store.head()
    lines = [line.line for line in store.lines(1, head.seq)]
    genesis = chain.genesis(store.identity().community, head.station, head.epoch)
    assert head == ChainHead(head.station, head.epoch, len(lines), chain.walk(genesis, lines))
    grown = projected(store)
    store.rebuild_projections()
    assert projected(store) == grown


def torn(chance: random.Random, old: bytes, new: bytes) -> bytes:
    """Return a log of which any sectors of the last save are missing, from the end or in between."""
    length = chance.randint(min(len(old), len(new)), len(new))
    share = chance.choice((0.5, 0.9, 1.0))
    padded = old.ljust(length, b"\0")
    sectors = (
        new[at : min(at + SECTOR, length)] if chance.random() < share else padded[at : at + SECTOR]
        for at in range(0, length, SECTOR)
    )
    return b"".join(sectors)


@pytest.mark.parametrize("prepare", TRANSACTIONS)
def test_a_power_cut_leaves_all_of_it_or_nothing_and_the_gate_starts(
    community: Any, gate: GateDesk, tmp_path: Path, prepare: Callable[[Any, GateDesk], Act]
) -> None:
    chance, folder = random.Random(prepare.__name__), community.folder / "E1"
    act = prepare(community, gate)
    before, was = gate.store.head().seq, projected(gate.store)
    database, old = (folder / DATABASE).read_bytes(), (folder / LOG).read_bytes()
    act()
    after, now, new = gate.store.head().seq, projected(gate.store), (folder / LOG).read_bytes()
    assert (folder / DATABASE).read_bytes() == database, "nothing was written but the log"
    assert after > before
    found = set()
    for number in range(CUTS):
        copy = tmp_path / f"cut {number}"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("*.lock", "*-shm"))
        (copy / LOG).write_bytes(new if number == 0 else old if number == 1 else torn(chance, old, new))
        tokens = copy / "tokens"  # a cut of its own: the token of another one would be ahead of it
        with Installation(copy, clock=community.clock, state=tokens).gate(PASSPHRASE) as again:
            head = again.store.head().seq
            assert (head, projected(again.store)) in ((before, was), (after, now))
            require_sound(again.store)
            found.add(head)
            again.lane.enter("陈一一")
            assert again.lane.step.ask is Ask.READING
            again.lane.enter("366")
            assert again.store.head().seq == head + 1
        shutil.rmtree(copy)
    assert found == {before, after}


@pytest.mark.parametrize("prepare", TRANSACTIONS)
def test_a_write_that_fails_leaves_nothing_of_it_and_the_same_act_works_afterwards(
    community: Any, gate: GateDesk, prepare: Callable[[Any, GateDesk], Act]
) -> None:
    act, store = prepare(community, gate), gate.store
    before, was = store.head().seq, projected(store)
    writer = store._connections._writer
    failing = [("event", f"NEW.id & 4294967295 = {before + n}") for n in (1, 2, 3, 4)] + [("own_log", "1")]
    failed = 0
    for table, when in failing:
        verb = "UPDATE" if table == "own_log" else "INSERT"
        writer.execute(
            f"CREATE TEMP TRIGGER cut BEFORE {verb} ON main.{table} WHEN {when} BEGIN SELECT RAISE(ABORT, 'cut'); END"
        )
        try:
            act()
        except dbapi2.Error:
            failed += 1
        else:
            assert store.head().seq > before
            break  # it has fewer records than that
        finally:
            writer.execute("DROP TRIGGER temp.cut")
        assert (store.head().seq, projected(store)) == (before, was)
    else:
        act()
    assert failed
    assert store.head().seq > before
    require_sound(store)
