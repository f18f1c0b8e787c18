"""Two versions in the field: an older office keeps all that a newer gate writes, and a later one makes use of it."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path
from typing import Any

from pyrage import x25519

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import ChainHead, LogLine
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.services.import_bundles import NEWER
from checkpoint_app.sync import chain, container
from checkpoint_app.sync.canonical import canonical, parse
from tests.conftest import PASSPHRASE
from tests.sealed_files import record, seal_lines

GOLDEN = Path(__file__).parents[1] / "data" / "golden"


def newer_file(gate: Any, folder: Path) -> tuple[Path, list[Any]]:
    """Return a bundle of a newer version: new kinds, new fields in known ones, a higher schema, a longer manifest."""
    head = gate.store.head()
    lines = [
        *gate.store.lines(1, head.seq),
        record(gate, head.seq + 1, "seal-checked", {"intact": True, "seal": 7}),
        record(gate, head.seq + 2, "passage", {"dir": "in", "outcome": "PASS", "escort": 3}),
        record(gate, head.seq + 3, "delivery", {"n": 2}, weather={"rain": True}),
        record(gate, head.seq + 4, "seal-checked", {"intact": False}),
        record(gate, head.seq + 5, "lamp", {}),
    ]
    path = seal_lines(
        gate, folder / "newer.ckb", gate.store.head_at(0), lines, schema=2, newest=head.seq + 5, later=[1]
    )
    return path, lines


def test_an_older_office_keeps_every_kind_and_field_byte_by_byte(community: Any, tmp_path: Path) -> None:
    east, desk = community.gates[0], community.office
    path, lines = newer_file(east, tmp_path)
    (file,) = desk.bundles.import_paths([path])
    assert (file.state, file.new_events, file.detail) == (FileState.IMPORTED, len(lines), NEWER)
    assert desk.store.files(before_ms=None, limit=1)[0].detail == NEWER
    for line in lines:
        assert desk.store.record(1, 1, line.seq).line == line.line
    assert [(one.station, one.kind, one.records) for one in desk.board.unknown()] == [
        (1, "lamp", 1), (1, "seal-checked", 2)
    ]  # fmt: skip
    digest = desk.store.state_digest()
    desk.store.rebuild_projections()
    assert sum(one.records for one in desk.board.unknown()) == 3
    assert desk.store.state_digest() == digest


def test_what_has_come_twice_is_counted_once(community: Any, tmp_path: Path) -> None:
    path, lines = newer_file(community.gates[0], tmp_path)
    community.office.bundles.import_paths([path])
    before = community.gates[0].store.head_at(0)
    community.office.bundles.import_paths(
        [seal_lines(community.gates[0], tmp_path / "again.ckb", before, lines, schema=2, created=1)]
    )
    assert sum(one.records for one in community.office.board.unknown()) == 3


def golden_lines(gate: Any, first: int) -> list[LogLine]:
    """Return the records of the first version with all their fields, in a log of ours from `first` on."""
    identity, wires = gate.store.identity(), []
    for seq, wire in enumerate((GOLDEN / "bundle-v1-up.lines").read_bytes().splitlines(), start=first):
        wires.append(canonical({**parse(wire), "station": identity.station, "epoch": 1, "seq": seq}))
    return list(chain.log_lines(wires))


def test_records_as_the_first_version_wrote_them_are_read(community: Any, tmp_path: Path) -> None:
    """Every field they had is there, personal parts too, and what came since is not."""
    east, desk = community.gates[0], community.office
    own = list(east.store.lines(1, east.store.head().seq))
    golden = golden_lines(east, len(own) + 1)
    (file,) = desk.bundles.import_paths([seal_lines(east, tmp_path / "v1.ckb", east.store.head_at(0), [*own, *golden])])
    assert (file.state, file.detail) == (FileState.IMPORTED, "")
    assert [one.kind for one in desk.board.unknown()] == ["drone-sighted"], "in the golden file on purpose"
    held = [desk.store.record(1, 1, line.seq) for line in golden]
    assert [(line.line, line.pii) for line in held] == [(line.line, line.pii) for line in golden]
    assert any(line.pii for line in held)


def test_files_of_three_versions_give_one_digest_in_any_order(
    community_template: Path, clock: Any, tmp_path: Path
) -> None:
    """The first version's records, today's and a newer one's, each in a file of its own."""
    folder = Path(shutil.copytree(community_template / "E1", tmp_path / "E1"))
    with Installation(folder, clock=clock).gate(PASSPHRASE) as gate:
        own = list(gate.store.lines(1, gate.store.head().seq))
        old = golden_lines(gate, len(own) + 1)
        new = [record(gate, len(own) + len(old) + n, "seal-checked", {"n": n}, weather="rain") for n in (1, 2)]
        files, before = [], gate.store.head_at(0)
        for number, (lines, schema) in enumerate(((own, 1), (old, 1), (new, 2))):
            files.append(seal_lines(gate, tmp_path / f"{number}.ckb", before, lines, schema=schema))
            digest = chain.walk(before.digest, (line.line for line in lines))
            before = ChainHead(before.station, before.epoch, lines[-1].seq, digest)
    digests = set()
    for number, order in enumerate(permutations(files)):
        office = Path(shutil.copytree(community_template / "office", tmp_path / f"office {number}"))
        with Installation(office, clock=clock, state=tmp_path / f"state {number}").office(PASSPHRASE) as desk:
            for path in order:
                assert desk.bundles.import_file(path).state is FileState.IMPORTED
            digests.add((desk.store.state_digest(), str(desk.board.unknown())))
    assert len(digests) == 1


def test_an_older_gate_applies_the_list_of_a_newer_office(community: Any, tmp_path: Path) -> None:
    """A higher schema, a section it does not know and fields more in those it does: the rest counts as ever."""
    gate, office = community.gates[0], community.office.store.identity()
    published = community.office.publish.publish(tmp_path / "down").path
    header = container.read_header(published.read_bytes())
    rows = [parse(line) for line in container.open_payload(header, age_identity=gate.store.identity().age_identity)]
    newer = [row if "section" in row else {**row, "lantern": [1]} for row in rows]
    newer += [{"section": "lanterns", "rows": 1}, {"gate": "E1", "red": True}]
    made = ("fmt", "suite", "count", "payload_len", "payload_sha256", "recipients")  # by whoever seals
    manifest = {name: value for name, value in header.manifest.items() if name not in made}
    content = container.seal(
        {**manifest, "schema": 2, "moon": "full"},
        [canonical(row) for row in newer],
        recipients=[str(x25519.Identity.from_str(gate.store.identity().age_identity).to_public())],
        signing_seed=office.signing_seed,
    )
    path = tmp_path / "newer.ckd"
    path.write_bytes(content)
    assert gate.store.list_version()[0] < header.manifest["version"]
    gate.apply.apply(path)
    assert gate.store.list_version()[0] == header.manifest["version"]
    named = community.office.store.resident(1)
    assert gate.store.resident(1).name == named.name
