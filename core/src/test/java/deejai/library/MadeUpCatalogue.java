package deejai.library;

import deejai.audio.Tags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tracks whose names hold everything that makes text search hard, from few words, so that they meet often; and
/// searches that people might type to find them.
final class MadeUpCatalogue {

    private static final List<String> WORDS = List.of(
            "love",
            "Lover",
            "lovely",
            "LOVE",
            "live",
            "(Live)",
            "a",
            "A",
            "and",
            "&",
            "the",
            "The",
            "theme",
            "AC/DC",
            "acdc",
            "a-ha",
            "aha",
            "Don't",
            "dont",
            "don’t",
            "Rock'n'Roll",
            "rock",
            "rocks",
            "Motörhead",
            "motor",
            "moto",
            "head",
            "Sigur",
            "Rós",
            "ros",
            "Ágætis",
            "straße",
            "Łona",
            "Mø",
            "!!!",
            "!",
            "?",
            "...",
            "R.E.M.",
            "rem",
            "remix",
            "remixed",
            "01",
            "1",
            "1999",
            "2",
            "Кино",
            "крови",
            "кровь",
            "방탄소년단",
            "봄날",
            "봄",
            "宇多田ヒカル",
            "ヒカル",
            "二時間だけのバカンス",
            "時間",
            "の",
            "バカンス2",
            "北京",
            "北京时间",
            "京",
            "ก",
            "กรุงเทพ",
            "เทพ",
            "😀",
            "😀😀",
            "blue",
            "blues",
            "black",
            "back",
            "in",
            "is",
            "it",
            "I",
            "ﬁn",
            "fin",
            "\u0001!",
            "!\u0001",
            "\uD83D",
            "x\u2028y",
            "été",
            "ete\u0301",
            "が",
            "か\u3099",
            "か");

    private static final List<String> LEADS = List.of("", "", "", "", "The ", "the ", "THE  ", "A ", "And ", "(", "“");

    private final Random random;
    private final List<Track> tracks;

    MadeUpCatalogue(int size, long seed) {
        random = new Random(seed);
        List<String> artists = IntStream.range(0, 1 + size / 12)
                .mapToObj(i -> name(1 + random.nextInt(2)))
                .toList();
        List<String> albums = IntStream.range(0, 1 + size / 6)
                .mapToObj(i -> name(1 + random.nextInt(3)))
                .toList();
        tracks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tracks.add(track(i, artists, albums));
        }
    }

    List<Track> tracks() {
        return tracks;
    }

    /// A search: a name of the catalogue, a part of one, words or beginnings of words that may not go together.
    String search() {
        Track track = tracks.isEmpty() ? track(0, WORDS, WORDS) : pick(tracks);
        return switch (random.nextInt(12)) {
            case 0 -> track.title();
            case 1 -> track.artist();
            case 2 -> track.artist() + " " + track.title();
            case 3 -> track.title() + " " + track.artist();
            case 4 -> pick(LEADS) + track.name().toUpperCase(Locale.ROOT);
            case 5 -> beginning(pick(List.of(track.name().split(" "))));
            case 6 -> beginning(pick(WORDS));
            case 7 -> beginning(pick(WORDS)) + " " + beginning(pick(WORDS));
            case 8 -> String.join(" ", beginning(pick(WORDS)), pick(WORDS), beginning(pick(WORDS)));
            case 9 -> pick(WORDS) + pick(WORDS);
            case 10 -> middle(track.title());
            default ->
                String.join(
                        " ",
                        IntStream.range(0, 1 + random.nextInt(14))
                                .mapToObj(i -> beginning(pick(WORDS)))
                                .toList());
        };
    }

    private Track track(int number, List<String> artists, List<String> albums) {
        OptionalInt none = OptionalInt.empty();
        @Nullable String title = random.nextInt(10) == 0 ? null : name(1 + random.nextInt(4));
        List<String> ofTrack = switch (random.nextInt(10)) {
            case 0 -> List.of();
            case 1 -> List.of(pick(artists), pick(artists));
            default -> List.of(pick(artists));
        };
        @Nullable String album = random.nextInt(5) == 0 ? null : pick(albums);
        @Nullable String albumArtist = random.nextInt(5) == 0 ? pick(artists) : null;
        Tags tags =
                new Tags(title, ofTrack, album, albumArtist, List.of(), none, none, none, null, null, List.of(), null);
        // Few ids and few paths, so that names, paths and both tie.
        @Nullable
        Path path = random.nextInt(5) == 0
                ? null
                : Path.of(
                        "/music",
                        "shelf",
                        pick(List.of("live", "blue", "rock", "京")),
                        (random.nextInt(30) + " - " + pick(WORDS) + ".mp3").replaceAll("[/\u0001\uD83D]", "_"));
        return new Track(random.nextBoolean() ? "same" : "id" + number, tags, 100, path);
    }

    private String name(int words) {
        StringBuilder name = new StringBuilder(pick(LEADS));
        for (int i = 0; i < words; i++) {
            name.append(i == 0 ? "" : " ").append(pick(WORDS));
        }
        return name.toString();
    }

    private String beginning(String word) {
        return word.substring(0, Math.min(word.length(), 1 + random.nextInt(5)));
    }

    private String middle(String text) {
        int start = random.nextInt(text.length());
        return text.substring(start, start + random.nextInt(text.length() - start) + 1);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
