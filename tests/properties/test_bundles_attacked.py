"""Thousands of mutants, made with every key an attacker may have: none is believed, none crashes, each has a reason."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyrage
import pytest
from pyrage import x25519

from checkpoint_app.domain.exchange import FileState
from checkpoint_app.errors import SENTENCES, BundleRefused, MediaError
from checkpoint_app.services.apply_bundle import open_office_bundle
from checkpoint_app.services.gate_desk import GateDesk
from checkpoint_app.sync import age_passphrase, chain, container
from checkpoint_app.sync.kit import open_kit
from checkpoint_app.sync.office_keys import key_for
from tests.full_run import rounds
from tests.properties.bundle_mutants import Mutant, damaged, made_by_hand
from tests.properties.honest_bundle import Honest
from tests.wire_lines import log_line

UP_OF_EACH, DOWN_OF_EACH, KITS = rounds(70, 820), rounds(20, 100), rounds(30, 400)
"""Of each kind of damage; there are twelve kinds, and some three hundred mutants made by hand."""

Figure = Callable[[str, object], None]
Reasons = Mapping[str, Counter[str]]


def told(reasons: Reasons, what: str) -> str:
    """Return the table that is printed: what was done to a file, and how it was answered."""
    lines = [f"{sum(counted.total() for counted in reasons.values())} {what}: none accepted, none crashed"]
    for family, counted in sorted(reasons.items()):
        answers = ", ".join(f"{reason} {times}" for reason, times in counted.most_common())
        lines.append(f"  {family:28} {counted.total():5}  {answers}")
    return "\n".join(lines)


@pytest.fixture
def gate_files(community: Any) -> tuple[Honest, Honest]:
    """A bundle of each gate, with names inside, and what was stolen with the laptops."""
    identity, files = community.office.store.identity(), []
    for gate in community.gates:
        gate.sign_on.sign_on(community.operator, "2468")
        for line in ("王小明", "366", "张三丰", "380", "赵不在", "0", "366"):
            gate.lane.enter(line)
        gate.issue.issue(holder="来客", dwelling="云上苑 3-1-501", hours=2)
        (file,) = gate.export.export(community.folder / "up")
        content, seed = file.path.read_bytes(), gate.store.identity().signing_seed
        files.append(Honest(content, key_for(container.read_header(content), identity), seed))
    return files[0], files[1]


def test_no_mutant_of_a_station_bundle_changes_what_the_office_holds(
    community: Any, gate_files: tuple[Honest, Honest], tmp_path: Path, record_property: Figure
) -> None:
    office, (honest, other), chance = community.office, gate_files, random.Random(5)
    file, reasons = tmp_path / "mutant.ckb", defaultdict[str, Counter[str]](Counter)
    for content in (honest.content, other.content):
        file.write_bytes(content)
        assert office.bundles.import_file(file).state is FileState.IMPORTED
    held, receipts = office.store.state_digest(), office.store.receipts()
    for family, content in mutants(honest, other, chance, UP_OF_EACH):
        file.write_bytes(content)
        result = office.bundles.import_file(file)
        assert (result.state, result.new_events) == (FileState.REFUSED, 0), family
        assert result.reason in SENTENCES
        reasons[family][result.reason] += 1
        assert office.store.receipts() == receipts
    for name in ("mutant.ckb", "照片.ckb", "other station s9e9_1-99.ckb", "a" * 200 + ".ckb"):
        for content, state in (
            (honest.content, FileState.DUPLICATE),
            (honest.sealed(honest.lines[:5], chain=first_records(honest, 5)), FileState.NOTHING_NEW),
        ):
            (tmp_path / name).write_bytes(content)
            result = office.bundles.import_file(tmp_path / name)
            assert (result.state, result.new_events) == (state, 0)
            reasons["renamed and replayed"][result.state.value] += 1
    assert office.store.state_digest() == held
    record_property("figure", told(reasons, "mutants of station bundles at the office"))


def first_records(honest: Honest, count: int) -> dict[str, Any]:
    """Return the claim of a file that holds only the first records."""
    claimed = honest.manifest["chain"]
    lines = (log_line(line).line for line in honest.lines[:count])
    head = chain.walk(bytes.fromhex(claimed["prev"]), lines)
    return {**claimed, "to": claimed["from"] + count - 1, "head": head.hex()}


def mutants(honest: Honest, other: Honest, chance: random.Random, number: int) -> Iterator[Mutant]:
    """Yield all of them that are not the honest file itself by chance."""
    yield from made_by_hand(honest, other)
    for family, content in damaged(honest, other, chance, number):
        if content not in (honest.content, other.content):
            yield family, content


@pytest.fixture
def office_file(community: Any) -> Honest:
    """A list of the office that no gate has yet, and the key it is signed with."""
    seed, opener = community.office.store.identity().signing_seed, community.gates[0].store.identity().age_identity
    path = community.office.publish.publish(community.folder / "down").path
    return Honest(path.read_bytes(), opener, seed)


def test_no_mutant_of_an_office_bundle_changes_a_gate(
    community: Any,
    office_file: Honest,
    gate_files: tuple[Honest, Honest],
    tmp_path: Path,
    record_property: Figure,
) -> None:
    honest, (_, other), gate, chance = office_file, gate_files, community.gates[0], random.Random(6)
    file, reasons = tmp_path / "mutant.ckd", defaultdict[str, Counter[str]](Counter)
    before = gate.store.head(), gate.store.list_version(), list(gate.store.operators())
    for family, content in [*mutants(honest, other, chance, DOWN_OF_EACH), *wrong_lists(honest)]:
        file.write_bytes(content)
        reasons[family][refusal(gate, file)] += 1
        assert not reasons[family].keys() & {"taken over", "without a sentence"}, family
    assert (gate.store.head(), gate.store.list_version(), list(gate.store.operators())) == before
    old = max((community.folder / "stick").glob("*.ckd"))
    file.write_bytes(honest.content)
    gate.apply.apply(file)
    assert refusal(gate, old) == "bundle-older"
    record_property("figure", told(reasons, "mutants of office bundles at a gate"))


def refusal(gate: GateDesk, file: Path) -> str:
    """Return why a gate does not take a file over."""
    try:
        gate.apply.apply(file)
    except (BundleRefused, MediaError) as refused:
        return refused.code if refused.code in SENTENCES else "without a sentence"
    return "taken over"


def wrong_lists(honest: Honest) -> Iterator[Mutant]:
    """Yield lists signed by the office's own key whose sections are not right."""
    lines = honest.lines
    stations = next(n for n, line in enumerate(lines) if line.endswith(b'"section":"stations"}'))
    yield "section missing", honest.sealed(lines[2:])
    yield "section twice", honest.sealed([*lines, *lines[:2]])
    yield "section cut", honest.sealed(lines[:-1])
    yield "rows claimed", honest.sealed([*lines, b'{"rows":1000000000,"section":"roster"}'])
    yield "rows claimed", honest.sealed([*lines, b'{"rows":-1,"section":"new"}'])
    yield "rows claimed", honest.sealed([*lines, b'{"rows":99999999999999999999,"section":"new"}'])
    for row in (b"null", b"[]", b"{}", b"", b"\xff", b'{"cert":{}}', b"[" * 9000):
        yield "row of another form", honest.sealed([*lines[: stations + 1], row, *lines[stations + 2 :]])
    forged = lines[stations + 1].replace(b'"days":', b'"days":9')
    yield "station the root did not sign", honest.sealed([*lines[: stations + 1], forged, *lines[stations + 2 :]])


