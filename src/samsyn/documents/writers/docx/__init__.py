"""The report in Word: pandoc writes it with our styles, and a last hand settles the rest."""
