"""The days after: what happens to files, laptops, keys and old records between gates and office, in its order."""

from __future__ import annotations

from checkpoint_app.demo.exchange_access import AccessScenes
from checkpoint_app.demo.exchange_base import walkers
from checkpoint_app.demo.exchange_files import FileScenes
from checkpoint_app.demo.exchange_keeping import KeepingScenes
from checkpoint_app.demo.exchange_losses import LossScenes
from checkpoint_app.demo.scenes import Story


def play_exchange(story: Story) -> None:
    """Play the exchange after a story's day; it stops where a claim is not true."""
    claims: dict[str, object] = {}
    of = (story, claims, walkers(story.codes))
    files, access, losses, keeping = FileScenes(*of), AccessScenes(*of), LossScenes(*of), KeepingScenes(*of)
    story.told.facts["exchange"] = claims
    files.a_stick_is_lost()
    files.a_part_is_missing()
    files.a_copy_is_damaged()
    files.a_sheet_is_compared()
    access.clerks_sign_on()
    access.names_are_masked()
    access.a_trace_and_one_persons_file()
    access.the_access_log_says_so()
    access.a_correction_is_asked()
    losses.a_laptop_is_lost()
    losses.a_backup_comes_back()
    keeping.the_months_key_changes()
    keeping.the_passphrase_is_forgotten()
    keeping.what_is_old_is_destroyed(files.the_lost_stick_is_found())
    keeping.everything_is_examined()
    keeping.another_reader_checks_a_bundle()
