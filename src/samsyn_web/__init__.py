"""Samsyn, the site: pages, people, permissions, storage and mail around the core.

Each app is a room of its own and is placed in the contract of `pyproject.toml` before it exists.
"""
