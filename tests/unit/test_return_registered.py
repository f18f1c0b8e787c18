"""The return desk without a window: one transaction, the household's passes suspended, the person goes home."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.clock import LOCAL_ZONE
from checkpoint_app.domain.events import Event, EventKind
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.domain.subject import Suspension
from checkpoint_app.errors import InputRefused
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.services.register_return import ReturnForm, Transport
from checkpoint_app.services.report_lost import ReportLost
from checkpoint_app.sync.chain import event_of

MING, MIN, ZHANG = 1, 2, 4
HEALTH_WORDS = ("体温", "发热", "发烧", "疑似", "确诊", "隔离", "病", "症", "感染", "健康")


def form(desk: GateDesk, **changes: Any) -> ReturnForm:
    usual: dict[str, Any] = {
        "residents": (MING,),
        "readings_c10": (366,),
        "came_from": "湖北武汉",
        "by": Transport.TRAIN,
        "journey": "K109",
        "arrived_ms": desk.stamp.now_ms(),
        "phone": "10000001000",
        "promised": True,
    }
    return ReturnForm(**(usual | changes))


def events(desk: GateDesk, after: int = 0) -> list[Event]:
    return [event_of(line) for line in desk.store.lines(after + 1, desk.store.head().seq)]


def test_a_return_is_one_transaction_and_the_person_goes_home(desk: GateDesk) -> None:
    before = desk.store.head().seq
    done = desk.returns.register(form(desk))
    registered, suspended, passage = events(desk, before)
    assert (registered.kind, registered.seq) == (EventKind.RETURN_REGISTERED, done.seq)
    assert registered.data == {
        "residents": [MING],
        "household": 1,
        "by": "train",
        "arrived": desk.stamp.now_ms(),
        "promised": True,
        "from": 42,
    }
    assert registered.pii == {"from": "湖北武汉", "journey": "K109", "phone": "10000001000"}
    assert (suspended.kind, suspended.data) == (EventKind.PASSES_SUSPENDED, {"residents": [1, 2], "why": "return"})
    assert (passage.kind, passage.data["dir"], passage.data["outcome"]) == (EventKind.PASSAGE, "in", "NOTE")
    assert passage.data["return"] == registered.seq
    assert "returned" in passage.data["why"]
    assert (done.judgement.outcome, done.suspended, done.seqs) == (Outcome.NOTE, 2, (passage.seq,))
    assert Reason.RETURNED in done.judgement.reasons


def test_nothing_personal_stands_in_the_data(desk: GateDesk) -> None:
    before = desk.store.head().seq
    desk.returns.register(form(desk, came_from="湖北武汉", journey="G402"))
    said = " ".join(str(dict(event.data)) for event in events(desk, before))
    assert not any(text in said for text in ("武汉", "G402", "10000001000", "王小明"))


def test_the_household_goes_nowhere_on_its_passes_until_the_office_has_its_say(desk: GateDesk) -> None:
    desk.returns.register(form(desk))
    assert desk.store.suspension(MIN) is Suspension.RETURN
    assert desk.store.suspension(ZHANG) is None
    desk.lane.turn()
    desk.lane.enter("王晓敏")
    step = desk.lane.enter("366")
    assert (step.outcome, step.reasons) == (Outcome.HOLD, (Reason.PASS_SUSPENDED,))
    desk.lane.turn()
    desk.lane.enter("王晓敏")
    assert desk.lane.enter("366").outcome is Outcome.NOTE


def test_a_pass_the_office_prints_after_the_return_counts_again(community: Any, desk: GateDesk, tmp_path: Any) -> None:
    def print_pass() -> int:
        office = community.office
        run = office.passes.start(
            office.passes.plan(PrintFilter(text="王小明")), tmp_path, name=f"{community.clock.wall_ms}"
        )
        community.publish()
        key: int = run.serials[0].key
        return key

    before = print_pass()
    community.clock.advance(minutes=1)
    desk.returns.register(form(desk))
    community.publish()
    assert desk.store.suspension(MING, pass_key=before) is Suspension.RETURN, "a list alone lifts nothing"
    community.clock.advance(hours=1)
    community.office.revoke.revoke_resident(MING, "came back, has a new one")
    after = print_pass()
    assert desk.store.suspension(MING, pass_key=after) is None
    assert desk.store.suspension(MING) is None, "whoever comes without it is known to have it"
    assert desk.store.suspension(MING, pass_key=before) is Suspension.RETURN
    assert desk.store.suspension(MIN) is Suspension.RETURN, "it is the pass of one person"
    desk.store.rebuild_projections()
    assert desk.store.suspension(MING, pass_key=after) is None
    community.clock.advance(minutes=1)
    ReportLost(desk.store, desk.stamp).report(MING)
    assert desk.store.suspension(MING, pass_key=after) is Suspension.LOST, "lost after that, as any other"


def test_those_of_the_household_who_came_along_are_each_measured_and_let_home(desk: GateDesk) -> None:
    before = desk.store.head().seq
    done = desk.returns.register(form(desk, residents=(MING, MIN), readings_c10=(366, 364)))
    people = events(desk, before)[2:]
    assert [(event.data["resident"], event.data["c10"]) for event in people] == [(MING, 366), (MIN, 364)]
    assert done.seqs == tuple(event.seq for event in people)


def test_a_high_reading_is_registered_and_stays_and_nobody_is_refused(desk: GateDesk) -> None:
    done = desk.returns.register(form(desk, residents=(MING, MIN), readings_c10=(373, 364)))
    assert done.judgement.outcome is Outcome.HOLD
    assert [decision.outcome for decision in done.decisions] == [Outcome.HOLD, Outcome.NOTE]
    assert desk.store.open_fever_case(resident=MING, pass_key=None) is not None
    assert desk.store.suspension(MIN) is Suspension.RETURN


def test_a_low_or_missing_reading_is_taken_again_first(desk: GateDesk) -> None:
    both = form(desk, residents=(MING, MIN), readings_c10=(342, None))
    before = desk.store.head().seq
    assert desk.returns.measure_again(both) == (MING, MIN)
    (low,) = events(desk, before)
    assert (low.kind, low.data["c10"]) == (EventKind.READING, 342)
    assert desk.returns.measure_again(both, done=(MING, MIN)) == ()
    done = desk.returns.register(both, again=(MING, MIN))
    assert done.judgement.outcome is Outcome.NOTE
    assert Reason.NOT_MEASURED in done.judgement.reasons
    assert desk.returns.measure_again(form(desk)) == ()


def test_a_form_that_lacks_something_records_nothing(desk: GateDesk) -> None:
    before = desk.store.head().seq
    for changes, code in (
        ({"came_from": "  "}, "return-from-missing"),
        ({"readings_c10": ()}, "readings-missing"),
        ({"residents": (MING, ZHANG), "readings_c10": (366, 366)}, "resident-unknown"),
        ({"residents": (99,)}, "resident-unknown"),
        ({"phone": "1" * 51}, "text-too-long"),
        ({"came_from": "远" * 51}, "text-too-long"),
    ):
        with pytest.raises(InputRefused) as refused:
            desk.returns.register(form(desk, **changes))
        assert refused.value.code == code
    assert desk.store.head().seq == before


def test_nobody_registers_before_somebody_signed_on(community: Any) -> None:
    with pytest.raises(InputRefused):
        community.gates[1].returns.register(form(community.gates[1]))


def test_a_place_that_is_no_province_is_kept_as_told(desk: GateDesk) -> None:
    before = desk.store.head().seq
    desk.returns.register(form(desk, came_from="外国"))
    registered = events(desk, before)[0]
    assert "from" not in registered.data
    assert registered.pii is not None
    assert registered.pii["from"] == "外国"


def test_the_household_of_somebody_is_found_by_all_that_finds_them(desk: GateDesk) -> None:
    for text in ("王小明", "wxiaoming", "wangxiaoming", "1000"):
        found = [entry.number for entry in desk.returns.find(text)]
        assert found == ([] if text == "wxiaoming" else [MING]), text
    assert [entry.number for entry in desk.returns.find("3-1-501")][:2] == [MING, MIN]
    assert [entry.number for entry in desk.returns.household(MIN)] == [MIN, MING]
    assert [entry.number for entry in desk.store.household(2)] == [3, ZHANG]
    assert desk.store.household(99) == []
    with pytest.raises(InputRefused):
        desk.returns.household(99)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("", "2026-11-22 20:20"),
        ("0731", "2026-11-22 07:31"),
        ("7:31", "2026-11-22 07:31"),
        ("2100", "2026-11-21 21:00"),
        ("1121 0731", "2026-11-21 07:31"),
        ("11-21 07:31", "2026-11-21 07:31"),
        ("1231 0800", "2025-12-31 08:00"),
    ],
)
def test_an_arrival_is_the_last_such_moment_before_now(desk: GateDesk, typed: str, moment: str) -> None:
    at_ms = desk.returns.arrival_ms(typed)
    expected = datetime.fromisoformat(moment).replace(tzinfo=LOCAL_ZONE)
    assert at_ms // 60_000 == int(expected.timestamp()) // 60


@pytest.mark.parametrize("typed", ["25", "2460", "1332 0800", "0230 0800", "soon", "07310", "٠٧٣١"])
def test_what_is_no_time_is_named_and_not_guessed(desk: GateDesk, typed: str) -> None:
    with pytest.raises(InputRefused) as refused:
        desk.returns.arrival_ms(typed)
    assert refused.value.code == "arrival-unreadable"


def test_the_notice_says_what_to_do_and_whom_to_call_and_nothing_about_health(desk: GateDesk) -> None:
    done = desk.returns.register(form(desk, residents=(MING, MIN), readings_c10=(366, 364)))
    text = "".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(desk.returns.notice(done))
    ).replace("\r\n", "")
    assert "返回登记告知" in text
    assert "王*明、王*敏" in text
    assert "120" in text
    assert f"1-{done.seq}" in text
    assert not any(word in text for word in (*HEALTH_WORDS, "王小明", "武汉", "10000001000"))


def test_the_notice_is_one_page_for_80_mm_paper(desk: GateDesk) -> None:
    document = pypdfium2.PdfDocument(desk.returns.notice(desk.returns.register(form(desk))))
    assert len(document) == 1
    assert round(document[0].get_size()[0] * 25.4 / 72) == 80


def test_a_registration_is_there_after_a_power_cut(community: Any, desk: GateDesk) -> None:
    done = desk.returns.register(form(desk))
    copy = community.folder / "after the power cut"
    shutil.copytree(community.folder / "E1", copy)
    with Installation(copy, clock=community.clock).gate("a cold night") as again:
        assert again.store.suspension(MIN) is Suspension.RETURN
        line = again.store.passage(done.seqs[0])
        assert line is not None
        assert (line.direction, line.outcome) == (Direction.IN, Outcome.NOTE)
        again.store.rebuild_projections()
        assert again.store.suspension(MIN) is Suspension.RETURN


def test_the_passage_home_can_be_corrected_and_the_registration_stands(desk: GateDesk) -> None:
    done = desk.returns.register(form(desk, residents=(MING, MIN), readings_c10=(366, 364)))
    desk.correct.void(done.seqs[1])
    assert desk.store.last_passage(resident=MIN, pass_key=None) is None
    assert desk.store.last_passage(resident=MING, pass_key=None) is not None
    assert desk.store.suspension(MIN) is Suspension.RETURN


def test_the_office_counts_who_returned(community: Any, desk: GateDesk) -> None:
    desk.returns.register(form(desk, residents=(MING, MIN), readings_c10=(366, 364)))
    (file,) = desk.export.export(community.folder / "up")
    community.office.bundles.import_file(file.path)
    day = datetime.fromtimestamp(community.clock.wall_ms / 1000, LOCAL_ZONE).date()
    assert {line.gate: (line.returns, line.entries) for line in community.office.store.gate_days(day)}["E1"] == (2, 2)
