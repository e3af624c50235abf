"""The proof-reader: a finished document in, what its numbers say against each other out."""
