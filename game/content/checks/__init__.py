"""What must be true of a pack whose shapes are right: one check a file, registered by being there."""
