"""The views that exchange and trust brought to the gate, each in its states and as full as it gets; for the walks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from checkpoint_app.domain.checkup import Check, Finding, Grade, bad, good, warn
from checkpoint_app.domain.events import ChainHead
from checkpoint_app.domain.exchange import SnapshotSummary
from checkpoint_app.domain.media import Stick
from checkpoint_app.domain.written_file import WrittenFile
from checkpoint_app.errors import BundleRefused, InputRefused, KnownError, MediaError, StorageError
from checkpoint_app.services.back_up import Backup
from checkpoint_app.services.doctor import Repaired
from checkpoint_app.services.export_bundle import ExportedFile
from checkpoint_app.services.mirror_log import MirrorChoice, MirrorState
from ui.gate.export_panel import MOST_STICKS, Exchanged, ExportPanel
from ui.gate.gate_window import GateWindow
from ui.task_runner import Job

Open = Callable[[GateWindow], None]
AT_MS = 1_795_350_000_000
GIB = 1 << 30
MEDIA = Path("/media/gate/KINGSTON_DataTraveler_3.0_64GB")
"""A path as long as sticks have them."""

LABELS = ("东门", "KINGSTON_DataTraveler_3.0_64GB", "社区 2 号 U 盘 蓝色 贴着标签的", "", "E", "F")
FILES = tuple(
    ExportedFile(
        path=MEDIA / f"530100000001_E1_s1e{epoch}_1-4212.ckb",
        epoch=epoch,
        first=1,
        last=4212,
        size=126_000,
        code="7K4MQ2",
    )
    for epoch in (1, 2)
)
FINDINGS = (
    good(Check.VAULT, "vault-good"),
    bad(Check.PAGES, "pages-damaged", count=3, pages="12, 13, 4711"),
    good(Check.STRUCTURE, "structure-good"),
    bad(Check.CHAIN, "chain-missing", station=1, epoch=2, spans="1,204–1,260"),
    bad(Check.CHAIN, "way-out-gate", held="4,212"),
    bad(Check.PERSONAL, "personal-wrong", station=1, epoch=2, spans="7, 9, 11–15"),
    warn(Check.PROJECTIONS, "projections-skipped"),
    warn(Check.HIGH_WATER, "token-missing"),
    warn(Check.CLOCK, "clock-suspect"),
    warn(Check.SPACE, "space-little", free="812"),
    warn(Check.LEFTOVERS, "leftovers-found", count=2, names="530100000001_E1_s1e1_1-4212.ckb.part, keys.json.part"),
    warn(Check.PERMISSIONS, "permissions-open", names="keys.json, station.db"),
    good(Check.FONTS, "fonts-good"),
    good(Check.SOUNDS, "sounds-good"),
    warn(Check.PRINTER, "printer-none-here"),
    good(Check.VERSIONS, "versions-good", app="0.5.0", python="3.11.2", sqlite="3.46.1", cipher="4.6.1", schema=5),
)
"""Of everything there is to find, the longest that can stand together."""

MENDS = Finding(
    check=Check.PROJECTIONS, grade=Grade.BAD, code="projections-differ", details={"table": "passage", "rows": 1204},
    mends=True,
)  # fmt: skip


def stick(place: int, *, writable: bool = True, free: int = 6 * GIB) -> Stick:
    return Stick(path=MEDIA / str(place), label=LABELS[place], free=free, size=64 * GIB, writable=writable)


def plugged(*sticks: Stick, chosen: int | None = None, error: KnownError | None = None) -> Open:
    """F11 with these sticks; `chosen` is the place of the one that gets the files."""

    def show(window: GateWindow) -> None:
        panel = export(window)
        panel.show_sticks(sticks, None if chosen is None else sticks[chosen].path)
        panel.folder.set_path(None if chosen is None else sticks[chosen].path)
        if error is not None:
            panel.show_error(error)

    return show


def export(window: GateWindow) -> ExportPanel:
    """Open F11 with nothing under way and no second stick."""
    window.act("export")
    panel = window.view.export
    panel.show_done(Exchanged(files=()))
    panel._done = None
    panel.result.hide()
    panel.clear_error()
    panel.mirror.show_state(None, AT_MS)
    panel.retranslate()
    return panel


def busy(window: GateWindow) -> Job:
    """Return work that is under way until the panel is left."""
    job = Job(window)
    window.view.panel_closed.connect(job.ended)
    return job


def writing(window: GateWindow) -> None:
    panel = export(window)
    panel.show_sticks((stick(1),), stick(1).path)
    job = busy(window)
    panel.show_busy(job)
    job.progressed.emit(4711, 100_000)


def written(done: Exchanged) -> Open:
    def show(window: GateWindow) -> None:
        panel = export(window)
        panel.show_sticks((stick(1),), stick(1).path)
        panel.show_done(done)

    return show


def mirrored(*, written_ms: int | None = AT_MS, error: KnownError | None = None) -> Open:
    """F11 and the foot of it; a fault is at the foot of the window too."""
    choice = MirrorChoice(folder=MEDIA, every=50, on_stick=True)

    def show(window: GateWindow) -> None:
        panel = export(window)
        panel.show_sticks((stick(0), stick(1)), stick(0).path)
        panel.mirror.show_state(MirrorState(choice=choice, behind=1234, written_ms=written_ms, error=error), AT_MS)
        window.view.footer.set_mirror_fault(error)

    return show


def backup(
    done: Backup | None = None, *, last: WrittenFile | None = None, works: bool = False, error: KnownError | None = None
) -> Open:
    def show(window: GateWindow) -> None:
        panel = window.features["backup"].panel
        window.act("backup")
        panel.clear_error()
        panel.folder.set_path(MEDIA)
        panel.show_last(last, AT_MS)
        panel._done = None
        panel.retranslate()
        panel.button.setEnabled(True)
        panel.button.setFocus()
        if done is not None:
            panel.show_done(done)
        if works:
            panel.show_busy(busy(window))
        if error is not None:
            panel.show_error(error)

    return show


def doctor(
    *, found: bool = False, repaired: bool = False, works: bool = False, error: KnownError | None = None
) -> Open:
    def show(window: GateWindow) -> None:
        panel = window.features["doctor"].panel
        window.act("doctor")
        panel.clear_error()
        done = Repaired(swept=("a.part", "b.part"), rebuilt=True) if repaired else None
        panel.show_findings((*FINDINGS, MENDS) if found else (), done)
        if works:
            panel.show_busy(busy(window))
        if error is not None:
            panel.show_error(error)

    return show


def passphrase(error: KnownError) -> Open:
    def show(window: GateWindow) -> None:
        panel = window.features["passphrase"].panel
        window.act("passphrase")
        panel.show_done(done=False)
        for field in (panel.old, panel.new, panel.again):
            field.setText("a long passphrase, as people are told to take")
        panel.again.setFocus()
        panel.show_error(error)

    return show


BACKED_UP = Backup(
    path=MEDIA / "530100000001_E1_20261122-2020.ckbackup",
    size=123_456_789,
    head=ChainHead(station=1, epoch=2, seq=4212, digest=b""),
)
LAST = WrittenFile(path=str(BACKED_UP.path), at_ms=AT_MS, sha256=b"")
ALL_WELL = Exchanged(files=FILES[:1], label=LABELS[0], removed=3)
EVERYTHING = Exchanged(
    files=FILES,
    label=LABELS[1],
    keeping=MediaError("media-gone", path=str(MEDIA)),
    refusal=BundleRefused("bundle-truncated"),
)
TAKEN_OVER = Exchanged(
    files=FILES,
    removed=2,
    taken_over=SnapshotSummary(version=12, residents=123_456, passes=120_000, newly_revoked=37, receipts=()),
)
STICK_GONE = MediaError("media-gone", path=str(MEDIA))

EXCHANGE_VIEWS: Mapping[str, Open] = {
    "export stick": plugged(stick(1), chosen=0),
    "export sticks": plugged(stick(0), stick(1), stick(2, writable=False), chosen=None),
    "export full": plugged(stick(1, free=0), chosen=0, error=MediaError("media-full", path=str(MEDIA))),
    "export read-only": plugged(stick(2, writable=False)),
    "export all sticks": plugged(*(stick(n) for n in range(MOST_STICKS)), chosen=1, error=STICK_GONE),
    "export writing": writing,
    "export written": written(ALL_WELL),
    "export everything": written(EVERYTHING),
    "export taken over": written(TAKEN_OVER),
    "export mirror begins": mirrored(written_ms=None),
    "export mirror": mirrored(),
    "export mirror fault": mirrored(error=STICK_GONE),
    "backup last": backup(last=LAST),
    "backup works": backup(last=LAST, works=True),
    "backup done": backup(BACKED_UP, last=LAST),
    "backup refused": backup(last=LAST, error=MediaError("media-full", path=str(MEDIA))),
    "doctor works": doctor(works=True),
    "doctor well": doctor(),
    "doctor found": doctor(found=True),
    "doctor repaired": doctor(found=True, repaired=True),
    "doctor refused": doctor(error=StorageError("storage-failed", detail="disk I/O error")),
    "passphrase refused": passphrase(InputRefused("passphrases-differ")),
}
SCROLLS = (
    "export sticks", "export all sticks", "export written", "export everything", "export taken over", "doctor found",
    "doctor repaired",
)  # fmt: skip
"""More sticks, files or faults than a screen holds: what was said last is in sight, the rest is scrolled to."""
