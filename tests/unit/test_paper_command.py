"""`station blanks`: sheets whose numbers are used once."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner

from checkpoint_app.cli.root import root
from checkpoint_app.cli.session import Session
from checkpoint_app.domain.paper_sheet import PaperForm, parse_sheet


@pytest.fixture
def blanks(community_template: Path, tmp_path: Path):
    """Return a function that prints sheets at a gate of its own and returns the answer."""
    gate = tmp_path / "gate"
    shutil.copytree(community_template / "E1", gate)

    def run(*options: str) -> dict[str, str]:
        words = ["--data", str(gate), "--json", "station", "blanks", *options, "--out", str(tmp_path / "blanks.pdf")]
        done = CliRunner().invoke(
            root, words, obj=Session(), env={"CHECKPOINT_PASSPHRASE": "a cold night"}, standalone_mode=False
        )
        if done.exception is not None:
            raise done.exception
        return json.loads(done.stdout)

    return run


@pytest.mark.parametrize("form", PaperForm)
def test_sheets_are_printed_in_the_stations_own_block(blanks, form, tmp_path):
    answer = blanks("--form", form.value, "--from", "12", "--count", "3")
    first, last = parse_sheet(answer["first"]), parse_sheet(answer["last"])
    assert (first.form, first.station, first.number, last.number) == (form, 1, 12, 14)
    document = pypdfium2.PdfDocument(tmp_path / "blanks.pdf")
    assert len(document) == 3
    document.close()


def test_without_a_first_number_no_number_is_printed_twice(blanks):
    assert parse_sheet(blanks("--form", "readings", "--count", "5")["last"]).number == 5
    assert parse_sheet(blanks("--form", "readings")["first"]).number == 6
    assert parse_sheet(blanks("--form", "patrol")["first"]).number == 1
    assert parse_sheet(blanks("--form", "readings", "--from", "2")["first"]).number == 2
    assert parse_sheet(blanks("--form", "readings")["first"]).number == 7


def test_numbers_beyond_the_last_one_are_refused(blanks):
    with pytest.raises(Exception, match="up to 999999"):
        blanks("--form", "readings", "--from", "999999", "--count", "2")
