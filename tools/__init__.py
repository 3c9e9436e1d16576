"""What makes the project's own Word templates and sample workbooks."""
