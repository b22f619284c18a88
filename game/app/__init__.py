"""The program: command line, wiring, loop; the only place that knows everything."""
