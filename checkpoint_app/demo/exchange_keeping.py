"""Keys, recovery sheet, purge, check-up; and a reader that is not ours looks at a bundle."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copy2
from tempfile import TemporaryDirectory

from checkpoint_app.demo.exchange_access import CLERK, CLERK_PIN, HEAD, HEAD_PIN
from checkpoint_app.demo.exchange_base import ExchangeScenes
from checkpoint_app.demo.exchange_files import VISITOR
from checkpoint_app.demo.exchange_gate import examine, export_to
from checkpoint_app.demo.gate_scenes import PASSPHRASE
from checkpoint_app.domain.checkup import Grade
from checkpoint_app.domain.clock import local
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.passes import PassRecord
from checkpoint_app.services.inspect_bundle import inspect_bundle
from checkpoint_app.services.read_picture import code_in_file
from checkpoint_app.sync.certificates import fingerprint
from checkpoint_app.sync.office_keys import newest_key
from checkpoint_app.sync.signing import public_key

NEW_PASSPHRASE = "found again, for a demo"
GONE = 40
"""The resident who moved away."""
VERIFIER = Path(__file__).resolve().parents[2] / "docs" / "verify_bundle.py"
PAPERS = frozenset({".pdf", ".xlsx"})


class KeepingScenes(ExchangeScenes):
    def the_months_key_changes(self) -> None:
        story, office, east = self.story, self.story.office, self.story.gates[0]
        self.desk.change_key()
        story.publish_to_gates()
        bundle = export_to(east, self.folder("stick-9"))
        key = newest_key(office.desk.store.identity())
        recipients = inspect_bundle(east.desk.media, bundle).manifest["recipients"]
        mark = "" if key is None else fingerprint(key.recipient.encode())
        story.must(recipients == [mark], "the gate did not take the new key")
        came = self.desk.import_files(bundle.parent)[bundle.name]
        story.must(came.state is FileState.IMPORTED, "the office cannot read what is for its new key")
        self.claims["keys"] = len(office.desk.keys.states())
        story.tell(f"The office has a new key ({mark}); gate 1 encrypts for it.")

    def the_passphrase_is_forgotten(self) -> None:
        """The recovery sheet opens the office, read off its picture as a scanner reads it off the paper."""
        story, office = self.story, self.story.office
        sheet = self.folder("恢复单.pdf")
        self.desk.write_recovery_sheet(PASSPHRASE, sheet)
        (picture,) = story.hands.picture_of_pdf(sheet, (0,), "recovery-sheet")
        secret = code_in_file(office.desk.media, picture)
        sheet.unlink()
        self.desk.forget_and_recover(office.place, secret, NEW_PASSPHRASE)
        self.desk.sign_on(HEAD, HEAD_PIN)
        newest = office.desk.store.recovery_sheet()
        story.must(newest is not None, "the office does not know of its recovery sheet")
        story.tell("The office's passphrase was forgotten; the recovery sheet opened it, and a new one is set.")

    def what_is_old_is_destroyed(self, old_stick: Path) -> None:
        """By two persons, at the gates too, certified; and an old stick brings nobody back."""
        story, office, out = self.story, self.story.office, self.folder("销毁证明.pdf")
        story.clock.next_morning()
        before = f"{local(story.clock.read().wall_ms):%Y-%m-%d}"
        known = len(self._passes_of_visitor())
        with _papers_kept(story.out):
            self.desk.purge(before, GONE, CLERK, CLERK_PIN)
            story.must(not self.folder("空白证.pdf").exists(), "papers of before are still on the computer")
            waiting = office.desk.certify.unanswered()
            story.publish_to_gates()
            for gate in story.gates:  # what a gate answers comes up with its next export
                export_to(gate, story.stick)
        self.desk.import_files(story.stick)
        self.desk.certify_purge(out)
        answered = office.desk.certify.unanswered()
        story.hands.picture_of_pdf(out, (0,), "purge-certificate")
        oldest = office.desk.purge.retention().oldest_days
        brought = self.desk.import_files(old_stick)
        again = office.desk.purge.retention().oldest_days
        story.must(len(waiting) == len(story.gates) and not answered, "a gate did not answer the order")
        story.must(office.desk.store.resident(GONE) is None, "somebody who left is still on the roster")
        story.must(known == 1 and not self._passes_of_visitor(), "the visitor's name is still there, or was never")
        story.must(oldest == again, "an old stick brought somebody back")
        self.claims["purge"] = (len(waiting), tuple(file.state.value for file in brought.values()))
        story.tell(
            f"Two persons destroyed what was before {before}; {len(waiting)} gates did it too, the certificate is "
            "written, and the stick that was lost, found again, brought nobody back."
        )

    def _passes_of_visitor(self) -> list[PassRecord]:
        """Return the passes of the visitor whose record the lost stick has."""
        found = self.story.office.desk.store.passes(after=None, limit=100, text=VISITOR)
        return [record for record in found if record.holder == VISITOR]

    def everything_is_examined(self) -> None:
        story, office = self.story, self.story.office
        self.desk.examine()
        examine(story.gates[0])
        doctors = [office.desk.doctor(), *(gate.desk.doctor() for gate in story.gates)]
        found = [finding for doctor in doctors for finding in doctor.examine()]
        bad = [finding.code for finding in found if finding.grade is Grade.BAD]
        story.must(not bad, f"the check-up found {bad}")
        self.claims["doctor"] = len(found)
        story.tell(f"The check-up looked at {len(found)} things on {len(doctors)} computers and found no damage.")

    def another_reader_checks_a_bundle(self) -> None:
        """The verifier of the documents, on its own, down to the chain inside."""
        story, identity = self.story, self.story.office.desk.store.identity()
        if not VERIFIER.exists():
            story.tell("The independent reader is not installed here; it lies in the documents.")
            return
        bundle = export_to(story.gates[0], self.folder("stick-10"))
        key = newest_key(identity)
        with TemporaryDirectory() as folder:
            opener = Path(folder) / "key"
            opener.write_text(identity.age_identity if key is None else key.identity, encoding="ascii")
            command = [sys.executable, str(VERIFIER), str(bundle), public_key(identity.root_seed).hex(), str(opener)]
            done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
        last = done.stdout.strip().splitlines()[-1:]
        story.must(done.returncode == 0 and last[0].startswith("all right"), "the independent reader found a fault")
        self.claims["reader"] = last[0]
        story.tell(f"The independent reader says of {bundle.name}: {last[0]}.")


@contextmanager
def _papers_kept(out: Path) -> Iterator[None]:
    """Put the papers of the day back after a purge that destroyed them: whoever looks at the demo wants to see them."""
    papers = [path for path in out.rglob("*") if path.suffix in PAPERS]
    with TemporaryDirectory() as folder:
        for number, path in enumerate(papers):
            copy2(path, Path(folder) / str(number))
        yield
        for number, path in enumerate(papers):
            if not path.exists():
                copy2(Path(folder) / str(number), path)
