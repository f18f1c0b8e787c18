"""The documents name only what exists: commands, options, modules, files, words, keys."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import click
import pytest

from checkpoint_app import __version__
from checkpoint_app.cli.root import root
from checkpoint_app.cli.session import SHARED_OPTIONS
from ui.gate.fever_panel import CALLS, HANDED_OVER, LEFT, PRINT, SITE, THERMOMETER
from ui.gate.vehicle_presenter import VISITOR_KEY
from ui.shortcuts import GATE, LANE, shortcuts_of

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")])
DECISIONS = sorted((DOCS / "adr").glob("*.md"))
MANUALS = (DOCS / "operator-manual.md", DOCS / "office-manual.md")
PACKAGES = ("checkpoint_app", "db", "ui")
SHARED = {name for option in SHARED_OPTIONS for name in option.opts}


def text_of(page: Path) -> str:
    return page.read_text("utf-8")


def commands(group: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, click.Command]]:
    """Yield every command a person can run, by its whole name: leaves, and groups that do something alone."""
    if not isinstance(group, click.Group):
        yield " ".join(path), group
        return
    if group.invoke_without_command:
        yield " ".join(path), group
    for name, command in group.commands.items():
        yield from commands(command, (*path, name))


COMMANDS = dict(commands(root, ("checkpoint-app",)))


def sections_of_the_command_line() -> dict[str, str]:
    """Return the text under each heading of docs/cli.md that names a command."""
    parts = re.split(r"^### `([^`]+)`.*$", text_of(DOCS / "cli.md"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def code_of_the_packages() -> str:
    return "\n".join(text_of(file) for package in PACKAGES for file in sorted((ROOT / package).rglob("*.py")))


def test_docs_describe_every_command_and_no_other() -> None:
    assert set(sections_of_the_command_line()) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_docs_describe_every_option_of_a_command_and_no_other(name: str) -> None:
    section = sections_of_the_command_line()[name]
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", section))
    known = {option for parameter in COMMANDS[name].params for option in parameter.opts if option.startswith("--")}
    own = known - SHARED - {"--help"}
    assert named - SHARED == own


def test_docs_describe_the_options_all_commands_share() -> None:
    opening = text_of(DOCS / "cli.md").split("\n### ")[0]
    assert [option for option in SHARED if f"`{option}" not in opening] == []


def test_every_module_named_in_the_documents_exists() -> None:
    missing = []
    for page in PAGES:
        for name in re.findall(rf"`((?:{'|'.join(PACKAGES)})(?:\.[a-z_0-9]+)+)`", text_of(page)):
            place = ROOT / name.replace(".", "/")
            if not (place.with_suffix(".py").exists() or place.is_dir()):
                missing.append((page.name, name))
    assert missing == []


def test_the_architecture_names_every_package() -> None:
    packages = {
        str(file.parent.relative_to(ROOT)).replace("/", ".")
        for package in PACKAGES
        for file in (ROOT / package).rglob("__init__.py")
    }
    told = text_of(DOCS / "architecture.md")
    assert [package for package in sorted(packages) if f"`{package}" not in told] == []


def test_every_file_named_in_the_documents_exists() -> None:
    folders = r"(?:checkpoint_app|db|ui|docs|tests|packaging|resources|benchmarks)"
    missing = [
        (page.name, name)
        for page in PAGES
        for name in re.findall(rf"`({folders}/[\w./-]+)`", text_of(page))
        if not (ROOT / name).exists()
    ]
    assert missing == []


def test_every_relative_link_leads_somewhere() -> None:
    broken = []
    for page in PAGES:
        for target in re.findall(r"\]\(([^)\s]+)\)", text_of(page)):
            if "://" not in target and not (page.parent / target.split("#")[0]).exists():
                broken.append((page.name, target))
    assert broken == []


def test_every_section_the_code_cites_is_there() -> None:
    """Docstrings cite architecture.md §2 or docs/formats.md §4; a reader has to find them."""
    cited = set(re.findall(r"(architecture|formats)\.md §(\d+)", code_of_the_packages().lower()))
    headings = {(name, n) for name in ("architecture", "formats") for n in numbered_headings(DOCS / f"{name}.md")}
    assert sorted(cited - headings) == []


def numbered_headings(page: Path) -> list[str]:
    return re.findall(r"^## (\d+)\. ", text_of(page), flags=re.MULTILINE)


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_says_context_decision_and_consequences(decision: Path) -> None:
    text = text_of(decision)
    headings = re.findall(r"^## (.+)$", text, flags=re.MULTILINE)
    assert headings == ["Context", "Decision", "Consequences"]
    assert text.startswith(f"# {decision.name[:4]} – ")
    assert re.search(r"^Date: \d{4}-\d{2}-\d{2}$", text, flags=re.MULTILINE)


def test_decisions_are_numbered_without_gaps() -> None:
    assert [page.name[:4] for page in DECISIONS] == [f"{n:04d}" for n in range(1, len(DECISIONS) + 1)]


def test_every_code_name_of_the_glossary_occurs_in_the_code() -> None:
    code = code_of_the_packages()
    cells = re.findall(r"^\| ([^|]+) \|", text_of(DOCS / "glossary.md"), flags=re.MULTILINE)
    names = [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]
    assert len(names) > 40
    assert [name for name in names if not re.search(rf"\b{re.escape(name)}\b", code)] == []


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
                words, *more = re.split(r"\{\w+\}", plain(node.value))
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


def test_the_operator_manual_has_the_keys_of_the_gate_and_no_other() -> None:
    keys = {shortcut.key for shortcut in shortcuts_of(GATE)}
    named = set(re.findall(r"\bF\d+\b|\bCtrl\+[A-Z]\b|\bEsc\b", text_of(MANUALS[0])))
    assert named == keys


def test_the_operator_manual_has_the_letters_of_the_lane_and_of_the_panels_and_no_other() -> None:
    lane = {shortcut.key for shortcut in shortcuts_of(LANE)}
    panels = {*CALLS, HANDED_OVER, LEFT, PRINT, SITE, THERMOMETER, VISITOR_KEY}
    named = set(re.findall(r"\*\*([A-Z?])\*\*", text_of(MANUALS[0])))
    assert sorted(lane - named) == []
    assert sorted(named - lane - panels) == []


def test_the_first_page_of_the_operator_manual_names_every_key_as_the_screen_does() -> None:
    first = plain(text_of(MANUALS[0]).split("\n---\n")[0])
    cells = [cell.strip().strip("*") for line in first.splitlines() for cell in line.split("|")[1:-1]]
    words = dict(pairwise(cells))
    gate = {shortcut.key: plain(shortcut.source) for shortcut in shortcuts_of(GATE)}
    assert {key: words.get(key) for key in gate} == gate | {"Esc": "离开"}


def pages_of_the_operator_manual() -> dict[str, str]:
    """Return the text of each page by its title; the first page is not among them."""
    pages = re.split(r"^## (?=\d)", text_of(MANUALS[0]), flags=re.MULTILINE)[1:]
    return {page.splitlines()[0]: page for page in pages}


SCENES = pages_of_the_operator_manual()


def test_the_pages_of_the_operator_manual_are_numbered_and_apart() -> None:
    assert [title.split(". ")[0] for title in SCENES] == [str(n) for n in range(1, len(SCENES) + 1)]
    assert all(page.rstrip().endswith("\n---") for page in list(SCENES.values())[:-1])


def test_the_operator_manual_refers_to_pages_it_has() -> None:
    referred = {int(n) for n in re.findall(r"第 (\d+) 页", text_of(MANUALS[0]))}
    assert sorted(referred - set(range(1, len(SCENES) + 1))) == []


@pytest.mark.parametrize("title", SCENES)
def test_a_page_of_the_operator_manual_says_when_which_keys_what_is_seen_and_what_not_to_do(title: str) -> None:
    page = SCENES[title]
    places = [page.find(f"**{part}**") for part in ("什么时候", "按键", "屏幕上", "不要", "出了岔子")]
    assert -1 not in places
    assert places == sorted(places)
    assert len(page) < 900, "longer than a page"


def pictures_of_the_operator_manual() -> list[str]:
    return re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text_of(MANUALS[0]))


def test_the_pictures_of_the_operator_manual_are_those_the_demo_takes() -> None:
    """Made anew by the night shift of the demo: a name of its own for each, without the number before it."""
    night = "".join(text_of(file) for file in sorted((ROOT / "checkpoint_app/demo").glob("night*.py")))
    taken = {f"pictures/night/{name}.png" for name in re.findall(r'\bpicture\("([a-z-]+)"\)', night)}
    referred = set(pictures_of_the_operator_manual())
    assert sorted(referred - taken) == []
    assert sorted(f"pictures/night/{file.name}" for file in (DOCS / "pictures/night").iterdir()) == sorted(referred)


def test_a_picture_of_the_operator_manual_is_small() -> None:
    large = [name for name in pictures_of_the_operator_manual() if (DOCS / name).stat().st_size > 60 * 1024]
    assert large == []


def test_the_readme_sets_up_with_two_commands() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", text_of(ROOT / "README.md"), flags=re.DOTALL)
    assert [line.split("#")[0].strip() for line in blocks[0].splitlines()] == ["make demo", "make test"]


def test_every_make_target_in_the_documents_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), flags=re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"`make ([a-z]+)`", text_of(page))}
    assert sorted(named - targets) == []


def test_the_changelog_begins_with_this_version() -> None:
    assert re.findall(r"^## \[([^\]]+)\]", text_of(ROOT / "CHANGELOG.md"), flags=re.MULTILINE)[0] == __version__
