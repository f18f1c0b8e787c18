"""After a purge no purged name, number or phone is in any byte: table cells, pages, WAL, backups, bundles, papers.

Everybody here has a name, a number and a telephone that occur nowhere else, and every feature that writes down a person
is used. Then all that is left is opened with every key there is, and searched.
"""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from checkpoint_app.domain.access import Role
from checkpoint_app.domain.clock import day_bounds_ms, local_day
from checkpoint_app.domain.events import EventDraft, EventKind
from checkpoint_app.domain.lookup import keys_of
from checkpoint_app.domain.passage import Direction
from checkpoint_app.domain.print_run import PrintFilter
from checkpoint_app.domain.progress import no_progress
from checkpoint_app.domain.roster import Dwelling, Resident, entry_for_gates
from checkpoint_app.domain.shift import DutyKind
from checkpoint_app.domain.subject import Consent
from checkpoint_app.domain.visit import Asked, VisitNotes, Visitor, parse_party
from checkpoint_app.services.open_emergency import Need, OpenEmergency
from checkpoint_app.services.register_return import ReturnForm, Transport
from checkpoint_app.sync.chain import genesis, walk
from checkpoint_app.sync.vault import open_vault
from db.station_purge import PAPER_DRAFT
from tests.faults.what_is_left import decrypted_frames, decrypted_pages, every_cell, found_in, opened

PASSPHRASE, PIN, SECOND_PIN, GATE_PIN = "a cold night", "1357", "8642", "2468"
NO = {"travel": False, "animals": False, "cases": False}

GONE = Resident(
    number=0, household=0, dwelling=Dwelling("云上苑", "77", "1", "701"), name="夔觚斝", phone="13311224455",
    id_number="530103198706055011", plates=("云A7Q9Z8",),
)  # fmt: skip
VISITOR = Visitor(
    name="赑屃椒图", number="53010319770707071X", phone="13322335566", dwelling="云上苑 3-1-501", host="王小明",
    companions=("螭吻甪端",),
)  # fmt: skip
WORDS = {
    "holder": "獬豸狻猊",
    "holder phone": "13344557799",
    "plate": "云A8W6X4",
    "origin": "饕餮沟",
    "journey": "梼杌212次",
    "return phone": "13355668800",
    "note": "穷奇来过",
    "hand-over": "帝江留话",
    "newcomer": "混沌新",
    "emergency": "英招摔了",
    "draft": "毕方没登",
    "search": "夔觚斝",
}
LOOK_UP_KEYS = [key for key in keys_of(entry_for_gates(GONE)) if len(key) > 4 and not key.startswith("77")]
"""But for 77-1-701: a dwelling stands in records of passes."""
NEEDLES = {
    "roster name": GONE.name, "roster phone": GONE.phone, "roster number": GONE.id_number,
    "roster plate": GONE.plates[0], "visitor": VISITOR.name,
    "visitor number": VISITOR.number, "visitor phone": VISITOR.phone,
    "companion": VISITOR.companions[0], **WORDS,
}  # fmt: skip
SELECT_LINES = "SELECT line FROM event WHERE id > ? AND id < ? ORDER BY id"
LATER = "凤凰留下"
"""A visitor of after the moment: must still be there, else the search would prove nothing."""


@pytest.fixture
def office(community: Any) -> Any:
    access = community.office.access
    head = access.add("郑主任", PIN, Role.HEAD)
    access.sign_on(head, PIN)
    access.add("何二", SECOND_PIN, Role.CLERK)
    return community.office


def notes() -> VisitNotes:
    return VisitNotes(
        readings=parse_party("366 365"),
        household=1,
        host=1,
        consent=Consent.AGREED,
        how=Asked.CALLED,
        questions=NO,
        hours=2,
    )


