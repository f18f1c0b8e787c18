"""A pass code's text → verdict, with 100,000 revocations known, beside one Ed25519 verification."""

from __future__ import annotations

from benchmarks.load import REVOKED, Load, say
from benchmarks.measure import Row, beside, p50, p99, seconds_each, within
from checkpoint_app.domain.passes import PassSerial, PassVerdict
from checkpoint_app.services.sign_passes import claims_of
from checkpoint_app.sync import pass_code, signing

CHECKS = 1_000
LIMIT_S = 0.0005


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    gate, identity = load.gate, load.office.store.identity()
    say("checking passes …")
    now_ms = gate.stamp.now_ms()
    revoked = [
        pass_code.encode(claims_of(record), identity.signing_seed)
        for number in range(1, REVOKED, REVOKED // CHECKS)
        if (record := gate.store.pass_record(PassSerial(0, number))) is not None
    ]
    table = []
    for texts, verdict in ((load.codes, PassVerdict.GENUINE), (revoked, PassVerdict.REVOKED)):
        wrong = [text for text in texts if gate.check.check_code(text, at_ms=now_ms).verdict is not verdict]
        if wrong:
            raise RuntimeError(f"{len(wrong)} passes are not {verdict}")
        times = seconds_each(lambda text: gate.check.check_code(text, at_ms=now_ms), texts)
        table.append(within(f"pass text → {verdict}, p50 ({REVOKED:,} revoked)", p50(times), LIMIT_S))
        table.append(within(f"pass text → {verdict}, p99", p99(times), LIMIT_S))
    message = b"x" * 120
    signature = signing.sign(identity.signing_seed, message)
    key = signing.public_key(identity.signing_seed)
    peer = seconds_each(lambda _: signing.verify(key, message, signature), range(CHECKS))
    genuine = seconds_each(lambda text: gate.check.check_code(text, at_ms=now_ms), load.codes)
    return [*table, beside("pass text → verdict, p50", p50(genuine), "one Ed25519 verification", p50(peer))]
