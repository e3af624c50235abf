"""`python -m samsyn_web`: the commands of the site."""

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samsyn_web.settings")
execute_from_command_line(["samsyn_web", *sys.argv[1:]])
