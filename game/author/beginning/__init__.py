"""New stories: whole ones to begin with, and six questions."""
