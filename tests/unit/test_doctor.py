"""The doctor says what is wrong and what to do; a repair rebuilds and sweeps, and touches nothing else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.doctor import FOUND, sentence
from checkpoint_app.cli.root import main
from checkpoint_app.domain.checkup import Check, Finding, Grade
from checkpoint_app.errors import Cancelled, StorageError
from checkpoint_app.services.doctor import Doctor, worst
from checkpoint_app.sync.vault import open_vault
from db.connection import connect

PASSPHRASE = "a cold night"
PAGE = 4096
Codes = dict[str, Finding]


@pytest.fixture
def place(community_template: Path, tmp_path: Path) -> Path:
    """A gate's data folder nobody has open."""
    return shutil.copytree(community_template / "E1", tmp_path / "gate")


@pytest.fixture
def examined(place: Path, clock: Any) -> Callable[[], Codes]:
    def look() -> Codes:
        with Installation(place, clock=clock).doctor(PASSPHRASE) as doctor:
            return {finding.code: finding for finding in doctor.examine()}

    return look


def tamper(place: Path, statement: str) -> None:
    conn = connect(place / "station.db", open_vault(place / "keys.json", PASSPHRASE), ())
    for (trigger,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        conn.execute(f"DROP TRIGGER {trigger}")
    conn.execute(statement)
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    conn.close()


def turn_a_bit(file: Path, page: int) -> None:
    content = bytearray(file.read_bytes())
    content[(page - 1) * PAGE + 99] ^= 1
    file.write_bytes(content)


def test_a_sound_gate_and_a_sound_office_have_nothing_bad(community: Any) -> None:
    for desk in (community.gates[0], community.office):
        findings = desk.doctor().examine()
        assert [finding for finding in findings if finding.grade is Grade.BAD] == []
        checks = {finding.check for finding in findings}
        assert checks == set(Check)
        assert [sentence(finding) for finding in findings]
        assert not any(finding.mends for finding in findings)


def test_a_damaged_page_is_named_with_the_way_out_and_nothing_offers_to_rebuild(
    place: Path, examined: Callable[[], Codes]
) -> None:
    last = (place / "station.db").stat().st_size // PAGE
    turn_a_bit(place / "station.db", last)
    found = examined()
    assert found["pages-damaged"].details["pages"] == str(last)
    assert "projections-skipped" in found
    assert not any(finding.mends for finding in found.values())


def test_a_database_that_no_store_opens_is_examined_all_the_same(place: Path, examined: Callable[[], Codes]) -> None:
    turn_a_bit(place / "station.db", 1)
    found = examined()
    assert found["pages-damaged"].details["pages"] == "1"
    assert {"chain-lost", "way-out-own", "vault-good", "space-good", "fonts-good"} - {"space-good"} <= set(found)


def test_a_record_taken_out_is_named_and_the_office_is_the_way_out(place: Path, examined: Callable[[], Codes]) -> None:
    tamper(place, "DELETE FROM event WHERE id = (SELECT min(id) FROM event)")
    found = examined()
    assert found["chain-missing"].details["spans"] == "1"
    assert "records 1 are missing" in sentence(found["chain-missing"])
    assert found["way-out-gate"].details["held"] == "0"
    assert "projections-differ" not in found


def test_a_damaged_or_missing_vault_is_named(place: Path, examined: Callable[[], Codes]) -> None:
    (place / "keys.json").write_bytes(b"{}")
    found = examined()
    assert found["vault-damaged"].grade is Grade.BAD
    assert "pages-good" not in found
    (place / "keys.json").unlink()
    assert "vault-damaged" in examined()


def test_a_wrong_passphrase_is_a_wrong_passphrase(place: Path) -> None:
    with pytest.raises(StorageError) as told, Installation(place).doctor("another night"):
        pass
    assert told.value.code == "wrong-passphrase"


def test_half_written_files_are_named_and_swept_and_nothing_else(place: Path, clock: Any) -> None:
    leftovers = ["keys.json.part", "station.db.part", "station.db.part-wal", "quarantine/x.ckb.part"]
    (place / "quarantine").mkdir()
    for name in leftovers:
        (place / name).write_bytes(b"x")
    others = {"notes.txt": b"n", "quarantine/x.ckb": b"q", "apartment": b"a"}
    for name, content in others.items():
        (place / name).write_bytes(content)
    with Installation(place, clock=clock).doctor(PASSPHRASE) as doctor:
        findings = doctor.examine()
        (found,) = (finding for finding in findings if finding.code == "leftovers-found")
        assert (found.details["count"], found.mends) == (4, True)
        done = doctor.repair(findings)
        assert (set(done.swept), done.rebuilt) == (set(leftovers), False)
        assert all(not finding.mends for finding in doctor.examine())
    assert {name: (place / name).read_bytes() for name in others} == others


def test_a_projection_is_rebuilt_from_the_log_and_no_record_changes(community: Any, tmp_path: Path) -> None:
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    for text in ("wangxiaoming", "365"):
        gate.lane.enter(text)
    head, feed = gate.store.head(), gate.store.feed(before_seq=None, limit=9)
    with gate.store._connections.writing() as conn:
        conn.execute("DELETE FROM passage")
    doctor = gate.doctor()
    findings = doctor.examine()
    (stale,) = (finding for finding in findings if finding.code == "projections-differ")
    assert stale.details == {"table": "passage", "rows": "1"}
    done = doctor.repair(findings)
    assert done.rebuilt
    assert (gate.store.head(), gate.store.feed(before_seq=None, limit=9)) == (head, feed)
    assert worst(doctor.examine()) is not Grade.BAD


def test_too_little_room_to_compare_is_said(community: Any) -> None:
    doctor: Doctor = community.gates[0].doctor()

    class Full:
        def free(self) -> int:
            return 1_000_000

        def leftovers(self) -> tuple[str, ...]:
            return ()

        remove_leftovers = leftovers

        def writable(self) -> bool:
            return False

        open_to_others = leftovers

    codes = {finding.code for finding in replace(doctor, premises=Full()).examine()}
    assert {"projections-no-room", "space-none", "permissions-read-only"} <= codes


def test_a_file_that_others_may_read_is_named(place: Path, examined: Callable[[], Codes]) -> None:
    (place / "station.db").chmod(0o644)
    assert examined()["permissions-open"].details["names"] == "station.db"


def test_a_token_ahead_of_the_log_is_named(community: Any) -> None:
    gate = community.gates[0]
    doctor = gate.doctor()
    token, head = doctor.token()
    assert (token.epoch, token.seq) == (head.epoch, head.seq)
    older = replace(doctor, token=lambda: (token, replace(head, seq=head.seq - 3)))
    assert "token-ahead" in {finding.code for finding in older.examine()}


def test_a_suspect_clock_is_told(community: Any) -> None:
    community.clock.wall_ms -= 400 * 86_400_000
    assert "clock-suspect" in {finding.code for finding in community.gates[0].doctor().examine()}


def test_a_page_that_clock_and_token_stand_on_is_named_by_its_check_and_stops_no_other(community: Any) -> None:
    def damaged() -> Any:
        raise StorageError("database-damaged")

    findings = replace(community.gates[0].doctor(), clock=damaged, token=damaged).examine()
    assert {finding.check for finding in findings} == set(Check) - {Check.CLOCK, Check.HIGH_WATER}


def test_a_receipt_on_a_damaged_page_is_told_as_that_with_the_way_out(place: Path, clock: Any) -> None:
    def damaged() -> int:
        raise StorageError("database-damaged")

    tamper(place, "DELETE FROM event WHERE id = (SELECT min(id) FROM event)")
    with Installation(place, clock=clock).doctor(PASSPHRASE) as doctor:
        codes = {finding.code for finding in replace(doctor, held_to=damaged).examine()}
    assert {"chain-missing", "way-out-gate-unread"} <= codes


def test_it_shows_progress_and_can_be_stopped_anywhere(community: Any) -> None:
    doctor = community.gates[0].doctor()
    told: list[tuple[int, int]] = []
    doctor.examine(lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1]
    for stop_at in (0, len(told) // 3, len(told) // 2):
        left = [stop_at]

        def stop(done: int, total: int, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            doctor.examine(stop)
    assert not list(community.folder.glob("E1/*.part*"))


def test_the_command_names_damage_and_repairs(place: Path, capfd: Any, monkeypatch: Any) -> None:
    monkeypatch.setenv("CHECKPOINT_PASSPHRASE", PASSPHRASE)

    def run(*words: str) -> tuple[int, list[Any]]:
        monkeypatch.setattr("sys.argv", ["checkpoint-app", "--data", str(place), "--json", "doctor", *words])
        status = main()
        return status, [json.loads(line) for line in capfd.readouterr().out.splitlines()]

    status, rows = run()
    assert status == 0
    assert {row["check"] for row in rows} == {check.value for check in Check}
    (place / "x.part").write_bytes(b"x")
    status, rows = run("--repair")
    assert status == 0
    assert rows[0] == {"repaired": {"rebuilt": False, "deleted": ["x.part"]}}
    turn_a_bit(place / "station.db", 1)
    status, rows = run("--repair")
    assert status == 3
    assert any(row["code"] == "pages-damaged" and row["grade"] == "bad" for row in rows)


def test_every_sentence_of_the_command_has_its_words_on_the_screen() -> None:
    from ui.doctor_words import FOUND as ON_SCREEN

    assert set(FOUND) == set(ON_SCREEN)
    for code, words in FOUND.items():
        assert {part.split("}")[0] for part in ON_SCREEN[code].split("{")[1:]} <= {
            part.split("}")[0] for part in words.split("{")[1:]
        }, code
