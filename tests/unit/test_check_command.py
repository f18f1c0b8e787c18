"""`station check`: a code or a picture of one; what others gave out is not told back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image, ImageOps

from checkpoint_app.bootstrap import Installation
from checkpoint_app.cli.root import root
from checkpoint_app.cli.session import Session
from checkpoint_app.documents.qr_symbol import qr_symbol
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.errors import KnownError
from checkpoint_app.sync import pass_code

PASSPHRASE = "a cold night"
AT, AT_S = "2026-11-23T12:00:00+08:00", 1_795_406_400
Check = Callable[..., Result]


@pytest.fixture
def check(community_template: Path, tmp_path: Path) -> Check:
    """Run the command at a gate of its own."""
    gate = tmp_path / "gate"
    shutil.copytree(community_template / "E1", gate)

    def run(*options: str) -> Result:
        words = ["--data", str(gate), "--json", "station", "check", *options]
        environment = {"CHECKPOINT_PASSPHRASE": PASSPHRASE}
        return CliRunner().invoke(root, words, obj=Session(), env=environment, standalone_mode=False)

    return run


@pytest.fixture
def code(community_template: Path, tmp_path: Path) -> str:
    """A pass the office signed."""
    folder = tmp_path / "office"
    shutil.copytree(community_template / "office", folder)
    with Installation(folder).office(PASSPHRASE) as office:
        seed = office.store.identity().signing_seed
    claims = PassClaims(
        serial=PassSerial(0, 7),
        kind=PassKind.RESIDENT,
        name="王*明",
        dwelling="示例苑 3-1-501",
        not_before_s=AT_S - 3_600,
        expires_s=AT_S + 86_400,
    )
    return pass_code.encode(claims, seed)


@pytest.fixture
def photo(tmp_path: Path) -> Callable[[str], str]:
    """Write a picture of a pass code; return its path."""

    def take(digits: str) -> str:
        rows = qr_symbol(digits).rows
        grey = Image.new("L", (len(rows),) * 2)
        grey.putdata([0 if module == "1" else 255 for row in rows for module in row])
        large = grey.resize((4 * grey.width,) * 2, Image.Resampling.NEAREST)
        ImageOps.expand(large, 30, fill=255).save(tmp_path / "photo.png")
        return str(tmp_path / "photo.png")

    return take


def test_a_pass_is_checked_from_its_picture_as_from_its_digits(check, code, photo):
    by_digits, by_picture = check(code, "--at", AT), check("--picture", photo(code), "--at", AT)
    assert by_digits.stdout == by_picture.stdout
    assert json.loads(by_picture.stdout)["verdict"] == "genuine"


def test_a_forged_pass_is_no_more_genuine_in_a_picture(check, code, photo):
    forged = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert json.loads(check("--picture", photo(forged), "--at", AT).stdout)["verdict"] == "unknown-or-forged"


def test_a_code_of_others_is_turned_away_and_not_told_back(check):
    done = check("https://example.com/health?code=1")
    assert isinstance(done.exception, KnownError)
    assert done.exception.code == "foreign-code"
    assert "example" not in done.output + str(done.exception)


@pytest.mark.parametrize("options", [(), ("71", "--picture", "x.png")])
def test_a_code_or_a_picture_is_wanted(check, options):
    assert "Give a code, or --picture." in str(check(*options).exception)


@pytest.mark.parametrize(
    ("content", "code"), [(None, "file-unreadable"), (b"no picture", "picture-unreadable"), (b"", "picture-unreadable")]
)
def test_what_is_wrong_with_a_picture_is_said(check, tmp_path, content, code):
    path = tmp_path / "x.png"
    if content is not None:
        path.write_bytes(content)
    refused = check("--picture", str(path)).exception
    assert isinstance(refused, KnownError)
    assert refused.code == code
    assert str(refused)


def test_a_picture_without_a_code_is_said(check, tmp_path):
    Image.new("L", (300, 200), 255).save(tmp_path / "wall.png")
    refused = check("--picture", str(tmp_path / "wall.png")).exception
    assert isinstance(refused, KnownError)
    assert refused.code == "picture-without-code"
