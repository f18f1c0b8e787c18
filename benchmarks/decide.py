"""The decision alone: what the shipped closed rules, full, say of residents and visitors at every hour."""

from __future__ import annotations

from itertools import product

from benchmarks.load import BUILDINGS, Load, full_rules, say
from benchmarks.measure import Row, p50, p99, seconds_each, within
from checkpoint_app.domain.judge import Situation, decide
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.passes import PassKind, PassVerdict
from checkpoint_app.domain.policy import PolicyPack
from checkpoint_app.domain.roster import Dwelling
from checkpoint_app.domain.subject import Answers, HealthCode, SubjectKind
from checkpoint_app.services.sample_community import SAMPLE_COMPOUNDS

DECISIONS = 20_000
LIMIT_S = 0.0001
HOUR_MS = 3_600_000


def rows(load: Load) -> list[Row]:
    """Return what, ours, peer or limit, ratio."""
    say("deciding …")
    pack = full_rules()
    situations = _situations(pack)
    times = seconds_each(lambda situation: decide(situation, pack), situations)
    what = f"decision alone, {len(pack.zones)} zones, {len(pack.holds)} holds"
    return [within(f"{what}, p50", p50(times), LIMIT_S), within(f"{what}, p99", p99(times), LIMIT_S)]


def _situations(pack: PolicyPack) -> list[Situation]:
    each = product(range(24), Direction, (SubjectKind.RESIDENT, SubjectKind.VISITOR), (366, 373, None), HealthCode)
    some = [
        Situation(
            subject=subject,
            direction=direction,
            at_ms=pack.valid_from_ms + 72 * HOUR_MS + hour * HOUR_MS,
            reading_c10=reading,
            pass_verdict=PassVerdict.GENUINE,
            pass_kind=PassKind.RESIDENT if subject is SubjectKind.RESIDENT else PassKind.WORK,
            resident=1 if subject is SubjectKind.RESIDENT else None,
            dwelling=Dwelling(SAMPLE_COMPOUNDS[1], str(1 + hour % BUILDINGS), "1", "501"),
            used=(1, 0),
            outside_since_ms=pack.valid_from_ms + 70 * HOUR_MS,
            answers=Answers(code=code, mask=True, matches=True),
            plate="外A12345",
        )
        for hour, direction, subject, reading, code in each
    ]
    return [some[number % len(some)] for number in range(DECISIONS)]
