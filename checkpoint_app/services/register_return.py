"""Register who comes back from elsewhere (返回登记): the household's passes are suspended, and they go home."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from checkpoint_app.domain.clock import LOCAL_ZONE, local
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.judge import Decision, decide_together
from checkpoint_app.domain.names import mask_name, one_line, require_length
from checkpoint_app.domain.outcome import Judgement, Reason
from checkpoint_app.domain.papers import PaperKind
from checkpoint_app.domain.passage import Direction, Measurement, Site
from checkpoint_app.domain.plate import province_named
from checkpoint_app.domain.roster import RosterEntry
from checkpoint_app.domain.scan import understand
from checkpoint_app.domain.subject import Check, Suspension
from checkpoint_app.errors import InputRefused
from checkpoint_app.ports import StationStore
from checkpoint_app.services.check_pass import CheckPass
from checkpoint_app.services.identify_person import Served, served_by_pass, served_resident
from checkpoint_app.services.record_passage import RecordPassage
from checkpoint_app.services.second_languages import SecondLanguages
from checkpoint_app.services.stamp_events import EventStamp

MOST_CANDIDATES = 9
_TIME = re.compile(r"(?:(\d{2})[-.]?(\d{2}) ?)?([01]?\d|2[0-3]):?([0-5]\d)")


class Transport(StrEnum):
    TRAIN = "train"
    PLANE = "plane"
    BUS = "bus"
    CAR = "car"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnForm:
    """What was asked at the desk. `residents` are those who came, the first is who stands there; all of one household.

    `readings_c10` are theirs in the same order, None where none was possible. `arrived_ms` is UTC milliseconds.
    """

    residents: tuple[int, ...]
    readings_c10: tuple[int | None, ...]
    came_from: str
    by: Transport
    journey: str
    arrived_ms: int
    phone: str
    promised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRegistered:
    """What is on disk: the registration, the household's suspended passes, one passage for each who came."""

    seq: int
    at_ms: int
    people: tuple[RosterEntry, ...]
    suspended: int
    decisions: tuple[Decision, ...]
    judgement: Judgement
    seqs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RegisterReturn:
    store: StationStore
    stamp: EventStamp
    check: CheckPass
    passages: RecordPassage

    def find(self, text: str) -> Sequence[RosterEntry]:
        """Return the residents who may be meant by a dwelling, tail, name, initials, or a pass of the register."""
        scan = understand(text)
        if scan.serial is None and scan.form.value != "pass-code":
            return self.store.find(scan, limit=MOST_CANDIDATES)
        now_ms = self.stamp.now_ms()
        checked = (
            self.check.check_serial(scan.serial, at_ms=now_ms)
            if scan.serial is not None
            else self.check.check_code(scan.text, at_ms=now_ms)
        )
        served = served_by_pass(self.store, checked)
        if served.entry is not None:
            return (served.entry,)
        short = served.person.dwelling.rpartition(" ")[2]
        return self.store.find(understand(short), limit=MOST_CANDIDATES) if short else ()

    def household(self, resident: int) -> tuple[RosterEntry, ...]:
        """Return the household of a resident, the resident first; InputRefused `resident-unknown`."""
        entry = self._entry(resident)
        others = (each for each in self.store.household(entry.household) if each.number != resident)
        return (entry, *others)

    def arrival_ms(self, text: str) -> int:
        """Return the moment typed as `0731` or `1121 0731`, the last such moment before now; nothing typed is now.

        Raise InputRefused `arrival-unreadable`.
        """
        now_ms = self.stamp.now_ms()
        if not text.strip():
            return now_ms
        match, now = _TIME.fullmatch(text.strip()), local(now_ms)
        if match is None:
            raise InputRefused("arrival-unreadable", given=text.strip()[:20])
        month, day, hour, minute = (int(part) if part else 0 for part in match.groups())
        if not month:
            today = datetime(now.year, now.month, now.day, hour, minute, tzinfo=LOCAL_ZONE)
            moment = today if today <= now else today - timedelta(days=1)
        else:
            moment = _last(now, month, day, hour, minute, text)
        return int(moment.timestamp() * 1000)

    def measure_again(self, form: ReturnForm, *, done: Collection[int] = ()) -> tuple[int, ...]:
        """Return who has to be measured elsewhere first, but for those `done`; a low first reading is recorded."""
        wanted = []
        for entry, reading_c10 in self._people(form):
            if entry.number in done:
                continue
            served = _returning(entry, measured_again=False)
            decision = self.passages.decide(served, Direction.IN, reading_c10)
            if Reason.READING_AGAIN in decision.reasons:
                self.passages.record(served, Direction.IN, reading_c10, decision)
                wanted.append(entry.number)
            elif Check.READING in decision.asks:
                wanted.append(entry.number)
        return tuple(wanted)

    def register(self, form: ReturnForm, *, again: Collection[int] = ()) -> ReturnRegistered:
        """Record all in one transaction and return once it is on disk; `again` were measured a second time.

        Raise InputRefused: not-signed-on, resident-unknown, readings-missing, return-from-missing, text-too-long.
        """
        self.stamp.require_operator()
        people = self._people(form)
        origin = require_length(one_line(form.came_from))
        journey, phone = require_length(one_line(form.journey)), require_length(one_line(form.phone))
        if not origin:
            raise InputRefused("return-from-missing")
        household = people[0][0].household
        suspended = [each.number for each in self.store.household(household)]
        seated = [(_returning(entry, measured_again=entry.number in again), c10) for entry, c10 in people]
        decisions = tuple(self.passages.decide(served, Direction.IN, c10) for served, c10 in seated)
        province = province_named(origin)
        data = {
            "residents": [entry.number for entry, _ in people],
            "household": household,
            "by": form.by.value,
            "arrived": form.arrived_ms,
            "promised": form.promised,
            **({"from": int(province.area)} if province else {}),
        }
        pii = {"from": origin, "journey": journey, "phone": phone}

        def make(first: int) -> list[EventDraft]:
            stamp = self.stamp
            return [
                stamp.draft(EventKind.RETURN_REGISTERED, data, {name: text for name, text in pii.items() if text}),
                stamp.draft(EventKind.PASSES_SUSPENDED, {"residents": suspended, "why": Suspension.RETURN.value}),
                *(
                    self.passages.draft(served, Direction.IN, c10, decision, data={"return": first})
                    for (served, c10), decision in zip(seated, decisions, strict=True)
                ),
            ]

        registered, _suspended, *passages = self.store.append_numbered(make)
        return ReturnRegistered(
            seq=registered.seq,
            at_ms=registered.at_ms,
            people=tuple(entry for entry, _ in people),
            suspended=len(suspended),
            decisions=decisions,
            judgement=decide_together(decisions),
            seqs=tuple(event.seq for event in passages),
        )

    def notice(self, registered: ReturnRegistered) -> bytes:
        """Return the notice to take home, as PDF for 80 mm paper."""
        from checkpoint_app.documents.return_notice import ReturnNotice, write_return_notice  # not before the first

        identity, pack = self.store.identity(), self.stamp.pack
        return write_return_notice(
            ReturnNotice(
                community=identity.community_name,
                gate=identity.gate.name,
                number=_number(identity.station, self.store.head().epoch, registered.seq),
                people=tuple(mask_name(entry.name) for entry in registered.people),
                dwelling=str(registered.people[0].dwelling),
                at_ms=registered.at_ms,
                document_no=pack.document_no if pack else "",
                calls=tuple((call.name, call.phone) for call in pack.calls if call.phone) if pack else (),
                second=SecondLanguages(self.store).of(PaperKind.RETURN_NOTICE),
            )
        )

    def _people(self, form: ReturnForm) -> list[tuple[RosterEntry, int | None]]:
        if len(form.readings_c10) != len(form.residents):
            raise InputRefused("readings-missing", wanted=len(form.residents), given=len(form.readings_c10))
        people = [self._entry(number) for number in form.residents]
        strangers = [entry.number for entry in people if entry.household != people[0].household]
        if strangers:
            raise InputRefused("resident-unknown", resident=strangers[0])
        return list(zip(people, form.readings_c10, strict=True))

    def _entry(self, resident: int) -> RosterEntry:
        entry = self.store.resident(resident)
        if entry is None:
            raise InputRefused("resident-unknown", resident=resident)
        return entry


def _returning(entry: RosterEntry, *, measured_again: bool) -> Served:
    measured = Measurement(site=Site.WRIST, attempt=2) if measured_again else Measurement()
    served = served_resident(entry, None)
    return replace(served, returning=True, measured_again=measured_again, measured=measured)


def _last(now: datetime, month: int, day: int, hour: int, minute: int, text: str) -> datetime:
    """Return that day of this year or, if it has not come yet, of the last."""
    for year in (now.year, now.year - 1):
        try:
            moment = datetime(year, month, day, hour, minute, tzinfo=LOCAL_ZONE)
        except ValueError:
            continue
        if moment <= now:
            return moment
    raise InputRefused("arrival-unreadable", given=text.strip()[:20])


def _number(station: int, epoch: int, seq: int) -> str:
    """Return the number on a return slip: records of a later epoch begin at 1 again."""
    return f"{station}-{seq}" if epoch == 1 else f"{station}-{epoch}-{seq}"