def fill(community: Any, office: Any) -> int:
    """Use everything that writes down a person; return the number of who will leave the roster."""
    office.store.merge_roster([GONE], EventDraft(kind=EventKind.ROSTER_IMPORTED, at_ms=1), no_progress)
    number: int = office.store.residents(after=None, limit=5, text=GONE.name)[0].number
    out = io.BytesIO()
    Image.new("RGB", (90, 120), "red").save(out, "JPEG", comment=GONE.name.encode())
    office.store.put_photos({number: out.getvalue()}, EventDraft(kind=EventKind.PHOTOS_IMPORTED, at_ms=1))
    printed = office.passes.start(office.passes.plan(PrintFilter(text=WORDS["search"])), community.folder / "papers")
    assert printed.serials
    community.publish()
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, GATE_PIN)
    gate.admit.admit(by=community.operator.name, by_pin=GATE_PIN, name=WORDS["newcomer"], pin="7531", again="7531")
    gate.visitors.receive(notes(), VISITOR)
    gate.issue.issue(
        holder=WORDS["holder"], dwelling="云上苑 3-1-501", hours=3, phone=WORDS["holder phone"], plate=WORDS["plate"]
    )
    gate.returns.register(
        ReturnForm(
            residents=(1,), readings_c10=(366,), came_from=WORDS["origin"], by=Transport.TRAIN,
            journey=WORDS["journey"], arrived_ms=gate.stamp.now_ms(), phone=WORDS["return phone"], promised=True,
        )
    )  # fmt: skip
    gate.lane.enter(GONE.name)
    gate.lane.enter("374")  # a fever case
    gate.duty_log.note(DutyKind.NOTE, text=WORDS["note"])
    emergencies = OpenEmergency(gate.store, gate.stamp)
    emergencies.explain(emergencies.open(Direction.OUT).seq, Need.OTHER, WORDS["emergency"])
    gate.store.put(PAPER_DRAFT, {"name": WORDS["draft"]})
    gate.hand_over.close(pin=GATE_PIN, note=WORDS["hand-over"])
    return number


def name_of(place: Path) -> str:
    return "office.db" if place.name == "office" else "station.db"


def exchange(community: Any, office: Any) -> None:
    for gate in community.gates:
        gate.export.export(community.folder / "stick")
    office.bundles.import_paths([community.folder / "stick"])
    community.publish()


def purge_whole_community(community: Any, office: Any, gone: int, folder: Path) -> Any:
    """Order, carry out, send down, collect the answers, write the certificate."""
    midnight = day_bounds_ms(local_day(community.clock.wall_ms))[0]
    office.purge.order(midnight, (gone,), second="何二", second_pin=SECOND_PIN)
    office.purge.carry_out()
    community.publish()
    for _ in range(2):
        exchange(community, office)
    return office.certify.write(folder / "certificate.pdf")


def fill_the_quarantine(community: Any, office: Any) -> None:
    cut = next((community.folder / "stick").glob("*.ckd")).read_bytes()[:-40]
    (community.folder / "broken.ckb").write_bytes(cut)
    office.bundles.import_paths([community.folder / "broken.ckb"])


