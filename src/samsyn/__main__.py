"""`python -m samsyn`: the command line."""

import gc
import sys

gc.freeze()  # what is loaded below lives as long as the command
gc.set_threshold(50_000)  # a report makes many small things at once; cleaning up rarely is faster

from samsyn.cli import main  # noqa: E402 - after the clean-up is set, which loading gains by too

if __name__ == "__main__":
    sys.exit(main())
