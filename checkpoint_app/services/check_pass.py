"""Check a pass at the gate with no network: signature, issuer's scope, dates, revocation, then the register.

A pass that the office stopped by telephone counts as revoked here, before its list says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.names import mask_name
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassClaims, PassKind, PassRecord, PassSerial, PassVerdict, is_of_another_gate
from checkpoint_app.domain.phone_order import OrderKind
from checkpoint_app.ports import StationStore
from checkpoint_app.sync.pass_code import GRACE_S, PassVerifier


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPass:
    """A verdict and what is known: the signed claims, the register's line. A serial that was `typed` has no claims.

    `stood`: its time is over, and that is all that is wrong with it.
    """

    verdict: PassVerdict | None
    claims: PassClaims | None = None
    record: PassRecord | None = None
    typed: bool = False
    stood: bool = False

    @property
    def serial(self) -> PassSerial | None:
        if self.claims is not None:
            return self.claims.serial
        return self.record.serial if self.record is not None else None

    @property
    def kind(self) -> PassKind | None:
        if self.claims is not None:
            return self.claims.kind
        return self.record.kind if self.record is not None else None

    def serves(self, direction: Direction) -> bool:
        """Whether its holder is served: it stands, or a visitor leaves over their time, whom nothing keeps here."""
        if self.verdict in (None, PassVerdict.GENUINE):
            return True
        return self.stood and self.kind is PassKind.TEMPORARY and direction is Direction.OUT


class CheckPass:
    def __init__(self, store: StationStore) -> None:
        self._store = store
        self.refresh()

    def refresh(self) -> None:
        """Take over the trust list in force; call after an office bundle was applied."""
        stations = tuple(self._store.trusted_stations())
        self._cutoffs = {station.certificate.station: station.cutoff_serial for station in stations}
        self._verifier = PassVerifier(
            stations=stations,
            is_revoked=self._is_revoked,
            gate_compound=self._store.identity().gate.compound,
        )

    def check_code(self, text: str, *, at_ms: int) -> CheckedPass:
        check = self._verifier.check(text, at_ms=at_ms)
        record = self._store.pass_record(check.claims.serial) if check.claims is not None else None
        if check.claims is not None and record is not None and _contradicts(check.claims, record):
            return CheckedPass(verdict=PassVerdict.UNKNOWN_OR_FORGED, record=record)
        stood = False
        if check.claims is not None and check.verdict is PassVerdict.EXPIRED:
            before_ms = (check.claims.expires_s - 1) * 1000
            stood = self._verifier.check(text, at_ms=before_ms).verdict is PassVerdict.GENUINE
        return CheckedPass(verdict=check.verdict, claims=check.claims, record=record, stood=stood)

    def check_serial(self, serial: PassSerial, *, at_ms: int) -> CheckedPass:
        """Look a typed serial up: a key, never proof, so the verdict is a reason to stop it or None."""
        record = self._store.pass_record(serial)
        if record is None:
            return CheckedPass(verdict=PassVerdict.UNKNOWN_OR_FORGED, typed=True)
        verdict = self._fault(record, at_ms // 1000)
        stood = verdict is PassVerdict.EXPIRED and self._fault(record, record.expires_s - 1) is None
        return CheckedPass(verdict=verdict, record=record, typed=True, stood=stood)

    def _fault(self, record: PassRecord, at_s: int) -> PassVerdict | None:
        """Return why a registered pass does not stand, in the order of formats.md §1, or None."""
        cutoff = self._cutoffs.get(record.serial.station)
        if cutoff is not None and record.serial.number > cutoff and not record.blank:  # no key signed a blank
            return PassVerdict.AFTER_CUTOFF
        if at_s < record.not_before_s - GRACE_S:
            return PassVerdict.NOT_YET_VALID
        if record.expires_s <= at_s:
            return PassVerdict.EXPIRED
        if record.revoked_ms is not None or self._stopped_by_order(record.serial):
            return PassVerdict.REVOKED
        if is_of_another_gate(record.dwelling, self._store.identity().gate.compound):
            return PassVerdict.OTHER_GATE
        return None

    def _is_revoked(self, serial: PassSerial) -> bool:
        record = self._store.pass_record(serial)
        return (record is not None and record.revoked_ms is not None) or self._stopped_by_order(serial)

    def _stopped_by_order(self, serial: PassSerial) -> bool:
        return self._store.order_taken(OrderKind.REVOKE, serial.key, since_ms=0)


def _contradicts(claims: PassClaims, record: PassRecord) -> bool:
    """Whether the register has another pass under this number: a stolen key signed it again.

    A resident's name may have been corrected on the roster since, and personal parts may be destroyed: then they are
    not compared.
    """
    said = (claims.kind, claims.not_before_s, claims.expires_s, claims.of)
    if said != (record.kind, record.not_before_s, record.expires_s, record.of):
        return True
    own_name = record.holder if record.resident is None else ""
    texts = ((claims.dwelling, record.dwelling), (claims.plate, record.plate), (claims.name, mask_name(own_name)))
    return any(known and known != signed for signed, known in texts)