def test_nothing_of_a_purged_person_is_left_in_any_byte(
    community: Any, office: Any, tmp_path: Path, record_property: Any
) -> None:
    gone = fill(community, office)
    fill_the_quarantine(community, office)
    exchange(community, office)
    community.gates[0].export.export(tmp_path / "stick")
    shutil.copytree(tmp_path / "stick", tmp_path / "old stick")  # this one is in somebody's pocket
    community.clock.advance(hours=24 * 3)
    gate = community.gates[0]
    gate.sign_on.sign_on(community.operator, GATE_PIN)
    gate.visitors.receive(notes(), Visitor(name=LATER, dwelling="云上苑 3-1-501", host="王小明"))
    places = [community.folder / name for name in ("office", "E1", "W1")]
    keys = [open_vault(place / "keys.json", PASSPHRASE) for place in places]
    identities = [gate.store.identity().age_identity for gate in community.gates]
    before = b"".join(every_cell(_copied(place, tmp_path), key) for place, key in zip(places, keys, strict=True))
    known = found_in(before, NEEDLES.values())
    assert known >= set(NEEDLES.values()), "what is searched for was there"
    for store in (office.store, gate.store):
        store._connections.empty_log()
    pages_before = [decrypted_pages(place / name_of(place), key) for place, key in zip(places, keys, strict=True)]
    assert VISITOR.name in found_in(pages_before[0], [VISITOR.name]), "the search sees what stands in a page"
    old = [desk.backup.back_up(tmp_path / "backups").path for desk in (office, gate)]

    certified = purge_whole_community(community, office, gone, tmp_path)
    assert certified.unanswered == ()
    office.bundles.import_paths([tmp_path / "old stick"])
    assert not list((community.folder / "office" / "quarantine").glob("*"))
    assert not any(path.exists() for path in old), "backups hold it all: they go"
    assert not list((community.folder / "papers").glob("*")), "so do papers of before"
    community.gates[0].lane.enter("王小明")  # something is recorded afterwards, so that the WAL is not empty

    searched, files, read, needles = 0, 0, 0, [*NEEDLES.values(), *LOOK_UP_KEYS]
    for desk in (office, gate):
        new = desk.backup.back_up(tmp_path / "backups").path
        with zipfile.ZipFile(new) as archive:
            names = archive.extractall(tmp_path / new.stem) or archive.namelist()
        (name,) = (name for name in names if name.endswith(".db"))
        key = open_vault(tmp_path / new.stem / "keys.json", PASSPHRASE)
        assert not found_in(every_cell(tmp_path / new.stem / name, key), needles), "a backup of afterwards"
    own = office.store.identity()
    identities += [own.age_identity, *(key.identity for key in own.age_keys if key.identity)]
    for place, key in zip(places, keys, strict=True):
        name = name_of(place)
        cells = every_cell(_copied(place, tmp_path), key)
        pages = decrypted_pages(place / name, key) + decrypted_frames(place / f"{name}-wal", key)
        assert b"CREATE TABLE" in pages, "the pages were read with the right key"
        assert not found_in(cells, needles), place.name
        assert not found_in(pages, needles), place.name
        searched += len(cells) + len(pages)
    left = [path for path in community.folder.rglob("*") if path.is_file() and path.name != "broken.ckb"]
    for path in [*left, certified.paper, certified.record]:
        said = opened(path, identities)
        assert said or path.suffix not in (".ckb", ".ckd"), "every bundle can be looked into"
        content = path.read_bytes() + said
        assert not found_in(content, needles), path.name
        searched, files, read = searched + len(content), files + 1, read + bool(said)
    exchange(community, office)
    after = every_cell(_copied(places[0], tmp_path), keys[0])
    assert found_in(after, [LATER]), "what is younger is still there"
    record_property(
        "figure",
        f"purge: {len(NEEDLES)} names, numbers and phones, {len(LOOK_UP_KEYS)} look-up keys, in 5 spellings; "
        f"{searched / 1e6:.1f} MB: "
        f"{files} files ({read} bundles opened), 3 databases by cell, page and log frame, 2 backups: none found",
    )
    _chains_hold(community, office)


def _copied(place: Path, tmp_path: Path) -> Path:
    """Copy a database with its write-ahead log; return the copy, which holds both."""
    name = name_of(place)
    copy = tmp_path / f"{place.name}-copy.db"
    for suffix in ("", "-wal"):
        source = place / (name + suffix)
        target = copy.with_name(copy.name + suffix)
        target.write_bytes(source.read_bytes() if source.exists() else b"")
    copy.with_name(copy.name + "-shm").unlink(missing_ok=True)
    return copy


def _chains_hold(community: Any, office: Any) -> None:
    conn = office.store._connections._writer
    for gate in community.gates:
        identity = gate.store.identity()
        ends = (identity.station << 43, (identity.station + 1) << 43)
        held = [line for (line,) in conn.execute(SELECT_LINES, ends).fetchall()]
        assert walk(genesis(identity.community, identity.station, 1), held) == gate.store.head_at(len(held)).digest
