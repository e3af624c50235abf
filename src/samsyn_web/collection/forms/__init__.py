"""Reading what was sent in."""
