package deejai.mp3tovec;

import deejai.mp3tovec.objective.CosineRegression;
import deejai.mp3tovec.objective.Objective.Place;
import deejai.mp3tovec.objective.WeightedObjective;
import deejai.slices.SliceSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tries a network on tracks that it does not learn from: always the same slices in the same batches.
final class Validator {

    /// Slices that neighbours are looked for among, at most.
    private static final int NEIGHBOURS = 4000;

    private final SliceSet slices;
    private final TrainingSettings settings;
    private final List<List<Place>> batches = new ArrayList<>();

    /// @param tracks indices of the tracks held out
    Validator(SliceSet slices, List<Integer> tracks, TrainingSettings settings) {
        this.slices = slices;
        this.settings = settings;
        List<Integer> shuffled = new ArrayList<>(tracks);
        // Mixed, so that batches are not made of one collection each, and the same for all seeds.
        Collections.shuffle(shuffled, new Random(0));
        int size = settings.batches().tracks();
        for (int from = 0; from < shuffled.size(); from += size) {
            batches.add(places(shuffled.subList(from, Math.min(shuffled.size(), from + size))));
        }
    }

    /// True if nothing is held out.
    boolean isEmpty() {
        return batches.isEmpty();
    }

    /// Tries the network as it is.
    ///
    /// @param step after which this is done
    Measurement measure(Learner learner, int step) {
        int dimension = settings.architecture().dimension();
        SortedMap<String, Double> figures = new TreeMap<>();
        List<Place> places = new ArrayList<>();
        List<float[]> units = new ArrayList<>();
        double loss = 0;
        int total = batches.stream().mapToInt(List::size).sum();
        Regression regression = new Regression(dimension);
        for (List<Place> some : batches) {
            Batch batch = Batch.of(slices, some, settings, SliceVariation.NONE, new Random(0));
            float[] rows = new float[some.size() * dimension];
            Learner.Loss ofBatch = learner.evaluate(batch, rows);
            double share = (double) some.size() / total;
            loss += ofBatch.loss() * share;
            ofBatch.losses().forEach((name, value) -> figures.merge(name, value * share, Double::sum));
            addRegression(regression, batch, rows);
            if (places.size() < NEIGHBOURS) {
                places.addAll(some);
                units.add(rows);
            }
        }
        regression.putInto(figures);
        figures.put("sameTrack", sameTrack(places, units, dimension));
        return new Measurement(step, loss, figures);
    }

    private void addRegression(Regression regression, Batch batch, float[] rows) {
        for (int i = 0; i < settings.objectives().size(); i++) {
            WeightedObjective weighted = settings.objectives().get(i);
            if (weighted.objective() instanceof CosineRegression) {
                regression.add(rows, batch.targets().get(i));
            }
        }
    }

    private List<Place> places(List<Integer> tracks) {
        List<Place> places = new ArrayList<>();
        for (int track : tracks) {
            int length = slices.tracks().get(track).slices();
            int count = Math.min(length, settings.validation().slicesPerTrack());
            for (int i = 0; i < count; i++) {
                places.add(new Place(track, (int) ((2L * i + 1) * length / (2L * count))));
            }
        }
        return places;
    }

    /// Share of the slices whose nearest neighbour among all others is of the same track; 0 if there are none.
    private static double sameTrack(List<Place> places, List<float[]> batches, int dimension) {
        int count = places.size();
        float[] units = new float[count * dimension];
        int from = 0;
        for (float[] rows : batches) {
            System.arraycopy(rows, 0, units, from, rows.length);
            from += rows.length;
        }
        int same = 0;
        for (int i = 0; i < count; i++) {
            int nearest = -1;
            float greatest = Float.NEGATIVE_INFINITY;
            for (int j = 0; j < count; j++) {
                float similarity =
                        i == j ? Float.NEGATIVE_INFINITY : dot(units, i * dimension, j * dimension, dimension);
                if (similarity > greatest) {
                    greatest = similarity;
                    nearest = j;
                }
            }
            same += nearest >= 0 && places.get(nearest).track() == places.get(i).track() ? 1 : 0;
        }
        return count == 0 ? 0 : (double) same / count;
    }

    private static float dot(float[] values, int a, int b, int length) {
        float sum = 0;
        for (int i = 0; i < length; i++) {
            sum += values[a + i] * values[b + i];
        }
        return sum;
    }

    /// Mean cosine similarity with targets, and what the best constant vector reaches: the length of the mean target.
    private static final class Regression {

        private final double[] sum;
        private double similarity;
        private int count;

        Regression(int dimension) {
            sum = new double[dimension];
        }

        void add(float[] units, float[] targets) {
            int dimension = sum.length;
            for (int from = 0; from < targets.length; from += dimension) {
                double squares = 0;
                for (int i = 0; i < dimension; i++) {
                    squares += (double) targets[from + i] * targets[from + i];
                    similarity += (double) units[from + i] * targets[from + i];
                    sum[i] += targets[from + i];
                }
                count += squares > 0 ? 1 : 0;
            }
        }

        void putInto(SortedMap<String, Double> figures) {
            if (count > 0) {
                double squares = 0;
                for (double component : sum) {
                    squares += component * component;
                }
                figures.put("cosine", similarity / count);
                figures.put("constantCosine", Math.sqrt(squares) / count);
            }
        }
    }
}
