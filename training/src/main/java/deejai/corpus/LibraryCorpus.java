package deejai.corpus;

import deejai.library.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a listener's own library tells of which tracks go together, as a corpus of weighted playlists: the listener's
/// playlists and sessions, and albums, artists, genres and folders as playlists, so that co-listening vectors can be
/// learned with nothing from outside.
///
/// A group of many tracks is cut into chunks of neighbours that overlap by half: tracks of a genre hang together with
/// those of about the same year, and these with the next, and the work grows with the tracks, not with their square.
/// A track is in one or two chunks of a group, which share the group's weight, so a genre of 5,000 tracks says no
/// more of a track than one of 50.
///
/// @param corpus track numbers are places in the list of tracks; the vocabulary has the library's ids
/// @param counts playlists by what they are made from
public record LibraryCorpus(DescribedCorpus corpus, Counts counts) {

    /// About as many tracks as an artist makes in a time, or as have a genre in common and much besides.
    private static final int CHUNK = 50;

    /// Playlists and sessions are in the order that the listener put them; longer ones are collections.
    private static final int PLAYLIST_CHUNK = 100;

    /// How many groups there are of each kind, chunks of one counted once.
    public record Counts(int playlists, int sessions, int albums, int artists, int genres, int folders) {}

    /// Makes the corpus of a library.
    ///
    /// @param tracks   in the order of their numbers
    /// @param listener what the listener put together and played, in the same numbers
    public static LibraryCorpus of(List<Track> tracks, ListenerPlaylists listener, LibraryWeights weights) {
        LibraryGroups groups = new LibraryGroups(tracks);
        List<int[]> albums = groups.albums();
        List<int[]> artists = groups.artists();
        List<int[]> genres = groups.genres();
        List<int[]> folders = groups.folders();
        Rows rows = new Rows(tracks.size());
        rows.add(albums, CHUNK, weights.album());
        rows.add(artists, CHUNK, weights.artist());
        rows.add(genres, CHUNK, weights.genre());
        rows.add(folders, CHUNK, weights.folder());
        rows.add(listener.sessions(), PLAYLIST_CHUNK, sessionWeight(rows.weight, listener, weights));
        rows.add(listener.playlists(), PLAYLIST_CHUNK, weights.playlist());
        Vocabulary vocabulary =
                Vocabulary.of(tracks.stream().map(LibraryMatching::describe).toList());
        Counts counts = new Counts(
                listener.playlists().size(),
                listener.sessions().size(),
                albums.size(),
                artists.size(),
                genres.size(),
                folders.size());
        return new LibraryCorpus(new DescribedCorpus(rows.corpus(), vocabulary, null), counts);
    }

    /// All sessions together count no more than all that the tags tell: twenty years of them would otherwise leave
    /// nothing to learn of the tracks that are hardly played, those that are to be found again.
    private static double sessionWeight(double tags, ListenerPlaylists listener, LibraryWeights weights) {
        double most = tags / Math.max(1, listener.sessions().size());
        return tags == 0 ? weights.session() : Math.min(weights.session(), most);
    }

    /// The playlists so far.
    private static final class Rows {

        private final Corpus.Builder builder;
        private final List<Double> weights = new ArrayList<>();

        /// of all together
        private double weight;

        Rows(int tracks) {
            this.builder = new Corpus.Builder(tracks);
        }

        /// Adds groups, long ones in chunks: every track is in two, except at both ends.
        void add(List<int[]> groups, int chunk, double weight) {
            for (int[] group : groups) {
                if (group.length <= chunk) {
                    add(group, weight);
                    continue;
                }
                for (int from = 0; from + chunk / 2 < group.length; from += chunk / 2) {
                    add(Arrays.copyOfRange(group, from, Math.min(group.length, from + chunk)), weight / 2);
                }
            }
        }

        private void add(int[] playlist, double playlistWeight) {
            builder.add(playlist);
            weights.add(playlistWeight);
            weight += playlistWeight;
        }

        Corpus corpus() {
            float[] values = new float[weights.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = weights.get(i).floatValue();
            }
            return builder.build().withWeights(values);
        }
    }
}
