"""What clumsy and hostile people type, pipe in and copy: a sentence, an exit status, one JSON a line, nothing lost."""

from __future__ import annotations

import json
import os
import signal
from functools import partial
from pathlib import Path

import pytest

from checkpoint_app.errors import InputRefused

PASSPHRASE = "a cold night"
PASSAGE = {"resident": 1, "direction": "in", "temperature": 36.6, "operator": 1}

REFUSED_RECORDS: dict[str, object] = {
    "temperature beyond a float's tenths": b'{"resident":1,"direction":"in","temperature":1e308,"operator":1}',
    "temperature beyond a float": b'{"resident":1,"direction":"in","temperature":1e999,"operator":1}',
    "not a number": b'{"resident":1,"direction":"in","temperature":NaN,"operator":1}',
    "a truth as a number": {**PASSAGE, "temperature": True},
    "a reading of 29.96": {**PASSAGE, "temperature": 29.96},
    "a resident beyond the database": {**PASSAGE, "resident": 1 << 63},
    "a resident beyond JSON": {**PASSAGE, "resident": 1 << 70},
    "a negative resident": {**PASSAGE, "resident": -1},
    "a truth as a resident": {**PASSAGE, "resident": True},
    "a truth as an operator": {**PASSAGE, "operator": True},
    "no operator": {k: v for k, v in PASSAGE.items() if k != "operator"},
    "a year 0": {**PASSAGE, "at": "0000-01-01T00:00"},
    "a year 1": {**PASSAGE, "at": "0001-01-01T00:00"},
    "a year 9999": {**PASSAGE, "at": "9999-12-31T23:59:59-23:59"},
    "a day as a number": {**PASSAGE, "at": 20260101},
    "a pass that is an object": {"pass": {"a": 1}, "direction": "in", "operator": 1},
    "a pass that is nothing": {"pass": None, "direction": "in", "operator": 1},
    "an empty pass": {"pass": " ", "direction": "in", "operator": 1},
    "a visitor nobody can see": {"visitor": {"name": "\u202e\u200b\u0000"}, "direction": "in", "operator": 1},
    "a visitor of 10,000 characters": {"visitor": {"name": "王" * 10_000}, "direction": "in", "operator": 1},
    "half a character": b'{"visitor":{"name":"\\ud800"},"direction":"in","operator":1}',
    "another encoding": '{"visitor":{"name":"访客"},"direction":"in","operator":1}'.encode("gb18030"),
    "deep nesting": b"[" * 200_000 + b"]" * 200_000,
    "a megabyte": {**PASSAGE, "reason": "x" * 1_000_000},
    "noise": b"\x00\xff\xfe\x80" * 100,
    "two subjects": {**PASSAGE, "pass": "71"},
    "an unknown field": {**PASSAGE, "{0}": 1},
}


def test_a_record_that_is_none_is_refused_by_its_line_and_the_others_are_recorded(east):
    before = east.records()
    answer = east.record(*REFUSED_RECORDS.values(), PASSAGE)
    assert answer.status == 3
    for line, (what, row) in enumerate(zip(REFUSED_RECORDS, answer.rows, strict=False), start=1):
        assert row["error"]["code"] in ("record-unreadable", "resident-unknown"), what
        assert row["line"] == line, what
    assert answer.rows[-1]["outcome"] == "NOTE"
    assert east.records() == before + 2  # a shift was opened


def test_records_saved_by_an_editor_that_marks_its_encoding_are_read(east):
    assert east.record(b"\xef\xbb\xbf" + json.dumps(PASSAGE).encode()).status == 0


def test_an_operator_named_like_anothers_number_does_not_stand_in_for_them(office, east):
    for name in ("3", "李四"):
        office.type("office", "operator", "--name", name, "--pin", "1234")
    office.type("office", "publish", "--to", Path(os.fspath(office.folder)).parent / "stick")
    east.type("station", "apply", Path(os.fspath(office.folder)).parent / "stick")
    assert east.record({**PASSAGE, "operator": 3}).status == 0
    assert east.type("station", "status").rows[0]["operator"] == "李四"


def test_a_full_disk_behind_standard_output_is_told(east):
    with Path("/dev/full").open("wb") as full:
        answer = east.type("station", "record", given=json.dumps(PASSAGE).encode(), stdout=full)
    assert answer.status == 1
    assert "standard output" in answer.told


