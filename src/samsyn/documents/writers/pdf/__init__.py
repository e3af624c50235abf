"""The report on paper: Typst sets it as PDF/A-2a and PDF/UA-1."""
