package deejai.mp3tovec.objective;

import deejai.slices.SliceSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Slices shall be as similar as a teacher finds them: the loss is the mean squared difference between the cosine
/// similarities of all pairs of embeddings of a batch and those of the teacher's vectors (after Tung and Mori 2019,
/// arXiv 1907.09682).
///
/// The teacher's vector of a slice is mixed with the mean of those of its track, both of length 1, since what is
/// heard in other parts of a track is characteristic of it too.
public final class Distillation implements Objective {

    /// Slices that the mean of a track is made of, at most; taken evenly.
    private static final int MEAN_OF = 32;

    private final DescriptorTeacher teacher;
    private final double trackShare;

    /// Mean vector of each track that was asked for.
    private final Map<Integer, float[]> means = new ConcurrentHashMap<>();

    /// @param teacher    gives a vector for each slice
    /// @param trackShare share of the track's mean in the mixture, 0 to 1
    public Distillation(DescriptorTeacher teacher, double trackShare) {
        this.teacher = Objects.requireNonNull(teacher, "teacher");
        if (!(trackShare >= 0 && trackShare <= 1)) {
            throw new IllegalArgumentException("trackShare must be from 0 to 1: " + trackShare);
        }
        this.trackShare = trackShare;
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
        float[] mixed = new float[batch.size() * dimension];
        for (int i = 0; i < batch.size(); i++) {
            Place place = batch.get(i);
            float[] own = unit(teacher.vector(slices.descriptors(place.track(), place.slice())));
            float[] mean = means.computeIfAbsent(place.track(), track -> mean(slices, track));
            for (int k = 0; k < dimension; k++) {
                mixed[i * dimension + k] = (float) ((1 - trackShare) * own[k] + trackShare * mean[k]);
            }
            UnitRows.normalise(mixed, i * dimension, dimension);
        }
        return UnitRows.similarities(mixed, batch.size());
    }

    private float[] mean(SliceSet slices, int track) {
        int count = slices.tracks().get(track).slices();
        int step = (count + MEAN_OF - 1) / MEAN_OF;
        float[] sum = new float[teacher.dimension()];
        for (int slice = 0; slice < count; slice += step) {
            float[] vector = teacher.vector(slices.descriptors(track, slice));
            for (int k = 0; k < sum.length; k++) {
                sum[k] += vector[k];
            }
        }
        return unit(sum);
    }

    private static float[] unit(float[] vector) {
        UnitRows.normalise(vector, 0, vector.length);
        return vector;
    }
}