REFUSED_OFFICE_COMMANDS: tuple[tuple[int, tuple[str | bytes, ...]], ...] = (
    (2, ("revoke", "--household", "9" * 30, "--reason", "lost")),
    (2, ("revoke", "--person", str(1 << 63), "--reason", "lost")),
    (1, ("revoke", "00-000001-0", "--reason", "lost")),
    (2, ("passes", "print", "--limit", "9" * 30, "--out", "p.pdf")),
    (2, ("passes", "print", "--limit", "0", "--out", "p.pdf")),
    (2, ("operator", "--name", b"\xff", "--pin", "1234")),
    (1, ("operator", "--name", "\u202e\u200b", "--pin", "1234")),
    (1, ("operator", "--name", "王" * 51, "--pin", "1234")),
    (1, ("enrol", "--gate", "../x", "--name", "n", "--kit", "k")),
    (2, ("enrol", "--gate", "N1", "--name", b"\xff\xfe", "--kit", "k")),
    (1, ("enrol", "--gate", "N1", "--name", "n" * 10_000, "--kit", "k")),
    (1, ("enrol", "--gate", "N1", "--name", "n", "--kit", "")),
    (1, ("enrol", "--gate", "N1", "--name", "n", "--gate-name", "🏘", "--kit", "k")),
    (2, ("report", "daily", "--date", "2026-02-30", "--out", "r.csv")),
    (1, ("report", "daily", "--date", "2026-11-22", "--out", "r.doc")),
)


def test_office_commands_refuse_what_nobody_means_and_change_nothing(office, tmp_path):
    before = office.type("office", "board").rows
    for status, words in REFUSED_OFFICE_COMMANDS:
        answer = office.type("office", *words, cwd=tmp_path)
        assert answer.status == status, words
        assert answer.told.strip(), words
    assert office.type("office", "board").rows == before
    assert {path.name for path in tmp_path.iterdir()} == {"place", "state"}  # where high-water tokens lie


UNISSUED: tuple[tuple[int, str, str | bytes], ...] = (
    (1, "--dwelling", "楼" * 60),
    (2, "--dwelling", b"\xff"),
    (1, "--dwelling", "🏘"),
    (2, "--holder", b"\xff"),
    (1, "--holder", "x" * 10_000),
    (1, "--holder", "🤒"),
    (1, "--phone", "1" * 10_000),
    (1, "--hours", "9" * 30),
    (2, "--operator", b"\xff"),
)


def test_a_pass_no_slip_can_show_is_not_issued(gate_of_today):
    gate_of_today.record(PASSAGE)
    before = gate_of_today.records()
    for status, option, value in UNISSUED:
        words: dict[str, str | bytes] = {"--holder": "张三", "--dwelling": "3-1-501", "--operator": "1", option: value}
        answer = gate_of_today.type("station", "issue", *[word for pair in words.items() for word in pair])
        assert answer.status == status, (option, value)
    assert gate_of_today.records() == before


def test_a_pass_whose_slip_cannot_be_written_is_told_all_the_same(gate_of_today):
    words = ("--holder", "张三", "--dwelling", "3-1-501", "--operator", "1", "--slip", "/dev/null/slip.pdf")
    answer = gate_of_today.type("station", "issue", *words)
    assert answer.status == 3
    assert answer.rows[0]["serial"].startswith("01-")
    assert answer.rows[0]["slip"] is None
    assert answer.told.strip()
    assert gate_of_today.type("station", "check", answer.rows[0]["code"]).rows[0]["verdict"] == "genuine"


def test_a_clock_set_back_before_the_enrolment_issues_no_worthless_pass(community):
    gate = community.gates[0]
    gate.sign_on.open_shift(community.operator)
    before = gate.store.head()
    for wall_ms in (0, 946_684_800_000, gate.store.identity().certificate.not_before_ms - 1000):
        community.clock.wall_ms = wall_ms
        with pytest.raises(InputRefused) as told:
            gate.issue.issue(holder="张三", dwelling="3-1-501")
        assert told.value.code == "clock-too-early"
    assert gate.store.head() == before


@pytest.mark.parametrize("moment", ["0001-01-01", "0001-01-01T00:00+23:00", "9999-12-31T23:59:59-23:00"])
def test_a_pass_is_checked_as_of_any_moment(east, moment):
    assert east.type("station", "check", "1" * 340, "--at", moment).rows[0]["verdict"] == "unreadable"


def test_a_folder_of_rubbish_costs_no_good_file(office, east, tmp_path):
    stick = tmp_path / "stick"
    east.record(PASSAGE)
    bundle = Path(east.type("station", "export", "--to", stick).rows[0]["path"])
    bundle.rename(stick / "GOOD.CKB")
    (stick / "a.ckb").write_bytes(b"")
    (stick / "b.ckb").mkdir()
    (stick / "c.ckb").symlink_to("/nowhere")
    (stick / "d.ckb").symlink_to("d.ckb")
    os.mkfifo(stick / "e.ckb")
    (stick / "f.ckb").symlink_to("/dev/zero")
    (stick / "g\n\x1b[2J.ckb").write_bytes(b"CHECK")
    with open(os.fsencode(stick) + b"/\xc9\xcf\xb1\xa8.ckb", "wb") as named_in_gbk:
        named_in_gbk.write(b"x")
    answer = office.type("office", "import", stick)
    assert answer.status == 3
    states = {row["file"]: row["state"] for row in answer.rows}
    assert states.pop("GOOD.CKB") == "imported"
    assert len(states) == 3
    assert set(states.values()) == {"refused"}


