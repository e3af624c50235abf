"""Letters: each is put in a queue with the act that asks for it, and leaves once."""
