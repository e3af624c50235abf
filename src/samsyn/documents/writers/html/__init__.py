"""The report on a screen: one page that stands alone, and a folder of chapters."""
