"""Blanks that the office prints: numbers of the station's own block, each once, on record with their file."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.passes import FIRST_BLANK, LAST_BLANK, BlankBlock, PassSerial
from checkpoint_app.domain.scan import ScanForm, understand
from checkpoint_app.errors import InputRefused, MediaError
from checkpoint_app.services.print_blank_passes import PrintBlankPasses


def test_blocks_of_a_station_follow_each_other_and_travel_to_it(community: Any, tmp_path: Path) -> None:
    office, (gate, other) = community.office, community.gates
    station = gate.store.identity().station
    first = office.blanks.print(station, 12, tmp_path / "a.pdf")
    second = office.blanks.print(station, 3, tmp_path / "b.pdf")
    assert (first.first, first.last) == (PassSerial(station, FIRST_BLANK), PassSerial(station, FIRST_BLANK + 11))
    assert second.first == PassSerial(station, FIRST_BLANK + 12)
    community.publish()
    assert gate.store.blanks() == [
        BlankBlock(station=station, first=FIRST_BLANK, last=FIRST_BLANK + 11),
        BlankBlock(station=station, first=FIRST_BLANK + 12, last=FIRST_BLANK + 14),
    ]
    assert other.store.blanks() == []


def test_the_symbol_types_the_serial_and_the_card_says_that_it_is_no_proof(community: Any, tmp_path: Path) -> None:
    done = community.office.blanks.print(1, 12, tmp_path / "blanks.pdf")
    document = pypdfium2.PdfDocument(done.path)
    assert len(document) == 2
    words = document[0].get_textpage().get_text_bounded()
    image = document[0].render(scale=300 / 72, grayscale=True).to_pil()
    document.close()
    read = zxingcpp.read_barcodes(image)
    scans = [understand(code.text) for code in read]
    assert {scan.form for scan in scans} == {ScanForm.SERIAL}
    assert {scan.serial for scan in scans} == {PassSerial(1, FIRST_BLANK + n) for n in range(10)}
    assert str(done.first) in words
    assert "不是凭证" in words


@pytest.mark.parametrize(
    ("station", "count", "code"), [(9, 1, "station-unknown"), (1, 0, "blank-count"), (1, 1_001, "blank-count")]
)
def test_what_cannot_be_printed_is_refused(community: Any, tmp_path: Path, station: int, count: int, code: str) -> None:
    with pytest.raises(InputRefused) as refused:
        community.office.blanks.print(station, count, tmp_path / "blanks.pdf")
    assert refused.value.code == code
    assert not (tmp_path / "blanks.pdf").exists()


def test_a_block_that_is_used_up_says_how_many_are_left(community: Any, tmp_path: Path) -> None:
    data = {"station": 1, "first": FIRST_BLANK, "last": LAST_BLANK - 2}
    community.office.store.append(EventDraft(kind=EventKind.BLANKS_PRINTED, at_ms=community.clock.wall_ms, data=data))
    with pytest.raises(InputRefused) as refused:
        community.office.blanks.print(1, 3, tmp_path / "blanks.pdf")
    assert refused.value.details == {"station": 1, "left": 2}
    assert community.office.blanks.print(1, 2, tmp_path / "blanks.pdf").last.number == LAST_BLANK


def test_blanks_that_could_not_be_written_use_no_numbers(community: Any, tmp_path: Path) -> None:
    def full(written: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    office = community.office
    with pytest.raises(MediaError):
        PrintBlankPasses(office.store, office.clock, FolderMedia(full)).print(1, 5, tmp_path / "blanks.pdf")
    assert office.store.blanks() == []
