package deejai.mp3tovec.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import deejai.descriptors.DescriptorGroup;
import deejai.mp3tovec.objective.Contrastive.Positives;
import deejai.mp3tovec.objective.Objective.Place;
import deejai.slices.SliceSet;
import deejai.slices.SliceTrack;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The oracle is each loss straight from its definition.
class LossesTest {

    private static final int DIMENSION = 3;

    private static final List<SliceTrack> TRACKS = List.of(
            new SliceTrack("0", "0", "artist a", "album a", "one", 2),
            new SliceTrack("1", "1", "artist a", "album a", "one", 2),
            new SliceTrack("2", "2", "artist a", "", "two", 2),
            new SliceTrack("3", "3", "", "", "two", 2));

    private static final List<Place> BATCH = List.of(
            new Place(0, 0), new Place(0, 1), new Place(1, 0), new Place(1, 1), new Place(2, 0), new Place(3, 1));

    private final double[][] embeddings = embeddings();

    @Test
    void regressionIsTheMeanDistanceFromTargetsThatThereAre() {
        float[][] targets = {{2, 0, 0}, null, {0, 1, 1}, {-1, -1, 0}};
        CosineRegression regression = new CosineRegression(track -> targets[track], DIMENSION);
        double expected = 0;
        int count = 0;
        for (int i = 0; i < BATCH.size(); i++) {
            float[] target = targets[BATCH.get(i).track()];
            if (target != null) {
                double[] wide = {target[0], target[1], target[2]};
                expected += 1 - cosine(embeddings[i], wide);
                count++;
            }
        }

        assertThat(count).isEqualTo(4);
        assertThat(loss(regression)).isCloseTo(expected / count, within(1e-5));
    }

    @Test
    void regressionWithoutTargetsIsZero() {
        assertThat(loss(new CosineRegression(_ -> null, DIMENSION))).isZero();
    }

    @Test
    void contrastiveIsTheWeightedMeanOfTheLogarithmsOfSoftmax() {
        Contrastive contrastive = new Contrastive(0.5, new Positives(1, 0.4, 0.3, 0.2));
        double expected = 0;
        for (int i = 0; i < BATCH.size(); i++) {
            // By hand: who shares what with whom in BATCH.
            int[][] byKind = switch (BATCH.get(i).track()) {
                case 0 -> new int[][] {{1 - i}, {2, 3}, {2, 3, 4}, {2, 3}};
                case 1 -> new int[][] {{5 - i}, {0, 1}, {0, 1, 4}, {0, 1}};
                case 2 -> new int[][] {{}, {}, {0, 1, 2, 3}, {5}};
                default -> new int[][] {{}, {}, {}, {4}};
            };
            double[] weights = {1, 0.4, 0.3, 0.2};
            for (int kind = 0; kind < weights.length; kind++) {
                for (int j : byKind[kind]) {
                    expected -= weights[kind] / byKind[kind].length * logSoftmax(i, j, 0.5);
                }
            }
        }

        assertThat(loss(contrastive)).isCloseTo(expected / BATCH.size(), within(1e-4));
    }

    @Test
    void contrastiveWeightsLeaveOutTheSliceItselfAndUnknownNames() {
        float[] weights = new Contrastive(0.1, new Positives(1, 1, 1, 0)).target(slices(), BATCH);

        for (int i = 0; i < BATCH.size(); i++) {
            assertThat(weights[i * BATCH.size() + i]).isZero();
            assertThat(weights[i * BATCH.size() + 5]).as("no artist, no album").isZero();
        }
        assertThat(weights[1]).isEqualTo(1);
    }

    @Test
    void distillationIsTheMeanSquaredDifferenceOfSimilarities() {
        SliceSet slices = slices();
        DescriptorTeacher teacher = DescriptorTeacher.fit(
                slices,
                List.of(0, 1, 2, 3),
                List.of(new DescriptorGroup("all", 0, 4)),
                new TeacherSettings(Map.of("all", 1.0), 0));
        double[][] mixed = new double[BATCH.size()][];
        for (int i = 0; i < mixed.length; i++) {
            int track = BATCH.get(i).track();
            float[] own = vector(teacher, slices, BATCH.get(i));
            float[] mean = new float[own.length];
            for (int slice = 0; slice < slices.tracks().get(track).slices(); slice++) {
                float[] other = vector(teacher, slices, new Place(track, slice));
                for (int k = 0; k < own.length; k++) {
                    mean[k] += other[k];
                }
            }
            mixed[i] = new double[own.length];
            for (int k = 0; k < own.length; k++) {
                mixed[i][k] = 0.75 * own[k] / length(own) + 0.25 * mean[k] / length(mean);
            }
        }
        double expected = 0;
        for (int i = 0; i < mixed.length; i++) {
            for (int j = 0; j < mixed.length; j++) {
                double difference = cosine(embeddings[i], embeddings[j]) - cosine(mixed[i], mixed[j]);
                expected += difference * difference / (mixed.length * mixed.length);
            }
        }

        assertThat(loss(new Distillation(teacher, 0.25))).isCloseTo(expected, within(1e-5));
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        return Math.sqrt(squares);
    }

    private double loss(Objective objective) {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            float[] values = new float[BATCH.size() * DIMENSION];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) embeddings[i / DIMENSION][i % DIMENSION];
            }
            NDArray units = Losses.units(manager.create(values, new Shape(BATCH.size(), DIMENSION)));
            return Losses.of(objective, units, objective.target(slices(), BATCH))
                    .getFloat();
        }
    }

    private double logSoftmax(int i, int j, double temperature) {
        double sum = 0;
        for (int k = 0; k < embeddings.length; k++) {
            sum += k == i ? 0 : Math.exp(cosine(embeddings[i], embeddings[k]) / temperature);
        }
        return cosine(embeddings[i], embeddings[j]) / temperature - Math.log(sum);
    }

    private static float[] vector(DescriptorTeacher teacher, SliceSet slices, Place place) {
        return teacher.vector(slices.descriptors(place.track(), place.slice()));
    }

    private static double cosine(double[] a, double[] b) {
        double dot = 0;
        double squaresOfA = 0;
        double squaresOfB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            squaresOfA += a[i] * a[i];
            squaresOfB += b[i] * b[i];
        }
        return dot / Math.sqrt(squaresOfA * squaresOfB);
    }

    private static double[][] embeddings() {
        Random random = new Random(4);
        double[][] embeddings = new double[BATCH.size()][DIMENSION];
        for (double[] embedding : embeddings) {
            for (int i = 0; i < DIMENSION; i++) {
                embedding[i] = (float) random.nextGaussian();
            }
        }
        return embeddings;
    }

    private static SliceSet slices() {
        return new SliceSet() {
            @Override
            public List<SliceTrack> tracks() {
                return TRACKS;
            }

            @Override
            public byte[] slice(int track, int slice) {
                throw new UnsupportedOperationException();
            }

            @Override
            public float[] descriptors(int track, int slice) {
                Random random = new Random(31L * track + slice);
                return new float[] {random.nextFloat(), 10 * random.nextFloat(), random.nextFloat(), 5};
            }

            @Override
            public void close() {}
        };
    }
}
