package deejai.slices;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.corpus.TrackDescription;
import deejai.matching.DescribedVectors;
import deejai.track2vec.NamedVectors;
import deejai.track2vec.VectorRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackTargetsTest {

    private static final String SPOTIFY = "4uLU6hMCjMI75M1A2tKUQC";

    private final List<TrackDescription> catalogued = new ArrayList<>();
    private final List<SliceTrack> tracks = new ArrayList<>();
    private final Map<String, TrackDescription> descriptions = new HashMap<>();

    private void catalogue(@Nullable String id, String artist, String title, @Nullable String isrc) {
        catalogued.add(new TrackDescription(id, artist, title, isrc, null));
    }

    private void track(String path, String artist, String title, @Nullable String isrc) {
        String id = "%032x".formatted(tracks.size());
        tracks.add(new SliceTrack(id, path, artist, "", "", 1));
        descriptions.put(id, new TrackDescription(path, artist, title, isrc, null));
    }

    /// Row n of the catalogue is the vector n + 1.
    private TrackTargets targets() {
        float[] values = new float[catalogued.size()];
        List<String> names = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            values[row] = row + 1;
            names.add("row" + row);
        }
        return TrackTargets.of(
                tracks,
                descriptions,
                new DescribedVectors(new NamedVectors(names, new VectorRows(values, 1), null), catalogued));
    }

    @Test
    void trackIsFoundByPathNameOrTags() {
        catalogue("/music/a.mp3", "", "", null);
        catalogue("spotify:track:" + SPOTIFY, "", "", null);
        catalogue("u", "Someone", "Other", "GBAYE0000001");
        catalogue("v", "The Band", "The Song", null);
        track("/music/a.mp3", "", "", null);
        track("/previews/" + SPOTIFY + ".mp3", "", "", null);
        track("/music/b.mp3", "", "", "GB-AYE-00-00001");
        track("/music/c.mp3", "the band", "The Song (Remastered 2011)", null);
        track("/music/d.mp3", "The Band", "Another Song", null);
        TrackTargets targets = targets();
        assertThat(targets.vector(0)).containsExactly(1);
        assertThat(targets.vector(1)).containsExactly(2);
        assertThat(targets.vector(2)).containsExactly(3);
        assertThat(targets.vector(3)).containsExactly(4);
        assertThat(targets.vector(4)).isNull();
        assertThat(targets.found()).isEqualTo(4);
        assertThat(targets.tracks()).isEqualTo(5);
        assertThat(targets.dimension()).isEqualTo(1);
    }

    @Test
    void nameThatSeveralFilesHaveTellsNothing() {
        catalogue("01", "", "", null);
        track("/a/01.mp3", "", "", null);
        assertThat(targets().vector(0)).containsExactly(1);
        track("/b/01.mp3", "", "", null);
        assertThat(targets().found()).isZero();
    }

    @Test
    void firstOfTheCatalogueCounts() {
        catalogue("a", "Artist", "Title", null);
        catalogue("b", "Artist", "Title (Live)", null);
        track("/x.ogg", "Artist", "Title - Radio Edit", null);
        assertThat(targets().vector(0)).containsExactly(1);
    }

    @Test
    void vectorThatIsZeroIsNone() {
        catalogued.add(new TrackDescription("x", "", "", null, null));
        track("/x.ogg", "", "", null);
        DescribedVectors zero =
                new DescribedVectors(new NamedVectors(List.of("x"), new VectorRows(new float[3], 3), null), catalogued);
        assertThat(TrackTargets.of(tracks, descriptions, zero).vector(0)).isNull();
    }

    @Test
    void cachedTagsLeadToVectors(@TempDir Path temporary) throws IOException {
        Wav.write(temporary.resolve("music/1.wav"), Wav.samples(1, 115_000), "The Band", "The Song");
        SliceCache cache = new SliceCache(temporary.resolve("cache"));
        new SliceCacheBuilder(cache, SliceCacheSettings.DEFAULT, CacheListener.NONE)
                .build(List.of(temporary.resolve("music")));
        catalogue("v", "The Band", "Another Song", null);
        catalogue("w", "The Band", "The Song", null);
        tracks.addAll(cache.tracks());
        descriptions.putAll(cache.descriptions());
        assertThat(targets().vector(0)).containsExactly(2);
    }
}
