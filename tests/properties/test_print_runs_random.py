"""Whatever is printed, stopped, taken up, jammed, voided and printed anew: one standing pass each, files on record."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkpoint_app.domain.passes import PassKind, PassSerial, parse_serial
from checkpoint_app.domain.print_run import PrintFilter, Sheet
from checkpoint_app.domain.progress import Progress
from checkpoint_app.errors import Cancelled, KnownError
from checkpoint_app.services import print_passes, reprint_passes
from checkpoint_app.services.office_desk import OfficeDesk

STEPS = 25
BATCH = 2
"""Sheets a batch, so that twelve people make several."""
_SERIAL = re.compile(r"\b\d{2}-\d{6}-\d\b")


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_passes, "SHEETS_A_BATCH", BATCH)
    monkeypatch.setattr(reprint_passes, "SHEETS_A_BATCH", BATCH)


class Clerk:
    """Does at random what a clerk can do; what is refused is refused without a trace."""

    def __init__(self, office: OfficeDesk, folder: Path, seed: int) -> None:
        self.office, self.folder = office, folder
        self.chance = random.Random(seed)
        self.files: set[Path] = set()

    def step(self) -> None:
        act = self.chance.choice(
            (self.start, self.start, self.resume, self.again, self.after, self.void, self.reprint, self.revoke)
        )
        head, files = self.office.store.head(), set(self.folder.iterdir())
        try:
            act()
        except Cancelled:
            pass
        except KnownError:
            assert self.office.store.head() == head
            assert set(self.folder.iterdir()) == files

    def start(self) -> None:
        kind = self.chance.choice((PassKind.RESIDENT, PassKind.HOUSEHOLD))
        wanted = PrintFilter(kind=kind, compound=self.chance.choice(("", "云上苑")))
        plan = self.office.passes.plan(wanted, limit=self.chance.choice((None, None, 3, 7)))
        sheet = self.chance.choice((Sheet.FOUR_UP, Sheet.CARD, Sheet.SLIP_80))
        self.office.passes.start(plan, self.folder, sheet=sheet, progress=self.perhaps_stop())

    def resume(self) -> None:
        self.office.passes.resume(self.a_run(), self.folder, progress=self.perhaps_stop())

    def again(self) -> None:
        run = self.a_run()
        spoiled = self.some(run)
        sheet = self.chance.randint(1, 5)
        self.office.reprint.again(run, self.folder, from_sheet=sheet, spoiled=spoiled, progress=self.perhaps_stop())

    def after(self) -> None:
        run = self.a_run()
        records = self.office.store.passes_of_run(run)
        last_good = self.chance.choice(records).serial if records else PassSerial(0, 1)
        self.office.reprint.again(run, self.folder, after=last_good, spoiled=self.some(run))

    def void(self) -> None:
        self.office.reprint.void(self.some(self.a_run()))

    def revoke(self) -> None:
        self.office.revoke.revoke(self.any_pass(), self.chance.choice(("lost", "moved-out")))

    def reprint(self) -> None:
        serial = self.any_pass()
        self.office.reprint.reprint(serial, self.folder / f"{self.chance.random()}.pdf")

    def a_run(self) -> int:
        return self.chance.randint(1, max(1, len(self.office.store.runs())))

    def any_pass(self) -> PassSerial:
        return PassSerial(0, self.chance.randint(1, self.office.store.next_serial().number))

    def some(self, run: int) -> list[PassSerial]:
        serials = [record.serial for record in self.office.store.passes_of_run(run)]
        return self.chance.sample(serials, min(len(serials), self.chance.choice((0, 0, 1, 2))))

    def perhaps_stop(self) -> Progress:
        stop_at = self.chance.choice((99, 99, 1, 5, 9))

        def progress(done: int, total: int) -> None:
            if done >= stop_at:
                raise Cancelled

        return progress


def printed_on(path: Path) -> set[PassSerial]:
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return {serial for typed in _SERIAL.findall(text) if (serial := parse_serial(typed)) is not None}


@pytest.mark.parametrize("seed", range(14))
def test_nobody_ever_holds_two_passes_and_every_file_is_on_record(community: Any, tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    office = community.office
    clerk = Clerk(office, folder, seed)
    for _ in range(STEPS):
        clerk.step()
        community.clock.advance(minutes=5)
        records = office.store.passes(after=None, limit=10_000)
        standing = Counter((r.kind, r.resident, r.household) for r in records if r.revoked_ms is None)
        assert max(standing.values(), default=0) <= 1
        assert len({record.serial for record in records}) == len(records)
    on_record = {record.serial for record in office.store.passes(after=None, limit=10_000)}
    on_paper = set().union(*(printed_on(path) for path in folder.iterdir()))
    assert on_paper == on_record, "what is on paper is on record, and what is on record is on paper"
    for run in office.store.runs():
        on_sheets = [serial for sheet in office.store.sheets_of_run(run.number) for serial in sheet]
        of_run = {record.serial for record in office.store.passes_of_run(run.number)}
        assert len(on_sheets) == len(set(on_sheets))
        assert set(on_sheets) <= of_run
        standing_of_run = {r.serial for r in office.store.passes_of_run(run.number) if r.revoked_ms is None}
        assert standing_of_run <= set(on_sheets)
    runs = office.store.runs()
    office.store.rebuild_projections()
    assert office.store.runs() == runs
