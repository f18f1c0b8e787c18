"""Write the gate's tones, resources/sounds/*.wav, anew: plain sine tones, one pattern for each outcome."""

from __future__ import annotations

import array
import math
import sys
import wave
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "sounds"
RATE = 22_050
LOUDNESS = 0.5
FADE_S = 0.008

TONES: dict[str, tuple[tuple[float, float], ...]] = {
    "pass": ((1319, 0.14),),
    "note": ((880, 0.11), (0, 0.03), (1175, 0.13)),
    "hold": ((659, 0.16), (0, 0.08), (659, 0.16)),
    "refer": ((784, 0.14), (0, 0.03), (622, 0.14), (0, 0.03), (494, 0.18)),
    "refuse": ((220, 0.60),),
}
"""Hertz and seconds; 0 Hz is silence. An emergency has no tone: nobody waits for one."""


def samples(hertz: float, seconds: float) -> list[int]:
    count = int(RATE * seconds)
    fade = int(RATE * FADE_S)
    return [
        round(32767 * LOUDNESS * min(1.0, n / fade, (count - 1 - n) / fade) * math.sin(2 * math.pi * hertz * n / RATE))
        for n in range(count)
    ]


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, notes in TONES.items():
        data = array.array("h", (value for hertz, seconds in notes for value in samples(hertz, seconds)))
        if sys.byteorder == "big":
            data.byteswap()
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(data.tobytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
