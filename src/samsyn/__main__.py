"""`python -m samsyn`: the command line."""

import gc
import sys

gc.disable()  # one command and out: what is not cleaned up is gone a second later

from samsyn.cli import main  # noqa: E402 - after the clean-up is off, which loading gains by too

if __name__ == "__main__":
    sys.exit(main())
