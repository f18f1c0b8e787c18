"""Everybody of the queue, once: residents, visitors, a parcel, a car, somebody who comes back from elsewhere."""

from __future__ import annotations

from checkpoint_app.demo.night import NORMAL, Night
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction


def residents(n: Night) -> None:
    keyboard = n.keyboard
    n.turn_to(Direction.IN)
    first = n.somebody()
    with keyboard.scene("有证居民 resident with pass", seconds=5, keys=4):
        n.pass_by(first)
    n.must(Outcome.PASS)
    n.picture("pass")
    keyboard.scan(n.cast.codes[first.number])
    n.claim(n.step.already_ms is not None, "the same person twice within 30 s was recorded twice")
    n.picture("already")
    for _ in range(20):
        n.clock.advance(seconds=6)
        n.pass_by(n.somebody())
        n.must(Outcome.PASS)
    with keyboard.scene("无证居民 resident without pass", seconds=20):
        keyboard.press("F2")
        keyboard.line(n.somebody().dwelling.short)
        if n.step.ask is Ask.CHOICE:
            n.picture("choice")
            keyboard.line("1")
        keyboard.line(NORMAL)
    n.must(Outcome.NOTE, Reason.NO_PASS)
    n.picture("no-pass")
    with keyboard.scene("名册上没有 not on the roster, the head vouches", seconds=30):
        keyboard.press("F2")
        keyboard.line("9-9-909")
        keyboard.line("0")
        keyboard.line(NORMAL)
        n.picture("not-on-the-roster")
        keyboard.line("8012")
    n.must(Outcome.NOTE, Reason.PROVISIONAL)
    loser = n.somebody()
    with keyboard.scene("证丢了 pass lost, suspended at once", seconds=20):
        keyboard.press("F2")
        keyboard.line(loser.phone[-4:])
        if n.step.ask is Ask.CHOICE:
            keyboard.line("1")
        keyboard.answer("L")
        n.picture("lost")
        keyboard.line(NORMAL)
    n.must(Outcome.NOTE, Reason.PASS_LOST)
    with keyboard.scene("作废的证 revoked pass", seconds=12):
        keyboard.scan(n.cast.codes[n.cast.revoked])
        n.picture("revoked")
        keyboard.line("1")
        keyboard.line(NORMAL)
    n.must(Outcome.NOTE, Reason.PASS_REVOKED)
    with keyboard.scene("偏低再测 low, measured again", seconds=12):
        n.pass_by(n.somebody(), "341")
        n.picture("again")
        keyboard.line("364")
    n.must(Outcome.PASS)
    with keyboard.scene("为什么 why?", seconds=6):
        keyboard.answer("?")
        n.picture("why")
        keyboard.press("Esc")
    n.tell("Residents with and without passes, one lost, one revoked, one measured twice.")


def visitors(n: Night) -> None:
    keyboard = n.keyboard
    host = n.somebody()
    with keyboard.scene("访客 visitor, host agrees", seconds=45):
        keyboard.press("F3")
        keyboard.line(NORMAL)
        keyboard.answer("nnngk")
        keyboard.line("990000199003077018")
        keyboard.line("赵一诺")
        keyboard.line("10012345678")
        keyboard.line(host.dwelling.short)
        keyboard.line("1")
        keyboard.answer("1")
        n.picture("visitor-form")
        keyboard.press("Return")
    n.must(Outcome.NOTE)
    n.picture("visitor-in")
    with keyboard.scene("等回电 visitor waits for the host", seconds=45):
        keyboard.press("F3")
        keyboard.line(NORMAL)
        keyboard.answer("nnngk")
        keyboard.line("990000198505050017")
        keyboard.line("钱平")
        keyboard.line("10087654321")
        keyboard.line(n.somebody().dwelling.short)
        keyboard.line("1")
        keyboard.answer("5")
        n.picture("visitor-waiting")
        keyboard.press("Return")
    n.must(Outcome.HOLD, Reason.HOST_WAITING)
    n.claim(len(n.desk.store.waiting_visits()) == 1, "nobody waits for a host")
    n.clock.advance(minutes=4)
    n.pass_by(n.somebody())
    n.must(Outcome.PASS)
    with keyboard.scene("回电了 the host called back", seconds=20):
        keyboard.press("F3")
        keyboard.press("F3")
        n.picture("visitors")
        keyboard.line("1")
        keyboard.answer("1")
    n.picture("visitor-called-back")
    n.claim(not n.desk.store.waiting_visits(), "the visitor still waits")
    n.tell("One visitor went in; another waits while the host is called, and the lane went on.")


def the_odd_ones(n: Night) -> None:
    keyboard = n.keyboard
    with keyboard.scene("快递 delivery counted", seconds=6, keys=3):
        keyboard.press("F4")
    n.picture("delivery")
    keyboard.press("Esc")
    n.turn_to(Direction.OUT)
    with keyboard.scene("取件 short trip", seconds=8):
        keyboard.press("F5")
        n.picture("short-trip")
        n.pass_by(n.somebody())
    n.must(Outcome.PASS)
    n.turn_to(Direction.IN)
    with keyboard.scene("人证不符 does not match", seconds=10):
        keyboard.scan(n.cast.codes[n.somebody().number])
        keyboard.answer("N")
    n.must(Outcome.HOLD, Reason.NOT_MATCHING)
    n.picture("not-matching")
    with keyboard.scene("应急 emergency, the way is open", seconds=3, keys=1):
        keyboard.press("F12")
    n.must(Outcome.EMERGENCY)
    n.picture("emergency")
    with keyboard.scene("应急原因 its reason, afterwards", seconds=10):
        keyboard.line("1")
    n.claim(not n.desk.store.unexplained_emergencies(), "the emergency is still unexplained")
    n.tell("A parcel, a short trip, a pass that was another's, an ambulance.")


def a_car(n: Night) -> None:
    keyboard = n.keyboard
    people = [n.somebody() for _ in range(4)]
    with keyboard.scene("车辆 car with four", seconds=35):
        keyboard.press("F6")
        keyboard.line("A12345")
        for person in people:
            keyboard.scan(n.cast.codes[person.number])
            keyboard.line(NORMAL)
        n.picture("vehicle")
        keyboard.press("Return")
    n.must(Outcome.PASS)
    n.picture("vehicle-passed")
    keyboard.press("Esc")
    n.tell("A car with four people.")


def a_family_returns(n: Night) -> None:
    keyboard = n.keyboard
    n.let_traffic_pass(40)
    n.until("19:00")
    returnee = n.somebody()
    with keyboard.scene("返回登记 return registration", seconds=60):
        keyboard.scan(n.cast.codes[returnee.number])
        keyboard.answer("B")
        keyboard.press("Return")
        keyboard.line(NORMAL)
        keyboard.line("外省样例市")
        keyboard.line("1 K109")
        keyboard.line("1840")
        keyboard.line("10011112222")
        n.picture("return")
        keyboard.line("1")
    n.wait_for_paper("return")
    n.hands.wait(lambda: Reason.RETURNED in n.step.reasons, "the outcome of the return")
    n.must(Outcome.NOTE, Reason.RETURNED)
    n.clock.advance(minutes=1)
    n.turn_to(Direction.OUT)
    n.pass_by(n.household_of(returnee)[-1])
    n.must(Outcome.HOLD, Reason.PASS_SUSPENDED)
    n.turn_to(Direction.IN)
    n.tell("Somebody came back from elsewhere; the household's passes are suspended.")
