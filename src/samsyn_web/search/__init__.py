"""Looking in everything that is published."""
