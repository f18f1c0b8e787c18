"""Lists that an office never meant: signed with its key, and wrong. A gate keeps its list, or goes on with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checkpoint_app.domain.asked_correction import AskedCorrection
from checkpoint_app.domain.events import MAX_EPOCH, MAX_SEQ, EventKind
from checkpoint_app.domain.exchange import OfficeSnapshot, Receipt
from checkpoint_app.domain.purge import PurgeMark, PurgeOrder
from checkpoint_app.domain.station import TrustedStation
from checkpoint_app.errors import BundleRefused, KnownError
from checkpoint_app.sync.certificates import issue
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.signing import public_key

STATION = 1
Change = Callable[[OfficeSnapshot], OfficeSnapshot]


def refusal(act: Callable[[], object]) -> str:
    """Return the code of the known error an act ends with, nothing if it does not."""
    try:
        act()
    except KnownError as refused:
        return refused.code if str(refused) else "no sentence"
    return ""


@pytest.fixture
def publish(community: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Change], Path]:
    """Publish a list changed by somebody who has the office's keys."""
    store = community.office.store
    honest = store.snapshot

    def publish(change: Change) -> Path:
        with monkeypatch.context() as patched:
            patched.setattr(store, "snapshot", lambda **named: change(honest(**named)))
            path: Path = community.office.publish.publish(tmp_path / "down").path
        return path

    return publish


def ask(**changes: Any) -> AskedCorrection:
    asked = AskedCorrection(
        number=1, station=STATION, epoch=1, seq=1, asked_ms=1, reason="重复登记", void=True, direction=None,
        amends_reading=False, temperature_c10=None,
    )  # fmt: skip
    return replace(asked, **changes)


def order(**changes: Any) -> PurgeOrder:
    return replace(PurgeOrder(number=1, before_ms=1, ordered_ms=1), **changes)


def mark(station: int = STATION, epoch: int = 1, seq: int = 1) -> PurgeMark:
    return PurgeMark(station=station, epoch=epoch, seq=seq, digest=bytes(32))


@pytest.mark.parametrize(
    "marks",
    [
        (mark(seq=MAX_SEQ),),
        (mark(seq=MAX_SEQ + 1),),
        (mark(seq=(1 << 64) - 1),),
        (mark(epoch=MAX_EPOCH + 1),),
        (mark(epoch=1 << 40),),
        (mark(station=1 << 16),),
        (mark(station=(1 << 63) - 1),),
        (mark(seq=-1), mark(epoch=-1), mark(station=-1)),
        tuple(mark(station=n, seq=MAX_SEQ) for n in range(1, 60)),
    ],
)
def test_a_purge_with_marks_beyond_every_log_stops_no_gate(
    community: Any, publish: Callable[[Change], Path], marks: tuple[PurgeMark, ...]
) -> None:
    gate = community.gates[0]
    path = publish(lambda s: replace(s, purges=(order(marks=marks),)))
    held = gate.store.list_version()
    if refusal(lambda: gate.apply.apply(path)):
        assert gate.store.list_version() == held
    gate.purge.pending()
    gate.apply.apply(community.office.publish.publish(community.folder / "stick").path)
    gate.sign_on.sign_on(community.operator, "2468")


@pytest.mark.parametrize(
    "changes",
    [
        {"before_ms": 1 << 63},
        {"before_ms": -(1 << 63)},
        {"before_ms": 1 << 62},
        {"number": 1 << 63},
        {"number": -1},
        {"spared": (1 << 63,)},
        {"gone": ((1 << 64) - 1,)},
        {"gone": (-1, 0)},
        {"spared_times": ((5, 1), (-(1 << 63), (1 << 64) - 1))},
    ],
)
def test_a_purge_with_moments_and_people_that_do_not_exist_stops_no_gate(
    community: Any, publish: Callable[[Change], Path], changes: dict[str, Any]
) -> None:
    gate = community.gates[0]
    path = publish(lambda s: replace(s, purges=(order(**changes),)))
    assert refusal(lambda: gate.apply.apply(path)) in ("", "bundle-damaged")
    gate.purge.pending()
    gate.apply.apply(community.office.publish.publish(community.folder / "stick").path)


