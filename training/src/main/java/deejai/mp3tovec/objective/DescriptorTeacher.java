package deejai.mp3tovec.objective;

import deejai.descriptors.DescriptorGroup;
import deejai.linearalgebra.WithinClassWhitening;
import deejai.slices.SliceSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes vectors of descriptors, by which an encoder learns what is similar.
///
/// Every descriptor is scaled to mean 0 and variance 1 over the slices of the training set and cut off at 4
/// deviations; groups count by their weights and not by their sizes. Directions in which slices of one and the same
/// track differ much are shrunk ([WithinClassWhitening]), and the directions in which music differs most are kept.
public final class DescriptorTeacher {

    /// Slices that statistics are made of, at most; taken evenly from all.
    private static final int SAMPLE = 20_000;

    /// Added to the variances within tracks, of which the largest is 1.
    private static final double LEAST_VARIANCE = 1e-3;

    /// Components of a vector, at most.
    private static final int DIRECTIONS = 200;

    private static final double MOST_DEVIATIONS = 4;

    /// A descriptor that hardly varies is not blown up by more than this.
    private static final double LEAST_DEVIATION = 1e-6;

    /// numbers of the descriptors that count
    private final int[] columns;

    /// of each of them
    private final float[] mean;

    /// of each of them: weight / deviation, and where it is cut off
    private final float[] scale;

    private final float[] most;

    /// dimension x columns
    private float[][] directions = new float[0][];

    /// of each component, what is taken away
    private float[] offset = new float[0];

    private DescriptorTeacher(int[] columns) {
        this.columns = columns;
        this.mean = new float[columns.length];
        this.scale = new float[columns.length];
        this.most = new float[columns.length];
    }

    /// Learns the scaling from the slices of some tracks.
    ///
    /// @param tracks indices of those to learn from
    /// @throws IllegalArgumentException if there is no track, or no group has a weight
    public static DescriptorTeacher fit(
            SliceSet slices, List<Integer> tracks, List<DescriptorGroup> groups, TeacherSettings settings) {
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("tracks must not be empty");
        }
        List<Integer> columns = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (DescriptorGroup group : groups) {
            double weight = settings.weight(group.name());
            for (int i = 0; weight > 0 && i < group.size(); i++) {
                columns.add(group.offset() + i);
                weights.add(weight / Math.sqrt(group.size()));
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("weights must name a group of " + groups + ": " + settings.weights());
        }
        DescriptorTeacher teacher = new DescriptorTeacher(
                columns.stream().mapToInt(Integer::intValue).toArray());
        List<Integer> bounds = new ArrayList<>();
        List<float[]> rows = rows(slices, tracks, bounds);
        teacher.scale(rows, weights);
        rows.replaceAll(teacher::scaled);
        teacher.turn(WithinClassWhitening.of(rows, bounds, settings.whitening(), LEAST_VARIANCE));
        return teacher;
    }

    /// Floats in a vector.
    public int dimension() {
        return directions.length;
    }

    /// A number that differs between teachers that make different vectors.
    long fingerprint() {
        long hash = Arrays.hashCode(columns);
        hash = 31 * hash + Arrays.hashCode(mean);
        hash = 31 * hash + Arrays.hashCode(scale);
        return 31 * hash + Arrays.deepHashCode(directions);
    }

    /// The vector of a slice, not of length 1.
    ///
    /// @param descriptors all descriptors of the slice
    public float[] vector(float[] descriptors) {
        float[] scaled = scaled(descriptors);
        float[] vector = new float[directions.length];
        for (int k = 0; k < vector.length; k++) {
            float[] direction = directions[k];
            float sum = -offset[k];
            for (int i = 0; i < scaled.length; i++) {
                sum += direction[i] * scaled[i];
            }
            vector[k] = sum;
        }
        return vector;
    }

    /// Descriptors of slices, taken evenly.
    ///
    /// @param bounds filled: the first row of each track, then the number of rows
    private static List<float[]> rows(SliceSet slices, List<Integer> tracks, List<Integer> bounds) {
        long total = 0;
        for (int track : tracks) {
            total += slices.tracks().get(track).slices();
        }
        int step = Math.toIntExact((total + SAMPLE - 1) / SAMPLE);
        List<float[]> rows = new ArrayList<>();
        for (int track : tracks) {
            bounds.add(rows.size());
            for (int slice = 0; slice < slices.tracks().get(track).slices(); slice += step) {
                rows.add(slices.descriptors(track, slice));
            }
        }
        bounds.add(rows.size());
        return rows;
    }

    private void scale(List<float[]> rows, List<Double> weights) {
        for (int i = 0; i < columns.length; i++) {
            double sum = 0;
            for (float[] row : rows) {
                sum += row[columns[i]];
            }
            double average = sum / rows.size();
            double squares = 0;
            for (float[] row : rows) {
                squares += (row[columns[i]] - average) * (row[columns[i]] - average);
            }
            double deviation = Math.sqrt(squares / rows.size());
            double weight = weights.get(i);
            mean[i] = (float) average;
            scale[i] = deviation < LEAST_DEVIATION ? 0 : (float) (weight / deviation);
            most[i] = (float) (weight * MOST_DEVIATIONS);
        }
    }

    private float[] scaled(float[] descriptors) {
        float[] scaled = new float[columns.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.clamp((descriptors[columns[i]] - mean[i]) * scale[i], -most[i], most[i]);
        }
        return scaled;
    }

    private void turn(WithinClassWhitening whitening) {
        double[] centre = whitening.centre();
        double[][] found = whitening.directions(DIRECTIONS);
        directions = new float[found.length][centre.length];
        offset = new float[found.length];
        for (int k = 0; k < found.length; k++) {
            double sum = 0;
            for (int i = 0; i < centre.length; i++) {
                directions[k][i] = (float) found[k][i];
                sum += found[k][i] * centre[i];
            }
            offset[k] = (float) sum;
        }
    }
}
