"""Reading what was sent in, one idea a module."""
