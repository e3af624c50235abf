"""Writing to the round, one act a function."""
