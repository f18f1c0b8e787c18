"""A keyboard and a scanner before the window that has the focus: nothing is addressed, nothing is clicked.

Every key is counted, so that a scene can be held against its budget (product.md §4).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.hands import let_it_work

KEY_S, SCAN_S, THINK_S = 0.5, 1.5, 1.35
"""Seconds of one key of somebody who does not type for a living, of aiming a scanner, of looking up what is asked next.

Keystroke-Level Model (Card, Moran, Newell 1983): K 0.5 for codes nobody knows by heart, M 1.35; the scan is our own
watch.
"""
LONGEST_FOCUS_MS = 2_000
MOST_TABS = 60


@dataclass(slots=True)
class Tally:
    """What one scene took. `thoughts` counts what there is to think of: a line, a key to find, a run of keys."""

    scene: str
    budget_s: float
    budget_keys: int | None = None
    scans: int = 0
    keys: int = 0
    thoughts: int = 0

    @property
    def seconds(self) -> float:
        """How long the hands take by the Keystroke-Level Model; talking and measuring not counted."""
        return self.scans * SCAN_S + self.keys * KEY_S + self.thoughts * THINK_S

    @property
    def kept(self) -> bool:
        return self.seconds <= self.budget_s and (self.budget_keys is None or self.keys <= self.budget_keys)


@dataclass
class Keyboard:
    """`tallies` holds the scenes in the order they were played."""

    tallies: list[Tally] = field(default_factory=list)
    _tally: Tally | None = None

    @contextmanager
    def scene(self, name: str, *, seconds: float, keys: int | None = None) -> Iterator[Tally]:
        """Count what is typed within the block under this name; what is typed outside of any is not counted."""
        self._tally = tally = Tally(name, seconds, keys)
        self.tallies.append(tally)
        yield tally
        self._tally = None

    def scan(self, text: str) -> None:
        """Shoot a code: a scanner types it and ends with Enter."""
        QTest.keyClicks(self._focus(), text)
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)
        self._count(scans=1)

    def line(self, text: str) -> None:
        """Type a text and Enter."""
        self.type(text)
        self._press("Return")

    def type(self, text: str) -> None:
        """Type a text where the cursor is; Han characters as an input method commits them, counted as their pinyin."""
        if text.isascii():
            QTest.keyClicks(self._focus(), text)
            self._count(keys=len(text), thoughts=1)
            return
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)
        self._count(keys=_keys_of(text), thoughts=1)

    def press(self, key: str) -> None:
        """Press one key, as ui.shortcuts writes it: F6, Ctrl+L, Return, Esc, Tab, Up. The Enter that ends is known."""
        self._press(key)
        self._count(thoughts=int(key != "Return"))

    def tab_to(self, widget: QWidget, *, back: bool = False) -> None:
        """Press Tab, or Shift+Tab, until a widget has the keyboard; RuntimeError if it never gets it."""
        for _ in range(MOST_TABS):
            if self._focus() is widget:
                return self._count(thoughts=1)
            self._press("Shift+Tab" if back else "Tab")
        raise RuntimeError(f"no Tab leads to {widget.accessibleName() or type(widget).__name__!r}")

    def answer(self, letters: str) -> None:
        """Press letters or digits that act without Enter, one after another: one thing to think of."""
        for letter in letters:
            QTest.keyClicks(self._focus(), letter)
        self._count(keys=len(letters), thoughts=1)

    def _press(self, key: str) -> None:
        QTest.keySequence(self._focus(), QKeySequence(key))
        self._count(keys=1)

    def _count(self, *, scans: int = 0, keys: int = 0, thoughts: int = 0) -> None:
        if self._tally is not None:
            self._tally.scans += scans
            self._tally.keys += keys
            self._tally.thoughts += thoughts

    def _focus(self) -> QWidget:
        deadline = QDeadlineTimer(LONGEST_FOCUS_MS)
        while (widget := QApplication.focusWidget()) is None:
            if deadline.hasExpired():
                raise RuntimeError("nothing has the keyboard")
            window = next((w for w in QApplication.topLevelWidgets() if w.isVisible()), None)
            if window is not None:
                window.activateWindow()
            let_it_work(1)
        return widget


def _keys_of(text: str) -> int:
    """Return how many keys a pinyin input method takes for a text: its letters, and one to commit each word."""
    from pypinyin import lazy_pinyin

    return sum(len(syllable) for syllable in lazy_pinyin(text)) + 1
