package deejai.library;

import java.util.List;

/// Finds tracks by words: every word of the search must begin a word of the title, the artists, the album, its
/// artist or the path; case, accents, apostrophes and punctuation do not matter, and "and" and "the" may be
/// missing. Scripts that write no spaces (Chinese, Japanese, Thai, ...) match anywhere. A word counts to its first
/// 255 characters.
///
/// Best first: an exact title or artist or both; then whole words before beginnings of words, and the title and the
/// artists before the album before the path; tracks that match equally well by name, then by path, then by id.
///
/// All implementations give the same answers in the same order: [LinearTrackSearch] for some thousands of tracks,
/// [LuceneTrackSearch] for more. Safe for use by several threads.
public interface TrackSearch {

    /// The tracks that hold all the words, best first.
    ///
    /// @param words words in any order, separated by white space; blank finds nothing
    /// @param limit at most this many tracks, at least 0
    List<Track> search(String words, int limit);
}
