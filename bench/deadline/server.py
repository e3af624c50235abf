"""The server of the demo, for a site that was filled already."""

import sys
from pathlib import Path

from samsyn_web.demo import serve

if __name__ == "__main__":
    sys.exit(serve(Path(sys.argv[1]), port=int(sys.argv[2]), lang="nb"))
