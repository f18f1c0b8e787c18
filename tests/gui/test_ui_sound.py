from __future__ import annotations

import array
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from checkpoint_app.domain.outcome import Outcome
from checkpoint_app.paths import resources_dir
from ui.sound import SOUNDING, Tones

ROOT = Path(__file__).resolve().parents[2]


def sound(outcome: Outcome) -> Path:
    return resources_dir() / "sounds" / f"{outcome.value.lower()}.wav"


def test_every_outcome_has_its_own_tone_and_an_emergency_none():
    assert Outcome.EMERGENCY not in SOUNDING
    assert len({sound(outcome).read_bytes() for outcome in SOUNDING}) == len(Outcome) - 1
    assert not sound(Outcome.EMERGENCY).exists()


@pytest.mark.parametrize("outcome", SOUNDING)
def test_a_tone_is_short_and_audible_and_starts_and_ends_softly(outcome):
    with wave.open(str(sound(outcome))) as file:
        seconds = file.getnframes() / file.getframerate()
        samples = array.array("h", file.readframes(file.getnframes()))
    assert 0.1 <= seconds <= 0.7
    assert max(samples) > 8000
    assert abs(samples[0]) < 200
    assert abs(samples[-1]) < 200


def test_the_script_makes_exactly_the_shipped_tones(tmp_path):
    script = tmp_path / "packaging" / "make_sounds.py"
    script.parent.mkdir()
    script.write_bytes((ROOT / "packaging" / "make_sounds.py").read_bytes())
    subprocess.run([sys.executable, script], check=True)
    made = tmp_path / "resources" / "sounds"
    assert {p.name: p.read_bytes() for p in made.iterdir()} == {
        sound(outcome).name: sound(outcome).read_bytes() for outcome in SOUNDING
    }


def test_a_window_on_no_screen_is_silent(qapp):
    tones = Tones()
    tones.warm_up()
    for outcome in Outcome:
        tones.play(outcome)
    assert tones._effects == {}
