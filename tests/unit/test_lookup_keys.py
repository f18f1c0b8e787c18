"""Who is found by what is typed at the gate."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checkpoint_app.domain.lookup import is_exact, key_ranges, keys_of
from checkpoint_app.domain.roster import Dwelling, RosterEntry
from checkpoint_app.domain.scan import understand


def entry(name: str, *, short: tuple[str, str, str] = ("3", "1", "501"), phone: str = "", id_: str = "") -> RosterEntry:
    dwelling = Dwelling("翠湖里", *short)
    return RosterEntry(number=1, household=1, dwelling=dwelling, name=name, phone_tail=phone, id_tail=id_)


def finds(typed: str, person: RosterEntry) -> bool:
    scan = understand(typed)
    keys = keys_of(person)
    if is_exact(scan):
        return any(wanted in keys for wanted in key_ranges(scan))
    return any(key.startswith(prefix) for prefix in key_ranges(scan) for key in keys)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("王小明", "王小"),
        ("王小明", "wxm"),
        ("王小明", "wangxiaom"),
        ("王小明", "Wang Xiao Ming"),
        ("㼆𬭳", "㼆𬭳"),
        ("㼆𬭳", "yx"),
        ("吕布", "lvbu"),
        ("吕布", "lyubu"),
        ("吕布", "lb"),
        ("阿不来·艾则孜", "艾则"),
        ("阿不来·艾则孜", "阿不来艾则孜"),
        ("阿不来·艾则孜", "阿不来•艾"),
        ("阿不来·艾则孜", "阿不来."),
        ("阿不来·艾则孜", "aizezi"),
        ("阿不来·艾则孜", "ablazz"),
        ("阿不来·艾则孜", "azz"),
        ("John O'Brien-Smith", "smith"),
        ("John O'Brien-Smith", "jobs"),
        ("José Álvarez", "alvarez"),
        ("José Álvarez", "jose al"),
        ("Tom王", "tomw"),
        ("王Tom", "王tom"),
        ("〇一", "〇一"),
    ],
)
def test_a_person_is_found_by_name_pinyin_and_initials(name: str, typed: str) -> None:
    assert finds(typed, entry(name))


@pytest.mark.parametrize(
    ("name", "both"),
    [
        ("曾小明", ("zeng", "ceng", "zxm", "cxm")),
        ("单雄", ("shanxiong", "danxiong", "sx", "dx")),
        ("解明", ("xie", "jie", "xm", "jm")),
        ("仇明", ("qiu", "chou")),
        ("查明", ("zha", "cha")),
        ("翟明", ("zhai", "di")),
        ("朴明", ("piao", "pu")),
        ("盖明", ("ge", "gai")),
        ("区明", ("ou", "qu")),
        ("尉迟明", ("yuchim", "weichim", "ycm", "wcm")),
        ("乐正明", ("yuezheng", "lezheng")),
        ("单于明", ("chanyu", "shanyu")),
    ],
)
def test_a_surname_is_found_by_both_its_readings(name: str, both: tuple[str, ...]) -> None:
    assert [typed for typed in both if not finds(typed, entry(name))] == []


@pytest.mark.parametrize("name", ["\U00030edd\U000323b0", "\ue000", "བསོད་ནམས", "ئەزىز", "🙂", "·", "3", ""])
def test_a_name_nobody_can_read_aloud_breaks_nothing(name: str) -> None:
    assert "a:3-1-501" in keys_of(entry(name))
    assert not any(key in ("y:", "i:", "n:") for key in keys_of(entry(name)))


def test_a_character_without_reading_is_left_out_of_the_pinyin_and_kept_in_the_name() -> None:
    keys = keys_of(entry("王\U000323b0明"))
    assert {"n:王\U000323b0明", "y:wangming", "i:wm"} <= keys


def test_tails_and_dwellings_are_found_whole_only() -> None:
    person = entry("王小明", short=("3", "1", "501b"), phone="1234", id_="002x")
    assert finds("1234", person)
    assert finds("002x", person)
    assert finds("3-1-501B", person)
    assert not finds("3-1-501", person)
    assert key_ranges(understand("１２３４")) == ("p:1234", "d:1234")
    assert key_ranges(understand("a1-0-2c")) == ("a:A1-0-2C",)


def test_a_missing_tail_is_no_key() -> None:
    assert {key[:2] for key in keys_of(entry("王小明"))} == {"a:", "n:", "y:", "i:"}


@pytest.mark.parametrize("typed", ["", "云A12345", "03-000001-0", "??"])
def test_what_names_nobody_looks_for_nothing(typed: str) -> None:
    assert key_ranges(understand(typed)) == ()


def test_a_gate_starts_without_loading_pinyin() -> None:
    code = "import sys, checkpoint_app.domain.lookup; sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
