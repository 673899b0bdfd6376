package deejai.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import deejai.corpus.TrackDescription;
import deejai.corpus.TrackListFile;
import deejai.track2vec.NamedVectors;
import deejai.track2vec.TrackVectorsFile;
import deejai.track2vec.VectorRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribedVectorsTest {

    private static final String RECORDING = "12345678-1234-1234-1234-123456789abc";

    private static final List<TrackDescription> TRACKS = List.of(
            new TrackDescription("a b", "Earth, Wind & \"Fire\"", "Two\nlines", "DEA123456789", RECORDING),
            TrackDescription.ofId("spotify:track:x"),
            TrackDescription.named("Motörhead", "夜に駆ける"));

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        DescribedVectors written = described(TRACKS);
        Path file = folder.resolve("x.bin");
        written.write(file);
        assertThat(DescribedVectors.read(file).tracks()).isEqualTo(TRACKS);
        assertThat(DescribedVectors.read(file).vectors().names())
                .isEqualTo(written.vectors().names());
    }

    @Test
    void namesTellWhatTheyCanWithoutAList() throws IOException {
        Path file = folder.resolve("x.txt");
        List<String> names = List.of("isrc:DEA123456789", "mbid:" + RECORDING, "name:motorhead/aceofspades", "other");
        TrackVectorsFile.write(file, new NamedVectors(names, new VectorRows(new float[4], 1), null));
        List<TrackDescription> tracks = DescribedVectors.read(file).tracks();
        assertThat(tracks).extracting(TrackDescription::key).isEqualTo(names);
        assertThat(tracks.get(0).isrc()).isEqualTo("DEA123456789");
        assertThat(tracks.get(1).recordingId()).isEqualTo(RECORDING);
        assertThat(tracks.get(2).artist()).isEqualTo("motorhead");
        assertThat(tracks.get(2).title()).isEqualTo("aceofspades");
        assertThat(tracks.get(3)).isEqualTo(TrackDescription.ofId("other"));
    }

    @Test
    void listOfOtherTracksIsRefused() throws IOException {
        Path file = folder.resolve("x.bin");
        described(TRACKS).write(file);
        TrackListFile.write(folder.resolve("x.csv"), TRACKS.reversed());
        assertThatThrownBy(() -> DescribedVectors.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("x.csv: of other vectors than those beside it");
    }

    @Test
    void listThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "id,artist\n");
        assertThatThrownBy(() -> TrackListFile.read(file)).hasMessageContaining("does not begin with the heading");
        Files.writeString(file, "id,artist,title,isrc,recording\na,b\n");
        assertThatThrownBy(() -> TrackListFile.read(file)).hasMessageContaining("record 2 must have 5 fields: 2");
    }

    private static DescribedVectors described(List<TrackDescription> tracks) {
        return new DescribedVectors(
                new NamedVectors(
                        tracks.stream().map(TrackDescription::key).toList(),
                        new VectorRows(new float[] {1, 2, 3}, 1),
                        null),
                tracks);
    }
}
