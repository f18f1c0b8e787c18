"""A print run whose stick is pulled or full in the middle: finished batches stay, and the rest is printed later."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.adapters.folder_media import FolderMedia
from checkpoint_app.domain.print_run import RunState, Sheet
from checkpoint_app.errors import MediaError
from checkpoint_app.services import print_passes, reprint_passes
from checkpoint_app.services.print_passes import PrintPasses
from checkpoint_app.services.reprint_passes import ReprintPasses


class FailingMedia(FolderMedia):
    """Writes so many files, and fails with the next."""

    def __init__(self, files: int, code: int) -> None:
        super().__init__(self._after_block_of)
        self._left, self._code = files, code

    def staged(self, path: Path, content: bytes) -> Any:
        self._left -= 1
        return super().staged(path, content)

    def _after_block_of(self, written: int) -> None:
        if self._left < 0:
            raise OSError(self._code, "gone")


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sheet a batch: twelve people are three batches of four."""
    monkeypatch.setattr(print_passes, "SHEETS_A_BATCH", 1)
    monkeypatch.setattr(reprint_passes, "SHEETS_A_BATCH", 1)


@pytest.mark.parametrize(("code", "told"), [(errno.ENOSPC, "media-full"), (errno.EIO, "media-gone")])
@pytest.mark.parametrize("files", [0, 1, 2, 3])
def test_what_was_finished_before_a_fault_stays_and_the_rest_is_printed_later(
    community: Any, tmp_path: Path, files: int, code: int, told: str
) -> None:
    office, papers = community.office, tmp_path / "papers"
    papers.mkdir()
    faulty = PrintPasses(office.store, office.clock, FailingMedia(files, code))
    head = office.store.head()
    with pytest.raises(MediaError) as error:
        faulty.start(faulty.plan(), papers, sheet=Sheet.FOUR_UP, name="证")
    assert error.value.code == told
    assert sorted(path.name for path in papers.iterdir()) == [f"证 0{n}.pdf" for n in range(1, files + 1)]
    if not files:
        assert office.store.head() == head
        return
    run = office.store.run(1)
    assert (run.state, run.printed) == (RunState.OPEN, 4 * files)
    office.passes.resume(1, papers, name="证")
    names = sorted(path.name for path in papers.iterdir())
    assert names == ["证 01.pdf", "证 02.pdf", "证 03.pdf", "证 签收单.pdf"]
    run = office.store.run(1)
    assert (run.state, run.printed, run.sheets) == (RunState.DONE, 12, 3)


@pytest.mark.parametrize("files", range(4))
def test_sheets_written_again_are_all_there_or_none(community: Any, tmp_path: Path, files: int) -> None:
    office, papers = community.office, tmp_path / "papers"
    papers.mkdir()
    printed = office.passes.start(office.passes.plan(), tmp_path, sheet=Sheet.FOUR_UP)
    head = office.store.head()
    faulty = ReprintPasses(office.store, office.clock, FailingMedia(files, errno.ENOSPC))
    with pytest.raises(MediaError):
        faulty.again(1, papers, from_sheet=1, spoiled=printed.serials[:1])
    assert list(papers.iterdir()) == []
    assert office.store.head() == head
    assert office.reprint.again(1, papers, from_sheet=1, spoiled=printed.serials[:1]).paths


def test_a_reprint_that_could_not_be_written_voids_nothing(community: Any, tmp_path: Path) -> None:
    office = community.office
    printed = office.passes.start(office.passes.plan(), tmp_path)
    faulty = ReprintPasses(office.store, office.clock, FailingMedia(0, errno.ENOSPC))
    with pytest.raises(MediaError):
        faulty.reprint(printed.serials[0], tmp_path / "new.pdf")
    assert office.store.revoked_count() == 0
    assert not (tmp_path / "new.pdf").exists()
