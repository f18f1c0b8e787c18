"""The days that `checkpoint-app demo` plays, scene after scene, and what they leave in one folder."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from checkpoint_app.demo.exchange_scenes import play_exchange
from checkpoint_app.demo.night import Night, NightTold, table
from checkpoint_app.demo.night_scenes import play_night
from checkpoint_app.demo.pass_scenes import PassStory
from checkpoint_app.demo.scenes import Story, Told
from checkpoint_app.errors import InputRefused
from ui.application import open_application
from ui.hands import Hands

MARK = ".checkpoint-demo"


def play_demo(
    out: Path,
    *,
    headless: bool,
    days: int,
    stations: int,
    residents: int,
    seed: int,
    say: Callable[[str], None] = lambda sentence: None,
) -> Told:
    """Play the whole story through the real windows, then the exchange; everything they make lies in `out` afterwards.

    An older demo in `out` is replaced; any other folder with something in it is left alone (InputRefused).
    """
    out = _prepare(out, headless=headless)
    told = Told(out)
    story = Story(out, Hands(out / "pictures"), told, say)
    passes = PassStory(story)
    try:
        story.found_the_office(residents, seed)
        passes.photos_are_loaded()
        story.enrol_gates(stations)
        passes.a_design_is_chosen()
        passes.passes_are_printed()
        passes.paper_jams()
        passes.blanks_and_papers()
        for day in range(days):
            if day:
                story.clock.next_morning()
            story.people_come_and_go()
            if day == 0:
                story.odd_cases()
                story.a_temporary_pass_at_the_other_gate()
                passes.a_slip_to_the_other_gate()
                passes.a_pass_is_copied()
            story.bundles_go_up()
            story.the_report_is_sent(day)
        passes.the_copy_is_found()
        passes.a_pass_is_stopped_by_telephone()
        story.the_office_bundle_goes_down()
        passes.the_copy_is_stopped()
        story.a_gate_is_killed()
        play_exchange(story)
    finally:
        story.close()
    return told


def play_night_shift(out: Path, *, headless: bool, say: Callable[[str], None] = lambda sentence: None) -> NightTold:
    """Play the night by keyboard alone; its table of keys against budgets is told, and lies in `out` as night.txt.

    An older demo in `out` is replaced; any other folder with something in it is left alone (InputRefused).
    """
    out = _prepare(out, headless=headless)
    night = Night(out, Hands(out / "pictures"), say)
    try:
        play_night(night)
    finally:
        night.switch_off()
    keys = table(night.told.tallies)
    (out / "night.txt").write_text(keys + "\n", "utf-8")
    say(keys)
    return night.told


def _prepare(out: Path, *, headless: bool) -> Path:
    """Empty the folder and open Qt, on no screen where there is none; return the folder with its root."""
    if headless or not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "win32"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    out = out.resolve()  # windows take a path without a root from the home folder
    _clear(out)
    open_application()
    return out


def _clear(out: Path) -> None:
    if out.exists() and any(out.iterdir()):
        if not (out / MARK).exists():
            raise InputRefused("demo-folder-taken", path=str(out))
        shutil.rmtree(out)
    out.mkdir(parents=True, exist_ok=True)
    (out / MARK).touch()
