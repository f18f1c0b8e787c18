"""Rules come from a file people write: read whole, or every fault named by its line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction, Site, Trip
from checkpoint_app.domain.passes import PassKind
from checkpoint_app.domain.policy import (
    Curfew,
    Hold,
    Hours,
    Override,
    PassRule,
    PolicyPack,
    Quota,
    QuotaUnit,
    Zone,
    ZoneColour,
    pack_from_data,
)
from checkpoint_app.domain.subject import Check
from checkpoint_app.errors import BundleRefused, InputRefused
from checkpoint_app.services.activate_pack import activate_pack, next_number
from checkpoint_app.services.found_office import training_pack
from checkpoint_app.services.read_pack import EXAMPLES, pack_of, read_pack, shipped_pack
from checkpoint_app.services.rules_file import LARGEST_FILE, MOST_FAULTS

HEAD = """\
title: 封闭管理
document_no: 2026-07
valid_from: 2026-11-22 20:00
valid_until: 2026-12-22 20:00
"""
START_MS, END_MS = 1_795_348_800_000, 1_797_940_800_000


def pack(more: str = "") -> PolicyPack:
    return pack_of((HEAD + more).encode(), number=2)


def faults(text: str, code: str = "pack-incomplete") -> list[str]:
    with pytest.raises(InputRefused) as refused:
        pack_of(text.encode(), number=2)
    assert refused.value.code == code
    return str(refused.value.details["detail"]).split("\n")


def test_the_least_a_file_says_is_its_title_document_start_and_end() -> None:
    least = pack()
    assert least == PolicyPack(
        number=2, title="封闭管理", document_no="2026-07", valid_from_ms=START_MS, valid_until_ms=END_MS
    )


@pytest.mark.parametrize("name", EXAMPLES[1:])
def test_the_shipped_examples_are_whole(name: str) -> None:
    example = pack_of(shipped_pack(name), number=3)
    assert pack_from_data(json.loads(json.dumps(example.to_data()))) == example


def test_an_office_is_founded_with_the_training_rules_for_thirty_days() -> None:
    training = training_pack(START_MS + 59_999)
    assert (training.valid_from_ms, training.valid_until_ms) == (START_MS, START_MS + 30 * 86_400_000)
    assert training == PolicyPack(
        number=1,
        title="训练规则",
        document_no="训练-001",
        valid_from_ms=START_MS,
        valid_until_ms=training.valid_until_ms,
        quotas=(Quota(unit=QuotaUnit.HOUSEHOLD, count=2),),
    )


def test_a_json_file_is_read_too() -> None:
    data = {
        "title": "封闭管理",
        "document_no": "2026-07",
        "valid_from": "2026-11-22T20:00",
        "valid_until": "2026-12-22T20:00",
        "quotas": [{"unit": "household", "count": 1}],
    }
    assert pack_of(json.dumps(data, indent=1).encode(), number=2) == replace(pack(), quotas=(Quota(),))


@pytest.mark.parametrize(
    ("written", "field", "value"),
    [
        ("reading: {threshold: 37.5}", "reading.threshold_c10", 375),
        ("reading: {threshold: 38}", "reading.threshold_c10", 380),
        ('reading: {comparator: ">"}', "reading.comparator", ">"),
        ("reading: {steps: [{rest_minutes: 7, sites: [axilla]}]}", "reading.steps.0.sites", (Site.AXILLA,)),
        ("checks: {residents: [mask]}", "resident_checks", (Check.MASK,)),
        ("checks: {visitors: [code, paper]}", "visitor_checks", (Check.CODE, Check.PAPER)),
        ("quotas: [{unit: pass, count: 3}]", "quotas.0", Quota(unit=QuotaUnit.PASS, count=3)),
        ("quotas: [{unit: household, count: 1, every: day}]", "quotas.0", Quota()),
        ("quotas: [{unit: household, count: 1, every: 2 days}]", "quotas.0", Quota(span=2)),
        ("quotas: [{unit: household, count: 1, every: 24 hours}]", "quotas.0", Quota(span=24, rolling_hours=True)),
        ("quotas: [{unit: household, count: 1, longest_outside: 3 hours}]", "quotas.0.longest_outside_min", 180),
        ("quotas: [{unit: household, count: 1, longest_outside: 90 minutes}]", "quotas.0.longest_outside_min", 90),
        ("quotas: [{unit: vehicle, count: 0, exempt: [parcel]}]", "quotas.0.exempt", (Trip.PARCEL,)),
        ('curfews: [{from: "23:00", until: "05:30"}]', "curfews.0", Curfew(hours=Hours(from_min=1380, until_min=330))),
        ("curfews:\n  - from: 23:00\n    until: 24:00\n", "curfews.0.hours", Hours(from_min=1380, until_min=1440)),
        ("curfews:\n  - from: 23:00\n    until: 24:00\n", "curfews.0.hours.from_min", 1380),
        (
            'passes: [{kind: work, hours: [{from: "06:00", until: "09:00"}], outside: HOLD}]',
            "passes.0",
            PassRule(kind=PassKind.WORK, hours=(Hours(from_min=360, until_min=540),), outside=Outcome.HOLD),
        ),
        ("passes: [{kind: return-slip, exit: note}]", "passes.0.exit", Outcome.NOTE),
        (
            "zones: [{place: 样例里 3-1, colour: red, from: 2026-11-23 16:00, until: 2026-12-07 16:00}]",
            "zones.0",
            Zone(
                compound="样例里",
                building="3",
                unit="1",
                colour=ZoneColour.RED,
                from_ms=START_MS + 20 * 3_600_000,
                until_ms=START_MS + (14 * 24 + 20) * 3_600_000,
            ),
        ),
        ("zones: [{place: 样例里, colour: blue, from: 2026-11-23 24:00, until: 2026-12-07 16:00}]", "zones.0.unit", ""),
        (
            "holds: [{place: 样例里 3-1-501, from: 2026-11-22 20:00, until: 2026-12-22 20:00}]",
            "holds.0",
            Hold(dwelling=("样例里", "3", "1", "501"), from_ms=START_MS, until_ms=END_MS),
        ),
        ("visitors: {ask_host: no}", "visitors.ask_host", False),
        ("visitors: {questions: []}", "visitors.questions", ()),
        ("watch_plates: [外a, 外 B]", "watch_plates", ("外A", "外B")),
        (
            "overrides: [{code: medical, words: 就医, against: [stay-in]}]",
            "overrides.0",
            Override(code="medical", words="就医", against=(Reason.STAY_IN,)),
        ),
        ('community: "530100000001"', "community", "530100000001"),
        ("issuer: 样例\u202e街道\u200b", "issuer", "样例街道"),
        ("reading: {threshold: 37．5}", "reading.threshold_c10", 375),
        ("%YAML 1.1\n---\n" + HEAD + "curfews: [{from: 23:00, until: 5:00}]", "curfews.0.hours.from_min", 1380),
    ],
)
def test_a_rule_is_read_in_the_units_people_write(written: str, field: str, value: object) -> None:
    found: Any = pack(written) if not written.startswith("%") else pack_of(written.encode(), number=2)
    for step in field.split("."):
        found = found[int(step)] if step.isdigit() else getattr(found, step)
    assert found == value


def test_every_fault_is_named_by_its_line_in_one_run() -> None:
    text = """\
