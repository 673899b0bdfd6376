package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import deejai.audio.Tags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource
class TrackSearchTest {

    enum Kind {
        LINEAR,
        LUCENE
    }

    private final Kind kind;

    @TempDir
    Path folder;

    private final List<LuceneTrackSearch> opened = new ArrayList<>();

    TrackSearchTest(Kind kind) {
        this.kind = kind;
    }

    private static final List<Track> LIBRARY = List.of(
            track("Motörhead", "Ace of Spades", "Ace of Spades"),
            track("AC/DC", "Back in Black", "Back in Black"),
            track("ACDC Tribute", "Thunder", null),
            track("The Beatles", "Help!", "Help!"),
            track("The Beatles", "Love Me Do", "Please Please Me"),
            track("Fleetwood Mac", "Don't Stop", "Rumours"),
            track("Sigur Rós", "Ágætis byrjun", "Ágætis byrjun"),
            track("Mø", "Final Song", null),
            track("Łona", "Nie pytaj nas", null),
            track("Die Ärzte", "Schrei nach Liebe", "Die Bestie in Menschengestalt"),
            track("a-ha", "Take On Me", "Hunting High and Low"),
            track("Simon & Garfunkel", "Mrs. Robinson", "Bookends"),
            track("Guns N' Roses", "Rock'n'Roll", null),
            track("!!!", "Must Be the Moon", null),
            track("宇多田ヒカル", "二時間だけのバカンス", null),
            track("방탄소년단", "봄날", null),
            track("Кино", "Группа крови", null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "moto             | Motörhead - Ace of Spades",
                "MOTÖRHEAD        | Motörhead - Ace of Spades",
                "motor head       | Motörhead - Ace of Spades",
                "spades moto      | Motörhead - Ace of Spades",
                "ac dc            | AC/DC - Back in Black",
                "ac/dc            | AC/DC - Back in Black",
                "acdc             | AC/DC - Back in Black",
                "dont             | Fleetwood Mac - Don't Stop",
                "don't            | Fleetwood Mac - Don't Stop",
                "don’t stop       | Fleetwood Mac - Don't Stop",
                "sigur ros        | Sigur Rós - Ágætis byrjun",
                "agaetis          | Sigur Rós - Ágætis byrjun",
                "mo final         | Mø - Final Song",
                "lona             | Łona - Nie pytaj nas",
                "arzte            | Die Ärzte - Schrei nach Liebe",
                "aha              | a-ha - Take On Me",
                "a-ha             | a-ha - Take On Me",
                "simon and gar    | Simon & Garfunkel - Mrs. Robinson",
                "simon & gar      | Simon & Garfunkel - Mrs. Robinson",
                "guns and roses   | Guns N' Roses - Rock'n'Roll",
                "rock n roll      | Guns N' Roses - Rock'n'Roll",
                "rumou            | Fleetwood Mac - Don't Stop",
                "!!!              | !!! - Must Be the Moon",
                "ヒカル           | 宇多田ヒカル - 二時間だけのバカンス",
                "バカンス 宇多田  | 宇多田ヒカル - 二時間だけのバカンス",
                "방탄             | 방탄소년단 - 봄날",
                "группа           | Кино - Группа крови",
            })
    void findsWhatPeopleType(String words, String name) {
        assertThat(search(LIBRARY).search(words, 10)).extracting(Track::name).startsWith(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n"})
    void anEmptySearchFindsNothing(String words) {
        assertThat(search(LIBRARY).search(words, 10)).isEmpty();
    }

    @Test
    void aWordMustBeginAWord() {
        assertThat(names(LIBRARY, "head")).isEmpty();
        assertThat(names(LIBRARY, "pades")).isEmpty();
    }

    @Test
    void allWordsMustMatch() {
        assertThat(names(LIBRARY, "motorhead black")).isEmpty();
        assertThat(names(LIBRARY, "beatles love")).containsExactly("The Beatles - Love Me Do");
        assertThat(names(LIBRARY, "beatles zzz")).isEmpty();
    }

    @Test
    void anExactTitleOrArtistComesFirstThenWholeWordsThenBeginnings() {
        List<Track> tracks = List.of(
                track("A", "Lovers", null),
                track("B", "All You Need Is Love", null),
                track("Z", "Love", null),
                track("The Love", "Whatever", null),
                track("C", "Nothing", "Love"));
        assertThat(names(tracks, "love"))
                .containsExactly(
                        "The Love - Whatever", "Z - Love", "B - All You Need Is Love", "C - Nothing", "A - Lovers");
    }

    @Test
    void theNameComesBeforeTheAlbumBeforeThePath() {
        List<Track> tracks = List.of(
                track("A", "One", null, "/music/blue/one.mp3"),
                track("B", "Two", "Kind of Blue", "/music/b/two.mp3"),
                track("C", "Almost Blue", null, "/music/c/three.mp3"));
        assertThat(names(tracks, "blue")).containsExactly("C - Almost Blue", "B - Two", "A - One");
    }

    @Test
    void artistAndTitleTogetherAreExactInEitherOrder() {
        List<Track> tracks =
                List.of(track("Beatles Help Band", "Help the Beatles", null), track("The Beatles", "Help!", null));
        assertThat(names(tracks, "beatles help")).first().isEqualTo("The Beatles - Help!");
        assertThat(names(tracks, "help the beatles")).first().isEqualTo("Beatles Help Band - Help the Beatles");
        assertThat(names(tracks, "the beatles help")).first().isEqualTo("The Beatles - Help!");
    }

    @Test
    void equalRanksAreInTheOrderOfTheNameAndThenOfThePathHoweverTheLibraryIsSorted() {
        List<Track> tracks = new ArrayList<>(List.of(
                track("B", "Song", null, "/m/x/1.mp3"),
                track("A", "Song", null, "/m/b/2.mp3"),
                track("A", "Song", null, "/m/a/3.mp3"),
                track("É", "Song", null, "/m/a/4.mp3")));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(tracks, new Random(seed));
            assertThat(search(tracks).search("song", 10))
                    .extracting(track -> String.valueOf(track.path()).replace('\\', '/'))
                    .containsExactly("/m/a/3.mp3", "/m/b/2.mp3", "/m/x/1.mp3", "/m/a/4.mp3");
        }
    }

    @Test
    void theLimitKeepsTheBest() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            tracks.add(track("Artist " + i, "Lovely " + i, null));
        }
        tracks.add(track("Z", "Love", null));
        TrackSearch search = search(tracks);
        assertThat(search.search("love", 1)).extracting(Track::name).containsExactly("Z - Love");
        assertThat(search.search("love", 7)).hasSize(7);
        assertThat(search.search("love", 0)).isEmpty();
        assertThat(search.search("love", 100)).hasSize(51);
        assertThatIllegalArgumentException().isThrownBy(() -> search.search("love", -1));
    }

    @Test
    void foldersThatAllTracksShareAreNotSearched() {
        List<Track> tracks = List.of(
                track("A", "One", null, "/home/me/Music/jazz/1.mp3"),
                track("B", "Two", null, "/home/me/Music/rock/2.mp3"));
        assertThat(names(tracks, "music")).isEmpty();
        assertThat(names(tracks, "jazz")).containsExactly("A - One");
    }

    @Test
    void aTrackWithoutTagsIsFoundByItsFile() {
        Track track = new Track("1", Tags.NONE, 10, Path.of("/m/Röyksopp - Eple.mp3"));
        assertThat(search(List.of(track)).search("royksopp eple", 5)).containsExactly(track);
    }

    @Test
    void anEmptyLibraryFindsNothing() {
        assertThat(search(List.of()).search("love", 5)).isEmpty();
    }

    @AfterEach
    void close() throws IOException {
        for (LuceneTrackSearch search : opened) {
            search.close();
        }
    }

    private TrackSearch search(List<Track> tracks) {
        return switch (kind) {
            case LINEAR -> new LinearTrackSearch(tracks);
            case LUCENE -> onDisk(tracks);
        };
    }

    private TrackSearch onDisk(List<Track> tracks) {
        try {
            LuceneTrackSearch.write(folder, tracks.size(), tracks::get, "test");
            LuceneTrackSearch search = LuceneTrackSearch.open(folder, tracks::get);
            opened.add(search);
            return search;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names(List<Track> tracks, String words) {
        return search(tracks).search(words, 100).stream().map(Track::name).toList();
    }

    private static Track track(String artist, String title, @Nullable String album) {
        return new Track(artist + "/" + title, tags(artist, title, album), 200, null);
    }

    private static Track track(String artist, String title, @Nullable String album, String path) {
        return new Track(path, tags(artist, title, album), 200, Path.of(path));
    }

    private static Tags tags(String artist, String title, @Nullable String album) {
        OptionalInt none = OptionalInt.empty();
        return new Tags(title, List.of(artist), album, null, List.of(), none, none, none, null, null, List.of(), null);
    }
}
