"""The papers of a case: they say what is needed, name nobody in full, and no diagnosis."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.documents.fever_papers import write_person_slip
from checkpoint_app.domain.passage import Measurement, Site
from checkpoint_app.domain.policy import Hospital
from checkpoint_app.services.gate_desk import GateDesk

PIN = "2468"
DIAGNOSES = ("发烧", "新冠", "肺炎", "疑似", "确诊", "感染", "病例", "阳性", "患者", "病人")


@pytest.fixture
def confirmed(community: Any) -> tuple[GateDesk, int]:
    desk: GateDesk = community.gates[0]
    desk.sign_on.sign_on(community.operator, PIN)
    for line in ("王小明", "366", "买买提·艾则孜", "365", "张三丰", "380"):
        desk.lane.enter(line)
    seq = desk.lane.step.seq
    assert seq is not None
    community.clock.advance(minutes=10)
    desk.fever.measure(seq, 379, Measurement(site=Site.WRIST))
    desk.fever.call(seq, "120")
    community.clock.advance(minutes=5)
    desk.fever.measure(seq, 381, Measurement(site=Site.AXILLA))
    return desk, seq


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_the_slip_says_when_what_and_where_and_neither_name_nor_home(confirmed: tuple[GateDesk, int]) -> None:
    desk, seq = confirmed
    text = text_of(desk.fever.slip(desk.fever.case(seq)))
    for said in ("额 38.0", "腕 37.9", "腋下 38.1", "20:20", "120"):
        assert said in text
    for hidden in ("张", "4-1-601", "发热", *DIAGNOSES):
        assert hidden not in text


def test_while_something_is_to_be_measured_the_slip_says_when_and_sends_nobody_away(
    community: Any, confirmed: tuple[GateDesk, int]
) -> None:
    desk, _ = confirmed
    for line in ("王晓敏", "380"):
        desk.lane.enter(line)
    text = text_of(desk.fever.slip(desk.fever.case(desk.lane.step.seq or 0)))
    assert "请在 20:45 再测一次" in text
    assert "就近可去" not in text


def test_the_call_sheet_has_readings_calls_contacts_and_room_to_sign(confirmed: tuple[GateDesk, int]) -> None:
    desk, seq = confirmed
    text = text_of(desk.fever.call_sheet(desk.fever.case(seq)))
    for said in ("张*丰", "4-1-601", "第 2 次", "37.9", "20:30", "王*明", "买*孜", "2 人次", "签字", "值守人员"):
        assert said in text
    for hidden in ("张三丰", "王小明", "艾则孜", *DIAGNOSES):
        assert hidden not in text


def test_a_call_nobody_made_leaves_room_for_its_time(confirmed: tuple[GateDesk, int]) -> None:
    desk, seq = confirmed
    case = replace(desk.fever.case(seq), calls=())
    assert text_of(desk.fever.call_sheet(case)).count("____:____") == 3 + len(desk.fever.calls())


def test_a_slip_stays_short_however_many_hospitals_there_are(confirmed: tuple[GateDesk, int]) -> None:
    desk, seq = confirmed
    many = tuple(Hospital(name=f"示例第 {n} 医院", phone="0000-120") for n in range(30))
    text = text_of(
        write_person_slip(
            desk.fever.case(seq), community="", gate="", printed_ms=0, due_ms=None, calls=(), hospitals=many
        )
    )
    assert text.count("示例第") == 6
    assert "其他医院请问值守人员" in text
