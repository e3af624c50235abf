"""`python -m samsyn_web`: the commands of the site."""

import os
import sys

from django.core.management import execute_from_command_line

from samsyn_web.demo import start

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samsyn_web.settings")
if sys.argv[1:2] == ["demo"]:
    sys.exit(start(sys.argv[2:]))
execute_from_command_line(["samsyn_web", *sys.argv[1:]])
