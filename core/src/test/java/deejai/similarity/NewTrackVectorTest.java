package deejai.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTrackVectorTest {

    private static final int DIMENSION = 7;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 50})
    void vectorIsThatOfTheWholeLibraryAtOnce(int tracks) {
        Random random = new Random(tracks);
        List<float[]> track = new ArrayList<>();
        for (int slice = 0; slice < 6; slice++) {
            track.add(vector(random));
        }
        // One that comes back in the track, and one without a direction.
        track.add(track.getFirst());
        track.add(new float[DIMENSION]);
        NewTrackVector vector = new NewTrackVector(track, TfIdf.EPSILON);
        SliceTable.Builder library = new SliceTable.Builder(DIMENSION, 10);
        for (int other = 0; other < tracks; other++) {
            float[] slices = slices(random, random.nextInt(5), track.get(random.nextInt(3)));
            library.addTrack(slices);
            vector.compareWith(slices);
        }
        assertThat(vector.vector()).isEqualTo(TfIdf.vectorOfNewTrack(library.build(), track, TfIdf.EPSILON));
    }

    @Test
    void soundThatEveryTrackHasWeighsNothing() {
        float[] common = {1, 0, 0};
        float[] own = {0, 2, 0};
        NewTrackVector vector = new NewTrackVector(List.of(common, own), TfIdf.EPSILON);
        vector.compareWith(new float[] {3, 0, 0});
        vector.compareWith(new float[] {0, 0, 1, 1, 0, 0});
        assertThat(vector.vector()).containsExactly(0, (float) Math.log(3), 0);
    }

    /// Slices of a track, one of them very near a given one.
    private static float[] slices(Random random, int count, float[] near) {
        float[] slices = new float[count * DIMENSION];
        for (int slice = 0; slice < count; slice++) {
            float[] vector = slice == 1 ? Arrays.copyOf(near, DIMENSION) : vector(random);
            vector[0] += slice == 1 ? 0.001F : 0;
            System.arraycopy(vector, 0, slices, slice * DIMENSION, DIMENSION);
        }
        return slices;
    }

    private static float[] vector(Random random) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
