package deejai.benchmarks;

import deejai.audio.Tags;
import deejai.library.Track;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.Set;
import java.util.SplittableRandom;

/// A made-up catalogue: albums of about 12 tracks by artists with names, titles of 1 to 4 words of which few are
/// common and most are rare, as in a language. 320,000 tracks have 20,000 artists.
///
/// A track depends on its row and the seed alone and is made when it is asked for, so that catalogues of any size take
/// no memory.
public final class MadeUpTracks {

    private static final int WORDS = 30_000;
    private static final int TRACKS_PER_ARTIST = 16;
    private static final int TRACKS_PER_ALBUM = 12;

    private static final List<String> GENRES = List.of(
            "Rock", "Pop", "Jazz", "Electronic", "Hip-Hop", "Classical", "Folk", "Metal", "Soul", "Ambient", "Latin");
    private static final List<String> CONSONANTS = List.of(
            "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "st", "tr", "br",
            "ch", "sh", "th", "pl", "gr");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ai", "ea", "ou");
    private static final List<String> ENDS = List.of("", "", "", "n", "r", "s", "t", "l", "m");

    /// The commonest words, which are short in every language.
    private static final List<String> COMMON =
            List.of("the", "of", "a", "in", "and", "you", "I", "love", "my", "to", "on", "it", "me", "live", "remix");

    private final int size;
    private final long seed;
    private final String[] words;

    private MadeUpTracks(int size, long seed) {
        this.size = size;
        this.seed = seed;
        this.words = words(seed);
    }

    /// A catalogue.
    ///
    /// @param size number of tracks
    public static List<Track> list(int size, long seed) {
        MadeUpTracks tracks = new MadeUpTracks(size, seed);
        return tracks.new View();
    }

    /// A track of the catalogue, made anew.
    ///
    /// @param row 0 to size - 1
    private Track track(int row) {
        int album = row / TRACKS_PER_ALBUM;
        SplittableRandom ofAlbum = random(2, album);
        int artists = Math.max(1, size / TRACKS_PER_ARTIST);
        // The square makes few artists with many albums and many with one.
        int artist = (int) (artists * Math.pow(ofAlbum.nextDouble(), 1.5));
        String artistName = artistName(artist);
        String albumTitle = name(ofAlbum, 1, 3);
        int year = 1955 + ofAlbum.nextInt(70);
        String genre = GENRES.get(ofAlbum.nextInt(GENRES.size()));

        SplittableRandom ofTrack = random(3, row);
        String title = name(ofTrack, 1, 4);
        int number = row % TRACKS_PER_ALBUM + 1;
        Path path = Path.of(
                "/music",
                artistName,
                albumTitle + " (" + year + ")",
                String.format(Locale.ROOT, "%02d - %s.mp3", number, title));
        Tags tags = new Tags(
                title,
                List.of(artistName),
                albumTitle,
                artistName,
                List.of(genre),
                OptionalInt.of(year),
                OptionalInt.of(number),
                OptionalInt.of(1),
                null,
                null,
                List.of(),
                null);
        return new Track(id(ofTrack), tags, 120 + 360 * ofTrack.nextDouble(), path);
    }

    /// A random sequence of its own for each album, artist and track, whatever was made before.
    private SplittableRandom random(int kind, int number) {
        return new SplittableRandom(new SplittableRandom(seed * 4 + kind + ((long) number << 32)).nextLong());
    }

    /// A name that no other artist has, as long as there are words.
    private String artistName(int artist) {
        String own = words[COMMON.size() + artist % (WORDS - COMMON.size())];
        return name(random(1, artist), 1, 1) + " " + Character.toUpperCase(own.charAt(0)) + own.substring(1);
    }

    private String name(SplittableRandom random, int fewest, int most) {
        int length = fewest + random.nextInt(most - fewest + 1);
        List<String> name = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            String word = words[rank(random)];
            name.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return String.join(" ", name);
    }

    /// Zipf's law with exponent 1, in the continuous approximation: the word of rank r is taken 1 / (r ln n) times.
    private int rank(SplittableRandom random) {
        return (int) Math.pow(WORDS + 1.0, random.nextDouble()) - 1;
    }

    private static String id(SplittableRandom random) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong())
                + hex.toHexDigits(random.nextLong())
                + hex.toHexDigits(random.nextLong())
                + hex.toHexDigits(random.nextLong());
    }

    private static String[] words(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> words = new LinkedHashSet<>(COMMON);
        while (words.size() < WORDS) {
            int syllables = 1 + random.nextInt(words.size() < 1000 ? 2 : 4);
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables; i++) {
                word.append(pick(CONSONANTS, random)).append(pick(VOWELS, random));
            }
            words.add(word.append(pick(ENDS, random)).toString());
        }
        return words.toArray(String[]::new);
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private final class View extends AbstractList<Track> implements RandomAccess {

        @Override
        public Track get(int row) {
            return track(row);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
