"""The command line: reads files, calls one room, prints.

In go the words a person typed; out come text for people or JSON for programs, and an exit code.
What cannot be done is refused in one sentence in the reader's language, never with a stack trace.
"""

from samsyn.cli.main import main

__all__ = ["main"]
