"""A drill is a gate like any other, and nothing of it can be taken for real."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from checkpoint_app.adapters.drill_media import DRILL_PREFIX, DrillMedia
from checkpoint_app.bootstrap import Installation
from checkpoint_app.domain.exchange import FileState
from checkpoint_app.domain.passes import PassVerdict
from checkpoint_app.services.start_drill import DRILL_CODE, DRILL_NAME

pytestmark = pytest.mark.usefixtures("own_temporary_folder")


@pytest.fixture
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this machine's throw-away folders go, for the length of a test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def drill(community):
    with Installation(community.folder / "E1", clock=community.clock).drill() as opened:
        opened.desk.sign_on.sign_on(opened.desk.sign_on.find("1"), opened.pin)
        yield opened


def digest_of(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_drill_serves_people_by_pass_and_by_dwelling(drill):
    lane = drill.desk.lane
    lane.enter(str(drill.serial))
    assert lane.enter("366").outcome.admits
    step = lane.enter(drill.dwelling)
    assert step.person is not None or step.candidates


def test_two_can_sign_on_so_that_a_hand_over_can_be_tried(drill):
    names = [operator.name for operator in drill.desk.sign_on.operators()]
    assert len(names) == 2
    assert all(name.startswith(DRILL_NAME) for name in names)


def test_its_bundle_is_refused_by_the_real_office(drill, community, tmp_path):
    (exported,) = drill.desk.export.export(tmp_path / "stick")
    assert exported.path.name.startswith(f"{DRILL_PREFIX}{DRILL_CODE}_DRILL_")
    before = community.office.store.state_digest()
    (refused,) = community.office.bundles.import_paths([exported.path])
    assert (refused.state, refused.reason) == (FileState.REFUSED, "bundle-other-community")
    assert community.office.store.state_digest() == before


def test_its_pass_is_unknown_at_the_real_gate(drill, community):
    issued = drill.desk.issue.issue(holder="赵来访", dwelling="样例里 1-1-101")
    real = community.gates[0]
    checked = real.check.check_code(issued.code, at_ms=community.clock.wall_ms)
    assert checked.verdict is PassVerdict.UNKNOWN_OR_FORGED
    assert checked.claims is None


def test_a_real_pass_is_unknown_in_a_drill(drill, community):
    real = community.gates[0]
    real.sign_on.open_shift(community.operator)
    issued = real.issue.issue(holder="赵来访", dwelling="云上苑 3-1-501")
    checked = drill.desk.check.check_code(issued.code, at_ms=community.clock.wall_ms)
    assert checked.verdict is PassVerdict.UNKNOWN_OR_FORGED


def test_a_real_list_is_not_taken_over_by_a_drill(drill, community, tmp_path):
    path = community.office.publish.publish(tmp_path / "stick").path
    with pytest.raises(Exception, match="another community"):
        drill.desk.apply.apply(path)


def test_the_real_data_folder_is_byte_for_byte_what_it_was(community_template, own_temporary_folder, clock):
    before = digest_of(community_template)
    with Installation(community_template / "E1", clock=clock).drill() as opened:
        opened.desk.sign_on.open_shift(opened.desk.sign_on.find("1"))
        opened.desk.lane.enter(str(opened.serial))
        opened.desk.lane.enter("366")
        opened.desk.export.export(opened.papers)
        assert digest_of(community_template) == before
    assert digest_of(community_template) == before
    assert os.listdir(own_temporary_folder) == []


def test_a_drill_that_ends_badly_leaves_nothing_either(clock, own_temporary_folder, tmp_path):
    def quarrel() -> None:
        with Installation(tmp_path / "nowhere", clock=clock).drill():
            raise RuntimeError("somebody tripped over the cable")

    with pytest.raises(RuntimeError, match="cable"):
        quarrel()
    assert os.listdir(own_temporary_folder) == []
    assert not (tmp_path / "nowhere").exists()


def test_whatever_file_a_drill_writes_says_so_in_its_name(tmp_path):
    media = DrillMedia()
    assert media.write(tmp_path, "pass.pdf", b"1").name == "演练_pass.pdf"
    assert media.write(tmp_path, "pass.pdf", b"2").name == "演练_pass-2.pdf"
    assert media.replace(tmp_path / "报表.pdf", b"3").name == "演练_报表.pdf"
    with media.staged(media.free_path(tmp_path, "kit.ckk"), b"4"):
        pass
    assert sorted(path.name for path in tmp_path.glob("演练_*")) == [
        "演练_kit.ckk", "演练_pass-2.pdf", "演练_pass.pdf", "演练_报表.pdf",
    ]  # fmt: skip
    assert not list(tmp_path.glob("报表*"))
