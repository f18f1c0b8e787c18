"""A window that nobody holds any more is collected whenever Python likes; a change of theme must outlive that."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget


@pytest.fixture
def collector():
    """Collect nothing but what the test lets be collected, at the first chance."""
    before = gc.get_threshold()
    gc.collect()
    gc.disable()
    yield gc
    gc.set_threshold(*before)
    gc.enable()
    gc.collect()


def forgotten_window() -> None:
    """Leave a window behind that holds only itself, with children that Qt still lists."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for _ in range(20):
        layout.addWidget(QLabel("x"))
    window.held_by = window


def test_a_change_of_theme_outlives_the_collector(qapp, theme, collector):
    for _ in range(30):
        forgotten_window()
    kept = [QScrollArea() for _ in range(100)]  # each has parts that Python hears of only when Qt lists them
    collector.set_threshold(collector.get_count()[0] + 200, 100_000, 100_000)
    collector.enable()
    theme.set_scale(1.5)
    assert not any(area.isVisible() for area in kept)