def start(kit: bytes, code: str) -> None:
    """Take over a kit as far as a start reads it."""
    found = open_kit(kit, code)
    open_office_bundle(found.office_bundle, found.identity)


def test_no_mutant_of_a_kit_starts_a_station(
    community: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Figure
) -> None:
    """The attacker knows the kit's code. The key that is slow to compute from it is made a fast one here."""
    monkeypatch.setattr(age_passphrase, "LOG_N", 8)
    kit = community.office.enrol.enrol(gate_code="N1", name="北门", kit=tmp_path / "n.ckk")
    content, chance = kit.kit.read_bytes(), random.Random(7)
    digits = kit.code.replace("-", "")
    inner: bytes = pyrage.passphrase.decrypt(content, digits)
    opened, reasons = open_kit(content, kit.code), defaultdict[str, Counter[str]](Counter)
    body = content.index(b"\n---")

    def refuse(family: str, mutant: bytes, code: str = kit.code) -> None:
        with pytest.raises(BundleRefused) as refused:
            start(mutant, code)
        assert refused.value.code in SENTENCES
        reasons[family][refused.value.code] += 1

    for _ in range(KITS):
        a, b = sorted(chance.sample(range(40), 2))
        refuse("header cut", content[:a] + content[b:])
        refuse("header overwritten", content[: a % 34] + chance.randbytes(9) + content[a % 34 + 9 :])
        refuse("prepended", chance.randbytes(a + 1) + content)
    for number in range(KITS):
        at = chance.randrange(body, len(content))
        refuse("flipped", content[:at] + bytes([content[at] ^ 1 << number % 8]) + content[at + 1 :])
        refuse("truncated", content[: chance.randrange(body, len(content))])
        refuse("another code", content, f"{chance.randrange(10**12):012d}")
    magic, line, bundle = inner.split(b"\n", 2)
    stranger = x25519.Identity.generate()
    for family, changed in (
        ("another format", b"CHECKPOINT-KIT/2\n" + line + b"\n" + bundle),
        ("no identity", magic + b"\n{}\n" + bundle),
        ("another root", inner.replace(opened.identity.root_public_key.hex().encode(), b"ab" * 32)),
        ("list cut", inner[:-9]),
        ("no list", magic + b"\n" + line + b"\n"),
        ("another reader", inner.replace(opened.identity.age_identity.encode(), str(stranger).encode())),
        ("key twice", magic + b'\n{"community":"1",' + line[1:] + b"\n" + bundle),
    ):
        refuse(family, age_passphrase.encrypt_for_passphrase(changed, digits))
    record_property("figure", told(reasons, "mutants of kits"))
