"""What is read of reports and of what they published."""
