package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import deejai.library.CoListeningStore.CoListeningVector;
import deejai.library.CoListeningStore.Source;
import deejai.library.CoListeningStore.Way;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoListeningStoreTest {

    private static final CoListeningMetadata PLANE = new CoListeningMetadata("made up", "word2vec", 2, "state");
    private static final CoListeningMetadata SPACE = new CoListeningMetadata("own", "spectral", 3, "");

    @TempDir
    Path folder;

    private Library library;
    private CoListeningStore store;

    @BeforeEach
    void create() throws LibraryException {
        library = Library.create(folder.resolve("library.db"));
        store = library.coListening();
        for (String id : List.of("a", "b", "c", "d")) {
            AudioProperties properties = new AudioProperties("flac", "flac", 44_100, 2, 200, 900_000);
            library.tracks().put(id, Tags.NONE, properties, 200, Instant.EPOCH);
            library.files().put(new StoredFile(path(id), 1, 1, id, null));
        }
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void libraryHasNoneAtFirst() {
        assertThat(store.revision()).isEmpty();
        assertThat(store.metadata(Source.CATALOGUE)).isEmpty();
        assertThat(store.counts(Source.CATALOGUE)).isEmpty();
        assertThat(store.count()).isZero();
        assertThat(store.dimension()).isZero();
        assertThat(joint()).isEmpty();
        assertThat(store.remove(Source.CATALOGUE)).isFalse();
    }

    @Test
    void oneSourceIsHandedOutAtUnitLength() {
        replace(Source.CATALOGUE, PLANE, vector("b", Way.ARTIST, 0, -2), vector("a", Way.ISRC, 3, 4));
        assertThat(store.dimension()).isEqualTo(2);
        assertThat(joint().keySet()).containsExactly("a", "b");
        assertThat(joint().get("a")).containsExactly(0.6f, 0.8f);
        assertThat(joint().get("b")).containsExactly(0, -1);
        assertThat(store.metadata(Source.CATALOGUE)).contains(PLANE);
    }

    @Test
    void sourceWithoutVectorsHasNoPart() {
        replace(Source.CATALOGUE, PLANE);
        assertThat(store.metadata(Source.CATALOGUE)).contains(PLANE);
        assertThat(store.dimension()).isZero();
        assertThat(store.vectors(library.tracks().all())).isEmpty();
        replace(Source.LIBRARY, SPACE, vector("d", Way.LIBRARY, 0, 2, 0));
        assertThat(joint().get("d")).containsExactly(0, 1, 0);
        assertThat(store.vectors(library.tracks().all()).orElseThrow().has(3)).isTrue();
    }

    @Test
    void waysAreCountedAndKnownForEachTrack() {
        replace(
                Source.CATALOGUE,
                PLANE,
                vector("a", Way.ISRC, 3, 4),
                vector("b", Way.SOUND_NEIGHBOURS, 0, -2),
                vector("c", Way.SOUND_NEIGHBOURS, 0, 1));
        replace(Source.LIBRARY, SPACE, vector("a", Way.LIBRARY, 1, 0, 0), vector("d", Way.LIBRARY, 1, 0, 0));
        assertThat(store.counts(Source.CATALOGUE)).isEqualTo(Map.of(Way.ISRC, 1, Way.SOUND_NEIGHBOURS, 2));
        assertThat(store.ways("a")).isEqualTo(Map.of(Source.CATALOGUE, Way.ISRC, Source.LIBRARY, Way.LIBRARY));
        assertThat(store.ways("none")).isEmpty();
        assertThat(store.count()).isEqualTo(4);
        library.files().remove(path("b"));
        assertThat(store.counts(Source.CATALOGUE)).isEqualTo(Map.of(Way.ISRC, 1, Way.SOUND_NEIGHBOURS, 1));
        assertThat(store.count()).isEqualTo(3);
    }

    @Test
    void dotProductOfTwoSourcesIsTheMeanOfBothWeightedByTheirWays() {
        replace(Source.CATALOGUE, PLANE, vector("a", Way.ARTIST, 1, 0), vector("b", Way.ARTIST, 0.6f, 0.8f));
        replace(Source.LIBRARY, SPACE, vector("a", Way.LIBRARY, 0, 5, 0), vector("b", Way.LIBRARY, 0, 2, 0));
        assertThat(store.dimension()).isEqualTo(5);
        assertThat(dot("a", "b")).isCloseTo((0.5 * 0.6 + 1 * 1) / 1.5, within(1e-6));
        assertThat(dot("a", "a")).isCloseTo(1, within(1e-6));
    }

    @Test
    void trackOfOneSourceHasItsPartAlone() {
        replace(Source.CATALOGUE, PLANE, vector("a", Way.ISRC, 1, 0), vector("b", Way.ISRC, 1, 0));
        replace(Source.LIBRARY, SPACE, vector("a", Way.LIBRARY, 0, 5, 0), vector("c", Way.LIBRARY, 0, 0, 1));
        assertThat(joint().get("b")).containsExactly(1, 0, 0, 0, 0);
        assertThat(joint().get("c")).containsExactly(0, 0, 0, 0, 1);
        assertThat(dot("a", "b")).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat(dot("b", "c")).isZero();
    }

    @Test
    void everyReplacementAndRemovalChangesTheRevision() {
        replace(Source.CATALOGUE, PLANE, vector("a", Way.ISRC, 1, 0));
        var first = store.revision();
        replace(Source.CATALOGUE, PLANE, vector("a", Way.ISRC, 1, 0));
        var second = store.revision();
        replace(Source.LIBRARY, SPACE);
        var third = store.revision();
        assertThat(store.remove(Source.CATALOGUE)).isTrue();
        assertThat(List.of(first, second, third, store.revision())).doesNotHaveDuplicates();
        assertThat(store.remove(Source.LIBRARY)).isTrue();
        assertThat(store.revision()).isEmpty();
        assertThat(joint()).isEmpty();
    }

    @Test
    void replacementThatFailsLeavesAllAsItWas() {
        replace(Source.CATALOGUE, PLANE, vector("a", Way.ISRC, 1, 0));
        var before = store.revision();
        for (CoListeningVector wrong :
                List.of(vector("b", Way.ISRC, 1), vector("b", Way.ISRC, 0, 0), vector("b", Way.ISRC, 1, Float.NaN))) {
            assertThatThrownBy(() -> replace(Source.CATALOGUE, PLANE, vector("c", Way.ISRC, 1, 1), wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("track b");
        }
        assertThat(store.revision()).isEqualTo(before);
        assertThat(joint().keySet()).containsExactly("a");
    }

    @Test
    void moreVectorsThanABatchAreAllStored() {
        List<CoListeningVector> many = new ArrayList<>();
        AudioProperties properties = new AudioProperties("flac", "flac", 44_100, 2, 200, 900_000);
        library.inTransaction(() -> {
            for (int i = 0; i < 2001; i++) {
                library.tracks().put("t" + i, Tags.NONE, properties, 200, Instant.EPOCH);
                many.add(vector("t" + i, Way.NAME, i, 1));
            }
        });
        store.replace(Source.CATALOGUE, PLANE, many.iterator());
        assertThat(joint()).hasSize(2001);
    }

    private void replace(Source source, CoListeningMetadata about, CoListeningVector... vectors) {
        store.replace(source, about, List.of(vectors).iterator());
    }

    private Map<String, float[]> joint() {
        Map<String, float[]> joint = new LinkedHashMap<>();
        store.forEachVector(joint::put);
        return joint;
    }

    private double dot(String track, String other) {
        float[] left = Objects.requireNonNull(joint().get(track));
        float[] right = Objects.requireNonNull(joint().get(other));
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }

    private static CoListeningVector vector(String trackId, Way way, float... components) {
        return new CoListeningVector(trackId, components, way);
    }

    private static Path path(String id) {
        return Path.of("/music/" + id + ".flac").toAbsolutePath();
    }
}
