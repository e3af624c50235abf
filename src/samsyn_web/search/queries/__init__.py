"""What is looked in, and what was found."""
