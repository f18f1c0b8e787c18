"""A pass from the roster file to the gate that stops its copy: through the services, then at the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.demo.drawn import draw_faces, draw_photograph
from checkpoint_app.documents.sample_workbook import write_csv
from checkpoint_app.domain.lane import Ask, LaneKey, LaneStep
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import FIRST_BLANK, PassSerial, PassVerdict
from checkpoint_app.domain.policy import CredentialRules
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.domain.roster import Resident
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.import_roster import load_plan, plan_import
from checkpoint_app.services.pass_designs import shipped_designs
from checkpoint_app.services.read_picture import code_in_file
from checkpoint_app.services.sample_community import sample_roster
from tests.e2e.machine import Machine, codes_on

COMPOUND, PEOPLE, FACES = "样例里", 24, 5
GOES_OUT, COPIED, TWICE, BY_ORDER = 0, 1, 2, 3
NORMAL = "366"


def file_of_people(folder: Path) -> tuple[Path, tuple[Resident, ...]]:
    people = sample_roster(households=10, residents=PEOPLE, compounds=(COMPOUND,), seed=11)
    write_csv(people, folder / "roster.csv", "gb18030")
    return folder / "roster.csv", people


def faces_of(people: tuple[Resident, ...], folder: Path) -> Path:
    photos = folder / "photos"
    photos.mkdir()
    draw_faces(people[:FACES], photos)
    (photos / "谁.jpg").write_bytes(b"nobody")
    return photos


class Story:
    """The passes of one compound, and two gates with somebody on duty."""

    def __init__(self, community: Any, folder: Path) -> None:
        self.community, self.office, self.folder = community, community.office, folder
        self.east, self.west = community.gates
        self.codes: list[str] = []

    def pass_by(self, gate: GateDesk, code: str, way: Direction) -> LaneStep:
        if gate.lane.direction is not way:
            gate.lane.turn()
        gate.lane.enter(code)
        step = gate.lane.enter(NORMAL)
        self.community.clock.advance(seconds=6)
        return step

    def publish(self) -> None:
        self.community.publish()


@pytest.fixture
def story(community: Any, tmp_path: Path) -> Story:
    """The roster file is loaded with its photos, a design is chosen, the run is printed and read off its sheets."""
    story, office = Story(community, tmp_path), community.office
    roster, people = file_of_people(tmp_path)
    load_plan(plan_import(roster), office.store, office.clock)
    photos = office.photos.plan(faces_of(people, tmp_path))
    assert [problem.file for problem in photos.problems] == ["谁.jpg"]
    assert office.photos.load(photos) == FACES
    office.designs.choose(shipped_designs()[1])
    run = office.passes.start(office.passes.plan(PrintFilter(compound=COMPOUND)), tmp_path, name="证")
    assert len(run.serials) == PEOPLE
    story.codes = [office.passes.code_of(serial) for serial in run.serials]
    assert codes_on(run.path, pages=3) == set(story.codes)
    office.blanks.print(1, 10, tmp_path / "blanks.pdf")
    community.change_rules(credentials=CredentialRules(pass_back="active"))
    for gate in community.gates:
        gate.sign_on.sign_on(community.operator, "2468")
    return story


def test_a_copied_pass_is_found_when_both_gates_have_reported_and_stopped_by_the_next_list(story: Story) -> None:
    for gate in (story.east, story.west):
        assert story.pass_by(gate, story.codes[COPIED], Direction.IN).outcome is Outcome.PASS
    office = story.office
    for gate in (story.east, story.west):
        office.bundles.import_paths([file.path for file in gate.export.export(story.folder / "up")])
    (copy,) = office.copies.find()
    assert office.passes.code_of(copy.move.serial) == story.codes[COPIED]
    assert {copy.first.gate, copy.second.gate} == {"东门", "西门"}
    office.revoke.revoke(copy.move.serial, "misused")
    assert office.copies.find() == ()
    story.publish()
    for gate in (story.east, story.west):
        story.community.clock.advance(minutes=10)
        stopped = gate.lane.enter(story.codes[COPIED])
        assert (stopped.ask, stopped.verdict) == (Ask.IDENTITY, PassVerdict.REVOKED)
        assert stopped.reasons == (Reason.PASS_REVOKED,)
        gate.lane.leave()


def test_an_exit_slip_read_off_its_paper_tells_the_other_gate_when_somebody_left(story: Story) -> None:
    out = story.pass_by(story.east, story.codes[GOES_OUT], Direction.OUT)
    assert LaneKey.EXIT_SLIP in out.keys
    assert out.person is not None
    slip = story.east.exit_slips.give(out.person)
    paper = story.folder / "slip.pdf"
    paper.write_bytes(story.east.exit_slips.paper(slip))
    (code,) = codes_on(paper, pages=1)
    left_ms = slip.claims.not_before_s * 1000
    story.community.clock.advance(minutes=40)
    west = story.west
    west.lane.enter(code)
    step = west.lane.enter(story.codes[GOES_OUT])
    assert step.left is not None
    assert (step.left.gate, step.left.at_ms) == ("东门 1 号机", left_ms)
    assert west.lane.enter(NORMAL).outcome is Outcome.PASS
    story.community.clock.advance(minutes=10)
    story.pass_by(west, story.codes[GOES_OUT], Direction.OUT)
    west.lane.turn()
    assert west.store.slip_used(slip.serial.key), "it counts once"
    for gate in (story.east, west):
        story.office.bundles.import_paths([file.path for file in gate.export.export(story.folder / "up")])
    assert story.office.copies.find() == (), "forty minutes are enough for the way"


def test_the_same_pass_twice_the_same_way_waits_for_a_comparison(story: Story) -> None:
    gate, code = story.east, story.codes[TWICE]
    assert story.pass_by(gate, code, Direction.IN).outcome is Outcome.PASS
    story.community.clock.advance(minutes=5)
    held = story.pass_by(gate, code, Direction.IN)
    assert (held.outcome, held.reasons, held.ask) == (Outcome.HOLD, (Reason.PASS_BACK,), Ask.MATCH)
    through = gate.lane.answer(LaneKey.MATCHING)
    assert (through.outcome, through.reasons) == (Outcome.NOTE, (Reason.MATCHED,))


def test_who_the_gate_serves_has_the_photo_of_the_roster_and_the_pass_may_be_a_picture(story: Story) -> None:
    picture = story.folder / "pass.png"
    draw_photograph(story.codes[0], picture)
    step = story.east.lane.enter(code_in_file(story.east.media, picture))
    assert step.person is not None
    assert step.person.resident is not None
    assert step.compare, "nobody compared person and pass yet in this shift"
    assert story.east.store.photo(step.person.resident) == story.office.store.photo(step.person.resident) is not None


def test_a_blank_of_the_office_is_used_at_its_gate_once_and_at_no_other(story: Story) -> None:
    serial = str(PassSerial(1, FIRST_BLANK))
    written = {"holder": "来客", "dwelling": f"{COMPOUND} 1-1-101"}
    with pytest.raises(InputRefused) as foreign:
        story.west.issue.issue_blank(serial, **written)
    story.east.issue.issue_blank(serial, **written)
    with pytest.raises(InputRefused) as again:
        story.east.issue.issue_blank(serial, **written)
    assert (foreign.value.code, again.value.code) == ("blank-foreign", "blank-used")
    assert story.east.lane.enter(serial).ask is Ask.READING


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Machine, Machine, Machine]:
    """An office with a roster, photos and passes on paper, and two gates that know them."""
    folder = tmp_path_factory.mktemp("passes")
    office, east, west = (Machine(folder / name) for name in ("office", "east", "west"))
    roster, people = file_of_people(folder)
    office.type("office", "init", "--community", "示例社区", "--code", "530100000001")
    office.type("office", "operator", "--name", "王芳", "--pin", "2468")
    office.type("office", "roster", "import", str(roster))
    (photos,) = office.type("office", "roster", "photos", str(faces_of(people, folder)), status=3)
    assert (photos["loaded"], [problem["file"] for problem in photos["problems"]]) == (FACES, ["谁.jpg"])
    office.type("office", "passes", "design", "use", "frame")
    for gate, machine in (("E1", east), ("W1", west)):
        kit = str(folder / f"{gate}.ckk")
        words = ("office", "enrol", "--gate", gate, "--name", gate, "--kit", kit)
        (enrolled,) = office.type(*words)
        machine.type("station", "init", "--kit", enrolled["kit"], "--code", enrolled["code"])
    office.type("office", "passes", "print", "--out", str(folder / "passes.pdf"))
    carry(folder, office, east, west)
    return folder, office, east, west


def carry(folder: Path, office: Machine, *gates: Machine) -> None:
    office.type("office", "publish", "--to", str(folder / "down"))
    for gate in gates:
        gate.type("station", "apply", str(folder / "down"))


def test_the_same_story_by_command_line(machines: tuple[Path, Machine, Machine, Machine]) -> None:
    folder, office, east, west = machines
    codes = sorted(codes_on(folder / "passes.pdf", pages=3))
    serials = [each["serial"] for code in codes[:4] for each in east.type("station", "check", code)]
    assert len(codes) == PEOPLE

    (again,) = office.type("office", "passes", "again", "1", "--from-sheet", "3", "--to", str(folder / "again"))
    assert codes_on(Path(again["paths"][0]), pages=1) < set(codes), "sheets printed again are other sheets"

    (out,) = east.record({"pass": codes[GOES_OUT], "temperature": 36.5, "direction": "out"})
    assert out["outcome"] == "PASS"
    slip = folder / "slip.pdf"
    words = ("station", "exit-slip", serials[GOES_OUT], "--operator", "1", "--slip", str(slip))
    (given,) = east.type(*words)
    assert codes_on(slip, pages=1) == {given["code"]}
    (checked,) = west.type("station", "check", given["code"])
    assert (checked["verdict"], checked["serial"]) == ("genuine", given["serial"])

    for gate in (east, west):
        (answer,) = gate.record({"pass": codes[COPIED], "temperature": 36.6})
        assert answer["outcome"] == "PASS"
        gate.type("station", "export", "--to", str(folder / "up"))
    office.type("office", "import", str(folder / "up"))
    (copy,) = office.type("office", "passes", "copies")
    assert copy["serial"] == serials[COPIED]
    office.type("office", "revoke", copy["serial"], "--reason", "misused")

    (order,) = office.type("office", "phone", "revoke", serials[BY_ORDER], "--station", "1")
    east.type("station", "order", "revoke", serials[BY_ORDER], "--code", order["code"], "--operator", "1")
    (stopped,) = east.type("station", "check", codes[BY_ORDER], status=1)
    assert stopped["verdict"] == "revoked", "at this gate the order holds before any list comes"
    assert west.type("station", "check", codes[BY_ORDER])[0]["verdict"] == "genuine"

    carry(folder, office, east, west)
    for gate in (east, west):
        for code in (codes[COPIED], codes[BY_ORDER]):
            assert gate.type("station", "check", code, status=1)[0]["verdict"] == "revoked"
        (answer,) = gate.record({"pass": codes[COPIED], "temperature": 36.6})
        assert (answer["outcome"], answer["reasons"]) == ("HOLD", ["pass-revoked"])


def test_a_picture_and_a_strangers_code_at_the_command_line(machines: tuple[Path, Machine, Machine, Machine]) -> None:
    folder, _office, east, _west = machines
    code = min(codes_on(folder / "passes.pdf", pages=1))
    picture = folder / "pass.png"
    draw_photograph(code, picture)
    (read,) = east.type("station", "check", "--picture", str(picture))
    assert read["serial"] == east.type("station", "check", code)[0]["serial"]
    before = east.type("station", "status")[0]["records"]
    (foreign,) = east.type("station", "check", "https://shop.example.com/?id=7", status=1)
    assert foreign["error"]["code"] == "foreign-code"
    assert "shop" not in foreign["error"]["message"]
    assert east.type("station", "status")[0]["records"] == before
