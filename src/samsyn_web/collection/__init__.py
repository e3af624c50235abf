"""The yearly round: who is asked what, what they answer, and what becomes of it."""
