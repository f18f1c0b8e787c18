"""The documents name only what exists: commands, options, modules, files, words, keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest

from checkpoint_app import __version__
from checkpoint_app.cli.root import root
from checkpoint_app.cli.session import SHARED_OPTIONS
from checkpoint_app.domain.events import EventKind
from checkpoint_app.domain.exchange import OfficeSnapshot

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")])
DECISIONS = sorted((DOCS / "adr").glob("*.md"))
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


def test_the_glossary_says_each_word_once() -> None:
    """One thing, one name: neither the English words nor a name of the code has two lines."""
    cells = [cell.strip() for cell in re.findall(r"^\| ([^|]+) \|", text_of(DOCS / "glossary.md"), flags=re.MULTILINE)]
    words = [cell for cell in cells if cell != "English (code)"]
    names = [name for cell in words for name in re.findall(r"`([^`]+)`", cell)]
    assert [word for word, times in Counter([*words, *names]).items() if times > 1] == []


def test_the_formats_name_every_kind_of_record_and_no_other() -> None:
    table = text_of(DOCS / "formats.md").split("**Kinds** and their `data`")[1].split("\n## ")[0]
    cells = re.findall(r"^\| (`[^|]+) \|", table, flags=re.MULTILINE)
    assert {kind for cell in cells for kind in re.findall(r"`([^`]+)`", cell)} == {kind.value for kind in EventKind}


def test_the_formats_name_every_section_of_a_snapshot_once() -> None:
    part = text_of(DOCS / "formats.md").split("\n## 6. Snapshot\n")[1].split("\nA row of another form")[0]
    sections = {"office", *(field.name for field in fields(OfficeSnapshot))} - {"version", "created_ms"}
    assert sorted(re.findall(r"^\| `([a-z]+)` \|", part, flags=re.MULTILINE)) == sorted(sections)


def test_the_readme_sets_up_with_two_commands() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", text_of(ROOT / "README.md"), flags=re.DOTALL)
    assert [line.split("#")[0].strip() for line in blocks[0].splitlines()] == ["make demo", "make test"]


def test_the_readme_names_every_font_with_its_licence() -> None:
    """A font goes under the name before the first hyphen, its licence as the file that lies beside it."""
    told = text_of(ROOT / "README.md").replace(" ", "")
    files = [file.name for file in (ROOT / "resources/fonts").iterdir()]
    licences = [f"resources/fonts/{name}" for name in files if name.endswith(".txt")]
    fonts = [re.split(r"[-.]", name)[0] for name in files if not name.endswith(".txt")]
    assert len(fonts) > len(licences) > 1
    assert [name for name in (*licences, *fonts) if name not in told] == []


def test_every_make_target_in_the_documents_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), flags=re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"`make ([a-z]+)`", text_of(page))}
    assert sorted(named - targets) == []


def test_the_changelog_begins_with_this_version() -> None:
    assert re.findall(r"^## \[([^\]]+)\]", text_of(ROOT / "CHANGELOG.md"), flags=re.MULTILINE)[0] == __version__
