"""The certificate of a purge (销毁证明): a signed paper, and beside it the same as a file a program can check."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checkpoint_app.documents.purge_certificate import CertifiedGate, PurgeCertificate, write_purge_certificate
from checkpoint_app.domain.events import OFFICE_STATION
from checkpoint_app.domain.purge import PurgeAnswer, PurgeOrder, PurgeTally
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import Media, OfficeStore
from checkpoint_app.services.purge_office import PurgeOffice
from checkpoint_app.sync.canonical import canonical, parse
from checkpoint_app.sync.certificates import fingerprint
from checkpoint_app.sync.purge_data import order_from_data, order_to_data, tally_to_data
from checkpoint_app.sync.signing import public_key, sign, verify

FILE = "checkpoint-purge"
RECORD_SUFFIX = ".json"
LARGEST_RECORD = 16 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """The files written, and which stations (numbers) have not answered the order."""

    paper: Path
    record: Path
    unanswered: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CertifyPurge:
    store: OfficeStore
    media: Media
    purge: PurgeOffice

    def last(self) -> tuple[PurgeOrder, tuple[PurgeAnswer, ...]]:
        """Return the newest order and what was answered; InputRefused `purge-none`."""
        orders = self.store.purge_orders()
        if not orders:
            raise InputRefused("purge-none")
        return orders[-1], tuple(self.store.answers(orders[-1].number))

    def unanswered(self) -> tuple[int, ...]:
        """Return the stations, lost ones left out, that have not said that they carried the newest order out."""
        orders = self.store.purge_orders()
        if not orders:
            return ()
        told = {answer.station for answer in self.store.answers(orders[-1].number)}
        return tuple(
            station.certificate.station
            for station in self.store.stations()
            if station.certificate.station not in told and not station.is_lost
        )

    def write(self, path: Path) -> Certified:
        """Write the certificate of the newest order as a PDF to `path` and its record beside it.

        Written again later it has the answers of the gates that came meanwhile. InputRefused purge-none,
        purge-unfinished; MediaError.
        """
        order, answers = self.last()
        if self.purge.pending() is not None:
            raise InputRefused("purge-unfinished")
        content = canonical(self._content(order, answers))
        identity = self.store.identity()
        signature = sign(identity.signing_seed, content)
        key = identity.certificate.public_key
        own = next(answer for answer in answers if answer.station == OFFICE_STATION)
        names = {clerk.number: clerk.name for clerk in self.store.clerks()}
        paper = write_purge_certificate(
            PurgeCertificate(
                community=identity.community_name,
                order=order,
                ordered_by=(names.get(order.first, ""), names.get(order.second, "")),
                own=own,
                gates=self._gates(answers),
                holds=tuple(hold for hold in self.store.holds() if hold.lifted_ms is None),
                digest=hashlib.sha256(content).hexdigest(),
                signature=signature.hex(),
                fingerprint=fingerprint(key),
                record=path.with_suffix(RECORD_SUFFIX).name,
            )
        )
        line = canonical({"content": parse(content), "key": key.hex(), "signature": signature.hex()}) + b"\n"
        written = self.media.replace(path, paper)
        record = self.media.replace(path.with_suffix(RECORD_SUFFIX), line)
        return Certified(paper=written, record=record, unanswered=self.unanswered())

    def read(self, path: Path) -> PurgeOrder:
        """Return the order of a record that this office signed; InputRefused `purge-file`, MediaError."""
        raw = self.media.read(path, at_most=LARGEST_RECORD)
        try:
            fields = parse(raw)
            content, signature = canonical(fields["content"]), bytes.fromhex(fields["signature"])
            order = order_from_data(fields["content"]["order"])
            sound = fields["content"]["file"] == FILE
        except (ValueError, TypeError, LookupError) as error:
            raise InputRefused("purge-file") from error
        own = public_key(self.store.identity().signing_seed)
        if not (sound and verify(own, content, signature)):
            raise InputRefused("purge-file")
        return order

    def order_again(self, path: Path) -> PurgeOrder:
        """Give the order of a record again: for an office whose database was put back from before it.

        Whoever left the roster leaves it again, if number and digest still name the same person.
        """
        return self.purge.repeat(self.read(path))

    def _content(self, order: PurgeOrder, answers: tuple[PurgeAnswer, ...]) -> dict[str, Any]:
        identity = self.store.identity()
        return {
            "file": FILE,
            "version": 1,
            "community": identity.community,
            "order": order_to_data(order),
            "answers": [
                {"station": answer.station, "done": answer.done_ms, **tally_to_data(answer.tally)} for answer in answers
            ],
        }

    def _gates(self, answers: tuple[PurgeAnswer, ...]) -> tuple[CertifiedGate, ...]:
        gates = []
        for station in self.store.stations():
            number = station.certificate.station
            told = [answer for answer in answers if answer.station == number]
            gates.append(
                CertifiedGate(
                    station=number,
                    name=station.certificate.name,
                    is_lost=station.is_lost,
                    done_ms=told[-1].done_ms if told else None,
                    tally=merged([answer.tally for answer in told]),
                )
            )
        return tuple(gates)


def merged(tallies: list[PurgeTally]) -> PurgeTally:
    """Return what several answers of one station come to: a gate answers again when a later receipt let more go."""
    kinds: dict[str, int] = {}
    files: dict[str, int] = {}
    for tally in tallies:
        for kind, n in tally.by_kind.items():
            kinds[kind] = kinds.get(kind, 0) + n
        for kind, n in (tally.files or {}).items():
            files[kind] = files.get(kind, 0) + n
    last = tallies[-1] if tallies else PurgeTally(by_kind={})
    return PurgeTally(
        by_kind=kinds,
        ranges=tuple(part for tally in tallies for part in tally.ranges),
        heads=tuple(head for tally in tallies for head in tally.heads),
        files=files,
        held=last.held,
        standing=last.standing,
        rest=last.rest,
        unreached=last.unreached,
    )
