"""Records and names that somebody made up to break what is read from them: every paper, list and board still comes."""

from __future__ import annotations

import csv
import json
import os
import random
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from checkpoint_app.domain.access import Role
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from checkpoint_app.domain.tracing import TraceQuestion
from checkpoint_app.services.gate_desk import GateDesk
from tests.full_run import rounds
from tests.sealed_files import record, seal_lines

DOCUMENT = "云疾控函〔2026〕12号"
FORMULAS = ('=HYPERLINK("http://x","y")', "+1+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\t=1+1", "＝1+1", "<b>&amp;</b>")
STRANGE: tuple[Any, ...] = (
    None, True, -1, 0, 366, 1.5, 1e300, (1 << 64) - 1, "", "x", "9" * 400, "㼆" * 300, "\x00\x1b[31m\u202e", [], [[]],
    [1, [2]], {}, {"a": {"b": 1}}, "<img src=x>", "{0}{name}",
)  # fmt: skip


@pytest.fixture
def office(community: Any) -> Any:
    access = community.office.access
    access.sign_on(access.add("陈主任", "1357", Role.HEAD), "1357")
    return community.office


def told(community: Any, path: Path, lines: list[tuple[str, dict[str, Any]]]) -> None:
    """Let the first gate's key sign these records after all it has, and the office take them."""
    gate: GateDesk = community.gates[0]
    head = gate.store.head()
    made = [record(gate, head.seq + n, kind, data) for n, (kind, data) in enumerate(lines, start=1)]
    file = community.office.bundles.import_file(seal_lines(gate, path, head, made))
    assert file.state is FileState.IMPORTED


def around(community: Any) -> TraceQuestion:
    now = community.clock.wall_ms
    return TraceQuestion(gate="E1", from_ms=now - 3_600_000, to_ms=now + 3_600_000, minutes=2)


def test_what_a_hostile_gate_says_of_a_resident_stops_neither_their_file_nor_a_trace(
    community: Any, office: Any, tmp_path: Path
) -> None:
    chance = random.Random(17)
    fields = (
        "dir", "outcome", "why", "c10", "site", "pass", "group", "visit", "host", "household", "residents", "serial",
        "kind", "nbf", "exp", "set", "of", "void", "case", "what", "purpose", "document", "subjects", "n", "asked",
    )  # fmt: skip
    lines: list[tuple[str, dict[str, Any]]] = []
    for _ in range(rounds(100, 5_000)):
        data = {field: chance.choice(STRANGE) for field in chance.sample(fields, chance.randrange(len(fields)))}
        data |= {"resident": 1} if chance.random() < 0.7 else {"host": 1} if chance.random() < 0.5 else {}
        if chance.random() < 0.4:
            data |= {"dir": "in", "outcome": "PASS"}
        lines.append((chance.choice(list(EventKind)).value, data))
    told(community, tmp_path / "a.ckb", lines)
    (tmp_path / "out").mkdir()
    file, (pdf, data) = office.person.export(1, tmp_path / "out", purpose="own")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert len(json.loads(data.read_text())["records"]) == len(file.records) > 25
    trace = office.trace.trace(around(community), purpose="tracing", document=DOCUMENT)
    for suffix in (".csv", ".xlsx", ".pdf"):
        assert office.trace.write(trace, tmp_path / f"trace{suffix}", whole=True).stat().st_size
    office.store.passages(before_key=None, limit=1000)
    office.store.clock_runs()
    office.store.unknown_kinds()
    office.store.held_lists()
    office.corrections.list()
    assert office.store.accesses(before_key=None, limit=1000)
    office.publish.publish(tmp_path / "down")


def test_a_gate_cannot_say_that_a_clerk_typed_a_wrong_pin_or_looked_at_something(
    community: Any, office: Any, tmp_path: Path
) -> None:
    looks = len(office.store.accesses(before_key=None, limit=1000))
    forged = {"clerk": 9001, "what": "unmask", "purpose": "own", "document": "", "subjects": 1, "tries": 9}
    told(community, tmp_path / "a.ckb", [("pin-refused", forged)] * 9 + [("access", forged)] * 3)
    assert len(office.store.accesses(before_key=None, limit=1000)) == looks
    assert office.store.clerk_refusals(9001) == (0, None)


