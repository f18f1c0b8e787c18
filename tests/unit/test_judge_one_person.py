"""Rows of product.md §5's table, one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checkpoint_app.domain.judge import Situation, SubjectKind, judge
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.domain.policy import PolicyPack, pack_from_data
from checkpoint_app.errors import InputRefused

EVENING_MS = 1_795_350_000_000  # 2026-11-22 20:20 in UTC+8
PACK = PolicyPack(
    number=1, document_no="训练-001", title="训练规则", valid_from_ms=EVENING_MS - 1, valid_until_ms=EVENING_MS + 1
)
AT_HOME = Situation(
    subject=SubjectKind.RESIDENT,
    direction=Direction.IN,
    at_ms=EVENING_MS,
    reading_c10=366,
    pass_verdict=PassVerdict.GENUINE,
)


def judged(pack: PolicyPack | None = PACK, **changes: object) -> tuple[Outcome, tuple[Reason, ...]]:
    judgement = judge(replace(AT_HOME, **changes), pack)  # type: ignore[arg-type]  # any field by name
    return judgement.outcome, judgement.reasons


def test_a_resident_with_a_valid_pass_and_a_normal_reading_passes() -> None:
    assert judged() == (Outcome.PASS, ())
    assert judged(direction=Direction.OUT) == (Outcome.PASS, ())


def test_a_resident_found_on_the_roster_without_a_pass_passes_with_a_note() -> None:
    assert judged(pass_verdict=None) == (Outcome.NOTE, (Reason.NO_PASS,))


def test_somebody_not_on_the_roster_is_held() -> None:
    assert judged(subject=SubjectKind.UNLISTED) == (Outcome.HOLD, (Reason.NOT_ON_ROSTER,))


def test_a_resident_on_hold_may_go_home_and_not_out() -> None:
    assert judged(on_hold=True) == (Outcome.NOTE, (Reason.HOME_ON_HOLD,))
    assert judged(on_hold=True, direction=Direction.OUT) == (Outcome.HOLD, (Reason.STAY_IN,))


@pytest.mark.parametrize(
    ("reading", "comparator", "outcome"),
    [(372, ">=", Outcome.PASS), (373, ">=", Outcome.HOLD), (373, ">", Outcome.PASS), (374, ">", Outcome.HOLD)],
)
def test_the_packs_comparator_decides_at_the_threshold(reading: int, comparator: str, outcome: Outcome) -> None:
    pack = replace(PACK, fever_comparator=comparator)
    assert judged(pack, reading_c10=reading)[0] is outcome


def test_a_low_reading_is_measured_again_and_then_noted_as_not_measured() -> None:
    assert judged(reading_c10=341) == (Outcome.HOLD, (Reason.READING_AGAIN,))
    assert judged(reading_c10=341, measured_again=True) == (Outcome.NOTE, (Reason.NOT_MEASURED,))
    assert judged(reading_c10=350) == (Outcome.PASS, ())


def test_a_second_reading_before_the_rest_is_over_holds() -> None:
    assert judged(rest_until_ms=EVENING_MS + 60_000) == (Outcome.HOLD, (Reason.REST_NOT_OVER,))


def test_a_used_quota_is_noted_on_the_way_out_and_never_stops_the_way_home() -> None:
    pack = replace(PACK, quota_unit="household", quota_count=1)
    assert judged(pack, exits_today=1, direction=Direction.OUT) == (Outcome.NOTE, (Reason.QUOTA_USED,))
    assert judged(pack, exits_today=1) == (Outcome.PASS, ())


def test_a_curfew_reaches_across_midnight() -> None:
    pack = replace(PACK, curfew_from_min=20 * 60, curfew_until_min=6 * 60)
    assert judged(pack, direction=Direction.OUT) == (Outcome.NOTE, (Reason.CURFEW,))


def test_a_visitor_is_refused_only_where_the_pack_says_so_and_may_always_leave() -> None:
    pack = replace(PACK, visitors="refuse")
    assert judged(subject=SubjectKind.VISITOR)[0] is Outcome.PASS
    assert judged(pack, subject=SubjectKind.VISITOR) == (Outcome.REFUSE, (Reason.VISITOR,))
    assert judged(pack, subject=SubjectKind.VISITOR, direction=Direction.OUT)[0] is Outcome.PASS


def test_a_visitor_with_a_revoked_pass_is_referred_and_a_resident_identified_and_noted() -> None:
    assert judged(subject=SubjectKind.VISITOR, pass_verdict=PassVerdict.REVOKED) == (
        Outcome.REFER,
        (Reason.PASS_REVOKED,),
    )
    assert judged(pass_verdict=PassVerdict.REVOKED) == (Outcome.NOTE, (Reason.PASS_REVOKED,))


@pytest.mark.parametrize("lacking", ["document_no", "valid_from_ms", "valid_until_ms"])
def test_a_pack_without_document_number_start_or_expiry_cannot_be_activated(lacking: str) -> None:
    data = PACK.to_data()
    del data[lacking]
    with pytest.raises(InputRefused, match=lacking):
        pack_from_data(data)


def test_a_pack_with_a_field_we_do_not_know_is_refused() -> None:
    with pytest.raises(InputRefused):
        pack_from_data({**PACK.to_data(), "stricter": True})
