"""Numbered migrations: forward only, one transaction each, never edited once released; see db.schema."""
