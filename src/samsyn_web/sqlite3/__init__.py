"""SQLite as Django has it, with one writer at a time in a process.

In go transactions of several threads; out they come one after the other, each woken when the one
before is done. Other processes are waited for as before. It refuses nothing.
"""
