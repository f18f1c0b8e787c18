"""Whether a pass stands at a moment."""

from __future__ import annotations

from enum import StrEnum

from checkpoint_app.domain.passes import PassRecord


class PassState(StrEnum):
    VALID = "valid"
    NOT_YET = "not-yet"
    EXPIRED = "expired"
    REVOKED = "revoked"


def pass_state(record: PassRecord, now_ms: int) -> PassState:
    """Say whether a pass stands at this moment; a revoked one never does again."""
    if record.revoked_ms is not None:
        return PassState.REVOKED
    if now_ms >= record.expires_s * 1000:
        return PassState.EXPIRED
    return PassState.VALID if now_ms >= record.not_before_s * 1000 else PassState.NOT_YET
