"""Keep resources/translations true to the screens.

No argument: check that every text of ui/ is translated in every catalogue, none is left over, and placeholders agree.
`--update` collects the texts into the .ts files; `--release` compiles them to .qm beside them.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LOCALES = ("en", "zh_TW")
SOURCE_LOCALE = "zh_CN"
PLACEHOLDER = re.compile(r"\{\w*(?::[^}]*)?\}|%n|%\d")


def catalogue(folder: Path, locale: str) -> Path:
    return folder / f"checkpoint_{locale}.ts"


def run_tool(name: str, *arguments: str) -> None:
    tool = shutil.which(name, path=str(Path(sys.executable).parent)) or name
    done = subprocess.run([tool, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{name} failed:\n{done.stdout}{done.stderr}")


def update(folder: Path) -> None:
    """Collect the texts of ui/ into the catalogues of `folder`: no line numbers, nothing obsolete."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    options = ("-locations", "none", "-no-obsolete", "-source-language", SOURCE_LOCALE)
    for locale in LOCALES:
        run_tool(
            "pyside6-lupdate", *options, "-target-language", locale, *sources, "-ts", str(catalogue(folder, locale))
        )


def release() -> None:
    """Compile the catalogues; each comes in one step: a running window has the file mapped, and dies with its bytes."""
    for path in sorted(FOLDER.glob("*.ts")):
        compiled = path.with_suffix(".qm.new")
        run_tool("pyside6-lrelease", "-silent", str(path), "-qm", str(compiled))
        compiled.replace(path.with_suffix(".qm"))


def messages(path: Path) -> Iterator[tuple[str, str, str, bool]]:
    """Yield (context, source, translation, finished) of a catalogue."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "" if translation is None else "".join(translation.itertext())
            finished = translation is not None and translation.get("type") is None
            yield context.findtext("name", ""), message.findtext("source", ""), text, finished


def problems(locale: str, fresh: Path) -> Iterator[str]:
    """Yield what is wrong with a catalogue, compared with one freshly collected from it."""
    path = catalogue(FOLDER, locale)
    if not path.exists():
        yield f"{path.name}: missing; run --update"
        return
    held = {(context, source) for context, source, _, _ in messages(path)}
    wanted = {(context, source) for context, source, _, _ in messages(fresh)}
    for context, source in sorted(wanted - held):
        yield f"{path.name}: new text, run --update: {context}: {source}"
    for context, source in sorted(held - wanted):
        yield f"{path.name}: no longer used, run --update: {context}: {source}"
    for context, source, translation, finished in messages(path):
        if not finished or not translation.strip():
            yield f"{path.name}: not translated: {context}: {source}"
        elif Counter(PLACEHOLDER.findall(source)) != Counter(PLACEHOLDER.findall(translation)):
            yield f"{path.name}: placeholders differ: {context}: {source} → {translation}"


def check() -> int:
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for locale in LOCALES:
            if catalogue(FOLDER, locale).exists():
                shutil.copy(catalogue(FOLDER, locale), fresh)
        update(fresh)
        found = [problem for locale in LOCALES for problem in problems(locale, catalogue(fresh, locale))]
    print("\n".join(found) if found else f"{len(LOCALES)} catalogues complete")
    return 1 if found else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--update", action="store_true", help="collect the texts into the .ts files")
    parser.add_argument("--release", action="store_true", help="compile the .ts files to .qm")
    options = parser.parse_args()
    if options.update:
        FOLDER.mkdir(parents=True, exist_ok=True)
        update(FOLDER)
    if options.release:
        release()
    return 0 if options.update or options.release else check()


if __name__ == "__main__":
    sys.exit(main())
