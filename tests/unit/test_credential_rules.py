"""What rules say of passes that go twice, come again, or return by another gate: read, said, judged."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.documents.policy_words import difference, words_of
from checkpoint_app.domain.judge import Situation, decide
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.pack_faults import PackFault, contradictions
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.domain.policy import CredentialRules, PassRule, PolicyPack, pack_from_data
from checkpoint_app.domain.subject import Answers, Check, SubjectKind
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.read_pack import EXAMPLES, pack_of, shipped_pack

HEAD = "title: 管控\ndocument_no: 甲\nvalid_from: 2026-11-22 20:00\nvalid_until: 2026-12-22 20:00\n"
ACTIVE = CredentialRules(pass_back="active", single_entry=True)
PACK = PolicyPack(number=1, document_no="甲", title="乙", valid_from_ms=60_000, valid_until_ms=1 << 41)
HOME = Situation(
    subject=SubjectKind.RESIDENT,
    direction=Direction.IN,
    at_ms=120_000,
    reading_c10=366,
    pass_verdict=PassVerdict.GENUINE,
    pass_kind=PassKind.RESIDENT,
    pass_again=True,
)
VISITOR = replace(HOME, subject=SubjectKind.VISITOR, pass_kind=PassKind.TEMPORARY, pass_again=False, pass_used=True)


def read(more: str) -> PolicyPack:
    return pack_of((HEAD + more).encode(), number=2)


def said(pack: PolicyPack) -> dict[str, str]:
    return {line.heading: line.sentence for line in words_of(pack)}


def test_what_a_file_does_not_say_is_neutral() -> None:
    assert read("").credentials == CredentialRules(
        pass_back="passive", single_entry=False, gate_min=3, exit_slip_hours=24
    )


def test_a_file_says_it_in_words_people_write() -> None:
    pack = read(
        "credentials: {pass_back: off, single_entry: yes, gate_minutes: 5, exit_slip_hours: 12}\n"
        "checks: {residents: [mask, match], visitors: [match]}\n"
    )
    assert pack.credentials == CredentialRules(pass_back="off", single_entry=True, gate_min=5, exit_slip_hours=12)
    assert (pack.resident_checks, pack.visitor_checks) == ((Check.MASK, Check.MATCH), (Check.MATCH,))


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("credentials: {pass_back: strict}", "off、passive、active"),
        ("credentials: {gate_minutes: 200}", "0 到 120"),
        ("credentials: {exit_slip_hours: 0}", "1 到 744"),
        ("credentials: {single: yes}", "single_entry"),
        ("passes: [{kind: exit-slip}]", "return-slip"),
    ],
)
def test_a_fault_is_named_by_its_line(more: str, fault: str) -> None:
    with pytest.raises(InputRefused) as refused:
        read(more)
    assert str(refused.value.details["detail"]).startswith("第 5 行")
    assert fault in str(refused.value.details["detail"])


def test_no_pack_rules_about_exit_slips_wherever_it_comes_from() -> None:
    wrong = replace(PACK, passes=(PassRule(kind=PassKind.EXIT_SLIP),))
    assert list(contradictions(wrong)) == [(("passes", 0, "kind"), PackFault.NO_KIND_OF_RULES)]
    with pytest.raises(InputRefused):
        pack_from_data(wrong.to_data())


@pytest.mark.parametrize("name", EXAMPLES[2:])
def test_the_stricter_examples_compare_first_and_let_a_visitor_in_once(name: str) -> None:
    rules = pack_of(shipped_pack(name), number=1).credentials
    assert (rules.pass_back, rules.single_entry) == ("active", True)


def test_it_is_said_in_plain_chinese() -> None:
    lines = said(replace(PACK, credentials=ACTIVE, resident_checks=(Check.MATCH,)))
    assert lines["同一张证同方向两次"] == "先核对人和证,相符就放行"
    assert lines["来访者的临时证"] == "只能进一次"
    assert lines["同一张证从一个卡口到另一个"] == "最快 3 分钟"
    assert lines["出门条有效"] == "24 小时"
    assert lines["居民要看"] == "核对人证"


def test_what_changes_is_said() -> None:
    new = replace(PACK, credentials=replace(ACTIVE, gate_min=0))
    assert [change.sentence for change in difference(PACK, new)] == [
        "同一张证同方向两次:放行,只记下 → 先核对人和证,相符就放行",
        "来访者的临时证:有效期内可以多次进 → 只能进一次",
        "同一张证从一个卡口到另一个:最快 3 分钟 → 不看时间",
    ]


@pytest.mark.parametrize(
    ("pass_back", "matches", "outcome", "reasons"),
    [
        ("off", None, Outcome.PASS, ()),
        ("passive", None, Outcome.PASS, ()),
        ("active", None, Outcome.HOLD, (Reason.PASS_BACK,)),
        ("active", True, Outcome.NOTE, (Reason.MATCHED,)),
        ("active", False, Outcome.HOLD, (Reason.NOT_MATCHING,)),
    ],
)
def test_the_same_way_twice(pass_back: Any, matches: bool | None, outcome: Outcome, reasons: Any) -> None:
    pack = replace(PACK, credentials=CredentialRules(pass_back=pass_back))
    decision = decide(replace(HOME, answers=Answers(matches=matches)), pack)
    assert (decision.outcome, decision.reasons) == (outcome, reasons)
    assert (Check.MATCH in decision.asks) is (reasons == (Reason.PASS_BACK,))


@pytest.mark.parametrize(
    "changes",
    [
        {"pass_again": False},
        {"pass_verdict": None},
        {"pass_verdict": PassVerdict.EXPIRED},
        {"subject": SubjectKind.VISITOR, "direction": Direction.OUT},
    ],
    ids=["went the other way", "no pass", "pass does not stand", "visitor leaving"],
)
def test_nobody_else_is_compared_for_it(changes: dict[str, Any]) -> None:
    decision = decide(replace(HOME, **changes), replace(PACK, credentials=ACTIVE))
    assert Reason.PASS_BACK not in decision.reasons
    assert Check.MATCH not in decision.asks


@pytest.mark.parametrize(
    ("changes", "used"),
    [
        ({}, True),
        ({"pass_verdict": None, "serial_only": True}, True),
        ({"direction": Direction.OUT}, False),
        ({"pass_kind": PassKind.WORK}, False),
        ({"pass_used": False}, False),
    ],
)
def test_a_pass_for_one_entry_is_used_on_the_way_in_only(changes: dict[str, Any], used: bool) -> None:
    situation = replace(VISITOR, **changes)
    decision = decide(situation, replace(PACK, credentials=ACTIVE))
    assert (decision.outcome is Outcome.REFER, Reason.PASS_USED in decision.reasons) == (used, used)
    assert Reason.PASS_USED not in decide(situation, PACK).reasons


def test_person_and_pass_are_asked_about_last_of_what_is_seen_at_the_gate() -> None:
    pack = replace(PACK, resident_checks=(Check.MATCH, Check.MASK, Check.CODE))
    asked = replace(HOME, comparable=True, reading_c10=None)
    assert decide(asked, pack).asks == (Check.READING, Check.CODE, Check.MASK, Check.MATCH)
    assert Check.MATCH not in decide(replace(asked, comparable=False), pack).asks
