"""`station exit-slip`: the slip of whoever went out last with a pass."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from click.testing import CliRunner

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.root import root
from checkpoint_app.cli.session import Session
from checkpoint_app.domain.passes import parse_serial


@pytest.fixture
def run(community_template: Path, tmp_path: Path, clock: Any) -> Any:
    """Return a function that runs a command of one gate, at its clock, and returns (status, answer)."""
    gate = tmp_path / "gate"
    shutil.copytree(community_template / "E1", gate)

    class AtThatClock(Session):
        def installation(self) -> Installation:
            return Installation(self.data, clock=clock)

    def invoke(*words: str, given: str = "") -> tuple[int, Any]:
        done = CliRunner().invoke(
            root,
            ["--data", str(gate), "--json", "station", *words],
            obj=AtThatClock(),
            env={"CHECKPOINT_PASSPHRASE": "a cold night"},
            input=given,
            standalone_mode=False,
        )
        if done.exception is not None:
            raise done.exception
        return done.return_value or 0, json.loads(done.stdout)

    return invoke


@pytest.fixture
def went_out(run: Any) -> str:
    """A visitor's pass with which somebody went out; its serial."""
    _, issued = run("issue", "--holder", "来客", "--dwelling", "云上苑 3-1-501", "--operator", "1")
    out = {"pass": issued["code"], "direction": "out", "temperature": 36.6, "operator": "1"}
    assert run("record", given=json.dumps(out))[1]["outcome"] == "PASS"
    return str(issued["serial"])


def test_it_gives_a_signed_slip_and_its_paper(run: Any, went_out: str, tmp_path: Path) -> None:
    paper = tmp_path / "slip.pdf"
    status, slip = run("exit-slip", went_out, "--operator", "1", "--slip", str(paper))
    assert (status, slip["slip"], parse_serial(slip["serial"]) is None) == (0, str(paper), False)
    document = pypdfium2.PdfDocument(paper)
    assert "出门条" in document[0].get_textpage().get_text_bounded()
    document.close()
    assert run("exit-slip", went_out, "--operator", "1")[1]["code"] == slip["code"]


def test_a_paper_that_cannot_be_written_leaves_the_slip_on_record(run: Any, went_out: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    status, slip = run("exit-slip", went_out, "--operator", "1", "--slip", str(tmp_path / "file" / "slip.pdf"))
    assert (status, slip["slip"]) == (3, None)
    assert run("exit-slip", went_out, "--operator", "1")[1]["serial"] == slip["serial"]


@pytest.mark.parametrize("serial", ["00-000001-8", "1234"])
def test_a_pass_that_did_not_go_out_here_gets_none(run: Any, serial: str) -> None:
    with pytest.raises(Exception, match=r"serial|went out"):
        run("exit-slip", serial, "--operator", "1")
