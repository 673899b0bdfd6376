package deejai.playlist;

import deejai.library.TextFolding;
import deejai.library.Track;
import deejai.library.TrackTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the rules compare tracks by, as numbers: two tracks are the same song, share an artist or are of the same
/// album where the numbers are equal. Folding the names takes longer than a whole search, so it is done once for
/// a catalogue.
///
/// Immutable; safe for use by several threads.
public final class TrackKeys {

    /// The number of what is not known.
    public static final int UNKNOWN = -1;

    private static final int BLOCK_ROWS = 1 << 13;

    private final int[] songs;
    private final int[] albums;

    /// rows + 1 positions in `artists`: those of row `i` are from artistStarts[i] to artistStarts[i + 1]
    private final int[] artistStarts;

    private final int[] artists;

    /// Keys that were made before. The arrays become part of this and must not be changed afterwards.
    ///
    /// @param songs        a number per row, -1 where the song is not known
    /// @param albums       a number per row, -1 where the album is not known
    /// @param artistStarts rows + 1 ascending positions in `artists`, the first of them 0
    /// @param artists      numbers of the artists of all rows, one row after the other
    /// @throws IllegalArgumentException if the arrays do not fit each other
    public TrackKeys(int[] songs, int[] albums, int[] artistStarts, int[] artists) {
        if (albums.length != songs.length
                || artistStarts.length != songs.length + 1
                || artistStarts[songs.length] != artists.length) {
            throw new IllegalArgumentException("keys must fit each other: " + songs.length + " songs, " + albums.length
                    + " albums, " + artistStarts.length + " positions in " + artists.length + " artists");
        }
        this.songs = songs;
        this.albums = albums;
        this.artistStarts = artistStarts;
        this.artists = artists;
    }

    /// The keys of all tracks of a table. Numbers go up in the order of the rows that first have them.
    public static TrackKeys of(TrackTable tracks) {
        record Names(
                @Nullable String song,
                Collection<String> recordings,
                @Nullable String album,
                Collection<String> artists) {}
        int[] albums = new int[tracks.size()];
        int[] artistStarts = new int[tracks.size() + 1];
        int[] artists = new int[tracks.size()];
        Recordings recordings = new Recordings();
        Numbers albumNumbers = new Numbers();
        Numbers artistNumbers = new Numbers();
        int next = 0;
        // Block by block, so that the names of a large table are never all in memory.
        for (int first = 0; first < albums.length; first += BLOCK_ROWS) {
            List<Names> block = IntStream.range(first, Math.min(first + BLOCK_ROWS, albums.length))
                    .parallel()
                    .mapToObj(tracks::track)
                    .map(track -> new Names(
                            SongName.of(track), Recordings.of(track), albumName(track), ArtistNames.of(track)))
                    .toList();
            for (int i = 0; i < block.size(); i++) {
                Names names = block.get(i);
                recordings.add(names.song(), names.recordings());
                albums[first + i] = albumNumbers.of(names.album());
                for (String artist : names.artists()) {
                    if (next == artists.length) {
                        artists = Arrays.copyOf(artists, 2 * next);
                    }
                    artists[next++] = artistNumbers.of(artist);
                }
                artistStarts[first + i + 1] = next;
            }
        }
        return new TrackKeys(recordings.songs(), albums, artistStarts, Arrays.copyOf(artists, next));
    }

    /// Number of rows.
    public int rows() {
        return songs.length;
    }

    /// The song of a row, of which there may be several versions; -1 where it is not known. Tracks of the same name
    /// are the same song, and so are those that their tags call the same recording.
    public int song(int row) {
        return songs[row];
    }

    /// The album of a row, -1 where it is not known.
    public int album(int row) {
        return albums[row];
    }

    /// The artists of a row, none where they are not known.
    public IntStream artists(int row) {
        return IntStream.range(artistStarts[row], artistStarts[row + 1]).map(i -> artists[i]);
    }

    /// Adds the artists of a row to a set of artists.
    void addArtists(int row, BitSet to) {
        for (int i = artistStarts[row]; i < artistStarts[row + 1]; i++) {
            to.set(artists[i]);
        }
    }

    /// True where a set of artists holds one of the artists of a row.
    boolean isByOneOf(BitSet someArtists, int row) {
        for (int i = artistStarts[row]; i < artistStarts[row + 1]; i++) {
            if (someArtists.get(artists[i])) {
                return true;
            }
        }
        return false;
    }

    /// The album of a track, told from others of the same name by its artist, or else by its folder; null where
    /// the tags name none.
    private static @Nullable String albumName(Track track) {
        String album = track.tags().album();
        String letters = album == null ? "" : TextFolding.letters(album);
        if (letters.isEmpty()) {
            return null;
        }
        String albumArtist = track.tags().albumArtist();
        if (albumArtist != null) {
            return letters + "\n" + TextFolding.letters(albumArtist);
        }
        Path folder = track.path() == null ? null : track.path().getParent();
        return letters + "\n" + (folder == null ? TextFolding.letters(track.artist()) : folder);
    }

    /// Numbers names in the order in which they come.
    private static final class Numbers {

        private final Map<String, Integer> numbers = new HashMap<>();

        int of(@Nullable String name) {
            if (name == null) {
                return UNKNOWN;
            }
            Integer number = numbers.putIfAbsent(name, numbers.size());
            return number == null ? numbers.size() - 1 : number;
        }
    }
}
