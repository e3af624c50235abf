"""How fast it is: whole commands timed as a person meets them, each as a ratio to a yardstick."""
