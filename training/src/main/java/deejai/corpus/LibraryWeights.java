package deejai.corpus;

/// How much the playlists count that a [LibraryCorpus] is made of, by what they are made from. A weight of 2 is as good
/// as two playlists. Two tracks of a playlist are drawn together by its weight, divided by its length.
///
/// @param playlist playlists of the listener
/// @param session  what the listener played in one go
/// @param album    albums and compilations
/// @param artist   tracks that share an artist
/// @param genre    tracks of one genre, of about the same year
/// @param folder   tracks in one folder that name no album
public record LibraryWeights(
        double playlist, double session, double album, double artist, double genre, double folder) {

    /// A playlist of the listener's own is meant to go together, and there are few of them: it counts most. Sessions
    /// are many and by the way: each counts less than a playlist, those that come back count more. Artists say more
    /// of who is similar than albums do, whose tracks share them anyway. Genres are what one tagger thought, and
    /// large; a folder may be no more than a place.
    public static final LibraryWeights DEFAULT = new LibraryWeights(4, 1, 1, 2, 0.5, 0.5);

    /// Checks the ranges.
    public LibraryWeights {
        requirePositive(playlist, "playlist");
        requirePositive(session, "session");
        requirePositive(album, "album");
        requirePositive(artist, "artist");
        requirePositive(genre, "genre");
        requirePositive(folder, "folder");
    }

    private static void requirePositive(double weight, String name) {
        if (!(weight > 0 && weight < Float.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite: " + weight);
        }
    }
}
