"""Reading the round: returns one may see, their cells, what earlier rounds said, what was found."""
