"""`office passes design`: list, show, check, use."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from checkpoint_app.cli.root import root
from checkpoint_app.cli.session import Session
from checkpoint_app.domain.pass_design import design_from_data
from checkpoint_app.errors import InputRefused, KnownError
from checkpoint_app.services.design_file import design_of, design_text
from checkpoint_app.services.pass_designs import SHIPPED, shipped_design


@pytest.fixture
def design(community_template: Path, tmp_path: Path):
    """Return a function that runs one command at an office of its own and returns what it printed."""
    office = tmp_path / "office"
    shutil.copytree(community_template / "office", office)

    def run(*words: str, as_json: bool = True) -> str:
        options = ["--data", str(office), *(["--json"] if as_json else [])]
        done = CliRunner().invoke(
            root, [*options, "office", "passes", "design", *words],
            obj=Session(), env={"CHECKPOINT_PASSPHRASE": "a cold night"}, standalone_mode=False,
        )  # fmt: skip
        if done.exception is not None:
            raise done.exception
        return done.stdout

    return run


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_the_list_names_the_shipped_designs_and_the_one_in_force(design):
    listed = rows(design("list"))
    assert [row["code"] for row in listed] == list(SHIPPED)
    assert [row["in_force"] for row in listed] == [True, False, False]


def test_a_shipped_design_can_be_put_in_force(design):
    assert rows(design("use", "frame")) == [{"code": "frame", "title": "边框"}]
    assert [row["code"] for row in rows(design("list")) if row["in_force"]] == ["frame"]
    assert design_from_data(rows(design("show"))[0]) == shipped_design("frame")


def test_what_is_shown_is_a_file_to_start_from(design, tmp_path):
    path = tmp_path / "ours.yaml"
    path.write_text(design("show", "banner", as_json=False).replace("title: 色带", "title: 本社区"), encoding="utf-8")
    assert design_of(path.read_bytes()).title == "本社区"
    assert rows(design("check", str(path))) == [{"code": "banner", "title": "本社区"}]
    design("use", str(path))
    listed = rows(design("list"))
    assert [row["title"] for row in listed] == ["朴素", "色带", "边框", "本社区"]
    assert [row["in_force"] for row in listed] == [False, False, False, True]
    assert [row["shipped"] for row in listed] == [True, True, True, False]


def test_a_file_with_faults_is_refused_by_line_and_the_design_in_force_stays(design, tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_bytes(design_text(shipped_design("plain")).replace(b"width: 31.2", b"width: 29.0"))
    for command in ("check", "use"):
        with pytest.raises(InputRefused, match=r"第 \d+ 行:symbol 二维码的框太小"):
            design(command, str(path))
    assert [row["in_force"] for row in rows(design("list"))] == [True, False, False]


def test_a_name_that_is_none_is_answered_with_those_there_are(design):
    for command in ("show", "use"):
        with pytest.raises(InputRefused, match="plain, banner, frame"):
            design(command, "bannar")


def test_a_file_that_is_not_there_is_told_in_a_sentence(design, tmp_path):
    with pytest.raises(KnownError):
        design("check", str(tmp_path / "none.yaml"))
