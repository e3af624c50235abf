"""What is done with reports; each act one transaction and one entry of the log."""
