"""A gate somebody is on duty at."""

from __future__ import annotations

from typing import Any

import pytest

from checkpoint_app.services.gate_desk import GateDesk

PIN = "2468"


@pytest.fixture
def desk(community: Any) -> GateDesk:
    """The first gate, with somebody signed on."""
    gate: GateDesk = community.gates[0]
    gate.sign_on.sign_on(community.operator, PIN)
    return gate
