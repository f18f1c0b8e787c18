"""The office's import as it fills: events a second over each tenth of millions of events, and a known file after it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.history import History
from benchmarks.load import say
from benchmarks.measure import Row, p50, seconds_each, seconds_of, shown
from checkpoint_app import __version__
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import Event, EventDraft, EventKind
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.roster import entry_for_gates
from checkpoint_app.domain.station import Gate, TrustedStation
from checkpoint_app.services.office_desk import OfficeDesk
from checkpoint_app.services.sample_community import sample_roster
from checkpoint_app.sync import certificates, chain, container, signing
from checkpoint_app.sync.certificates import certificate_to_data

PASSPHRASE = "a cold night"
STATIONS, FILE_EVENTS, STEPS = 20, 50_000, 10
DAY_EVENTS = 5_000
YEAR_MS = 365 * 86_400_000
AGAIN = 30


class Sender:
    """One station that exists in its files only: no gate has to record a million events first."""

    def __init__(self, office: OfficeDesk, number: int, events: int) -> None:
        identity, now_ms = office.store.identity(), time.time_ns() // 1_000_000
        self._seed = signing.new_seed()
        _secret, recipient = signing.new_age_identity()
        self._certificate = certificates.issue(
            identity.root_seed, community=identity.community, station=number, gate=f"G{number}", name=f"G{number}",
            public_key=signing.public_key(self._seed), age_recipient=recipient, pass_kinds=(), longest_days=1,
            not_before_ms=now_ms - YEAR_MS, expires_ms=now_ms + YEAR_MS,
        )  # fmt: skip
        gate = Gate(code=f"G{number}", name=f"G{number}")
        enrolled = EventDraft(kind=EventKind.STATION_ENROLLED, at_ms=now_ms, data={"station": number})
        office.store.add_station(gate, TrustedStation(certificate=self._certificate), enrolled)
        people = [entry_for_gates(one) for one in sample_roster(households=2_000, residents=5_000)]
        self._history = History(people, station=number, until_ms=now_ms, events=events, first_serial=1)
        self._community, self._recipient = identity.community, identity.age_recipient
        self._seq, self._digest = 0, chain.genesis(identity.community, number, 1)

    def file(self, folder: Path, events: int) -> Path:
        """Write the next bundle of so many events."""
        station, first, prev = self._certificate.station, self._seq + 1, self._digest
        content = container.seal(
            {
                "dir": "up",
                "community": self._community,
                "station": station,
                "epoch": 1,
                "cert": certificate_to_data(self._certificate),
                "created": time.time_ns() // 1_000_000,
                "schema": 1,
                "app": __version__,
                "crit": [],
                **self._chained(wires := list(self._wires(events)), first, prev),
                "clock": {"boot": "bench", "mono": 0, "state": "ok"},
            },
            wires,
            recipients=[self._recipient],
            signing_seed=self._seed,
        )
        path = folder / f"s{station}_{first}.ckb"
        path.write_bytes(content)
        return path

    def _chained(self, wires: Sequence[bytes], first: int, prev: bytes) -> dict[str, object]:
        links = {"from": first, "to": first + len(wires) - 1, "prev": prev.hex(), "head": self._digest.hex()}
        return {"chain": links}

    def _wires(self, events: int) -> Iterator[bytes]:
        for draft in self._history.drafts(self._seq + 1, events):
            self._seq += 1
            event = Event(
                station=self._certificate.station, epoch=1, seq=self._seq, kind=draft.kind.value, at_ms=draft.at_ms,
                operator=draft.operator, shift=draft.shift, pack=draft.pack, list_version=draft.list_version,
                clock=draft.clock.value, data=draft.data, pii=draft.pii,
            )  # fmt: skip
            line = chain.line_of(event, None if draft.pii is None else chain.new_salt())
            self._digest = chain.extend(self._digest, line.line)
            yield chain.wire_line(line)


def rows(events: int) -> list[Row]:
    """Return what, ours, peer or limit, ratio; making ten million events takes longer than taking them in."""
    with TemporaryDirectory(prefix="bench") as name:
        folder = Path(name)
        place = Installation(folder / "office", state=folder / "state")
        place.init_office("示例社区", "530100000001", PASSPHRASE)
        with place.office(PASSPHRASE) as office:
            senders = [Sender(office, number, events // STATIONS) for number in range(1, STATIONS + 1)]
            rates, known = list[float](), list[float]()
            for step in range(STEPS):
                seconds, taken = 0.0, 0
                while taken < events // STEPS:
                    path = senders[(step + taken // FILE_EVENTS) % STATIONS].file(folder, FILE_EVENTS)
                    seconds += seconds_of(partial(_take, office, path))
                    taken += FILE_EVENTS
                    path.unlink()
                rates.append(taken / seconds)
                path = senders[step % STATIONS].file(folder, DAY_EVENTS)
                _take(office, path)
                known.append(p50(seconds_each(lambda _, path=path: office.bundles.import_file(path), range(AGAIN))))
                path.unlink()
                say(f"{(step + 1) * events // STEPS:,} events held: {rates[-1]:,.0f} events/s")
            size = sum(file.stat().st_size for file in (folder / "office").glob("office.db*"))
    curve = " / ".join(f"{rate:,.0f}" for rate in rates)
    return [
        (f"office import, events/s over each tenth of {events:,}", curve, "flat", f"{rates[0] / rates[-1]:.2f}"),
        (
            f"a day's file of {DAY_EVENTS:,} events held already, after the first and the last tenth",
            f"{shown(known[0])} / {shown(known[-1])}", "≤ 1.00 ms", f"{known[-1] / 0.001:.2f}",
        ),
        ("office database, bytes an event", f"{size / events:.0f}", "—", "—"),
    ]  # fmt: skip


def _take(office: OfficeDesk, path: Path) -> None:
    file = office.bundles.import_file(path)
    if file.state is not FileState.IMPORTED:
        raise RuntimeError(f"the bundle was {file.state}: {file.reason}")
