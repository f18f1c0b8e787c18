"""The reader in docs/, written from formats.md alone, finds of every bundle what our own reader finds."""

from __future__ import annotations

import json
import os
import random
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.errors import BundleRefused
from checkpoint_app.services.apply_bundle import open_office_bundle
from checkpoint_app.sync import certificates, chain, container, signing
from checkpoint_app.sync.office_keys import key_for
from tests.full_run import rounds
from tests.properties.bundle_mutants import Mutant, damaged, made_by_hand
from tests.properties.honest_bundle import Honest
from tests.wire_lines import log_line

SCRIPT = Path(__file__).parents[2] / "docs" / "verify_bundle.py"
READER = runpy.run_path(str(SCRIPT))
OF_EACH = rounds(4, 60)
SLOW = ("bomb: a file that is too large",)

Figure = Callable[[str, object], None]


class Places:
    """Where the files for the reader lie, and the root key it is told."""

    def __init__(self, folder: Path, root: bytes, opener: str) -> None:
        self.file, self.key, self.root = folder / "bundle", folder / "identity", signing.public_key(root).hex()
        self.key.write_text(f"{opener}\n", encoding="ascii")

    def found_right(self, content: bytes, *, opened: bool = True) -> bool:
        """Whether the independent reader finds nothing wrong."""
        self.file.write_bytes(content)
        try:
            *_, last = READER["checks"](str(self.file), self.root, *([str(self.key)] if opened else []))
        except READER["WRONG"]:
            return False
        assert last == "all right" if opened else last.startswith("all right so far")
        return True


def ours(content: bytes, root: bytes, opener: str) -> bool:
    """Whether our own reader finds nothing wrong in a station's bundle, whoever it is from and for."""
    try:
        header = container.read_header(content)
        if not certificates.is_signed_by(header.certificate, signing.public_key(root)):
            return False
        container.check_signature(header, header.certificate.public_key)
        wires = list(container.open_payload(header, age_identity=opener))
        return header.manifest["dir"] == "down" or follows(header, wires)
    except BundleRefused:
        return False


def follows(header: container.BundleHeader, wires: list[bytes]) -> bool:
    manifest, claimed = header.manifest, header.manifest["chain"]
    station, epoch = manifest["station"], manifest["epoch"]
    records = [log_line(wire, of=(station, epoch)) for wire in wires]
    begins = claimed["from"] > 1 or claimed["prev"] == chain.genesis(manifest["community"], station, epoch).hex()
    gapless = [record.seq for record in records] == list(range(claimed["from"], claimed["from"] + len(wires)))
    whole = begins and gapless and claimed["from"] + len(wires) - 1 == claimed["to"]
    return whole and chain.walk(bytes.fromhex(claimed["prev"]), (r.line for r in records)).hex() == claimed["head"]


@pytest.fixture
def places(community: Any, tmp_path: Path) -> Callable[[str], Places]:
    return lambda opener: Places(tmp_path, community.office.store.identity().root_seed, opener)


def serve(community: Any, gate: Any, people: int) -> None:
    """Passages, of people not on the list too, and of visitors: names stand in the records."""
    gate.sign_on.sign_on(community.operator, "2468")
    gate.issue.issue(holder="来客·㼆", dwelling="云上苑 3-1-501", hours=2, phone="10000002000")
    for _ in range(people):
        community.clock.advance(seconds=20)
        for line in ("王小明", "366", "赵不在", "0", "366"):
            gate.lane.enter(line)


def upwards(community: Any, content: bytes, gate: Any) -> Honest:
    opener = key_for(container.read_header(content), community.office.store.identity())
    return Honest(content, opener, gate.store.identity().signing_seed)


@pytest.mark.parametrize("people", [0, 3, 90])
def test_what_a_gate_exports_is_found_right(community: Any, places: Callable[[str], Places], people: int) -> None:
    gate = community.gates[0]
    serve(community, gate, people)
    for _ in range(2):
        for file in gate.export.export(community.folder / "up"):
            honest = upwards(community, file.path.read_bytes(), gate)
            there = places(honest.opener)
            assert there.found_right(honest.content)
            assert there.found_right(honest.content, opened=False)
            assert ours(honest.content, community.office.store.identity().root_seed, honest.opener)
            assert people == 0 or any(b'"salt"' in line for line in honest.lines)


