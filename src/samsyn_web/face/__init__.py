"""How every page looks and speaks: the frame, the style, and sentences in three languages."""
