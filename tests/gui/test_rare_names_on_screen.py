"""Names beyond Noto Sans SC, and Uyghur, Tibetan and Yi, have glyphs on a machine that has no fonts at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from checkpoint_app.documents.script_font import script_font
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.pass_design import Script
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident
from ui.gate.gate_window import GateWindow
from ui.screen_fonts import LaterFonts, add_later_fonts, unpack_for_screen
from ui.task_runner import TaskRunner

NO_FONTS = '<?xml version="1.0"?><fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>'
TEXTS = {
    "extension B": "𠀋",
    "extension C": "𪜀",
    "extension D": "𫝀",
    "extension E": "𫠠",
    "extension F": "𬺰",
    "the last of F": "𮯠",
    "Uyghur": "كىرىش كىنىشكىسى",
    "Tibetan": "འགྲོ་བ་མིའི་",
    "Yi": "ꊿꂷꃅ",
    "a usual name": "王㼆𬭳·",
    "extension G": "\U00030000",
}
FAMILIES = {"Rare Han", "Noto Naskh Arabic", "Noto Serif Tibetan", "Noto Sans Yi"}


def looks(texts: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Return for each text the families Qt takes, whether a glyph is missing, and the picture of a label."""
    looks = {}
    for what, text in texts.items():
        layout = QTextLayout(text, QApplication.font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        label = QLabel(text)
        label.resize(200, 60)
        image = label.grab().toImage()
        looks[what] = {
            "families": sorted({run.rawFont().familyName() for run in runs}),
            "missing": any(index == 0 for run in runs for index in run.glyphIndexes()),
            "picture": bytes(image.constBits()).hex(),
        }
    return looks


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the looks before and after the later fonts, of a program that sees none of this machine's fonts."""
    folder = tmp_path_factory.mktemp("no-fonts")
    (folder / "fonts.conf").write_text(NO_FONTS.format(folder=folder), "utf-8")
    done = subprocess.run(
        [sys.executable, __file__],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"},
    )
    before, after = json.loads(done.stdout)
    return before, after


def test_a_program_starts_with_one_font_and_shows_usual_names(seen: Any) -> None:
    before, _ = seen
    assert before["a usual name"]["families"] == ["Noto Sans SC"]
    assert not before["a usual name"]["missing"]
    assert not FAMILIES & {family for look in before.values() for family in look["families"]}


@pytest.mark.parametrize("what", [what for what in TEXTS if what not in {"a usual name", "extension G"}])
def test_what_was_a_box_before_has_its_glyphs_afterwards(seen: Any, what: str) -> None:
    before, after = seen
    assert before[what]["missing"]
    assert not after[what]["missing"]
    assert set(after[what]["families"]) <= {*FAMILIES, "Noto Sans SC"}
    assert after[what]["picture"] != before[what]["picture"]
    assert after[what]["picture"] != after["extension G"]["picture"], "that one is the box"


def test_a_usual_name_looks_the_same_afterwards(seen: Any) -> None:
    before, after = seen
    assert after["a usual name"] == before["a usual name"]


def test_the_later_fonts_come_by_themselves_and_a_label_on_screen_is_painted_again(
    qapp: QApplication, runner: TaskRunner, qtbot: QtBot
) -> None:
    label = QLabel("王𠀋")
    qtbot.addWidget(label)
    label.show()
    later = LaterFonts(runner)
    later.load_when_idle(0)
    qtbot.waitUntil(lambda: set(QFontDatabase.families()) >= FAMILIES)
    assert not looks({"it": label.text()})["it"]["missing"]


@pytest.mark.parametrize(
    ("script", "word"),
    [
        (Script.UYGHUR, "ئىنسانلار"),
        (Script.TIBETAN, "བསྒྲགས་ཧཱུྃ་རྩྭ་མིའི་རིགས་རྒྱུད་"),
        (Script.YI, "ꊿꂷꃅꄿꐨꐥ"),
    ],
)
def test_paper_and_screen_shape_letters_alike(qapp: QApplication, script: Script, word: str) -> None:
    add_later_fonts(unpack_for_screen())
    layout = QTextLayout(word, QApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    on_screen = [index for run in layout.glyphRuns() for index in run.glyphIndexes()]
    font = script_font(script)
    on_paper = [font.face.charToGlyph[ord(glyph.code)] for glyph in font.shape(word)]
    assert sorted(on_screen) == sorted(on_paper)


def test_a_resident_of_such_a_name_is_served_and_no_glyph_is_missing(
    community: Any, on_duty: GateWindow, enter: Callable[[str], None]
) -> None:
    people = [
        Resident(number=0, household=0, dwelling=Dwelling("云上苑", "8", "1", room), name=name)
        for room, name in (("801", "𠮷小明"), ("802", "𬺰某某"))
    ]
    draft = EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=community.clock.wall_ms)
    community.office.store.merge_roster(people, draft, no_progress)
    community.publish()
    add_later_fonts(unpack_for_screen())
    shown = {}
    for person in people:
        enter(person.name)
        enter("366")
        shown |= {label.text(): label.text() for label in on_duty.view.card.findChildren(QLabel) if label.text()}
    assert {"𠮷*明", "𬺰*某"} <= {text.split()[0] for text in shown}
    assert not [text for text, look in looks(shown).items() if look["missing"]]
    assert [passage.name for passage in on_duty.desk.store.feed(before_seq=None, limit=2)] == ["𬺰某某", "𠮷小明"]


def test_a_program_that_ends_at_once_loads_nothing(qapp: QApplication, runner: TaskRunner) -> None:
    later = LaterFonts(runner)
    later.load_when_idle(0)
    later.stop()
    runner.shut_down()
    QApplication.processEvents()  # a job given to a runner that has shut down would be an error
    assert not later.findChild(QTimer).isActive()


if __name__ == "__main__":
    from ui.application import open_application

    application = open_application()
    at_first = looks(TEXTS)
    add_later_fonts(unpack_for_screen())
    print(json.dumps([at_first, looks(TEXTS)]))
