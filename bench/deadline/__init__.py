"""The last day: a hundred people save field after field at once, and nothing they typed is lost."""

from bench.deadline.day import Day, print_deadline

__all__ = ["Day", "print_deadline"]
