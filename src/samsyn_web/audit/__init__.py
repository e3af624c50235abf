"""What was done: an append-only log, chained by hashes, written with the act it tells of."""
