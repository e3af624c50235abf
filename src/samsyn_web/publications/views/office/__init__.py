"""The pages of those who write, judge and release a report."""
