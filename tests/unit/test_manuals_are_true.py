"""The manuals quote the screens word for word, and have their keys, letters, pages and pictures."""

from __future__ import annotations

import ast
import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from checkpoint_app.domain.papers import PaperKind
from checkpoint_app.domain.passes import parse_serial
from ui.gate.fever_panel import CALLS, HANDED_OVER, LEFT, PRINT, SITE, THERMOMETER
from ui.gate.vehicle_presenter import VISITOR_KEY
from ui.office.paper_words import paper_word
from ui.shortcuts import GATE, LANE, OFFICE, shortcuts_of

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
OPERATORS, OFFICES = MANUALS = (DOCS / "operator-manual.md", DOCS / "office-manual.md")


def text_of(page: Path) -> str:
    return page.read_text("utf-8")


def plain(text: str) -> str:
    """Full-width and half-width punctuation count as the same, and so do one blank and several."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text))


def sentences_with_places() -> list[re.Pattern[str]]:
    """Return a pattern for each text of the screens that is filled in: 已登记 {time} is also 已登记 18:00.

    One with fewer than two Han characters of its own would fit anything.
    """
    patterns = []
    for file in sorted((ROOT / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(text_of(file))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words, *more = re.split(r"\{\w+(?::[^}]*)?\}", plain(node.value))
                if more and len(re.findall(r"[\u4e00-\u9fff]", words + "".join(more))) >= 2:
                    patterns.append(re.compile(".{1,40}".join(map(re.escape, (words, *more)))))
    return patterns


@pytest.mark.parametrize("manual", MANUALS, ids=lambda page: page.stem)
def test_a_manual_quotes_the_screen_word_for_word(manual: Path) -> None:
    screens = plain("\n".join(text_of(file) for file in sorted((ROOT / "ui").rglob("*.py"))))
    filled_in = sentences_with_places()
    quoted = [plain(words) for words in re.findall(r"「([^」]+)」", text_of(manual))]
    assert len(quoted) > 20
    assert [
        words
        for words in quoted
        if words not in screens and not any(sentence.fullmatch(words) for sentence in filled_in)
    ] == []


@pytest.mark.parametrize("manual", MANUALS, ids=lambda page: page.stem)
def test_a_serial_in_a_manual_could_be_typed(manual: Path) -> None:
    serials = re.findall(r"\b\d{2}-\d{6}-\d\b", text_of(manual))
    assert [serial for serial in serials if parse_serial(serial) is None] == []


def test_the_operator_manual_has_the_keys_of_the_gate_and_no_other() -> None:
    keys = {shortcut.key for shortcut in shortcuts_of(GATE)}
    named = set(re.findall(r"\bF\d+\b|\bCtrl\+[A-Z]\b|\bEsc\b", text_of(OPERATORS)))
    assert named == keys


def test_the_operator_manual_has_the_letters_of_the_lane_and_of_the_panels_and_no_other() -> None:
    lane = {shortcut.key for shortcut in shortcuts_of(LANE)}
    panels = {*CALLS, HANDED_OVER, LEFT, PRINT, SITE, THERMOMETER, VISITOR_KEY}
    named = set(re.findall(r"\*\*([A-Z?])\*\*", text_of(OPERATORS)))
    assert sorted(lane - named) == []
    assert sorted(named - lane - panels) == []


def test_the_first_page_of_the_operator_manual_names_every_key_as_the_screen_does() -> None:
    first = plain(text_of(OPERATORS).split("\n---\n")[0])
    cells = [cell.strip().strip("*") for line in first.splitlines() for cell in line.split("|")[1:-1]]
    words = dict(pairwise(cells))
    gate = {shortcut.key: plain(shortcut.source) for shortcut in shortcuts_of(GATE)}
    assert {key: words.get(key) for key in gate} == gate | {"Esc": "离开"}


def pages_of_the_operator_manual() -> dict[str, str]:
    """Return the text of each page by its title; the first page is not among them."""
    pages = re.split(r"^## (?=\d)", text_of(OPERATORS), flags=re.MULTILINE)[1:]
    return {page.splitlines()[0]: page for page in pages}


SCENES = pages_of_the_operator_manual()


def test_the_pages_of_the_operator_manual_are_numbered_and_apart() -> None:
    assert [title.split(". ")[0] for title in SCENES] == [str(n) for n in range(1, len(SCENES) + 1)]
    assert all(page.rstrip().endswith("\n---") for page in list(SCENES.values())[:-1])


def test_the_operator_manual_refers_to_pages_it_has() -> None:
    referred = {int(n) for n in re.findall(r"第 (\d+) 页", text_of(OPERATORS))}
    assert sorted(referred - set(range(1, len(SCENES) + 1))) == []


@pytest.mark.parametrize("title", SCENES)
def test_a_page_of_the_operator_manual_says_when_which_keys_what_is_seen_and_what_not_to_do(title: str) -> None:
    page = SCENES[title]
    places = [page.find(f"**{part}**") for part in ("什么时候", "按键", "屏幕上", "不要", "出了岔子")]
    assert -1 not in places
    assert places == sorted(places)
    assert len(page) < 900, "longer than a page"


def pictures_of(manual: Path) -> list[str]:
    return re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text_of(manual))


@pytest.mark.parametrize(("manual", "part"), [(OPERATORS, "night"), (OFFICES, "day")], ids=["night", "day"])
def test_the_pictures_of_a_manual_are_those_the_demo_takes(manual: Path, part: str) -> None:
    """Made anew by the demo (`make pictures`): a name of its own for each, without the number before it."""
    scenes = sorted((ROOT / "checkpoint_app/demo").glob("*.py"))
    told = "".join(text_of(file) for file in scenes if (part == "night") == file.name.startswith("night"))
    taken = {f"pictures/{part}/{name}.png" for name in re.findall(r'\bpicture\((?:[\w.]+, )?"([a-z-]+)"\)', told)}
    referred = set(pictures_of(manual))
    assert sorted(referred - taken) == []
    assert sorted(f"pictures/{part}/{file.name}" for file in (DOCS / "pictures" / part).iterdir()) == sorted(referred)


@pytest.mark.parametrize("manual", MANUALS, ids=lambda page: page.stem)
def test_a_picture_of_a_manual_is_small(manual: Path) -> None:
    large = [name for name in pictures_of(manual) if (DOCS / name).stat().st_size > 60 * 1024]
    assert large == []


def test_the_office_manual_has_the_pages_of_the_office_by_their_keys() -> None:
    pages = {s.key: plain(s.source) for s in shortcuts_of(OFFICE) if re.fullmatch(r"Ctrl\+\d", s.key)}
    told = plain(text_of(OFFICES))
    named = {key: page for page, key in re.findall(r"\*\*([^*]+)\*\*\((Ctrl\+\d)\)", told)}
    assert {key: pages.get(key) for key in named} == named
    assert [page for page in pages.values() if page not in told] == []
    first, *_, ninth, last = pages
    assert f"{first} 到 {ninth} 和 {last}" in told


@pytest.mark.parametrize("page", ["pass_page", "bundle_page", "station_page", "publish_page"])
def test_the_office_manual_tells_of_every_button_of_a_page(page: str) -> None:
    buttons = re.findall(r"_button\.setText\(self\.tr\(\"([^\"]+)\"\)\)", text_of(ROOT / f"ui/office/{page}.py"))
    told = text_of(OFFICES)
    assert len(buttons) > 2
    assert [button for button in buttons if f"「{button}」" not in told] == []


def test_the_office_manual_tells_of_every_task_of_the_page_of_safety() -> None:
    word = r"def word\(self\) -> str:\n        return self\.tr\(\"([^\"]+)\"\)"
    tasks = [found for file in (ROOT / "ui/office").glob("*_task.py") for found in re.findall(word, text_of(file))]
    told = text_of(OFFICES)
    assert len(tasks) > 10
    assert [task for task in tasks if f"「{task}」" not in told] == []


def test_the_office_manual_tells_of_every_paper() -> None:
    told = text_of(OFFICES)
    assert [kind for kind in PaperKind if f"「{paper_word(kind)}」" not in told] == []
