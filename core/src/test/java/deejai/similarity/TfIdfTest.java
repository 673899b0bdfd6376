package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import deejai.goldens.Goldens;
import deejai.goldens.Npy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TfIdfTest {

    private static final int DIMENSION = 100;

    @Test
    void clearCaseMatchesBothCodesOfTheOriginal() throws IOException {
        float[] vectors = TfIdf.trackVectors(goldenSlices("clear"), TfIdf.EPSILON);
        assertThat(vectors).containsExactly(golden("tfidf_clear_MP3ToVec.npy"), within(1e-5f));
        assertThat(vectors).containsExactly(golden("tfidf_clear_calc_tfidf.npy"), within(1e-5f));
    }

    @Test
    void borderlineCaseMatchesTheOriginalThatRoundsTheDistance() throws IOException {
        float[] vectors = TfIdf.trackVectors(goldenSlices("borderline"), TfIdf.EPSILON);
        assertThat(vectors).containsExactly(golden("tfidf_borderline_MP3ToVec.npy"), within(1e-5f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 60})
    void joinCountsWhatTheDefinitionCounts(int tracks) {
        for (int dimension : new int[] {1, 3, 8, 9, 100}) {
            SliceTable slices = table(randomLibrary(tracks, dimension, tracks + dimension), dimension);
            NearSlices near = NearSlicesJoin.of(slices, TfIdf.EPSILON);
            for (int track = 0; track < tracks; track++) {
                for (int slice = slices.firstSlice(track); slice < slices.firstSlice(track + 1); slice++) {
                    assertThat(near.tracks(slice)).isEqualTo(tracksByDefinition(slices, slice));
                    assertThat(near.inOwnTrack(slice)).isEqualTo(nearInTrackByDefinition(slices, slice, track));
                }
            }
        }
    }

    @Test
    void orderOfTheTracksMakesNoDifference() {
        List<float[]> tracks = randomLibrary(50, DIMENSION, 5);
        float[] vectors = TfIdf.trackVectors(table(tracks, DIMENSION), TfIdf.EPSILON);
        List<Integer> order = new ArrayList<>();
        for (int track = 0; track < 50; track++) {
            order.add(track);
        }
        Collections.shuffle(order, new Random(9));
        List<float[]> shuffled = order.stream().map(tracks::get).toList();
        float[] shuffledVectors = TfIdf.trackVectors(table(shuffled, DIMENSION), TfIdf.EPSILON);
        for (int i = 0; i < 50; i++) {
            assertThat(vector(shuffledVectors, i)).isEqualTo(vector(vectors, order.get(i)));
        }
    }

    @Test
    void onlyTrackIsTheMeanOfItsUnitSlices() {
        float[] slices = {3, 0, 0, 4};
        assertThat(TfIdf.trackVectors(table(List.of(slices), 2), TfIdf.EPSILON)).containsExactly(0.5f, 0.5f);
    }

    @Test
    void tracksOfTheSameSoundsAreTheirMeans() {
        List<float[]> tracks = List.of(new float[] {1, 0, 0, 1}, new float[] {0, 2, 2, 0}, new float[] {0, 1, 1, 0});
        assertThat(TfIdf.trackVectors(table(tracks, 2), TfIdf.EPSILON))
                .containsExactly(0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f);
    }

    @Test
    void soundsOfAllTracksWeighNothing() {
        List<float[]> tracks = List.of(new float[] {1, 0, 0, 0, 1, 0}, new float[] {1, 0, 0, 0, 0, 1});
        float[] vectors = TfIdf.trackVectors(table(tracks, 3), TfIdf.EPSILON);
        float weight = (float) Math.log(2);
        assertThat(vectors).containsExactly(0, weight, 0, 0, 0, weight);
    }

    @Test
    void slicesWithoutDirectionAndTracksWithoutSlicesGiveNoNan() {
        List<float[]> tracks = List.of(new float[] {0, 0}, new float[0], new float[] {0, 0, 1, 0}, new float[] {0, 1});
        float[] vectors = TfIdf.trackVectors(table(tracks, 2), TfIdf.EPSILON);
        float weight = (float) Math.log(4);
        assertThat(vectors).containsExactly(0, 0, 0, 0, weight, 0, 0, weight);
    }

    @Test
    void newTrackGetsTheVectorItWouldHaveInTheLibrary() {
        List<float[]> tracks = randomLibrary(30, DIMENSION, 11);
        for (int added = 0; added < 5; added++) {
            List<float[]> others = new ArrayList<>(tracks);
            float[] slices = others.remove(added);
            List<float[]> embeddings = new ArrayList<>();
            for (int from = 0; from < slices.length; from += DIMENSION) {
                embeddings.add(Arrays.copyOfRange(slices, from, from + DIMENSION));
            }
            float[] all = TfIdf.trackVectors(table(tracks, DIMENSION), TfIdf.EPSILON);
            assertThat(TfIdf.vectorOfNewTrack(table(others, DIMENSION), embeddings, TfIdf.EPSILON))
                    .isEqualTo(vector(all, added));
        }
    }

    @Test
    void trackThatComesToAnEmptyLibraryIsTheMeanOfItsUnitSlices() {
        List<float[]> slices = List.of(new float[] {3, 0}, new float[] {0, 4});
        assertThat(TfIdf.vectorOfNewTrack(table(List.of(), 2), slices, TfIdf.EPSILON))
                .containsExactly(0.5f, 0.5f);
    }

    @Test
    void emptyLibraryHasNoVectors() {
        assertThat(TfIdf.trackVectors(table(List.of(), 2), TfIdf.EPSILON)).isEmpty();
    }

    @Test
    void vectorsThatAreNotFiniteAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(List.of(new float[] {1, Float.NaN}), 2))
                .withMessageContaining("finite");
    }

    /// Tracks whose slices gather around few centres, at distances on both sides of epsilon, with exact repeats.
    private static List<float[]> randomLibrary(int tracks, int dimension, long seed) {
        Random random = new Random(seed);
        float[][] centres = new float[8][dimension];
        for (float[] centre : centres) {
            for (int i = 0; i < dimension; i++) {
                centre[i] = (float) random.nextGaussian();
            }
        }
        List<float[]> library = new ArrayList<>();
        for (int track = 0; track < tracks; track++) {
            int slices = random.nextInt(12);
            float[] vectors = new float[slices * dimension];
            for (int slice = 0; slice < slices; slice++) {
                float[] centre = centres[random.nextInt(centres.length)];
                double spread = random.nextInt(4) * 0.015;
                for (int i = 0; i < dimension; i++) {
                    vectors[slice * dimension + i] = (float) (centre[i] + spread * random.nextGaussian());
                }
            }
            library.add(vectors);
        }
        return library;
    }

    private static int tracksByDefinition(SliceTable slices, int slice) {
        int tracks = 0;
        for (int track = 0; track < slices.tracks(); track++) {
            if (nearInTrackByDefinition(slices, slice, track) > 0) {
                tracks++;
            }
        }
        return tracks;
    }

    private static int nearInTrackByDefinition(SliceTable slices, int slice, int track) {
        int near = 0;
        for (int other = slices.firstSlice(track); other < slices.firstSlice(track + 1); other++) {
            double dot = 0;
            for (int i = 0; i < slices.dimension(); i++) {
                dot += (double) slices.get(slice, i) * slices.get(other, i);
            }
            if (1 - dot < TfIdf.EPSILON) {
                near++;
            }
        }
        return near;
    }

    private static SliceTable table(List<float[]> tracks, int dimension) {
        SliceTable.Builder builder = new SliceTable.Builder(dimension, 10);
        tracks.forEach(builder::addTrack);
        return builder.build();
    }

    private static SliceTable goldenSlices(String name) throws IOException {
        JsonNode lengths = JsonMapper.shared()
                .readTree(Goldens.resource("tfidf_lengths.json").toFile())
                .get("tfidf_" + name);
        float[] slices = golden("tfidf_" + name + "_slices.npy");
        List<float[]> tracks = new ArrayList<>();
        int from = 0;
        for (JsonNode length : lengths) {
            int to = from + length.asInt() * DIMENSION;
            tracks.add(Arrays.copyOfRange(slices, from, to));
            from = to;
        }
        assertThat(from).isEqualTo(slices.length);
        return table(tracks, DIMENSION);
    }

    private static float[] golden(String name) throws IOException {
        return Npy.read(Goldens.resource(name)).floats();
    }

    private static float[] vector(float[] vectors, int track) {
        return Arrays.copyOfRange(vectors, track * DIMENSION, (track + 1) * DIMENSION);
    }
}
