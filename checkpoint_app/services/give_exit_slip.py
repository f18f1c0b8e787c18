"""Give an exit slip (出门条): signed, it tells another gate when and where the holder of a pass went out."""

from __future__ import annotations

from dataclasses import dataclass

from checkpoint_app.domain.lane import Person
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind, PassSerial
from checkpoint_app.domain.policy import CredentialRules
from checkpoint_app.domain.print_run import Sheet
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.issue_pass import IssuedPass, IssuePass
from checkpoint_app.services.sign_passes import claims_of
from checkpoint_app.sync import pass_code


@dataclass(frozen=True, slots=True)
class GiveExitSlip:
    store: StationStore
    issue: IssuePass

    def give(self, shown: Person) -> IssuedPass:
        """Return the slip of whoever went out last with the pass they showed, once it is on disk.

        Asked again for the same way out it is the same slip, to be printed anew. InputRefused `exit-slip-none` if the
        pass did not go out here last, and as for any pass (`IssuePass.prepare`).
        """
        serial = shown.pass_serial
        state = None if serial is None else self.store.pass_state(serial.key)
        if serial is None or state is None or state.last is not Direction.OUT:
            raise InputRefused("exit-slip-none", serial=serial or "-")
        given = self.store.exit_slip_of(serial.key, since_s=state.at_ms // 1000)
        if given is not None:
            return self._as_given(given)
        pack = self.issue.stamp.pack
        rules = pack.credentials if pack is not None else CredentialRules()
        issued, draft = self.issue.prepare(
            holder=shown.masked_name,
            dwelling=shown.dwelling,
            hours=rules.exit_slip_hours,
            kind=PassKind.EXIT_SLIP,
            of=serial,
        )
        self.store.append(draft)
        return issued

    def paper(self, issued: IssuedPass) -> bytes:
        """Return the slip as PDF, 58 mm wide where passes are, else 80."""
        from checkpoint_app.documents.exit_slip import exit_slip_lines
        from checkpoint_app.documents.pass_card import card_of  # reportlab loads with the first slip
        from checkpoint_app.documents.slip import write_slip
        from checkpoint_app.services.pass_designs import design_in_force

        claims, identity = issued.claims, self.store.identity()
        return write_slip(
            card_of(claims, issuer=identity.community_name, code=issued.code),
            width_mm=58 if self.issue.paper() is Sheet.SLIP_58 else 80,
            lines=exit_slip_lines(identity.gate.name, claims.not_before_s, claims.expires_s),
            design=design_in_force(self.store),
        )

    def _as_given(self, serial: PassSerial) -> IssuedPass:
        """Return a slip on record; the same claims give the same code."""
        record = self.store.pass_record(serial)
        if record is None:
            raise InputRefused("exit-slip-none", serial=serial)
        claims = claims_of(record)
        code = pass_code.encode(claims, self.store.identity().signing_seed)
        return IssuedPass(serial=serial, code=code, claims=claims)