def test_a_pipe_or_a_device_is_no_kit_and_no_bundle(place, east, computer):
    os.mkfifo(place / "pipe")
    new = computer(place / "new")
    for file in (place / "pipe", Path("/dev/zero")):
        assert new.type("station", "init", "--kit", file, "--code", "1").code == "file-unreadable"
        assert east.type("bundle", "inspect", file).code == "file-unreadable"
        assert east.type("station", "apply", file).code == "file-unreadable"
    endless = place / ("n" * 300)
    assert east.type("station", "apply", endless).code == "file-unreadable"
    assert east.type("station", "export", "--to", endless).code == "folder-read-only"
    assert not (place / "new").exists()


def test_an_unreadable_list_beside_a_good_one_does_not_hide_it(office, east, place):
    office.type("office", "publish", "--to", place / "stick")
    with (place / "stick" / "a.ckd").open("wb") as huge:
        huge.truncate(100 * 1024 * 1024)
    assert east.type("station", "apply", place / "stick").status == 0


def test_a_roster_file_and_a_folder_named_in_another_encoding_are_used(office, place, computer):
    folder = os.fsencode(place) + b"/\xc9\xcf"
    os.mkdir(folder)
    with open(folder + b"/\xcc\xa8.csv", "w", encoding="utf-8") as file:
        file.write("小区,姓名,房号\n云上苑,李某某,3-1-512\n")
    assert office.type("office", "roster", "import", folder + b"/\xcc\xa8.csv").rows[0]["added"] == 1
    published = office.type("office", "publish", "--to", folder)
    assert os.path.exists(os.fsencode(published.rows[0]["path"]))
    assert computer(folder).type("station", "status").code == "data-folder-empty"


def test_one_home_with_an_endless_name_does_not_stop_the_print_run(office, tmp_path):
    long = tmp_path / "long.csv"
    long.write_text("小区,姓名,房号\n" + "云南省昆明市" * 12 + ",李某某,3-1-512\n", "utf-8")
    office.type("office", "roster", "import", long)
    answer = office.type("office", "passes", "print", "--out", tmp_path / "p.pdf")
    assert answer.status == 3
    assert [left["code"] for left in answer.rows[0]["left_out"]] == ["too-long"]


def test_a_second_kit_under_the_same_name_leaves_the_first(office, tmp_path, computer):
    words = ("office", "enrol", "--gate", "N1", "--name", "北门", "--kit", tmp_path / "kit.ckk")
    first, second = office.type(*words).rows[0], office.type(*words).rows[0]
    assert first["kit"] != second["kit"]
    new = computer(tmp_path / "new")
    begun = new.type("station", "init", "--kit", first["kit"], "--code", first["code"])
    assert begun.rows[0]["station"] == first["station"]


def test_a_gates_compound_is_spelled_as_in_the_roster(office, place, computer):
    answer = office.type(
        "office", "enrol", "--gate", "N1", "--name", "北门", "--compound", " 云上 苑\u200b", "--kit", place / "n"
    )
    gate = computer(place / "north")
    gate.type("station", "init", "--kit", answer.rows[0]["kit"], "--code", answer.rows[0]["code"])
    office.type("office", "passes", "print", "--filter", "王小明", "--limit", "1", "--out", place / "p.pdf")
    office.type("office", "publish", "--to", place / "stick")
    assert gate.type("station", "apply", place / "stick").status == 0
    assert gate.type("station", "check", "00-000001-1").rows[0]["verdict"] == "register-only"


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        ("王" * 51, "530100000001", "text-too-long"),
        ("🏘", "530100000001", "glyph-missing"),
        ("\u202e\n", "530100000001", "community-name"),
        ("示例社区", "../../530100", "community-code"),
    ],
)
def test_a_community_no_pass_could_name_is_not_founded(tmp_path, name, code, told, computer):
    answer = computer(tmp_path / "new").type("office", "init", "--community", name, "--code", code)
    assert answer.code == told
    assert not (tmp_path / "new").exists()


def test_a_bundle_nobody_could_read_is_not_published(tmp_path, computer):
    new = computer(tmp_path / "new")
    new.type("office", "init", "--community", "示例社区", "--code", "530100000001")
    assert new.type("office", "publish", "--to", tmp_path / "stick").code == "no-stations"
    assert not (tmp_path / "stick").exists()


def test_ctrl_c_ends_a_command_with_a_sentence_and_keeps_what_was_acknowledged(east):
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a suite run in the background ignores it
    process = east.start("station", "record", preexec_fn=heard)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(PASSAGE).encode() + b"\n")
    process.stdin.flush()
    saved = json.loads(process.stdout.readline())["seq"]
    process.send_signal(signal.SIGINT)
    answered, told = process.communicate(timeout=10)
    assert process.returncode == 1
    assert json.loads(answered)["error"]["code"] == "cancelled"
    assert b"Traceback" not in told
    assert east.records() == saved
