"""The API of returns: one organisation's own system reads and writes its own returns."""
