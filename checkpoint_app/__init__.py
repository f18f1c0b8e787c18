"""Rules and use cases of the checkpoint station; no Qt, no SQL."""

__version__ = "0.1.0"
