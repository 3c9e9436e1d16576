"""What must agree across cells, sheets and months. Each check is a function from values to issues."""
