"""What the clerk does, one file each: check, draft, finalize, doctor, initialize."""