def test_what_only_the_office_decides_no_gate_decides_for_it(community: Any, office: Any, tmp_path: Path) -> None:
    def decided() -> Any:
        store = office.store
        return (
            store.purge_orders(), store.holds(), store.recovery_sheet(), store.asked(limit=None), store.head_claims(9),
            store.list_version(), store.stations(), store.packs(), store.clerks(), store.purged_digests(),
            [each for each in store.answers(1) if each.station == 0],
        )  # fmt: skip

    before = decided()
    order = {
        "order": 1, "before": 1 << 50, "ordered": 1, "marks": [], "spared": [], "passes": [], "times": [], "gone": [1],
        "digests": ["00"], "by": [9001, 9002],
    }  # fmt: skip
    told(
        community,
        tmp_path / "a.ckb",
        [
            ("purge-ordered", order),
            ("legal-hold", {"hold": 1, "document": "x", "resident": 1, "from": 0, "until": None}),
            ("recovery-printed", {"fingerprint": "x"}),
            ("correction-asked", {"station": 2, "epoch": 1, "of": 1, "void": True}),
            ("head-noted", {"station": 2, "epoch": 1, "seq": 1, "code": "ACDEFG"}),
            ("list-published", {"version": 99}),
            ("clerk-changed", {"clerk": 9001, "role": "head", "active": False}),
            ("station-lost", {"station": 2, "epoch": 1, "after": 0, "serial": 0, "held": 0}),
            ("purged", {"order": 1}),
            ("key-destroyed", {"key": "x"}),
        ],
    )
    assert decided() == before
    assert office.purge.pending() is None
    office.store.rebuild_projections()
    assert decided() == before


def test_names_that_are_formulas_stay_names_in_every_file(community: Any, office: Any, tmp_path: Path) -> None:
    people = [
        Resident(number=0, household=0, dwelling=Dwelling("云上苑", "9", "1", f"{n}01"), name=name, phone="",
                 id_number="", tenure="owner")
        for n, name in enumerate(FORMULAS, start=1)
    ]  # fmt: skip
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms)
    office.store.merge_roster(people, draft, no_progress)
    numbers = range(13, 13 + len(FORMULAS))
    told(community, tmp_path / "a.ckb", [("passage", {"dir": "in", "outcome": "PASS", "resident": n}) for n in numbers])
    trace = office.trace.trace(around(community), purpose="tracing", document="=1+1")
    path = office.trace.write(trace, tmp_path / "trace.csv", whole=True)
    rows = list(csv.reader(StringIO(path.read_text("utf-8-sig"))))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "-", "\t", "\r"))]
    sheet = load_workbook(office.trace.write(trace, tmp_path / "trace.xlsx", whole=True)).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} <= {"s", "n"}
    (tmp_path / "out").mkdir()
    for number in numbers:
        _file, (pdf, data) = office.person.export(number, tmp_path / "out", purpose="own")
        assert pdf.name == f"resident-{number}-{pdf.stem[-8:]}.pdf"
        assert json.loads(data.read_text())["resident"]["number"] == number


def test_a_flood_of_kinds_nobody_knows_leaves_the_board_readable(community: Any, office: Any, tmp_path: Path) -> None:
    kinds = [(f"kind-{n}-\x1b[31m\u202e{'x' * (n % 90)}", {}) for n in range(rounds(3_000, 100_000))]
    told(community, tmp_path / "a.ckb", kinds)
    shown = office.store.unknown_kinds()
    assert sum(each.records for each in shown) == len(kinds)
    assert len(shown) <= 50
    assert all(each.kind.isprintable() for each in shown)


def test_a_link_that_leads_round_in_circles_does_not_blind_the_watched_folder(
    community: Any, office: Any, tmp_path: Path
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    office.watch.choose(shared)
    (shared / "a.ckb").symlink_to(shared / "a.ckb")
    (shared / "b.ckb").symlink_to("/dev/zero")
    (shared / "c.ckb").symlink_to(tmp_path / "nowhere")
    os.mkfifo(shared / "d.ckb")
    (shared / "e.ckb").mkdir()
    (shared / f"{'f' * 240}.ckb").symlink_to(shared / "e.ckb" / "x")
    with (shared / "huge.ckb").open("wb") as huge:
        huge.truncate(1 << 40)
    community.gates[0].export.export(shared)
    office.watch.look()
    states = {file.name[:4]: (file.state, file.reason) for file in office.watch.take(office.watch.look())}
    assert states.pop("huge") == (FileState.REFUSED, "bundle-too-large")
    assert [state for state, _ in states.values()] == [FileState.IMPORTED]
    assert office.watch.look() == []


def test_names_of_files_on_a_stick_lead_nowhere_and_write_nothing_to_the_screen(
    community: Any, office: Any, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for name in ("\x1b[2J\x07.ckb", "..\n..\u202e.ckb", os.fsdecode(b"\xff\xfe.ckb"), "-rf.ckb", ".ckb.ckb"):
        (stick / name).write_bytes(name.encode("utf-8", "surrogateescape"))
    for file in office.bundles.import_paths([stick]):
        assert file.state is FileState.REFUSED
        assert file.name.isprintable()
    kept = {path.name for path in (community.folder / "office" / "quarantine").iterdir()}
    assert all(len(name) == 20 and name.endswith(".ckb") for name in kept)
