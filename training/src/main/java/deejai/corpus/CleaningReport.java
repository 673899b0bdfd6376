package deejai.corpus;

import java.util.List;

/// What each step of cleaning left.
///
/// @param steps in their order; the first is what was read, the last the corpus
public record CleaningReport(List<Step> steps) {

    /// The steps of cleaning.
    public enum Stage {
        /// Nothing done yet; tracks with one id are one track.
        READ("as read"),
        /// Of playlists read in several states, the newest is left.
        NEWEST("newest state of each playlist"),
        /// Tracks with the same ISRC are one.
        SAME_ISRC("same ISRC is one track"),
        /// Tracks with the same MusicBrainz recording are one.
        SAME_RECORDING("same MusicBrainz recording is one track"),
        /// Tracks with the same artist and title are one, as [SongKey] tells.
        SAME_SONG("same artist and title is one track"),
        /// A track that a playlist has several times counts once, where it is first.
        REPEATS("repeats in a playlist left out"),
        /// Playlists that are too long are cut, those that are too short dropped.
        LENGTH("over-long playlists cut, too short ones dropped"),
        /// Of near-identical playlists, one is left.
        NEAR_IDENTICAL("near-identical playlists collapsed"),
        /// Rare tracks are dropped, and what is too short then, until nothing changes any more.
        RARE("rare tracks dropped, and what is too short then");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /// What it does, for people.
        public String label() {
            return label;
        }
    }

    /// What a step left.
    ///
    /// @param entries entries of all playlists together
    /// @param tracks  different tracks among them
    public record Step(Stage stage, long playlists, long entries, long tracks) {}

    public CleaningReport {
        steps = List.copyOf(steps);
    }
}
