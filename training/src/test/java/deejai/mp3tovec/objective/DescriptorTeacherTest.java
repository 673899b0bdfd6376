package deejai.mp3tovec.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import deejai.descriptors.DescriptorGroup;
import deejai.slices.SliceSet;
import deejai.slices.SliceTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DescriptorTeacherTest {

    private static final List<DescriptorGroup> GROUPS = List.of(
            new DescriptorGroup("pair.mean", 0, 2),
            new DescriptorGroup("single", 2, 1),
            new DescriptorGroup("constant", 3, 2));

    private static final List<Integer> TRACKS = List.of(0, 1, 2, 3, 4, 5, 6, 7);

    private final SliceSet slices = new Described();

    @Test
    void groupsCountByTheirWeightsAndNotByTheirSizesOrUnits() {
        DescriptorTeacher teacher = fit(Map.of("pair", 1.0, "single", 3.0), 0);

        assertThat(teacher.dimension()).isEqualTo(3);
        // The first direction is the single descriptor, the two others are the pair.
        assertThat(rootMeanSquare(teacher, 0, 1)).isCloseTo(3, within(1e-3));
        assertThat(rootMeanSquare(teacher, 1, 3)).isCloseTo(1, within(1e-3));
    }

    @Test
    void wholeWhiteningMakesEveryDirectionVaryEquallyWithinTracks() {
        DescriptorTeacher teacher = fit(Map.of("pair", 1.0), 1);
        DescriptorTeacher plain = fit(Map.of("pair", 1.0), 0);

        assertThat(spreadWithinTracks(teacher)).isLessThan(1.4);
        assertThat(spreadWithinTracks(plain)).isGreaterThan(2.5);
    }

    @Test
    void descriptorsThatNeverVaryGiveNothing() {
        float[] vector = fit(Map.of("constant", 1.0), 0.5).vector(slices.descriptors(0, 0));

        assertThat(vector).isEmpty();
    }

    @Test
    void oneGroupAtLeastMustBeNamed() {
        assertThatThrownBy(() -> fit(Map.of("other", 1.0), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
    }

    private DescriptorTeacher fit(Map<String, Double> weights, double whitening) {
        return DescriptorTeacher.fit(slices, TRACKS, GROUPS, new TeacherSettings(weights, whitening));
    }

    private double rootMeanSquare(DescriptorTeacher teacher, int from, int to) {
        double squares = 0;
        int count = 0;
        for (int track : TRACKS) {
            for (int slice = 0; slice < Described.SLICES; slice++) {
                float[] vector = teacher.vector(slices.descriptors(track, slice));
                for (int i = from; i < to; i++) {
                    squares += vector[i] * vector[i];
                }
                count++;
            }
        }
        return Math.sqrt(squares / count);
    }

    /// How many times the variance within tracks is larger in the direction where it is largest than in the one where
    /// it is smallest: the ratio of the eigenvalues of a 2x2 covariance.
    private double spreadWithinTracks(DescriptorTeacher teacher) {
        double[] covariance = new double[3];
        for (int track : TRACKS) {
            double[] mean = new double[2];
            for (int slice = 0; slice < Described.SLICES; slice++) {
                float[] vector = teacher.vector(slices.descriptors(track, slice));
                mean[0] += vector[0] / Described.SLICES;
                mean[1] += vector[1] / Described.SLICES;
            }
            for (int slice = 0; slice < Described.SLICES; slice++) {
                float[] vector = teacher.vector(slices.descriptors(track, slice));
                double x = vector[0] - mean[0];
                double y = vector[1] - mean[1];
                covariance[0] += x * x;
                covariance[1] += x * y;
                covariance[2] += y * y;
            }
        }
        double middle = (covariance[0] + covariance[2]) / 2;
        double away = Math.hypot((covariance[0] - covariance[2]) / 2, covariance[1]);
        return (middle + away) / (middle - away);
    }

    /// The first descriptor varies within tracks as much as between them, the second hardly within.
    private static final class Described implements SliceSet {

        static final int SLICES = 30;

        @Override
        public List<SliceTrack> tracks() {
            List<SliceTrack> tracks = new ArrayList<>();
            for (int i = 0; i < TRACKS.size(); i++) {
                tracks.add(new SliceTrack("id" + i, "path" + i, "", "", "", SLICES));
            }
            return tracks;
        }

        @Override
        public byte[] slice(int track, int slice) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[] descriptors(int track, int slice) {
            Random ofTrack = new Random(track);
            Random random = new Random(1000L * track + slice + 1);
            float first = (float) (ofTrack.nextGaussian() + random.nextGaussian());
            float second = (float) (1000 * ofTrack.nextGaussian() + 300 * random.nextGaussian());
            return new float[] {first, second, 7 + random.nextFloat(), 3, 0};
        }

        @Override
        public void close() {}
    }
}
