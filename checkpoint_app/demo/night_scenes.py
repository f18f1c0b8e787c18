"""The scenes of the night, in the order they happen. Each is typed as a volunteer would, and says what must be true."""

from __future__ import annotations

from checkpoint_app.demo.night import HIGH, NORMAL, Night
from checkpoint_app.demo.night_cast import OPERATORS
from checkpoint_app.demo.night_passes import odd_passes
from checkpoint_app.demo.night_queue import a_car, a_family_returns, residents, the_odd_ones, visitors
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction

WANG, LI, ZHAO = 1, 2, 3
NEWCOMER_PIN = "7531"


def play_night(n: Night) -> None:
    """18:00 to 02:00."""
    n.cast.prepare()
    n.switch_on()
    the_shift_begins(n)
    residents(n)
    visitors(n)
    the_odd_ones(n)
    a_car(n)
    odd_passes(n)
    a_family_returns(n)
    the_first_fever(n)
    the_first_hand_over(n)
    out_and_the_power_goes(n)
    midnight(n)
    the_second_hand_over(n)
    the_last_hours(n)


def the_shift_begins(n: Night) -> None:
    n.until("18:00")
    keyboard = n.keyboard
    with keyboard.scene("开始值守 sign on", seconds=60):
        n.sign_on(WANG)
    n.claim(n.desk.stamp.operator is not None, "nobody is on duty")
    with keyboard.scene("新来的人 a newcomer, by the lead", seconds=60):
        keyboard.press("F1")
        n.picture("keys")
        keyboard.press("Return")
        keyboard.type("+")
        keyboard.line("周小雨")
        n.picture("newcomer")
        for _ in range(2):
            keyboard.line(NEWCOMER_PIN)
        keyboard.press("Return")  # the lead's number stands there already
        keyboard.line("2468")
        keyboard.line(NEWCOMER_PIN)
    n.picture("two-on-duty")
    with keyboard.scene("登记体温枪 two thermometers", seconds=60):
        keyboard.press("Ctrl+T")
        keyboard.line("蓝枪")
        keyboard.answer("+")
        keyboard.line("白枪")
        n.picture("thermometers")
        keyboard.press("Esc")
    n.claim(len(n.desk.store.thermometers()) == 2, "two thermometers are not in the register")
    with keyboard.scene("消毒 disinfection", seconds=30):
        keyboard.press("Ctrl+L")
        keyboard.answer("1")
        keyboard.line("1")
        keyboard.line("岗亭、扶手")
        n.picture("duty-log")
        keyboard.press("Esc")
    n.tell("王芳 let 周小雨 in; two thermometers, the first disinfection.")


def the_first_fever(n: Night) -> None:
    """Normal at the second reading: cleared. The lane goes on meanwhile."""
    keyboard = n.keyboard
    n.until("19:10")
    with keyboard.scene("发热 lane free after a high reading", seconds=15):
        n.pass_by(n.somebody(), HIGH)
    n.must(Outcome.HOLD, Reason.READING_HIGH)
    n.picture("high")
    for _ in range(3):
        n.clock.advance(minutes=1)
        n.pass_by(n.somebody())
        n.must(Outcome.PASS)
    n.until("19:21")
    with keyboard.scene("复测 second reading, wrist", seconds=30):
        keyboard.press("F9")
        n.picture("open-items")
        keyboard.answer(n.number_of_the_oldest_case())
        n.picture("fever")
        keyboard.line(NORMAL)
    n.claim(not n.desk.store.fever_cases(), "a normal second reading did not clear the case")
    n.tell("A high reading, cleared by the second.")


def the_first_hand_over(n: Night) -> None:
    keyboard = n.keyboard
    n.let_traffic_pass(40)
    n.until("20:00")
    with keyboard.scene("交班 hand-over", seconds=120):
        keyboard.press("F10")
        n.picture("hand-over")
        keyboard.press("Return")
        keyboard.line(NEWCOMER_PIN)  # she had the keyboard last
        keyboard.line(str(LI))
        keyboard.line(OPERATORS[1][1])
        n.wait_for_paper("hand-over")
        n.picture("handed-over")
        keyboard.press("Esc")
    n.claim(n.desk.stamp.operator is not None and n.desk.stamp.operator.number == LI, "李卫国 did not take over")
    n.tell("王芳 handed over to 李卫国.")


