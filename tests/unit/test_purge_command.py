"""`office purge`, `office hold`, `station purge`: what they print, what they refuse, what they leave behind."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.root import main
from checkpoint_app.cli.session import Session
from checkpoint_app.domain.access import Role

PASSPHRASE, PIN, SECOND_PIN, GATE_PIN = "a cold night", "1357", "8642", "2468"
Run = Callable[..., tuple[int, list[dict[str, Any]]]]


@pytest.fixture
def place(community_template: Path, tmp_path: Path, clock: Any) -> Callable[[str], Installation]:
    """Return the installation in a folder of this community: "office", "E1" or "W1"."""
    for name in ("office", "E1", "W1"):
        shutil.copytree(community_template / name, tmp_path / name)
    return lambda name: Installation(tmp_path / name, clock=clock)


@pytest.fixture
def carry(place: Callable[[str], Installation], tmp_path: Path) -> Callable[[], None]:
    """Carry the office's list to both gates, their records to the office, and its list back."""
    stick = tmp_path / "stick"

    def once() -> None:
        with place("office").office(PASSPHRASE) as office:
            office.publish.publish(stick)
        for name in ("E1", "W1"):
            with place(name).gate(PASSPHRASE) as gate:
                gate.apply.apply_newer(stick)
                gate.export.export(stick)
        with place("office").office(PASSPHRASE) as office:
            office.bundles.import_paths([stick])

    return once


