"""Reports and what the world reads of them: written, signed, released, corrected, shown."""