# 第一行是说明
title: 封闭管理
valid_from: 2026-02-30 00:00
valid_until: 2026-12-22 20:00
thresold: 37.3
reading:
  treshold: 37.3
  lowest: warm
quotas:
  - unit: home
    count: -1
  - unit: household
holds:
retention_days: 99999999999999999999999
title: 再写一次
"""
    assert faults(text) == [
        "第 1 行:缺少 document_no(文件号)",
        "第 3 行:valid_from 应是时间,如 2026-12-01 00:00,写的是 2026-02-30 00:00",
        "第 5 行:不认识 thresold,是不是 holds?",
        "第 7 行:不认识 treshold,是不是 threshold?",
        "第 8 行:lowest 应是体温,如 37.3,写的是 warm",
        "第 10 行:unit 应是 household、pass、vehicle 之一,写的是 home",
        "第 11 行:count 应是 0 到 10000 的整数,写的是 -1",
        "第 12 行:quotas 缺少 count",
        "第 13 行:holds 应是一个列表,每项前写 -;没有就写 []",
        "第 14 行:retention_days 应是 1 到 100000 的整数,写的是 999999999999999999999999"[:-1],
        "第 15 行:title 写了两次,第 2 行已有",
    ]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("reading: {low_below: 37.3}", "第 5 行:体温的界限次序不对,应是 lowest < low_below < threshold < highest"),
        ("reading:\n  steps: []", "第 6 行:steps 至少要有一步复测"),
        (
            "code_rules:\n  - {colour: green, direction: in, whom: visitor, outcome: REFUSE}\n"
            "  - {colour: red, direction: in, outcome: REFUSE}",
            "第 7 行:不予进入(REFUSE)只能用于来访者进入,居民回家、任何人外出都不能拒绝",
        ),
        (
            "passes: [{kind: household, entry: REFUSE}]",
            "第 5 行:不予进入(REFUSE)只能用于来访者进入,居民回家、任何人外出都不能拒绝",
        ),
        ("passes:\n- kind: work\n- kind: work", "第 7 行:和前面的一项重复"),
        ('curfews: [{from: "23:00", until: "23:00"}]', "第 5 行:开始和结束是同一时刻"),
        (
            "zones:\n- place: 样例里 3\n  colour: red\n  from: 2026-12-01 16:00\n  until: 2026-12-01 16:00",
            "第 9 行:结束时间不在开始时间之后",
        ),
        (
            "holds:\n- place: 样例里 3-1-501\n  from: 2026-12-01 16:00\n  until: 2026-12-02 16:00\n"
            "  extended: [2026-12-02 12:00]",
            "第 9 行:extended 要一次比一次晚,并且晚于 until",
        ),
        ("overrides:\n- {code: a, words: b, against: []}", "第 6 行:against 至少要写一个原因"),
    ],
)
def test_what_contradicts_itself_is_named_by_its_line(more: str, fault: str) -> None:
    assert faults(HEAD + more) == [fault]


@pytest.mark.parametrize("lacking", ["document_no", "valid_from", "valid_until"])
def test_a_file_without_document_number_start_or_end_is_refused(lacking: str) -> None:
    text = "\n".join(line for line in HEAD.splitlines() if not line.startswith(lacking))
    (fault,) = faults(text)
    assert fault.startswith(f"第 1 行:缺少 {lacking}")


def test_an_end_before_the_start_is_refused_and_an_end_is_written_once() -> None:
    assert faults(HEAD.replace("2026-12-22", "2026-11-22")) == ["第 4 行:结束时间不在开始时间之后"]
    assert faults(HEAD + "days: 3") == ["第 5 行:days 和 valid_until 只写一个"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"# only words", 1),
        (b"- a list", 1),
        (b"text", 1),
        (b"title: x\nquotas:\n\t- unit: home\n", 3),
        (b"title: x\nreading: [1, 2\n", 2),
        (b"title: x\na: b: c\n", 2),
        (b"title: x\n---\ntitle: y\n", 2),
        (b"title: x\nissuer: a\x07b\n", 2),
        (b"title: x\nissuer: *nowhere\n", 2),
        ("title: x\nissuer: 街道\n".encode("gb18030"), 2),
        ("title: x\n".encode("utf-16"), 1),
        (b"title: x\nzones: " + b"[" * 9_000, 1),
    ],
)
def test_a_file_that_is_no_rules_file_is_refused_with_its_line(content: bytes, line: int) -> None:
    with pytest.raises(InputRefused) as refused:
        pack_of(content, number=2)
    assert refused.value.code == "pack-unreadable"
    assert refused.value.details["detail"].startswith(f"第 {line} 行:")


@pytest.mark.parametrize(
    "more",
    [
        "issuer: &a 街道\ncommunity: *a",
        "zones: &a [*a]",
        "issuer: !!python/object/apply:os.system [ls]",
        "issuer: !secret x",
        "<<: {issuer: x}",
        "? [issuer]\n: x",
    ],
)
def test_the_dangers_of_yaml_are_faults(more: str) -> None:
    assert all(fault.startswith("第 ") for fault in faults(HEAD + more))


def test_a_bomb_of_references_costs_nothing() -> None:
    bomb = "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    assert len(faults("a0: &a0 [x, x]\n" + bomb)) == MOST_FAULTS + 1


def test_a_file_too_large_is_not_read(community: Any, tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_bytes(HEAD.encode() + b"#" * LARGEST_FILE)
    with pytest.raises(InputRefused, match="文件太大,最多 256 KB"):
        read_pack(community.office.media, path, number=2)


def activate(community: Any, text: str) -> PolicyPack:
    office = community.office
    return activate_pack(pack_of(text.encode(), number=next_number(office.store)), office.store, community.clock)


def test_rules_reach_the_gate_with_the_next_office_bundle(community: Any) -> None:
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    code = gate.issue.issue(holder="来客", dwelling="云上苑 3-1-501").code
    activate(community, HEAD + "visitors: {entry: REFUSE}")
    community.publish()
    assert gate.status.read().pack.document_no == "2026-07"
    gate.lane.enter(code)
    assert Reason.VISITOR in gate.lane.enter("366").reasons


def test_rules_that_should_have_begun_already_begin_this_minute_and_have_the_word(community: Any) -> None:
    scheduled = activate(community, HEAD.replace("2026-11-22", "2026-11-01"))
    assert scheduled.valid_from_ms == community.clock.wall_ms - community.clock.wall_ms % 60_000
    community.publish()
    assert community.gates[0].status.read().pack.number == scheduled.number == 2


def test_rules_on_the_schedule_take_over_at_their_minute(community: Any) -> None:
    scheduled = activate(community, HEAD.replace("2026-11-22 20:00", "2026-11-23 00:00"))
    community.publish()
    gate, clock = community.gates[0], community.clock
    assert gate.status.read().pack.number == 1
    assert gate.status.read().pack_change == (scheduled.valid_from_ms, scheduled)
    clock.advance(ms=scheduled.valid_from_ms - clock.wall_ms - 1)
    assert gate.stamp.pack.number == 1
    clock.advance(ms=1)
    assert gate.stamp.pack.number == 2
    clock.advance(ms=scheduled.valid_until_ms - clock.wall_ms)
    assert gate.stamp.pack is None, "rules that were replaced are not revived"


def test_rules_of_another_community_and_rules_that_are_over_are_refused(community: Any) -> None:
    with pytest.raises(InputRefused) as refused:
        activate(community, HEAD + 'community: "530100000009"')
    assert refused.value.code == "pack-other-community"
    assert activate(community, HEAD + 'community: "530100000001"').number == 2
    with pytest.raises(InputRefused) as refused:
        activate(community, HEAD.replace("2026-11", "2025-11").replace("2026-12", "2025-12"))
    assert refused.value.code == "pack-over"
    assert [pack.number for pack in community.office.store.packs()] == [1, 2]


def test_a_bundle_whose_rules_were_changed_on_the_way_is_refused(community: Any) -> None:
    activate(community, HEAD)
    path = community.office.publish.publish(community.folder / "another").path
    content = path.read_bytes()
    gate = community.gates[0]
    for place in (len(content) // 2, len(content) - 60, 400):
        path.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        with pytest.raises(BundleRefused):
            gate.apply.apply(path)
        assert gate.status.read().pack.number == 1


def test_a_gate_has_no_way_to_make_rules(community: Any) -> None:
    assert not any("pack" in name and name != "packs" for name in dir(community.gates[0].store) if name[0] != "_")


def test_a_rule_for_a_direction_stands_for_that_direction_alone() -> None:
    (rule,) = pack("code_rules: [{colour: none, direction: out, outcome: HOLD}]").code_rules
    assert (rule.direction, rule.whom, rule.outcome) == (Direction.OUT, "everybody", Outcome.HOLD)
