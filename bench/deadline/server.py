"""The server of the demo, for a site that was filled already."""

import sys
from pathlib import Path

from samsyn_web.demo import serve

if __name__ == "__main__":
    folder, port, processes = sys.argv[1:]
    sys.exit(serve(Path(folder), port=int(port), lang="nb", processes=int(processes)))
