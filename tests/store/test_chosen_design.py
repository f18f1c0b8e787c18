"""The design in force is the one chosen last; it follows from the log alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from checkpoint_app.services.pass_designs import shipped_designs


def test_the_design_chosen_last_is_in_force_and_comes_back_when_projections_are_rebuilt(community: Any) -> None:
    office = community.office
    plain, banner, frame = shipped_designs()
    assert office.store.design() is None
    for design in (banner, frame, replace(plain, notice="进门请亮证")):
        office.designs.choose(design)
        assert office.store.design() == design
    office.store.rebuild_projections()
    assert office.store.design() == replace(plain, notice="进门请亮证")


def test_a_gate_keeps_the_design_of_its_list_through_a_rebuild(community: Any) -> None:
    office, gate = community.office, community.gates[0]
    office.designs.choose(shipped_designs()[1])
    community.publish()
    gate.store.rebuild_projections()
    assert gate.store.design() == shipped_designs()[1]
