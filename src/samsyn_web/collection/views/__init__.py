"""Pages of the round, one module a place."""
