"""The site of the coordinator: pages, people, permissions, storage and mail. It calls the core."""
