"""Keep the high-water token of an installation, and see at each start that its log goes on where it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from checkpoint_app.adapters.high_water import HighWaterFile
from checkpoint_app.adapters.machine import machine_of
from checkpoint_app.domain.continuity import BreakKind, ContinuityBreak, ContinuityBroken
from checkpoint_app.paths import default_state_dir
from checkpoint_app.ports import Clock
from checkpoint_app.services.check_continuity import (
    Continued,
    OpeningDraft,
    find_break,
    moved_on,
    open_epoch,
    settle_here,
)

HIGH_WATER = "high-water"


class KeepContinuity:
    """`state` is the folder of the tokens, `machine` names this computer for the id of an installation."""

    def __init__(self, clock: Clock, *, state: Path | None, machine: Callable[[str], str] = machine_of) -> None:
        self._clock, self._state, self._machine = clock, state, machine

    def token(self, install_id: str) -> closing[HighWaterFile]:
        """Return the token of an installation for the length of a `with`."""
        return closing(HighWaterFile((self._state or default_state_dir()) / HIGH_WATER, install_id))

    def settled(self, store: Continued) -> Continued:
        """Remember that a new store belongs to this machine."""
        settle_here(store, self._machine(store.identity().install_id))
        return store

    @contextmanager
    def kept(self, store: Continued, confirmed: BreakKind | None, draft: Callable[[], OpeningDraft]) -> Iterator[None]:
        """Have the store keep its token for the length of a `with`, then close it.

        ContinuityBroken if its log does not go on where it ended, unless a person `confirmed` just that: then a new
        epoch begins, with `draft` as its first record.
        """
        with ExitStack() as stack:
            stack.callback(store.close)
            found = self._find_break(store)
            if found is not None:
                if found.kind is not confirmed:
                    raise ContinuityBroken(found)
                self._begin_epoch(store, found, draft())
            install_id = store.identity().install_id
            machine = self._machine(install_id)
            settle_here(store, machine)
            store.keep_token(stack.enter_context(self.token(install_id)), machine)
            yield

    def _find_break(self, store: Continued) -> ContinuityBreak | None:
        install_id = store.identity().install_id
        with self.token(install_id) as token:
            return find_break(store, token.read(), self._machine(install_id))

    def _begin_epoch(self, store: Continued, found: ContinuityBreak, draft: OpeningDraft) -> None:
        before = store.identity().install_id
        now_s = self._clock.read().wall_ms // 1000
        open_epoch(store, found, machine=self._machine, now_s=now_s, draft=draft)
        with self.token(before) as token:
            token.write(moved_on(before, self._machine(before), store.head()))