def test_a_purge_destroys_nothing_that_the_office_did_not_confirm_whatever_it_orders(
    community: Any, publish: Callable[[Change], Path]
) -> None:
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    for line in ("王小明", "366"):
        gate.lane.enter(line)
    gate.store.append(gate.stamp.draft(EventKind.DUTY_NOTED, {"what": "note"}, {"text": "张大"}))
    last = gate.store.head().seq
    future = community.clock.wall_ms + 900 * 86_400_000
    path = publish(lambda s: replace(s, purges=(order(before_ms=future, marks=(mark(seq=last),)),)))
    gate.apply.apply(path)
    (line,) = gate.store.lines(last, last)
    assert event_of(line).pii == {"text": "张大"}
    forged = publish(
        lambda s: replace(
            s,
            purges=(order(number=2, before_ms=future, marks=(mark(seq=MAX_SEQ),)),),
            receipts=(*(r for r in s.receipts if r.station != STATION),),
        )
    )
    gate.apply.apply(forged)
    (line,) = gate.store.lines(last, last)
    assert event_of(line).pii is not None


@pytest.mark.parametrize(
    "changes",
    [
        {"seq": 0},
        {"seq": -1},
        {"seq": MAX_SEQ},
        {"seq": (1 << 64) - 1},
        {"epoch": 0},
        {"epoch": MAX_EPOCH},
        {"epoch": 1 << 40},
        {"station": 2},
        {"station": 1 << 40},
        {"number": -1},
        {"number": 1 << 63},
        {"reason": "\x1b[31m\x00\n\u202e" * 20_000},
        {"reason": "\ud7ff" * 200_000},
        {"void": False, "amends_reading": True, "temperature_c10": 1 << 62},
        {"asked_ms": 1 << 63},
        {"asked_ms": -(1 << 63)},
    ],
    ids=lambda changes: "-".join(changes),
)
def test_a_request_for_a_record_that_is_not_there_stops_no_gate(
    community: Any, publish: Callable[[Change], Path], changes: dict[str, Any]
) -> None:
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, "2468")
    path = publish(lambda s: replace(s, corrections=(ask(**changes), ask(number=2, seq=2))))
    assert refusal(lambda: gate.apply.apply(path)) in ("", "bundle-damaged")
    for asked in gate.store.asked_corrections():
        assert asked.station == STATION
        assert len(asked.reason) <= 1000
        assert asked.reason.isprintable()
    gate.answer.settle()
    gate.export.export(community.folder / "up")
    community.office.bundles.import_paths([community.folder / "up"])


def test_an_issuer_that_the_root_did_not_sign_is_taken_by_no_gate(
    community: Any, publish: Callable[[Change], Path]
) -> None:
    gate, identity = community.gates[0], community.office.store.identity()
    own = issue(
        identity.signing_seed, community=identity.community, station=77, gate="E1", name="假", longest_days=99,
        public_key=public_key(bytes(32)), age_recipient=identity.age_recipient, pass_kinds=(), not_before_ms=0,
        expires_ms=1 << 50,
    )  # fmt: skip
    with pytest.raises(BundleRefused):
        gate.apply.apply(publish(lambda s: replace(s, stations=(*s.stations, TrustedStation(certificate=own)))))


@pytest.mark.parametrize("recipient", ["", "age1", "age1" + "q" * 58, "ssh-ed25519 AAAA", "AGE-PLUGIN-X-1"])
def test_a_key_that_is_none_is_taken_by_no_gate(
    community: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, recipient: str
) -> None:
    gate, office = community.gates[0], community.office
    identity = office.store.identity()
    keys = (*identity.age_keys, replace(identity.age_keys[-1], recipient=recipient))
    with monkeypatch.context() as patched:
        patched.setattr(type(office.store), "identity", lambda _self: replace(identity, age_keys=keys))
        path = office.publish.publish(tmp_path / "down").path
    with pytest.raises(BundleRefused):
        gate.apply.apply(path)


@pytest.mark.parametrize(
    ("epoch", "ranges"),
    [
        (MAX_EPOCH, ((1, 5),)),
        (MAX_EPOCH + 1, ((1, 5),)),
        (1 << 60, ((1, 5),)),
        (1, ((1, (1 << 64) - 1),)),
        (1, ((0, 0),)),
        (1, ((9, 3),)),
        (0, ((1, 5),)),
        (-1, ((1, 5),)),
    ],
)
def test_a_receipt_beyond_all_numbers_ends_in_a_sentence_and_never_in_an_epoch_that_does_not_exist(
    community: Any, publish: Callable[[Change], Path], epoch: int, ranges: tuple[tuple[int, int], ...]
) -> None:
    gate = community.gates[0]
    forged = Receipt(station=STATION, epoch=epoch, ranges=ranges)
    path = publish(lambda s: replace(s, receipts=(forged,)))
    assert refusal(lambda: gate.apply.apply(path)) in ("bundle-damaged", "continuity-restored")
    gate.export.export(community.folder / "up")
    assert 1 <= gate.store.head().epoch <= MAX_EPOCH