def test_a_log_whose_personal_parts_were_destroyed_is_found_right(
    community: Any, places: Callable[[str], Places]
) -> None:
    gate = community.gates[0]
    serve(community, gate, 5)
    (file,) = gate.export.export(community.folder / "up")
    honest = upwards(community, file.path.read_bytes(), gate)
    for spared in (0, 7):
        lines = [wire if seq < spared else log_line(wire).line for seq, wire in enumerate(honest.lines)]
        purged = honest.sealed(lines)
        assert places(honest.opener).found_right(purged)
        assert ours(purged, community.office.store.identity().root_seed, honest.opener)
    assert not any(b'"salt"' in log_line(wire).line for wire in honest.lines)


def test_what_an_office_publishes_is_found_right(community: Any, places: Callable[[str], Places]) -> None:
    path = community.office.publish.publish(community.folder / "down").path
    for gate in community.gates:
        identity = gate.store.identity()
        assert places(identity.age_identity).found_right(path.read_bytes())
        assert open_office_bundle(path.read_bytes(), identity).version


def test_of_every_mutant_both_readers_say_the_same(
    community: Any, places: Callable[[str], Places], record_property: Figure
) -> None:
    root, made = community.office.store.identity().root_seed, list[Honest]()
    for gate in community.gates:
        serve(community, gate, 2)
        (file,) = gate.export.export(community.folder / "up")
        made.append(upwards(community, file.path.read_bytes(), gate))
    down = community.office.publish.publish(community.folder / "down").path.read_bytes()
    seed, opener = community.office.store.identity().signing_seed, community.gates[0].store.identity().age_identity
    chance, compared, right = random.Random(8), 0, 0
    for honest, other in ((made[0], made[1]), (Honest(down, opener, seed), made[1])):
        there = places(honest.opener)
        mutants: list[Mutant] = [*made_by_hand(honest, other), *damaged(honest, other, chance, OF_EACH)]
        for family, content in mutants:
            if family not in SLOW:
                found = there.found_right(content)
                assert found == ours(content, root, honest.opener), family
                compared, right = compared + 1, right + found
    assert compared >= 200
    figure = f"{compared} mutants read by our reader and by docs/verify_bundle.py: {compared} times the same answer"
    record_property("figure", f"{figure} ({right} are right after all)")


@pytest.mark.parametrize(
    ("name", "reader"),
    [("bundle-v1-up.ckb", "office_age_identity"), ("bundle-v1-down.ckd", "station_age_identity")],
)
def test_files_of_released_versions_are_found_right(tmp_path: Path, name: str, reader: str) -> None:
    golden = Path(__file__).parents[1] / "data" / "golden"
    keys = json.loads((golden / "keys.json").read_text(encoding="utf-8"))
    there = Places(tmp_path, bytes.fromhex(keys["root_seed"]), keys[reader])
    assert there.found_right((golden / name).read_bytes())
    stranger = Places(tmp_path, bytes.fromhex(keys["station_seed"]), keys[reader])
    assert not stranger.found_right((golden / name).read_bytes())


def test_it_is_short_stands_alone_and_tells_its_steps(
    community: Any, places: Callable[[str], Places], tmp_path: Path
) -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 150
    gate = community.gates[0]
    (file,) = gate.export.export(community.folder / "up")
    there = places(upwards(community, file.path.read_bytes(), gate).opener)
    without_us = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", f"import sys, runpy; sys.argv = {['x', *words]!r}\n" + BLOCKED]
        return subprocess.run(command, capture_output=True, text=True, env=without_us, cwd=tmp_path, check=False)

    done = run(str(file.path), there.root, str(there.key))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-2:] == ["chain: from first to last, personal parts, head", "all right"]
    (tmp_path / "cut").write_bytes(file.path.read_bytes()[:-5])
    cut = run(str(tmp_path / "cut"), there.root)
    assert (cut.returncode, cut.stdout.splitlines()[-1][:5], cut.stderr) == (1, "form:", "WRONG\n")
    assert run(str(tmp_path / "gone"), there.root).returncode == 1
    untold = run(str(file.path))
    assert (untold.returncode, "verify_bundle.py FILE ROOT-KEY-IN-HEX" in untold.stderr) == (1, True)


BLOCKED = f"""
for name in ("checkpoint_app", "db", "ui", "pyrage", "zstandard", "orjson"):
    sys.modules[name] = None
runpy.run_path({str(SCRIPT)!r}, run_name="__main__")
"""
"""Runs it with nothing of ours, and none of the libraries that ours reads with."""
