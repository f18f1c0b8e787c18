"""Names that are used where no import shows it; `vulture` reads this file beside the packages."""

from ruamel.yaml import YAML

from checkpoint_app.ports import OfficeStore
from checkpoint_app.services.gate_desk import GateDesk
from db.log import OwnLog
from ui.gate.feed import Feed
from ui.models.object_table import ObjectTable
from ui.theme import contrast_ratio

# What tests prove: projections can be rebuilt from the log, any order of files gives one state, contrasts are enough.
OwnLog.rebuild_projections
OfficeStore.state_digest
contrast_ratio
Feed.text_at
ObjectTable.row_at
# Two lanes over one store: proved in tests/unit/test_lane_queue.py, and no window of its own yet.
GateDesk.second_lane
# Read by the library that writes design files.
YAML.default_flow_style
