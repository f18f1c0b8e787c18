"""Open the office's locked window again: with the passphrase, or the PIN of whoever is signed on."""

from __future__ import annotations

from checkpoint_app.domain.station import SHORTEST_PASSPHRASE
from checkpoint_app.errors import KnownError
from checkpoint_app.ports import OfficeStore
from checkpoint_app.services.office_access import OfficeAccess


def unlock_office(store: OfficeStore, access: OfficeAccess, secret: str) -> None:
    """Raise InputRefused `wrong-pin` (on record), `pin-wait`, or StorageError `wrong-passphrase`, unless it fits.

    What is as short as a PIN is one, if somebody is signed on; else it is taken for the passphrase, which says nothing
    of who it is: whoever was signed on no longer is.
    """
    clerk = access.signed_on
    if clerk is None or not secret.strip().isdigit() or len(secret.strip()) > SHORTEST_PASSPHRASE:
        _open_by_passphrase(store, access, secret)
        return
    try:
        access.require_pin(clerk, secret)
    except KnownError as refused:
        if len(secret) < SHORTEST_PASSPHRASE or refused.code == "pin-wait":
            raise
        _open_by_passphrase(store, access, secret)


def _open_by_passphrase(store: OfficeStore, access: OfficeAccess, secret: str) -> None:
    store.vault().require(secret)
    if access.signed_on is not None:
        access.sign_off()
