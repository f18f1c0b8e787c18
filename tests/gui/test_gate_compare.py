"""人证相符 and exit slips on the gate's screen, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.lane import Ask, LaneStep
from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.domain.pass_moves import Departure
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassSerial
from checkpoint_app.domain.policy import CredentialRules
from checkpoint_app.domain.subject import Check
from checkpoint_app.sync.chain import event_of
from ui.gate.card_content import card_of
from ui.gate.why_panel import WhyPanel

ACTIVE = CredentialRules(pass_back="active")


def key(window, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or window, text)


def press(window, which: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, which)


def last_event(desk):
    head = desk.store.head()
    (line,) = desk.store.lines(head.seq, head.seq)
    return event_of(line)


@pytest.fixture
def card(on_duty):
    return on_duty.view.card


@pytest.fixture
def gone_out(on_duty, enter, resident_pass, clock):
    """王小明 went out with his pass; return its code."""
    press(on_duty, Qt.Key.Key_F8)
    enter(resident_pass)
    enter("366")
    return resident_pass


def test_name_and_home_stand_large_with_the_question_while_the_reading_is_asked(card, enter, resident_pass, clock):
    enter(resident_pass)
    assert (card.content.word, card.content.compares) == ("体温?", True)
    assert card.content.compare == "人证相符?  量了体温就是相符"
    assert "王*明" in card.content.person
    assert card._person.property("role") == "ask"
    assert "N 人证不符" in card.content.keys
    enter("366")
    assert (card.content.compares, card.content.compare) == (False, "")
    assert card._person.property("role") == "title"
    clock.advance(minutes=1)
    enter(resident_pass)
    assert not card.content.compares


def test_asked_alone_it_is_one_key(on_duty, card, enter, resident_pass, rules, tones):
    rules(resident_checks=(Check.MATCH,))
    enter(resident_pass)
    enter("366")
    assert (card.content.word, card.content.outcome) == ("人证相符?", None)
    assert "V 相符" in card.content.keys
    assert tones.heard == []
    key(on_duty, "v")
    assert card.content.outcome is Outcome.PASS


def test_the_same_way_twice_holds_with_a_tone_and_v_lets_through(
    on_duty, card, enter, resident_pass, rules, clock, tones
):
    rules(credentials=ACTIVE)
    for _ in range(2):
        clock.advance(minutes=1)
        enter(resident_pass)
        enter("366")
    assert (card.content.word, card.content.ask, card.content.compares) == ("暂候", "人证相符?", True)
    assert "这张证已经走过这个方向,请核对人和证" in card.content.lines
    key(on_duty, "?")
    why = on_duty.findChild(WhyPanel)
    assert "同方向两次 → 暂候" in why.words.text()
    press(on_duty, Qt.Key.Key_Escape)
    key(on_duty, "v")
    assert card.content.word == "放行并提示"
    assert [outcome for outcome, _ in tones.heard] == [Outcome.PASS, Outcome.HOLD, Outcome.NOTE]


def test_p_gives_a_slip_and_says_so(on_duty, card, desk, gone_out, qtbot, tmp_path):
    assert "P 打印出门条" in card.content.keys
    key(on_duty, "p")
    qtbot.waitUntil(lambda: any("已开好" in line for line in card.content.lines))
    assert last_event(desk).kind == EventKind.PASS_ISSUED
    (paper,) = (tmp_path / "stick").glob("exit_*.pdf")
    assert paper.stat().st_size > 1000
    seq = desk.store.head().seq
    key(on_duty, "p")
    qtbot.waitUntil(lambda: len(list((tmp_path / "stick").glob("exit_*.pdf"))) == 2)
    assert desk.store.head().seq == seq, "the same slip, printed anew"
    assert card.content.word == "放行"


def test_a_slip_that_cannot_be_written_stays_on_record_and_is_said(on_duty, card, desk, gone_out, qtbot, tmp_path):
    (tmp_path / "stick").write_text("a file where the folder should be")
    key(on_duty, "p")
    qtbot.waitUntil(lambda: card.content.outcome is Outcome.HOLD)
    assert last_event(desk).kind == EventKind.PASS_ISSUED
    (tmp_path / "stick").unlink()
    key(on_duty, "p")
    qtbot.waitUntil(lambda: any("已开好" in line for line in card.content.lines))


def test_a_slip_scanned_after_the_pass_says_when_and_where(community, card, desk, enter, resident_pass, clock):
    west = community.gates[1]
    west.sign_on.sign_on(community.operator, "2468")
    west.lane.turn()
    west.lane.enter(resident_pass)
    person = west.lane.enter("366").person
    slip = west.exit_slips.give(person)
    clock.advance(hours=1)
    enter(resident_pass)
    enter(slip.code)
    assert (card.content.word, "20:20 从 西门 1 号机 出门" in card.content.lines) == ("体温?", True)
    enter("366")
    assert card.content.outcome is Outcome.PASS
    assert desk.lane.step.ask is Ask.NOTHING


def test_a_slip_of_an_unknown_pass_asks_for_the_pass():
    slip, of = PassSerial(1, 4), PassSerial(0, 9)
    left = Departure(slip=slip, of=of, gate="西门 1 号机", at_ms=1_795_350_000_000)
    content = card_of(LaneStep(ask=Ask.PASS, direction=Direction.IN, left=left), compound="")
    assert (content.word, content.lines) == ("请再扫出入证", ("20:20 从 西门 1 号机 出门",))


def test_in_a_vehicle_it_is_a_letter_like_code_and_mask(on_duty, desk, rules, resident_pass):
    rules(resident_checks=(Check.MATCH,))
    press(on_duty, Qt.Key.Key_F6)
    for line in ("A12345", resident_pass, "366"):
        key(on_duty, line)
        press(on_duty, Qt.Key.Key_Return)
    panel = on_duty.features["vehicle"].panel
    assert panel.form.asked.asks == (Check.MATCH,)
    key(on_duty, "v")
    press(on_duty, Qt.Key.Key_Return)
    (seated,) = panel.form.occupants
    assert seated.served.answers.matches is True


@pytest.mark.parametrize("dress", ["plain", "200 %", "long words"])
def test_nothing_is_cut_while_person_and_pass_are_compared(
    dress, request, on_duty, card, theme, enter, print_pass, rules, clock, clipped_in
):
    if dress == "200 %":
        theme.set_scale(2.0)
    elif dress == "long words":
        request.getfixturevalue("long_words")
    on_duty.resize(1366, 768)
    rules(credentials=ACTIVE)
    code = print_pass("买买提·艾则孜")[1]
    for _ in range(2):
        clock.advance(minutes=1)
        enter(code)
        assert clipped_in(on_duty) == []
        enter("366")
        assert clipped_in(on_duty) == []
