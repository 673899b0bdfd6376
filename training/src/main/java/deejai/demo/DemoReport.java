package deejai.demo;

/// What making a demo library came to.
///
/// @param composed pieces that were made
/// @param present  pieces that were there already
/// @param bytes    size of all pieces together
public record DemoReport(int composed, int present, long bytes) {}