@pytest.fixture
def run(
    place: Callable[[str], Installation],
    carry: Callable[[], None],
    tmp_path: Path,
    clock: Any,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Return a function that runs a command, three days after a visitor whose record the office has received."""
    with place("office").office(PASSPHRASE) as office:
        office.access.sign_on(office.access.add("郑主任", PIN, Role.HEAD), PIN)
        office.access.add("何二", SECOND_PIN, Role.CLERK)
        operator = office.store.operators()[0]
    with place("E1").gate(PASSPHRASE) as gate:
        gate.sign_on.sign_on(operator, GATE_PIN)
        gate.issue.issue(holder="欧阳甲", dwelling="云上苑 3-1-501", hours=2)
    carry()
    carry()
    clock.advance(hours=72)
    for name, value in (("PASSPHRASE", PASSPHRASE), ("PIN", PIN), ("SECOND_PIN", SECOND_PIN)):
        monkeypatch.setenv(f"CHECKPOINT_{name}", value)
    monkeypatch.setattr(Session, "installation", lambda session: Installation(session.data, clock=clock))

    def command(*words: str) -> tuple[int, list[dict[str, Any]]]:
        data = tmp_path / ("office" if words[0] == "office" else "E1")
        monkeypatch.setattr("sys.argv", ["checkpoint-app", "--data", str(data), "--json", *words])
        status = main()
        rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        return status, [{"error": row["error"]["code"]} if "error" in row else row for row in rows]

    return command


def test_a_dry_run_says_what_would_go(run: Run, place: Any) -> None:
    def events() -> int:
        with place("office").office(PASSPHRASE) as office:
            return int(office.store.head().seq)

    before = events()
    status, (row,) = run("office", "purge", "--before", "2026-11-25", "--dry-run", "--gone", "12")
    assert status == 0
    assert row["kinds"] == {"pass-issued": 1}
    assert (row["gone"], row["residents"]) == ([12], 1)
    assert events() == before


def test_two_persons_a_certificate_and_the_gates_answer(
    run: Run, place: Any, carry: Callable[[], None], tmp_path: Path
) -> None:
    paper = tmp_path / "销毁证明.pdf"
    words = ("office", "purge", "--before", "2026-11-25", "--certificate", str(paper), "--clerk", "9001")
    assert run(*words, "--second", "郑主任") == (1, [{"error": "second-person"}])
    status, (destroyed, certified) = run(*words, "--second", "何二")
    assert status == 0
    assert destroyed["kinds"] == {"pass-issued": 1}
    assert certified["unanswered"] == [1, 2]
    carry()
    status, (certified,) = run("office", "purge", "--certificate", str(paper))
    assert certified["unanswered"] == []
    text = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(paper))
    for words_wanted in ("个人信息销毁证明", "郑主任", "何二", "Ed25519", "出入证", "1 号机", "链头"):
        assert words_wanted in text
    assert "欧阳甲" not in text
    with place("E1").gate(PASSPHRASE) as gate:
        head = gate.store.head_at(4).digest.hex()
    assert "出入证 1 条记录的个人信息和盐" in text
    assert text.count(f"1 号机 第 1 段 4–4 1 链头 {head[:32]}…") == 2, "the office's own line, and the gate's answer"
    status, (checked,) = run("office", "purge", "--check", str(paper.with_suffix(".json")))
    assert (status, checked["signature_holds"]) == (0, True)


def test_a_record_that_was_changed_is_not_ours(run: Run, tmp_path: Path) -> None:
    paper = tmp_path / "c.pdf"
    run("office", "purge", "--before", "2026-11-25", "--certificate", str(paper), "--clerk", "9001", "--second", "何二")
    record = paper.with_suffix(".json")
    record.write_bytes(record.read_bytes().replace(b'"before":', b'"before":1'))
    assert run("office", "purge", "--check", str(record)) == (1, [{"error": "purge-file"}])
    record.write_bytes(b"{}")
    assert run("office", "purge", "--check", str(record)) == (1, [{"error": "purge-file"}])


def test_today_and_days_already_destroyed_are_refused(run: Run, tmp_path: Path) -> None:
    assert run("office", "purge", "--before", "2026-11-26", "--dry-run") == (1, [{"error": "purge-before"}])
    paper = str(tmp_path / "c.pdf")
    run("office", "purge", "--before", "2026-11-25", "--certificate", paper, "--clerk", "9001", "--second", "何二")
    assert run("office", "purge", "--before", "2026-11-24", "--dry-run") == (1, [{"error": "purge-earlier"}])


def test_nothing_to_certify_before_the_first_purge(run: Run, tmp_path: Path) -> None:
    assert run("office", "purge", "--certificate", str(tmp_path / "c.pdf")) == (1, [{"error": "purge-none"}])


def test_a_list_of_who_stays_names_who_left(run: Run, place: Any, tmp_path: Path) -> None:
    with place("office").office(PASSPHRASE) as office:
        people = office.store.residents(after=None, limit=100)
    homes = [(person.dwelling, person.name) for person in people[:-1]]
    rows = [f"{home.compound},{home.building},{home.unit},{home.room},{name}" for home, name in homes]
    stay = tmp_path / "stay.csv"
    stay.write_text("\n".join(["小区,楼栋,单元,房号,姓名", *rows]), "utf-8")
    _status, (row,) = run("office", "purge", "--before", "2026-11-25", "--dry-run", "--gone", str(stay))
    assert row["gone"] == [people[-1].number]


def test_a_hold_is_set_listed_and_lifted(run: Run) -> None:
    words = ("--clerk", "9001")
    assert run("office", "hold", "set", "--document", "公函7号", "--resident", "3", *words)[1][0]["hold"] == 1
    assert run("office", "hold", "list")[1][0]["document"] == "公函7号"
    assert run("office", "hold", "lift", "1", *words)[0] == 0
    assert run("office", "hold", "list")[1] == []
    assert run("office", "hold", "lift", "1", *words) == (1, [{"error": "hold-unknown"}])
    assert run("office", "hold", "set", "--document", "x")[0] == 2


def test_a_gate_says_what_waits_and_destroys_it(run: Run) -> None:
    _status, (status,) = run("station", "status")
    assert (status["oldest_days"], status["keep_days"], status["to_destroy"]) == (3, 30, 0)
    assert run("station", "purge") == (0, [{"parts": 0}])
