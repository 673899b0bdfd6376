package deejai.corpus;

import static java.util.stream.Collectors.toSet;

import deejai.library.Track;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

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

    /// True if nothing tells which tracks go together: there is nothing to learn from.
    public boolean isEmpty() {
        return corpus.corpus().playlists() == 0;
    }

    /// A text that is the same for the same tracks and the same playlists only: a hash of both.
    public String state() {
        MessageDigest digest = sha256();
        Corpus playlists = corpus.corpus();
        ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);
        for (int track = 0; track < playlists.tracks(); track++) {
            digest.update(corpus.vocabulary().track(track).key().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        for (int playlist = 0; playlist < playlists.playlists(); playlist++) {
            digest.update(number.putInt(0, playlists.end(playlist)).array());
            digest.update(number.putFloat(0, playlists.weight(playlist)).array());
        }
        for (int entry = 0; entry < playlists.entries(); entry++) {
            digest.update(number.putInt(0, playlists.track(entry)).array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Makes the corpus of a library.
    ///
    /// @param tracks   in the order of their numbers
    /// @param listener what the listener put together and played, in the same numbers
    public static LibraryCorpus of(List<Track> tracks, ListenerPlaylists listener, LibraryWeights weights) {
        LibraryGroups groups = new LibraryGroups(tracks);
        List<int[]> albums = groups.albums();
        List<int[]> playlists = withoutAlbums(listener.playlists(), albums);
        List<int[]> artists = groups.artists();
        List<int[]> genres = groups.genres();
        List<int[]> folders = groups.folders();
        Rows rows = new Rows(tracks.size());
        rows.add(albums, CHUNK, weights.album());
        rows.add(artists, CHUNK, weights.artist());
        rows.add(genres, CHUNK, weights.genre());
        rows.add(folders, CHUNK, weights.folder());
        rows.add(listener.sessions(), PLAYLIST_CHUNK, sessionWeight(rows.weight, listener, weights));
        rows.add(playlists, PLAYLIST_CHUNK, weights.playlist());
        Vocabulary vocabulary =
                Vocabulary.of(tracks.stream().map(LibraryMatching::describe).toList());
        Counts counts = new Counts(
                playlists.size(),
                listener.sessions().size(),
                albums.size(),
                artists.size(),
                genres.size(),
                folders.size());
        return new LibraryCorpus(new DescribedCorpus(rows.corpus(), vocabulary, null), counts);
    }

    /// Programs that rip a disc put a playlist of it beside the files: that is the album once more, and was put
    /// together by no listener.
    private static List<int[]> withoutAlbums(List<int[]> playlists, List<int[]> albums) {
        Set<BitSet> sets = albums.stream().map(LibraryCorpus::set).collect(toSet());
        return playlists.stream()
                .filter(playlist -> !sets.contains(set(playlist)))
                .toList();
    }

    private static BitSet set(int[] tracks) {
        BitSet set = new BitSet();
        for (int track : tracks) {
            set.set(track);
        }
        return set;
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
