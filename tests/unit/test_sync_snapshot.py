"""The content of an office bundle as lines, and back."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from checkpoint_app.domain.exchange import OfficeSnapshot, Receipt
from checkpoint_app.domain.passes import PassKind, PassRecord, PassSerial
from checkpoint_app.domain.policy import Curfew, Hours, PolicyPack, Quota
from checkpoint_app.domain.roster import Dwelling, RosterEntry
from checkpoint_app.domain.station import Operator, TrustedStation
from checkpoint_app.errors import BundleRefused
from checkpoint_app.sync import certificates, signing
from checkpoint_app.sync.canonical import canonical, parse
from checkpoint_app.sync.snapshot import snapshot_lines, snapshot_of

ROOT = bytes(range(32))
PACK = PolicyPack(
    number=3,
    document_no="培训〔2020〕3号",
    title="Training",
    valid_from_ms=1_790_000_040_000,
    valid_until_ms=1_800_000_000_000,
    quotas=(Quota(count=1),),
    curfews=(Curfew(hours=Hours(from_min=1380, until_min=300)),),
)
CERTIFICATE = certificates.issue(
    ROOT,
    community="530102001003",
    station=3,
    gate="N1",
    name="北门",
    public_key=signing.public_key(ROOT),
    age_recipient="age1",
    pass_kinds=tuple(PassKind),
    longest_days=30,
    not_before_ms=0,
    expires_ms=1 << 50,
)
SNAPSHOT = OfficeSnapshot(
    version=12,
    created_ms=1_790_000_000_000,
    packs=(PACK, replace(PACK, number=4, valid_from_ms=1_795_000_020_000)),
    roster=(
        RosterEntry(
            number=1,
            household=1,
            dwelling=Dwelling("翠湖苑", "3", "1", "501"),
            name="㼆小明",
            phone_tail="0000",
            id_tail="001X",
            on_hold=True,
        ),
        RosterEntry(number=2, household=1, dwelling=Dwelling("翠湖苑", "3", "0", "502A"), name="𬭳·艾力"),
    ),
    passes=(
        PassRecord(
            serial=PassSerial(3, 7),
            kind=PassKind.RESIDENT,
            resident=1,
            holder="㼆*明",
            dwelling="翠湖苑 3-1-501",
            not_before_s=1_790_000_000,
            expires_s=1_792_000_000,
            revoked_ms=1_790_000_500_000,
            revoke_reason="lost",
            printed_ms=1_790_000_100_000,
        ),
        PassRecord(
            serial=PassSerial(65_535, (1 << 32) - 1),
            kind=PassKind.TEMPORARY,
            resident=None,
            holder="",
            dwelling="",
            not_before_s=1,
            expires_s=2,
        ),
    ),
    stations=(
        TrustedStation(certificate=CERTIFICATE),
        TrustedStation(certificate=CERTIFICATE, cutoff_seq=5, cutoff_serial=9),
    ),
    operators=(Operator(number=1, name="李*华", pin_hash="$argon2id$x", lead=True),),
    receipts=(Receipt(station=3, epoch=1, ranges=((1, 40), (45, 60))), Receipt(station=4, epoch=2, ranges=())),
    refused=((3, "a.ckb", "bundle-damaged"),),
)
EMPTY = replace(
    SNAPSHOT,
    packs=(),
    roster=(),
    passes=(),
    stations=(),
    operators=(),
    receipts=(),
    refused=(),
    version=1,
    created_ms=5,
)


@pytest.mark.parametrize("snapshot", [SNAPSHOT, EMPTY], ids=["full", "empty"])
def test_a_snapshot_comes_back_from_its_lines(snapshot: OfficeSnapshot) -> None:
    assert snapshot_of(snapshot_lines(snapshot)) == snapshot


def test_no_line_holds_a_newline_and_all_are_canonical() -> None:
    lines = list(snapshot_lines(replace(SNAPSHOT, refused=((1, "a\nb", "x"),))))
    assert not any(b"\n" in line for line in lines)
    assert [canonical(parse(line)) for line in lines] == lines


def test_sections_of_a_newer_office_are_skipped() -> None:
    lines = [b'{"rows":2,"section":"zones"}', b'{"section":"office","rows":1}', b"[1]", *snapshot_lines(SNAPSHOT)]
    assert snapshot_of(lines) == SNAPSHOT


def test_fields_of_a_newer_office_are_left_alone() -> None:
    rows = [parse(line) for line in snapshot_lines(SNAPSHOT)]
    newer = [canonical(row if "section" in row else {**row, "new": [1]}) for row in rows]
    assert snapshot_of(newer) == SNAPSHOT


def test_sections_left_out_are_empty() -> None:
    assert snapshot_of([b'{"rows":1,"section":"office"}', b'{"created":5,"version":1}']) == EMPTY


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [b"{}"],
        [b"[]"],
        [b"no json"],
        [b'{"rows":0,"section":"office"}'],
        [b'{"rows":1,"section":"office"}'],
        [b'{"rows":-1,"section":"office"}', b'{"created":5,"version":1}'],
        [b'{"rows":1.5,"section":"office"}', b'{"created":5,"version":1}'],
        [b'{"rows":1e30,"section":"office"}', b'{"created":5,"version":1}'],
        [b'{"rows":1,"section":7}', b'{"created":5,"version":1}'],
        [b'{"rows":2,"section":"office"}', b'{"created":5,"version":1}', b'{"created":5,"version":1}'],
        [b'{"rows":1,"section":"office"}', b'{"created":5,"version":1}'] * 2,
    ],
)
def test_lines_that_are_no_sections_are_refused(lines: list[bytes]) -> None:
    with pytest.raises(BundleRefused) as refusal:
        snapshot_of(lines)
    assert refusal.value.code == "bundle-damaged"


def test_a_snapshot_cut_short_inside_a_section_is_refused() -> None:
    lines = list(snapshot_lines(SNAPSHOT))
    starts = {place for place, line in enumerate(lines) if b'"section"' in line}
    inside = [place for place in range(1, len(lines)) if place not in starts]
    assert len(inside) == 13
    for place in inside:
        with pytest.raises(BundleRefused, match="sections"):
            snapshot_of(lines[:place])


def change(row: dict[str, Any], field: str, value: Any) -> dict[str, Any]:
    return {**row, field: value} if field in row else row


@pytest.mark.parametrize(
    ("field", "value", "section"),
    [
        ("version", "12", "office"),
        ("created", None, "office"),
        ("document_no", "", "packs"),
        ("reading", {"threshold_c10": 5}, "packs"),
        ("quotas", [{"count": -1}], "packs"),
        ("valid_from_ms", "soon", "packs"),
        ("valid_until_ms", 1_790_000_040_000, "packs"),
        ("visitors", {"entry": "EMERGENCY"}, "packs"),
        ("household", None, "roster"),
        ("hold", 1, "roster"),
        ("at", ["a", "b", "c"], "roster"),
        ("at", ["a", "b", "c", 5], "roster"),
        ("serial", 1 << 48, "passes"),
        ("serial", -1, "passes"),
        ("revoked", "yes", "passes"),
        ("nbf", 1.5, "passes"),
        ("cutoff_seq", [], "stations"),
        ("lead", None, "operators"),
        ("ranges", [[1]], "receipts"),
        ("ranges", [["1", "2"]], "receipts"),
        ("ranges", [5], "receipts"),
        ("file", None, "refused"),
    ],
)
def test_a_row_of_another_form_is_refused_and_its_section_named(field: str, value: Any, section: str) -> None:
    lines = [canonical(change(parse(line), field, value)) for line in snapshot_lines(SNAPSHOT)]
    with pytest.raises(BundleRefused, match=f"section {section}"):
        snapshot_of(lines)


@pytest.mark.parametrize("mangle", [lambda row: [row], lambda row: None, lambda row: {}])
def test_rows_that_are_no_objects_are_refused(mangle: Callable[[Any], Any]) -> None:
    rows = [parse(line) for line in snapshot_lines(SNAPSHOT)]
    for place, row in enumerate(rows):
        if "section" not in row:
            with pytest.raises(BundleRefused):
                snapshot_of(canonical(mangle(r) if n == place else r) for n, r in enumerate(rows))


def test_photos_are_read_one_by_one_beside_no_text_of_theirs() -> None:
    size, count = 4_000, 1_000
    photos = tuple((number, bytes([number % 256]) * size) for number in range(count))
    tracemalloc.start()
    read = snapshot_of(snapshot_lines(replace(SNAPSHOT, photos=photos)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert read.photos == photos
    assert peak < 1.3 * size * count  # their Base64 alone would be 1.33 times as much
