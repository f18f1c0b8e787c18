"""Who this installation is, as JSON in its own encrypted database."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from checkpoint_app.domain.events import ChainHead, event_id
from checkpoint_app.domain.station import Gate, OfficeIdentity, StationIdentity
from checkpoint_app.sync import chain
from checkpoint_app.sync.certificates import certificate_from_data, certificate_to_data
from db.connection import Connection
from db.log import PUT_MARK
from db.store import INSERT_IDENTITY, INSERT_LOG

FIRST_EPOCH = 1


def write_identity(conn: Connection, identity: StationIdentity | OfficeIdentity) -> None:
    """Write who this is and open its log at the genesis of epoch 1."""
    data = station_data(identity) if isinstance(identity, StationIdentity) else office_data(identity)
    station = identity.certificate.station
    head = ChainHead(station, FIRST_EPOCH, 0, chain.genesis(identity.community, station, FIRST_EPOCH))
    conn.execute(INSERT_IDENTITY, (orjson.dumps(data).decode(),))
    conn.execute(INSERT_LOG, (head.station, head.epoch, head.digest))
    conn.execute(PUT_MARK, (event_id(head.station, head.epoch, 0), head.digest))


def station_data(identity: StationIdentity) -> dict[str, Any]:
    return {
        "community": identity.community,
        "community_name": identity.community_name,
        "gate": {"code": identity.gate.code, "name": identity.gate.name, "compound": identity.gate.compound},
        "certificate": certificate_to_data(identity.certificate),
        "signing_seed": identity.signing_seed.hex(),
        "age_identity": identity.age_identity,
        "root_public_key": identity.root_public_key.hex(),
        "office_recipient": identity.office_recipient,
        "install_id": identity.install_id,
    }


def station_from_data(data: Mapping[str, Any]) -> StationIdentity:
    return StationIdentity(
        community=data["community"],
        community_name=data["community_name"],
        gate=Gate(**data["gate"]),
        certificate=certificate_from_data(data["certificate"]),
        signing_seed=bytes.fromhex(data["signing_seed"]),
        age_identity=data["age_identity"],
        root_public_key=bytes.fromhex(data["root_public_key"]),
        office_recipient=data["office_recipient"],
        install_id=data["install_id"],
    )


def office_data(identity: OfficeIdentity) -> dict[str, Any]:
    return {
        "community": identity.community,
        "community_name": identity.community_name,
        "root_seed": identity.root_seed.hex(),
        "age_identity": identity.age_identity,
        "age_recipient": identity.age_recipient,
        "certificate": certificate_to_data(identity.certificate),
        "signing_seed": identity.signing_seed.hex(),
        "install_id": identity.install_id,
    }


def office_from_data(data: Mapping[str, Any]) -> OfficeIdentity:
    return OfficeIdentity(
        community=data["community"],
        community_name=data["community_name"],
        root_seed=bytes.fromhex(data["root_seed"]),
        age_identity=data["age_identity"],
        age_recipient=data["age_recipient"],
        certificate=certificate_from_data(data["certificate"]),
        signing_seed=bytes.fromhex(data["signing_seed"]),
        install_id=data["install_id"],
    )
