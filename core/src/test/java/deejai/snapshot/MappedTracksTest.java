package deejai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.audio.ReplayGain;
import deejai.audio.Tags;
import deejai.library.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappedTracksTest {

    private static final Tags FULL = new Tags(
            "Überall 𝄞 & \u0000 ناي",
            List.of("Motörhead", "初音ミク"),
            "Album",
            "Various Artists",
            List.of("Rock", "Klassik"),
            OptionalInt.of(1999),
            OptionalInt.of(3),
            OptionalInt.of(Integer.MAX_VALUE),
            "recording",
            "release",
            List.of("artist 1", "artist 2", "artist 3"),
            "DEA123456789",
            new ReplayGain(
                    OptionalDouble.of(-7.5),
                    OptionalDouble.of(0.9),
                    OptionalDouble.of(-0.0),
                    OptionalDouble.of(1e300)));

    @TempDir
    Path folder;

    @Test
    void everyFieldComesBack() throws IOException {
        Track track =
                new Track("ab12", FULL, 123.456789, Path.of("/music/ä 𝄞.flac").toAbsolutePath());
        assertThat(written(List.of(track)).track(0)).isEqualTo(track);
    }

    @Test
    void whatIsMissingIsMissing() throws IOException {
        Track track = new Track("ab12", Tags.NONE, 0, null);
        assertThat(written(List.of(track)).track(0)).isEqualTo(track);
    }

    @Test
    void numbersOutOfTheOrdinaryComeBack() throws IOException {
        Tags tags = new Tags(
                null,
                List.of(""),
                "",
                null,
                List.of(),
                OptionalInt.of(0),
                OptionalInt.of(-1),
                OptionalInt.of(Integer.MIN_VALUE),
                null,
                null,
                List.of(),
                null,
                new ReplayGain(
                        OptionalDouble.empty(),
                        OptionalDouble.of(Double.NaN),
                        OptionalDouble.empty(),
                        OptionalDouble.of(Double.MIN_VALUE)));
        Track track = new Track("ab12", tags, Double.POSITIVE_INFINITY, null);
        assertThat(written(List.of(track)).track(0)).isEqualTo(track);
    }

    @Test
    void textLongerThanTheBufferComesBack() throws IOException {
        Track track = new Track("x", Tags.named("é".repeat(400_000), List.of("a")), 1, null);
        assertThat(written(List.of(track)).track(0)).isEqualTo(track);
    }

    @Test
    void fileNameThatIsNoLineOfTextComesBack() throws IOException {
        Track track = new Track("x", Tags.NONE, 1, Path.of("/music/a\nb.flac").toAbsolutePath());
        assertThat(written(List.of(track)).track(0)).isEqualTo(track);
    }

    @Test
    void columnsSayWhatTheTracksSay() throws IOException {
        MappedTracks tracks = written(List.of(new Track("a", FULL, 12.5, null), new Track("b", Tags.NONE, 0, null)));
        assertThat(tracks.durationSeconds(0)).isEqualTo(12.5);
        assertThat(tracks.durationSeconds(1)).isZero();
        assertThat(tracks.year(0)).isEqualTo(1999);
        assertThat(tracks.year(1)).isZero();
    }

    /// Hashes, and what is none: odd, upper case, other letters, empty, beyond ASCII.
    @Test
    void rowIsFoundByAnyKindOfId() throws IOException {
        List<String> ids = List.of(
                "", "0", "00", "00ff", "0A", "0a", "0aB", "a", "ab", "abc", "abcd", "g", "track", "é", "ｚ", "𝄞");
        MappedTracks tracks = written(tracks(ids));
        for (int row = 0; row < ids.size(); row++) {
            assertThat(tracks.track(row).id()).isEqualTo(ids.get(row));
            assertThat(tracks.row(ids.get(row))).hasValue(row);
        }
        for (String other : List.of("0000", "AB", "abcde", "zz", " ", "\uffff")) {
            assertThat(tracks.row(other)).as(other).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 1000})
    void everyRowOfATableIsFound(int size) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ids.add(String.format("%08x", i * 7));
        }
        MappedTracks tracks = written(tracks(ids));
        assertThat(tracks.size()).isEqualTo(size);
        for (int row = 0; row < size; row++) {
            assertThat(tracks.row(ids.get(row))).hasValue(row);
        }
        assertThat(tracks.row("ffffffff")).isEmpty();
        assertThat(tracks.row("00000001")).isEmpty();
        assertThatThrownBy(() -> tracks.track(size)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tracks.track(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void tracksThatComeInNoOrderAreTurnedAway() {
        assertThatThrownBy(() -> written(tracks(List.of("b", "a"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("by id");
    }

    private static List<Track> tracks(List<String> ids) {
        return ids.stream().map(id -> new Track(id, Tags.NONE, 1, null)).toList();
    }

    private MappedTracks written(List<Track> tracks) throws IOException {
        Path file = folder.resolve("tracks");
        try (SectionWriter out = new SectionWriter(file)) {
            MappedTracks.write(out, tracks.size(), tracks::forEach);
            out.finish("test");
        }
        return MappedTracks.of(SectionFile.open(file).orElseThrow());
    }
}