def out_and_the_power_goes(n: Night) -> None:
    keyboard = n.keyboard
    n.let_traffic_pass(40)
    n.until("21:40")
    n.turn_to(Direction.OUT)
    walker = n.remembered["walker"] = n.somebody()
    n.pass_by(walker)
    n.must(Outcome.PASS)
    n.picture("out")
    n.claim(n.step.back_by_ms is not None, "nobody said until when to be back")
    n.until("22:00")
    n.turn_to(Direction.IN)
    n.pass_by(n.somebody(), HIGH)
    before = n.desk.store.head()
    with keyboard.scene("断电 after a power cut, going on", seconds=240):
        n.cut_the_power()
    n.claim(n.desk.store.head() == before, "the power cut lost a record")
    n.claim(len(n.desk.store.fever_cases()) == 1, "the case did not survive the power cut")
    n.picture("after-the-power-cut")
    n.until("22:10")
    keyboard.press("F9")
    keyboard.answer(n.number_of_the_oldest_case())
    keyboard.line(HIGH)
    n.until("22:16")
    keyboard.line("365")
    n.claim(not n.desk.store.fever_cases(), "a normal third reading did not clear the case")
    keyboard.press("Esc")
    with keyboard.scene("纸单补录 three rows from paper", seconds=90):
        keyboard.press("Ctrl+P")
        keyboard.line(n.a_sheet())
        for minute in ("2203", "2204", "2206"):
            keyboard.line(minute)
            keyboard.line(n.tail_of_somebody())
            keyboard.line(NORMAL)
        n.picture("paper")
        keyboard.press("Esc")
    n.tell("The power was cut; nothing was lost, and what was on paper is in the log.")


def midnight(n: Night) -> None:
    """23:00 curfew, 23:50 banner, 00:00 other rules and a fresh quota."""
    keyboard = n.keyboard
    n.let_traffic_pass(20)
    n.until("22:50")
    n.turn_to(Direction.OUT)
    twice = n.somebody()
    n.pass_by(twice)
    n.must(Outcome.PASS)
    n.until("23:05")
    n.pass_by(n.household_of(twice)[-1])
    n.must(Outcome.NOTE, Reason.QUOTA_USED, Reason.CURFEW)
    n.picture("curfew-and-quota")
    n.until("23:50")
    n.wait_for_alarm(True)
    n.picture("rules-change-soon")
    before = n.desk.stamp.pack
    n.until("00:00")
    n.wait_for_alarm(False)
    n.claim(n.desk.stamp.pack is not None and n.desk.stamp.pack != before, "the rules did not change at midnight")
    n.until("00:20")
    n.turn_to(Direction.IN)
    with keyboard.scene("查码看口罩 code and mask asked", seconds=10):
        n.pass_by(n.somebody(), NORMAL)
        n.picture("code")
        keyboard.answer("GK")
    n.must(Outcome.PASS)
    n.let_traffic_pass(10, "GK")
    n.until("00:35")
    n.pass_by(n.remembered["walker"], NORMAL, "GK")
    n.must(Outcome.NOTE, Reason.TOO_LONG_OUTSIDE)  # two hours since midnight's rules
    n.tell("Curfew, other rules at midnight, and back at 00:35.")


def the_second_hand_over(n: Night) -> None:
    keyboard = n.keyboard
    n.until("00:40")
    keyboard.press("F10")
    keyboard.press("Return")
    keyboard.line(OPERATORS[1][1])
    keyboard.line(str(ZHAO))
    keyboard.line(OPERATORS[2][1])
    n.wait_for_paper("hand-over")
    keyboard.press("Esc")
    n.tell("李卫国 handed over to 赵大勇.")


def the_last_hours(n: Night) -> None:
    keyboard = n.keyboard
    n.until("01:00")
    third = n.somebody()
    n.pass_by(third, HIGH)
    n.until("01:10")
    with keyboard.scene("确认 confirmed: two readings, calls, papers", seconds=60):
        keyboard.press("F9")
        keyboard.answer(n.number_of_the_oldest_case())
        keyboard.line(HIGH)
        n.until("01:16")
        keyboard.line("381")
        n.picture("confirmed")
        keyboard.answer("A")
        keyboard.answer("B")
        keyboard.answer("P")
        n.wait_for_paper("fever")
        keyboard.answer("H")
        keyboard.answer("H")
    n.claim(not n.desk.store.fever_cases(), "the confirmed case was not handed over")
    keyboard.press("Esc")
    n.let_traffic_pass(5, "GK")
    n.until("01:40")
    with keyboard.scene("更正 correct the last slip", seconds=12):
        keyboard.press("Ctrl+Z")
        keyboard.answer("2")
    n.picture("corrected")
    n.until("01:55")
    with keyboard.scene("导出 export", seconds=60, keys=2):
        keyboard.press("F11")
        keyboard.press("Return")
    n.wait_for_export()
    n.picture("exported")
    n.until("02:00")
    n.told.records = n.desk.store.head().seq
    n.tell(f"The night is over: {n.told.records} records.")
