package deejai.server.savedplaylists;

/// What people think of a playlist.
///
/// @param count how many have rated it
/// @param mean  stars, 0.5..5; 0 if nobody has
public record Ratings(int count, double mean) {}
