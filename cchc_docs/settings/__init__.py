"""Where things lie in a workspace, and by which regime an office reports."""
