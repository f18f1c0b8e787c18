"""The office's recovery sheet: on paper and nowhere else, it opens an office whose passphrase is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.events import EventKind
from checkpoint_app.errors import InputRefused, KnownError, MediaError, StorageError
from checkpoint_app.services.recovery_sheet import PrintedSheet
from checkpoint_app.sync.chain import event_of
from checkpoint_app.sync.offline_copy import groups_of, open_offline_copy, sheet_secret
from checkpoint_app.sync.signing import new_age_identity
from checkpoint_app.sync.vault import Argon2Cost

PASSPHRASE = "a cold night"
LIGHT = Argon2Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture
def place(tmp_path: Path, clock: Any) -> Installation:
    place = Installation(tmp_path / "office", clock=clock, cost=LIGHT)
    place.init_office("示例社区", "530100000001", PASSPHRASE)
    return place


def write(place: Installation, out: Path) -> PrintedSheet:
    with place.office(PASSPHRASE) as office:
        return office.recovery.write(out, PASSPHRASE)


def code_of(sheet: Path) -> str:
    """Read the sheet's code as a phone or a scanned page would show it: 150 dots an inch."""
    pdf = pypdfium2.PdfDocument(sheet.read_bytes())
    assert len(pdf) == 1
    (symbol,) = zxingcpp.read_barcodes(pdf[0].render(scale=150 / 72).to_pil())
    pdf.close()
    return str(symbol.text)


def text_of(sheet: Path) -> str:
    pdf = pypdfium2.PdfDocument(sheet.read_bytes())
    text = pdf[0].get_textpage().get_text_range()
    pdf.close()
    return str(text)


def code(error: pytest.ExceptionInfo[KnownError]) -> str:
    str(error.value)
    return error.value.code


def test_the_code_and_the_groups_on_the_sheet_are_one_and_the_same_secret(place: Installation, tmp_path: Path) -> None:
    done = write(place, tmp_path / "恢复单.pdf")
    secret, text = code_of(done.sheet), text_of(done.sheet)
    assert sheet_secret(secret) == secret
    assert all(group in text for group in groups_of(secret))
    for words in ("示例社区", "530100000001", done.fingerprint, "2026-11-22", done.copy.name, "怎样保管", "能打开什么"):
        assert words in text.replace("\r\n", "")


def test_it_opens_the_office_and_sets_a_new_passphrase(place: Installation, tmp_path: Path) -> None:
    secret = code_of(write(place, tmp_path / "sheet.pdf").sheet)
    typed = "  ".join(groups_of(secret)).lower().replace("q", "ｑ")
    place.recover_office(typed, "another night")
    with pytest.raises(StorageError) as refused, place.office(PASSPHRASE):
        pass
    assert code(refused) == "wrong-passphrase"
    with place.office("another night") as office:
        store = office.store
        newest = event_of(next(iter(store.lines(store.head().seq, store.head().seq))))
        assert (newest.kind, newest.data) == (EventKind.PASSPHRASE_CHANGED, {"by": "sheet"})
    place.recover_office(secret, "a third night")  # the same sheet goes on opening it


def test_a_new_sheet_makes_the_one_before_worthless(place: Installation, tmp_path: Path) -> None:
    old = code_of(write(place, tmp_path / "sheet.pdf").sheet)
    again = write(place, tmp_path / "sheet.pdf")
    assert again.sheet.name == "sheet-2.pdf"
    with pytest.raises(StorageError) as refused:
        place.recover_office(old, "another night")
    assert code(refused) == "recovery-key-wrong"
    place.recover_office(code_of(again.sheet), "another night")


def test_the_offline_copy_holds_the_root_and_is_opened_by_its_sheet_alone(place: Installation, tmp_path: Path) -> None:
    done = write(place, tmp_path / "sheet.pdf")
    content = done.copy.read_bytes()
    with place.office(PASSPHRASE) as office:
        identity = office.store.identity()
    copy = open_offline_copy(content, code_of(done.sheet))
    assert (copy.root_seed, copy.age_identity) == (identity.root_seed, identity.age_identity)
    assert (copy.certificate, copy.community) == (identity.certificate, identity.community)
    for secret in (new_age_identity()[0], identity.age_identity, identity.age_keys[0].identity, "AGE-SECRET-KEY-1"):
        with pytest.raises(StorageError):
            open_offline_copy(content, secret)
    with pytest.raises(StorageError):
        open_offline_copy(content[:-1], code_of(done.sheet))


