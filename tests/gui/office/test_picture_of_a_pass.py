"""A picture of a pass dropped on the page of passes finds it in the register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from checkpoint_app.documents.qr_symbol import qr_symbol
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.sync import pass_code
from ui.office.office_tools import PageName


@pytest.fixture
def photo(community, tmp_path) -> Callable[..., Path]:
    """Write a picture of the pass with this serial, signed by the office or by a stranger."""

    def take(serial: PassSerial, *, stranger: bool = False) -> Path:
        identity = community.office.store.identity()
        claims = PassClaims(
            serial=serial,
            kind=PassKind.RESIDENT,
            name="王*明",
            dwelling="云上苑 3-1-501",
            not_before_s=community.clock.wall_ms // 1000 - 2 * 86_400,
            expires_s=community.clock.wall_ms // 1000 - 86_400,
        )
        rows = qr_symbol(pass_code.encode(claims, bytes(32) if stranger else identity.signing_seed)).rows
        grey = Image.new("L", (len(rows),) * 2)
        grey.putdata([0 if module == "1" else 255 for row in rows for module in row])
        large = grey.resize((4 * grey.width,) * 2, Image.Resampling.NEAREST)
        ImageOps.expand(large, 30, fill=255).save(tmp_path / "photo.png")
        return tmp_path / "photo.png"

    return take


def test_its_serial_is_looked_for_even_when_the_pass_is_over(window, settle, photo):
    window.go(PageName.PASSES)
    window.take_files([photo(PassSerial(0, 12))])
    settle()
    assert window.page() is PageName.PASSES
    assert window.passes.page.filter.text() == str(PassSerial(0, 12))


def test_what_no_station_of_ours_signed_is_said(window, settle, photo, said):
    window.go(PageName.PASSES)
    window.take_files([photo(PassSerial(0, 12), stranger=True)])
    settle()
    assert "不是本社区的证件" in said()
    assert window.passes.page.filter.text() == ""


def test_a_picture_without_a_code_is_said(window, settle, said, tmp_path):
    Image.new("L", (300, 200), 255).save(tmp_path / "wall.png")
    window.go(PageName.PASSES)
    window.take_files([tmp_path / "wall.png"])
    settle()
    assert "wall.png 里没有找到二维码" in said()
