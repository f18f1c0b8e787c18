from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from ui.shortcuts import GATE, SHORTCUTS, key_of, shortcuts_of


def test_no_window_has_one_key_twice():
    used = Counter((s.window, QKeySequence(s.key).toString()) for s in SHORTCUTS)
    assert [key for key, times in used.items() if times > 1] == []


def test_no_window_has_one_action_twice():
    used = Counter((s.window, s.action) for s in SHORTCUTS)
    assert [action for action, times in used.items() if times > 1] == []


def test_every_key_is_one_that_qt_knows_and_has_words():
    for shortcut in SHORTCUTS:
        assert QKeySequence(shortcut.key).count() == 1, shortcut
        assert shortcut.text


def test_the_gate_has_the_keys_of_the_product():
    assert {s.key for s in shortcuts_of(GATE)} == {
        *(f"F{n}" for n in range(1, 13)),
        *(f"Ctrl+{c}" for c in "BDKLPQRTVWYZ"),
        "Esc",
    }
    assert key_of(GATE, "export") == "F11"
    with pytest.raises(KeyError):
        key_of(GATE, "fly")
