"""How many were never seen: lists of counts, what speaks against them, and what follows."""
