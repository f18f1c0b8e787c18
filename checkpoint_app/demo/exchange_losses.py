"""A laptop is lost and replaced; another one dies and its backup goes on in a new epoch."""

from __future__ import annotations

from checkpoint_app.demo.exchange_base import ExchangeScenes
from checkpoint_app.demo.exchange_gate import (
    another_laptop,
    back_up,
    close_the_shift,
    export_to,
    sign_on_if_asked,
    start_after_restore,
    station_of,
)
from checkpoint_app.demo.gate_scenes import PASSPHRASE
from checkpoint_app.demo.scenes import PIN
from checkpoint_app.domain.exchange import FileState

LOST, DIED = 1, 0
"""Places of these gates in the story."""


class LossScenes(ExchangeScenes):
    def a_laptop_is_lost(self) -> None:
        """Its records count up to the last one held, what is lost is listed, and another laptop takes over."""
        story, old = self.story, self.story.gates[LOST]
        sign_on_if_asked(old)
        number = station_of(old)
        self.let_pass(old, 3)
        self.bring(old, "stick-west")
        self.let_pass(old, 4)
        late = export_to(old, self.folder("stick-of-the-lost"))
        sheet = close_the_shift(old)
        held = self.desk.board(number).held_to
        missing = story.office.desk.lose.look(number).missing(sheet.seq)
        kit = self.folder("kits") / "replacement.ckk"
        code = self.desk.lose(number, sheet.seq, kit)
        old.close()
        new = story.gates[LOST] = another_laptop(story, "gate-2-new")
        new.start_from_kit(kit, code)
        new.sign_on("1", PIN)
        self.let_pass(new, 3)
        story.publish_to_gates()
        came, line = self.bring(new, "stick-west-new")
        refused = self.desk.import_files(late.parent)[late.name]
        story.must(missing == ((held + 1, sheet.seq),), "what was lost is not listed")
        story.must(came.state is FileState.IMPORTED and not line.all_gaps, "the new laptop does not work")
        story.must(refused.state is FileState.REFUSED, "a file of the lost laptop was believed")
        self.claims["lost laptop"] = (missing, station_of(new), refused.reason)
        story.tell(
            f"Laptop {number} was lost with its records {held + 1}–{sheet.seq}; laptop {station_of(new)} took over, "
            f"and a file of the lost one was refused ({refused.reason})."
        )

    def a_backup_comes_back(self) -> None:
        """Into an empty folder, with a question first; both epochs are at the office afterwards."""
        story, old = self.story, self.story.gates[DIED]
        number = station_of(old)
        self.let_pass(old, 2)
        backup = back_up(old, self.folder("stick-backup"))
        self.let_pass(old, 3)
        _, before = self.bring(old, "stick-7")
        old.close()
        new = story.gates[DIED] = another_laptop(story, "gate-1-restored")
        new.place.restore(backup, PASSPHRASE)
        start_after_restore(new)
        self.let_pass(new, 2)
        self.bring(new, "stick-8")
        board = self.desk.board(number)
        receipts = {r.epoch: r for r in story.office.desk.store.receipts() if r.station == number}
        story.must(board.epoch == before.epoch + 1 and not board.all_gaps, "the new epoch is not whole at the office")
        story.must(receipts[before.epoch].held_to == before.held_to, "the epoch before is not whole at the office")
        self.claims["epochs"] = {epoch: receipt.held_to for epoch, receipt in sorted(receipts.items())}
        story.tell(
            f"Laptop {number} died; its backup went on in epoch {board.epoch} after a question. The office holds "
            f"records 1–{before.held_to} of the epoch before and 1–{board.held_to} of this one."
        )
