"""pygame: the window, its input, its drawing and its sound."""
