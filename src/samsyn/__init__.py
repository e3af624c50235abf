"""Samsyn, the core: from returns of many organisations to one checked, traceable picture.

Plain Python: files and values in, frozen results out. It holds no case, asks no clock and
no network, and imports nothing of the site.
"""

__version__ = "0.1.0"
