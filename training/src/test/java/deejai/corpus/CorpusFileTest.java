package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 20_000})
    void corpusComesBackAsItWasWritten(int tracks) throws IOException {
        DescribedCorpus written = corpus(tracks, true, tracks % 2 == 0);
        Path file = folder.resolve("x.corpus");
        CorpusFile.write(file, written);

        DescribedCorpus read = CorpusFile.read(file);

        assertThat(CorpusFile.isOne(file)).isTrue();
        assertThat(read.corpus().tracks()).isEqualTo(tracks);
        assertThat(read.corpus().playlists()).isEqualTo(written.corpus().playlists());
        assertThat(read.isWeighted()).isEqualTo(written.isWeighted());
        for (int playlist = 0; playlist < written.corpus().playlists(); playlist++) {
            assertThat(read.corpus().playlist(playlist))
                    .isEqualTo(written.corpus().playlist(playlist));
            assertThat(read.name(playlist)).isEqualTo(written.name(playlist));
            assertThat(read.weight(playlist)).isEqualTo(written.weight(playlist));
        }
        for (int track = 0; track < tracks; track++) {
            assertThat(read.corpus().count(track)).isEqualTo(written.corpus().count(track));
            assertThat(read.vocabulary().track(track))
                    .isEqualTo(written.vocabulary().track(track));
        }
    }

    @Test
    void everyChangedByteAndEveryMissingEndIsNoticed() throws IOException {
        Path file = folder.resolve("x.corpus");
        CorpusFile.write(file, corpus(5, true, true));
        byte[] good = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged.corpus");

        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x11;
            Files.write(damaged, bad);
            assertThatIOException().as("byte " + i).isThrownBy(() -> CorpusFile.read(damaged));
            Files.write(damaged, java.util.Arrays.copyOf(good, i));
            assertThatIOException().as("length " + i).isThrownBy(() -> CorpusFile.read(damaged));
        }
    }

    @Test
    void errorsNameTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("x.corpus"), "this is no corpus", StandardCharsets.UTF_8);

        assertThatIOException()
                .isThrownBy(() -> CorpusFile.read(file))
                .withMessage(file + ": no corpus of this program");
        assertThat(CorpusFile.isOne(file)).isFalse();
        assertThat(CorpusFile.isOne(folder)).isFalse();
    }

    @Test
    void interruptedWritingLeavesNothingBehind() throws IOException {
        DescribedCorpus corpus = corpus(100, false, false);
        Thread.currentThread().interrupt();
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> CorpusFile.write(folder.resolve("x.corpus"), corpus)))
                    .isNotNull();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void tracksAreFoundByTheirKeys() {
        Vocabulary vocabulary = corpus(1000, false, false).vocabulary();

        for (int track = 0; track < vocabulary.size(); track++) {
            assertThat(vocabulary.find(vocabulary.track(track).key())).isEqualTo(track);
        }
        assertThat(vocabulary.find("nothing")).isEqualTo(-1);
        assertThat(Vocabulary.of(List.of()).find("nothing")).isEqualTo(-1);
    }

    private static DescribedCorpus corpus(int tracks, boolean named, boolean weighted) {
        List<TrackDescription> vocabulary = new ArrayList<>();
        for (int track = 0; track < tracks; track++) {
            vocabulary.add(new TrackDescription("id " + track, "Ärtist", "x".repeat(track % 300), null, null));
        }
        Corpus.Builder playlists = new Corpus.Builder(tracks);
        for (int track = 0; track + 2 < tracks; track += 3) {
            playlists.add(track, track + 1, 0, tracks - 1);
        }
        Corpus corpus = playlists.add().build();
        byte[] name = "Évening".getBytes(StandardCharsets.UTF_8);
        int[] starts = new int[corpus.playlists() + 1];
        starts[corpus.playlists()] = name.length;
        float[] weights = new float[corpus.playlists()];
        java.util.Arrays.fill(weights, 0.25f);
        return new DescribedCorpus(
                corpus,
                Vocabulary.of(vocabulary),
                named ? new PlaylistNames(name, starts) : null,
                weighted ? weights : null);
    }
}
