"""What is projected of fever cases: the newest word, whatever order, and nothing from what is not understood."""

from __future__ import annotations

import random
from typing import Any

import pytest

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.passage import Measurement, Site
from db.schema import administration

HELD = {"outcome": "HOLD", "why": ["reading-high"], "c10": 396}
READING = {"c10": 380, "site": "wrist", "gun": 2, "step": 1, "band": "high"}


@pytest.fixture
def seq(gate_store: Any, invented: Any) -> int:
    (event,) = gate_store.append(invented.passage("in", resident=1, site="ear", gun=4, **HELD))
    return int(event.seq)


def test_a_case_knows_how_each_reading_was_taken(gate_store: Any, invented: Any, seq: int) -> None:
    gate_store.append(invented.draft(EventKind.FEVER_READING, {"case": seq, **READING}))
    gate_store.append(invented.passage("in", resident=1, outcome="HOLD", why=["reading-high"], c10=388, gun=3))
    (case,) = gate_store.fever_cases()
    assert [(reading.measured, reading.step) for reading in case.readings] == [
        (Measurement(site=Site.EAR, thermometer=4), 0),
        (Measurement(site=Site.WRIST, thermometer=2, attempt=2), 1),
        (Measurement(site=Site.FOREHEAD, thermometer=3), 0),
    ]
    assert case.counted.c10 == 380


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (EventKind.FEVER_READING, {**READING, "band": "warm"}),
        (EventKind.FEVER_READING, {**READING, "band": ["high"]}),
        (EventKind.FEVER_READING, {**READING, "site": "toe"}),
        (EventKind.FEVER_READING, {**READING, "c10": 9}),
        (EventKind.FEVER_READING, {**READING, "gun": -1}),
        (EventKind.FEVER_READING, {**READING, "step": 0}),
        (EventKind.FEVER_CALL, {"whom": 120}),
        (EventKind.FEVER_CALL, {}),
        (EventKind.FEVER_CONTACTS, {"of": "1"}),
        (EventKind.FEVER_CONTACTS, {"of": [1, -1]}),
        (EventKind.FEVER_CONTACTS, {"of": [1 << 40]}),
        (EventKind.FEVER_CLOSED, {"how": "forgotten"}),
        (EventKind.FEVER_CLOSED, {"how": ["cleared"]}),
    ],
)
def test_what_this_version_does_not_understand_changes_no_case(
    gate_store: Any, invented: Any, seq: int, kind: EventKind, data: dict[str, Any]
) -> None:
    before = gate_store.fever_cases()
    head = gate_store.head().seq
    gate_store.append(invented.draft(kind, {"case": seq, **data}))
    gate_store.append(invented.draft(kind, {**data, "case": "1"}))
    assert (gate_store.fever_cases(), gate_store.head().seq) == (before, head + 2)


def test_a_step_of_a_case_that_never_was_is_kept_and_shown_nowhere(gate_store: Any, invented: Any) -> None:
    gate_store.append(invented.draft(EventKind.FEVER_CLOSED, {"case": 77, "how": "confirmed"}))
    assert gate_store.fever_cases() == []
    assert gate_store.fever_case(77) is None


def test_the_newest_contacts_have_the_word(gate_store: Any, invented: Any, seq: int) -> None:
    for of in ([2, 3], [2, 3, 4]):
        gate_store.append(invented.draft(EventKind.FEVER_CONTACTS, {"case": seq, "of": of}))
    assert gate_store.fever_case(seq).contacts == (2, 3, 4)


def test_what_was_entered_from_paper_does_not_shorten_a_rest(gate_store: Any, invented: Any, seq: int) -> None:
    earlier = invented.noon_ms - 3_600_000
    gate_store.append(invented.passage("in", resident=5, c10=366, why=["on-paper"], paper_at=earlier))
    assert gate_store.fever_case(seq).resting_since_ms == invented.noon_ms


def test_a_visitor_without_a_pass_is_named_by_what_was_asked_of_them(gate_store: Any, invented: Any) -> None:
    (asked,) = gate_store.append(
        invented.draft(EventKind.VISIT_ASKED, {}, pii={"name": "赵来访", "dwelling": "云上苑 3-1-501"})
    )
    gate_store.append(invented.passage("in", visit=asked.seq, **HELD))
    (case,) = gate_store.fever_cases()
    assert (case.name, case.dwelling) == ("赵来访", "云上苑 3-1-501")


def test_a_nameless_case_is_cleared_handed_over_and_projected_anew_like_any_other(
    gate_store: Any, invented: Any
) -> None:
    first, second, third = gate_store.append(*(invented.passage("in", **HELD) for _ in range(3)))
    gate_store.append(invented.draft(EventKind.FEVER_CLOSED, {"case": first.seq, "how": "cleared"}))
    gate_store.append(invented.draft(EventKind.FEVER_CLOSED, {"case": second.seq, "how": "confirmed"}))
    assert [case.seq for case in gate_store.fever_cases()] == [second.seq, third.seq]
    gate_store.rebuild_projections()
    assert [(case.seq, case.confirmed) for case in gate_store.fever_cases()] == [
        (second.seq, True),
        (third.seq, False),
    ]
    assert gate_store.passed_with(third.seq, from_ms=invented.noon_ms, until_ms=invented.noon_ms) == [
        first.seq,
        second.seq,
    ]


@pytest.mark.parametrize("seed", range(6))
def test_whatever_happens_in_whatever_order_the_cases_are_those_of_a_rebuild(
    gate_store: Any, invented: Any, seed: int
) -> None:
    def contents() -> list[Any]:
        with gate_store._connections.reading() as conn:
            tables = ("fever_case", "fever_reading", "fever_call", "fever_contacts", "fever_ending")
            return [list(administration(conn)[table].rows) for table in tables]

    dice = random.Random(seed)
    who = [{"resident": 1}, {"resident": 2}, {"pass": 3 << 32 | 1}, {}]
    for _ in range(250):
        seq = gate_store.head().seq
        case = {"case": dice.randint(1, seq)}
        drafts = [
            invented.passage("in", c10=366, **dice.choice(who)),
            invented.passage("in", **dice.choice(who), **HELD),
            invented.draft(EventKind.CORRECTION, {"of": dice.randint(1, seq), "void": True}),
            invented.draft(EventKind.CORRECTION, {"of": dice.randint(1, seq), "set": {"c10": 365, "band": "normal"}}),
            invented.draft(EventKind.CORRECTION, {"of": dice.randint(1, seq), "set": {"c10": 385, "band": "high"}}),
            invented.draft(EventKind.FEVER_READING, {**case, **READING}),
            invented.draft(EventKind.FEVER_CALL, {**case, "whom": "120"}),
            invented.draft(EventKind.FEVER_CONTACTS, {**case, "of": [1]}),
            invented.draft(EventKind.FEVER_CLOSED, {**case, "how": "confirmed"}),
            invented.draft(EventKind.FEVER_CLOSED, {**case, "how": dice.choice(["cleared", "left", "handed-over"])}),
        ]
        gate_store.append(*dice.sample(drafts, dice.randint(1, 3)))
    grown, cases = contents(), gate_store.fever_cases()
    assert all(grown[1:])
    gate_store.rebuild_projections()
    assert (contents(), gate_store.fever_cases()) == (grown, cases)
