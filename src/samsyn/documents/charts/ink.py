"""The colours of a chart, by LOOK, and what tells its series apart without them."""

INK = "#14202b"
QUIET = "#5a6672"
RULE = "#c9d3d6"
PAPER = "#ffffff"
SERIES = ("#0b5c66", "#a8540a", "#6b3f8f", "#4a6b12", "#9c2450", "#5a6672")
SHADES = ("#d5e7e9", "#8dbcc1", "#3c8791", "#0b5c66")  # of a map, from few to many
BAND, RIBBON = "#eef4f4", "#dbe8ea"  # grounds that carry no meaning alone
DASHES = ("", "7 4", "2 4", "10 3 2 3", "4 2", "1 3")
FONT = "Inter, Arial, sans-serif"
