"""Who passed a gate, and with whom: asked with a document, on record before it is shown, masked on paper."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook

from checkpoint_app.domain.access import Right, Role
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.passage import Direction, FeedLine
from checkpoint_app.domain.tracing import Missing, Sighting, TraceQuestion, link
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk

DOCUMENT = "云疾控函〔2026〕12号"


@pytest.fixture
def office(community: Any) -> Any:
    access = community.office.access
    access.sign_on(access.add("陈主任", "1357", Role.HEAD), "1357")
    return community.office


def walk(gate: GateDesk, *names: str) -> None:
    for name in names:
        gate.lane.enter(name)
        gate.lane.enter("365")


def around(community: Any, *, minutes: int = 2, gate: str = "E1") -> TraceQuestion:
    now = community.clock.wall_ms
    return TraceQuestion(gate=gate, from_ms=now - 30 * 60_000, to_ms=now, minutes=minutes)


@pytest.fixture
def walked(community: Any, office: Any, desk: GateDesk) -> Any:
    """Four people at the east gate: two of one home together, one a minute later, one ten minutes later."""
    community.clock.advance(hours=1)
    walk(desk, "王小明", "王晓敏")
    community.clock.advance(minutes=1)
    walk(desk, "张三丰")
    community.clock.advance(minutes=10)
    walk(desk, "周八")
    community.clock.advance(minutes=5)
    office.bundles.import_paths([file.path for file in desk.export.export(community.folder / "stick")])
    return community


def sighting(at_s: int, *, seq: int, vehicle: int | None = None, household: int | None = None) -> Sighting:
    line = FeedLine(
        station=1, epoch=1, seq=seq, at_ms=at_s * 1000, direction=Direction.OUT, outcome=Outcome.PASS, reasons=(),
        reading_c10=None, resident=seq, pass_key=None, name=f"人{seq}", dwelling="", voided=False, amended=False,
    )  # fmt: skip
    return Sighting(line=line, vehicle=vehicle, household=household)


def test_lines_name_who_was_near_in_the_vehicle_and_of_the_household() -> None:
    question = TraceQuestion(gate="E1", from_ms=100_000, to_ms=700_000, minutes=1)
    seen = [
        sighting(300, seq=3, household=7),
        sighting(50, seq=1),
        sighting(110, seq=2, vehicle=9, household=7),
        sighting(359, seq=4, vehicle=9),
        sighting(361, seq=5),
    ]
    lines = link(question, seen)
    assert [(line.number, line.line.seq, line.inside) for line in lines] == [
        (1, 1, False), (2, 2, True), (3, 3, True), (4, 4, True), (5, 5, True),
    ]  # fmt: skip
    assert [line.near for line in lines] == [(1, 2), (1, 2), (3, 4), (3, 5), (4, 5)]
    assert [line.vehicle for line in lines] == [(), (4,), (), (2,), ()]
    assert [line.household for line in lines] == [(), (3,), (2,), (), ()]


def test_a_trace_says_who_passed_and_with_whom(walked: Any) -> None:
    trace = walked.office.trace.trace(around(walked), purpose="tracing", document=DOCUMENT)
    assert [line.line.name for line in trace.lines] == ["王小明", "王晓敏", "张三丰", "周八"]
    assert [line.near for line in trace.lines] == [(1, 3), (1, 3), (1, 3), (4, 4)]
    assert [line.household for line in trace.lines] == [(2,), (1,), (), ()]
    assert trace.people == 4
    assert (trace.gate_name, trace.clerk) == ("东门", 9001)


def test_another_gate_saw_nobody_and_nothing_came_from_it(walked: Any) -> None:
    trace = walked.office.trace.trace(around(walked, gate="W1"), purpose="tracing", document=DOCUMENT)
    assert trace.lines == ()
    assert trace.missing == (Missing(station=2, heard_to_ms=0),)


def test_a_trace_is_on_record_before_it_is_shown(walked: Any) -> None:
    store = walked.office.store
    walked.office.trace.trace(around(walked), purpose="tracing 密接核查", document=DOCUMENT)
    (entry,) = store.accesses(before_key=None, limit=1)
    assert (entry.what, entry.purpose, entry.document, entry.subjects) == (
        Right.TRACE, "tracing 密接核查", DOCUMENT, 4,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "said", "code"),
    [
        ({"document": ""}, {}, "document-missing"),
        ({"purpose": " "}, {}, "purpose-missing"),
        ({}, {"gate": "X9"}, "gate-unknown"),
        ({}, {"minutes": 31}, "trace-minutes"),
        ({}, {"minutes": -1}, "trace-minutes"),
        ({}, {"to_ms": 0}, "trace-interval"),
        ({}, {"from_ms": 0}, "trace-interval"),
    ],
)
def test_what_does_not_fit_shows_nothing_and_is_no_look(
    walked: Any, changes: dict[str, str], said: dict[str, Any], code: str
) -> None:
    whole = around(walked)
    fields = {name: getattr(whole, name) for name in ("gate", "from_ms", "to_ms", "minutes")}
    before = walked.office.store.head().seq
    with pytest.raises(InputRefused) as refused:
        walked.office.trace.trace(
            TraceQuestion(**{**fields, **said}), **{"purpose": "tracing", "document": DOCUMENT, **changes}
        )
    assert (refused.value.code, str(refused.value) != "") == (code, True)
    assert walked.office.store.head().seq == before


def test_nobody_signed_on_traces_nothing(walked: Any) -> None:
    walked.office.access.sign_off()
    with pytest.raises(InputRefused, match="signed on"):
        walked.office.trace.trace(around(walked), purpose="tracing", document=DOCUMENT)


def test_a_bundle_that_lacks_for_the_interval_is_said(community: Any, office: Any, desk: GateDesk) -> None:
    community.clock.advance(hours=1)
    stick = community.folder / "stick"
    first = desk.export.export(stick)[0]
    walk(desk, "王小明")
    lost_from = desk.store.head().seq + 1
    walk(desk, "张三丰", "周八")
    lost_to = desk.store.head().seq
    community.clock.advance(minutes=1)
    walk(desk, "吴九")
    question = around(community)
    later = desk.export.export(stick)[0]
    office.bundles.import_paths([first.path])
    unheard = office.trace.trace(question, purpose="tracing", document=DOCUMENT)
    assert unheard.lines == ()
    assert [missing.heard_to_ms is not None for missing in unheard.missing] == [True]
    office.bundles.import_paths([later.path])
    with office.store._connections.writing() as conn:  # as if the file between had been lost
        conn.execute("DELETE FROM coverage_range WHERE station = 1")
        for seq_range in ((1, lost_from - 1), (lost_to + 1, desk.store.head().seq - 1)):
            conn.execute("INSERT INTO coverage_range (station, epoch, first, last) VALUES (1, 1, ?, ?)", seq_range)
    trace = office.trace.trace(question, purpose="tracing", document=DOCUMENT)
    assert [missing.ranges for missing in trace.missing] == [((lost_from, lost_to),)]
    out = community.folder / "trace.csv"
    office.trace.write(trace, out, whole=False)
    assert f"1 号机缺第 {lost_from}–{lost_to} 条" in out.read_text("utf-8-sig")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".pdf"])
@pytest.mark.parametrize("whole", [False, True])
def test_the_file_names_purpose_and_document_and_is_masked_unless_unmasked(
    walked: Any, suffix: str, whole: bool
) -> None:
    trace = walked.office.trace.trace(around(walked), purpose="tracing =SUM(A1)", document=DOCUMENT)
    out = walked.folder / f"trace{suffix}"
    walked.office.trace.write(trace, out, whole=whole)
    text = text_of(out.read_bytes(), suffix)
    for said in ("通行查询 东门", "流调单位来函", DOCUMENT, "经办人编号 9001", "3-1-501"):
        assert said in text
    assert ("王小明" in text) is whole
    assert ("王*明" in text) is not whole


def text_of(content: bytes, suffix: str) -> str:
    if suffix == ".csv":
        return "\n".join(",".join(row) for row in csv.reader(StringIO(content.decode("utf-8-sig"))))
    if suffix == ".xlsx":
        rows = load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True)
        return "\n".join(",".join(str(cell or "") for cell in row) for row in rows)
    document = pypdfium2.PdfDocument(content)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_another_kind_of_file_is_refused(walked: Any) -> None:
    trace = walked.office.trace.trace(around(walked), purpose="tracing", document=DOCUMENT)
    with pytest.raises(InputRefused, match=r"\.docx"):
        walked.office.trace.write(trace, walked.folder / "trace.docx", whole=False)
