package deejai.mp3tovec.objective;

import deejai.slices.SliceSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Slices shall be as similar as a teacher finds them: the loss is the mean squared difference between the cosine
/// similarities of all pairs of embeddings of a batch and those of the teacher's vectors (after Tung and Mori 2019,
/// arXiv 1907.09682).
///
/// The teacher's vector of a slice is mixed with the mean of those of its track in the batch, since what is heard in
/// other parts of a track is characteristic of it too.
///
/// @param teacher    gives a vector for each slice
/// @param trackShare share of the track's mean in the mixture, 0 to 1
public record Distillation(DescriptorTeacher teacher, double trackShare) implements Objective {

    /// Checks the range.
    public Distillation {
        Objects.requireNonNull(teacher, "teacher");
        if (!(trackShare >= 0 && trackShare <= 1)) {
            throw new IllegalArgumentException("trackShare must be from 0 to 1: " + trackShare);
        }
    }

    @Override
    public String name() {
        return "distillation";
    }

    @Override
    public String identity(int tracks) {
        return name() + " " + trackShare + " " + teacher.fingerprint();
    }

    /// @return wanted cosine similarities [batch, batch]
    @Override
    public float[] target(SliceSet slices, List<Place> batch) {
        int dimension = teacher.dimension();
        float[][] vectors = new float[batch.size()][];
        Map<Integer, double[]> sums = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Place place = batch.get(i);
            vectors[i] = teacher.vector(slices.descriptors(place.track(), place.slice()));
            double[] sum = sums.computeIfAbsent(place.track(), _ -> new double[dimension]);
            for (int k = 0; k < dimension; k++) {
                sum[k] += vectors[i][k];
            }
            counts.merge(place.track(), 1, Integer::sum);
        }
        float[] mixed = new float[batch.size() * dimension];
        for (int i = 0; i < batch.size(); i++) {
            double[] sum = Objects.requireNonNull(sums.get(batch.get(i).track()));
            double share =
                    trackShare / Objects.requireNonNull(counts.get(batch.get(i).track()));
            for (int k = 0; k < dimension; k++) {
                mixed[i * dimension + k] = (float) ((1 - trackShare) * vectors[i][k] + share * sum[k]);
            }
            UnitRows.normalise(mixed, i * dimension, dimension);
        }
        return UnitRows.similarities(mixed, batch.size());
    }
}
