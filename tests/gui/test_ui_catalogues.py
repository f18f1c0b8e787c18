"""The check of the catalogues finds what it is for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VIEW = """
class View(QWidget):
    def __init__(self):
        self.setText(self.tr("放行 {name}"))
"""


class Project:
    """A checkout with one view and the script."""

    def __init__(self, folder: Path) -> None:
        self.script = folder / "packaging" / "check_catalogues.py"
        self.view = folder / "ui" / "view.py"
        self.catalogue = folder / "resources" / "translations" / "checkpoint_en.ts"
        for path in (self.script, self.view):
            path.parent.mkdir()
        shutil.copy(ROOT / "packaging" / "check_catalogues.py", self.script)
        self.view.write_text(VIEW, encoding="utf-8")
        self.run("--update")
        for path in self.catalogue.parent.iterdir():
            self.translate("Pass {name}", path)

    def run(self, *options: str) -> tuple[int, str]:
        done = subprocess.run([sys.executable, self.script, *options], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    def translate(self, words: str, path: Path | None = None) -> None:
        catalogue = path or self.catalogue
        head, _, rest = catalogue.read_text(encoding="utf-8").partition("<translation")
        tail = rest.partition("</translation>")[2]
        catalogue.write_text(f"{head}<translation>{words}</translation>{tail}", encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_complete_catalogues_pass_and_compile(project):
    assert project.run() == (0, "2 catalogues complete\n")
    assert project.run("--release")[0] == 0
    assert project.catalogue.with_suffix(".qm").exists()


def test_a_lost_placeholder_is_named(project):
    project.translate("Pass")
    status, said = project.run()
    assert status == 1
    assert "placeholders differ: View: 放行 {name} → Pass" in said


def test_an_empty_translation_is_named(project):
    project.translate("")
    assert "not translated: View: 放行 {name}" in project.run()[1]


def test_a_new_and_a_vanished_text_are_named(project):
    project.view.write_text(VIEW.replace("放行", "暂候"), encoding="utf-8")
    status, said = project.run()
    assert status == 1
    assert "new text, run --update: View: 暂候 {name}" in said
    assert "no longer used, run --update: View: 放行 {name}" in said


def test_a_catalogue_has_no_line_numbers(project):
    assert "<location" not in project.catalogue.read_text(encoding="utf-8")
