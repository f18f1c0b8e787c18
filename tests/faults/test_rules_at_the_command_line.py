"""Rules files by the command line: said in plain Chinese, compared, put on the schedule, or refused line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

RULES = """\
title: 封闭管理
document_no: 样例〔2026〕9号
valid_from: 2098-01-01 00:00
valid_until: 2099-01-01 00:00
quotas:
  - {unit: household, count: 1, every: 2 days}
"""


@pytest.fixture
def rules(tmp_path: Path):
    def write(text: str = RULES, name: str = "rules.yaml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_file_is_said_in_plain_chinese_without_a_data_folder(computer, rules, tmp_path):
    answer = computer(tmp_path / "nowhere").type("office", "policy", "validate", rules())
    (row,) = answer.rows
    assert ["出门次数", "每户每2日1次"] in row["words"]
    assert (row["title"], row["quotas"][0]["span"]) == ("封闭管理", 2)
    assert not (tmp_path / "nowhere").exists()


def test_two_files_are_compared_without_a_data_folder(computer, rules, tmp_path):
    other = rules(RULES.replace("2 days", "day"), "other.yaml")
    answer = computer(tmp_path / "nowhere").type("office", "policy", "diff", other, rules())
    assert answer.rows == [{"changes": [{"what": "出门次数", "old": "每户每日1次", "new": "每户每2日1次"}]}]


def test_a_file_is_put_on_the_schedule_with_what_it_changes(office, rules):
    assert len(office.type("office", "policy", "diff", rules()).rows[0]["changes"]) > 3
    assert len(office.type("office", "policy", "list").rows) == 1
    (activated,) = office.type("office", "policy", "activate", rules()).rows
    assert (activated["number"], activated["document"]) == (2, "样例〔2026〕9号")
    assert activated["changes"]
    first, second = office.type("office", "policy", "list").rows
    assert (first["number"], second["number"], second["state"]) == (1, 2, "coming")
    assert second["valid_from_ms"] == activated["valid_from_ms"]


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        (RULES.replace("count", "cuont"), "pack-incomplete", "第 6 行:不认识 cuont,是不是 count?"),
        (RULES + "\tx: 1", "pack-unreadable", "第 7 行:用了制表符(Tab),请改成空格"),
        (RULES + 'community: "530100000009"', "pack-other-community", "530100000009"),
        (RULES.replace("2098", "2001").replace("2099", "2002"), "pack-over", "2002-01-01 00:00"),
    ],
)
def test_what_cannot_be_put_in_force_is_refused_and_changes_nothing(office, rules, text, code, told):
    refused = office.type("office", "policy", "activate", rules(text))
    assert refused.code == code
    assert told in refused.told
    assert len(office.type("office", "policy", "list").rows) == 1


def test_a_file_that_is_not_there_is_refused(office, tmp_path):
    assert office.type("office", "policy", "validate", tmp_path / "none.yaml").code == "file-unreadable"
