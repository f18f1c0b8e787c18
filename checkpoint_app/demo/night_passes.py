"""What becomes of passes at night: one comes twice, one is a picture, one is none of ours, one is stopped by order."""

from __future__ import annotations

from checkpoint_app.demo.drawn import draw_photograph
from checkpoint_app.demo.night import NORMAL, Night
from checkpoint_app.domain.lane import Ask
from checkpoint_app.domain.outcome import Outcome, Reason
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.phone_order import grouped

SHOP_CODE = "https://shop.example.com/pay?id=366"
STATION = 1


def odd_passes(n: Night) -> None:
    a_pass_comes_twice(n)
    a_picture_of_a_pass(n)
    an_exit_slip(n)
    a_foreign_code(n)
    an_order_by_telephone(n)


def a_pass_comes_twice(n: Night) -> None:
    """In, and in again: somebody compares, and the way after that is free."""
    keyboard, person = n.keyboard, n.somebody()
    n.turn_to(Direction.IN)
    n.pass_by(person)
    n.must(Outcome.PASS)
    n.clock.advance(minutes=2)
    with keyboard.scene("同证又进 same pass in again", seconds=10):
        n.pass_by(person)
        n.must(Outcome.HOLD, Reason.PASS_BACK)
        n.claim(n.step.ask is Ask.MATCH, "nobody is asked whether person and pass match")
        n.picture("pass-back")
        keyboard.answer("V")
    n.must(Outcome.NOTE, Reason.MATCHED)
    n.picture("pass-back-matched")
    n.clock.advance(minutes=2)
    n.pass_by(person)
    n.must(Outcome.PASS)  # one way is free after a comparison
    n.tell("A pass came in twice: held, compared, and let through.")


def a_picture_of_a_pass(n: Night) -> None:
    """Somebody's daughter sends the pass by chat; the picture is dropped on the window, all else is typed."""
    keyboard, photograph = n.keyboard, n.cast.folder / "pass.png"
    draw_photograph(n.cast.codes[n.somebody().number], photograph)
    with keyboard.scene("图片里的证 picture of a pass", seconds=6, keys=4):
        n.hands.drop(n.window, photograph)
        n.hands.wait(lambda: n.step.ask is Ask.READING, "the pass in the picture")
        n.picture("picture-dropped")
        keyboard.line(NORMAL)
    n.must(Outcome.PASS)
    n.tell("A pass was read from a picture.")


def an_exit_slip(n: Night) -> None:
    keyboard = n.keyboard
    n.turn_to(Direction.OUT)
    n.pass_by(n.somebody())
    n.must(Outcome.PASS)
    with keyboard.scene("出门条 exit slip", seconds=5, keys=1):
        keyboard.answer("P")
    papers = n.cast.folder / "papers"
    n.hands.wait(lambda: bool(list(papers.glob("exit_*.pdf"))), "the exit slip")
    (slip,) = papers.glob("exit_*.pdf")
    serial = slip.stem.removeprefix("exit_")
    n.hands.wait(lambda: serial in n.window.view.card.accessibleName(), "the card's word of the slip")
    n.picture("exit-slip")
    n.turn_to(Direction.IN)
    n.tell("An exit slip was given.")


def a_foreign_code(n: Night) -> None:
    keyboard, before = n.keyboard, n.desk.store.head()
    with keyboard.scene("别家的码 a shop's code", seconds=3, keys=0):
        keyboard.scan(SHOP_CODE)
    n.claim(n.step.foreign, "a web address was not turned away")
    n.claim(n.desk.store.head() == before, "a code of somebody else's was recorded")
    n.claim(not n.window.view.line.text(), "a code of somebody else's stands in the line")
    n.picture("foreign-code")
    keyboard.press("Esc")
    n.tell("A shop's code was turned away; nothing of it was kept.")


def an_order_by_telephone(n: Night) -> None:
    """The office reads ten digits out; the gate stops the pass at once, and takes the same code no second time."""
    keyboard, person = n.keyboard, n.somebody()
    serial, code = n.cast.dictate(person.number, STATION)
    with keyboard.scene("电话指令 order by telephone", seconds=30):
        keyboard.press("Ctrl+D")
        keyboard.line(str(serial))
        n.picture("order")
        keyboard.line(grouped(code))
        n.picture("order-taken")
        keyboard.press("Esc")
    keyboard.scan(n.cast.codes[person.number])
    n.must(Outcome.HOLD, Reason.PASS_REVOKED)
    n.picture("stopped-by-order")
    keyboard.press("Esc")
    n.tell(f"The office stopped {serial} by telephone.")
