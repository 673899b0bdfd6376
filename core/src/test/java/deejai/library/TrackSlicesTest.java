package deejai.library;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.AudioProperties;
import deejai.audio.Tags;
import deejai.encoder.EncoderModel;
import deejai.encoder.ModelDescription;
import deejai.library.VectorStore.StoredModel;
import deejai.spectrogram.Preprocessing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackSlicesTest {

    private static final EncoderModel MODEL = new EncoderModel(
            "1".repeat(64), new ModelDescription("test", "1", 2, Preprocessing.MP3TOVEC, true, "CC0-1.0", "nothing"));

    @TempDir
    Path folder;

    @Test
    void everyNthTrackComesInTheOrderOfTheIds() throws Exception {
        try (Library library = Library.create(folder.resolve("library.db"))) {
            library.vectors().putModel(MODEL);
            for (String id : List.of("d", "b", "e", "a", "c")) {
                library.tracks().put(id, Tags.NONE, new AudioProperties("flac", "flac", 9, 2, 9, 9), 9, Instant.EPOCH);
                library.files().put(new StoredFile(folder.resolve(id), 1, 1, id, null));
                float number = id.charAt(0) - 'a';
                library.vectors().putSlices(id, MODEL.hash(), List.of(new float[] {number, 1}, new float[] {0, 1}));
            }
            StoredModel model = library.vectors().models().getFirst();
            assertThat(library.vectors().countSlices(model)).isEqualTo(10);
            assertThat(numbers(library, model, 1)).containsExactly(0, 1, 2, 3, 4);
            assertThat(numbers(library, model, 2)).containsExactly(0, 2, 4);
            assertThat(numbers(library, model, 3)).containsExactly(0, 3);
            assertThat(numbers(library, model, 9)).containsExactly(0);
        }
    }

    /// The numbers of the tracks that come, of which their first slices have the direction.
    private static List<Integer> numbers(Library library, StoredModel model, int step) {
        List<Integer> numbers = new ArrayList<>();
        library.vectors().forEachTrackSlices(model, step, slices -> {
            assertThat(slices).hasSize(4);
            numbers.add(Math.round(slices[0] / slices[1]));
        });
        return numbers;
    }
}
