"""A whole community on sample data, played through the real windows."""
