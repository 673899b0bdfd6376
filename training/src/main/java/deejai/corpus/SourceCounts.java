package deejai.corpus;

/// How much was read.
///
/// @param files     files that hold playlists, or tracks of playlists
/// @param entries   entries of all playlists together
/// @param tracks    different tracks in playlists, as the sources tell them apart
/// @param artists   different texts for the artists of these tracks
/// @param lengths   of the playlists
public record SourceCounts(
        int files, long playlists, long entries, long tracks, long artists, PlaylistLengths lengths) {}