def test_the_secret_is_on_the_sheet_alone(place: Installation, tmp_path: Path) -> None:
    secret = code_of(write(place, tmp_path / "out" / "sheet.pdf").sheet)
    for file in place.folder.rglob("*"):
        if file.is_file():
            assert secret.encode() not in file.read_bytes()
            assert "".join(groups_of(secret)).encode() not in file.read_bytes()
    with place.office(PASSPHRASE) as office:
        lines = b"".join(line.line for line in office.store.lines(1, office.store.head().seq))
        assert secret.encode() not in lines
        assert secret not in repr(office.store.identity())


def test_it_is_on_record_when_the_newest_was_printed(place: Installation, tmp_path: Path, clock: Any) -> None:
    with place.office(PASSPHRASE) as office:
        assert office.store.recovery_sheet() is None
        office.recovery.write(tmp_path / "a.pdf", PASSPHRASE)
        clock.advance(hours=1)
        second = office.recovery.write(tmp_path / "b.pdf", PASSPHRASE)
        assert office.store.recovery_sheet() == (clock.wall_ms, second.fingerprint)
        office.store.rebuild_projections()
        assert office.store.recovery_sheet() == (clock.wall_ms, second.fingerprint)


def test_a_wrong_passphrase_or_a_folder_that_cannot_be_written_changes_nothing(
    place: Installation, tmp_path: Path
) -> None:
    first = code_of(write(place, tmp_path / "sheet.pdf").sheet)
    blocker = tmp_path / "file"
    blocker.write_text("")
    with place.office(PASSPHRASE) as office:
        before = office.store.head().seq
        with pytest.raises(StorageError):
            office.recovery.write(tmp_path / "b.pdf", "a warm night")
        with pytest.raises(MediaError):
            office.recovery.write(blocker / "b.pdf", PASSPHRASE)
        with pytest.raises(InputRefused):
            office.recovery.write(Path("/"), PASSPHRASE)
        assert office.store.head().seq == before
    assert not (tmp_path / "b.pdf").exists()
    assert [file.name for file in place.folder.glob("*.part")] == []
    place.recover_office(first, "another night")


@pytest.mark.parametrize("typed", ["", "AGE-SECRET-KEY-1", "QQQQ", "王", "AGE-SECRET-KEY-1" + "Q" * 58])
def test_what_is_no_secret_is_told_before_anything_is_tried(place: Installation, typed: str) -> None:
    with pytest.raises(InputRefused) as refused:
        place.recover_office(typed, "another night")
    assert code(refused) == "sheet-secret-unreadable"


def test_one_mistyped_character_is_found(place: Installation, tmp_path: Path) -> None:
    secret = code_of(write(place, tmp_path / "sheet.pdf").sheet)
    for at in range(20, len(secret), 7):
        wrong = secret[:at] + ("Q" if secret[at] != "Q" else "P") + secret[at + 1 :]
        with pytest.raises(InputRefused):
            sheet_secret(wrong)


def test_a_short_new_passphrase_is_refused(place: Installation, tmp_path: Path) -> None:
    secret = code_of(write(place, tmp_path / "sheet.pdf").sheet)
    with pytest.raises(InputRefused) as refused:
        place.recover_office(secret, "short")
    assert code(refused) == "passphrase-short"


def test_an_office_without_a_sheet_is_opened_by_none(place: Installation) -> None:
    assert json.loads((place.folder / "keys.json").read_bytes())["recovery"] is None
    with pytest.raises(StorageError) as refused:
        place.recover_office(new_age_identity()[0], "another night")
    assert code(refused) == "recovery-key-wrong"
