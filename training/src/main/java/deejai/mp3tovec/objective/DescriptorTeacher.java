package deejai.mp3tovec.objective;

import deejai.descriptors.DescriptorGroup;
import deejai.linearalgebra.SymmetricEigen;
import deejai.slices.SliceSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes vectors of descriptors, by which an encoder learns what is similar.
///
/// Every descriptor is scaled to mean 0 and variance 1 over the slices of the training set. Each group is then turned
/// and scaled so that directions in which slices of one and the same track differ much count less (within-class
/// covariance normalisation: Hatch, Kajarekar and Stolcke, Interspeech 2006, by a part of its exponent), and divided
/// by its root mean square length, so that groups count by their weights and not by their sizes.
public final class DescriptorTeacher {

    /// Slices that statistics are made of, at most; taken evenly from all.
    private static final int SAMPLE = 20_000;

    /// Added to the variances within tracks, whose mean is below 1, before their powers are taken.
    private static final double LEAST_VARIANCE = 0.01;

    /// A descriptor that hardly varies is not blown up by more than this.
    private static final double LEAST_DEVIATION = 1e-6;

    private final List<Part> parts;
    private final int dimension;

    private DescriptorTeacher(List<Part> parts) {
        this.parts = parts;
        this.dimension = parts.stream().mapToInt(part -> part.group.size()).sum();
    }

    /// How one group is turned into components of the vector.
    private static final class Part {

        private final DescriptorGroup group;

        /// of each descriptor
        private final double[] mean;

        /// size x size, row-major: what a descriptor less its mean adds to which component
        private final double[] matrix;

        Part(DescriptorGroup group, double[] mean, double[] matrix) {
            this.group = group;
            this.mean = mean;
            this.matrix = matrix;
        }
    }

    /// Learns the scaling from the slices of some tracks.
    ///
    /// @param tracks indices of those to learn from
    /// @throws IllegalArgumentException if there is no track, or no group has a weight
    public static DescriptorTeacher fit(
            SliceSet slices, List<Integer> tracks, List<DescriptorGroup> groups, TeacherSettings settings) {
        Sample sample = Sample.of(slices, tracks);
        List<Part> parts = new ArrayList<>();
        for (DescriptorGroup group : groups) {
            double weight = settings.weight(group.name());
            if (weight > 0) {
                parts.add(part(group, sample, weight, settings.whitening()));
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("weights must name a group of " + groups + ": " + settings.weights());
        }
        return new DescriptorTeacher(parts);
    }

    /// Floats in a vector.
    public int dimension() {
        return dimension;
    }

    /// A number that differs between teachers that make different vectors.
    long fingerprint() {
        long hash = 0;
        for (Part part : parts) {
            hash = 31 * hash + part.group.hashCode();
            hash = 31 * hash + Arrays.hashCode(part.mean);
            hash = 31 * hash + Arrays.hashCode(part.matrix);
        }
        return hash;
    }

    /// The vector of a slice, not of length 1.
    ///
    /// @param descriptors all descriptors of the slice
    public float[] vector(float[] descriptors) {
        float[] vector = new float[dimension];
        int place = 0;
        for (Part part : parts) {
            int size = part.group.size();
            for (int row = 0; row < size; row++) {
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += part.matrix[row * size + i] * (descriptors[part.group.offset() + i] - part.mean[i]);
                }
                vector[place++] = (float) sum;
            }
        }
        return vector;
    }

    private static Part part(DescriptorGroup group, Sample sample, double weight, double whitening) {
        int size = group.size();
        double[] mean = new double[size];
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            int column = group.offset() + i;
            mean[i] = sample.mean(column);
            double deviation = sample.deviation(column, mean[i]);
            scale[i] = deviation < LEAST_DEVIATION ? 0 : 1 / deviation;
        }
        double[] matrix = new double[size * size];
        if (whitening == 0) {
            for (int i = 0; i < size; i++) {
                matrix[i * size + i] = scale[i];
            }
        } else {
            SymmetricEigen eigen = SymmetricEigen.of(sample.covarianceWithinTracks(group, scale));
            for (int row = 0; row < size; row++) {
                double variance = Math.max(0, eigen.values()[row]) + LEAST_VARIANCE;
                double factor = Math.pow(variance, -whitening / 2);
                for (int i = 0; i < size; i++) {
                    matrix[row * size + i] = factor * eigen.vectors()[row][i] * scale[i];
                }
            }
        }
        Part part = new Part(group, mean, matrix);
        double length = sample.rootMeanSquareLength(new DescriptorTeacher(List.of(part)));
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] *= length == 0 ? 0 : weight / length;
        }
        return part;
    }

    /// Descriptors of some slices.
    private static final class Sample {

        /// descriptors of each slice
        private final List<float[]> rows;

        /// track of each slice; slices of one track lie together
        private final int[] tracks;

        private Sample(List<float[]> rows, int[] tracks) {
            this.rows = rows;
            this.tracks = tracks;
        }

        static Sample of(SliceSet slices, List<Integer> tracks) {
            if (tracks.isEmpty()) {
                throw new IllegalArgumentException("tracks must not be empty");
            }
            long total = 0;
            for (int track : tracks) {
                total += slices.tracks().get(track).slices();
            }
            int step = Math.toIntExact((total + SAMPLE - 1) / SAMPLE);
            List<float[]> rows = new ArrayList<>();
            int[] of = new int[Math.toIntExact(total / step + tracks.size())];
            for (int track : tracks) {
                for (int slice = 0; slice < slices.tracks().get(track).slices(); slice += step) {
                    of[rows.size()] = track;
                    rows.add(slices.descriptors(track, slice));
                }
            }
            return new Sample(rows, Arrays.copyOf(of, rows.size()));
        }

        double mean(int column) {
            double sum = 0;
            for (float[] row : rows) {
                sum += row[column];
            }
            return sum / rows.size();
        }

        double deviation(int column, double mean) {
            double squares = 0;
            for (float[] row : rows) {
                squares += (row[column] - mean) * (row[column] - mean);
            }
            return Math.sqrt(squares / rows.size());
        }

        /// How scaled descriptors vary around the means of their tracks: the lower triangle of size x size.
        double[][] covarianceWithinTracks(DescriptorGroup group, double[] scale) {
            int size = group.size();
            double[][] covariance = new double[size][size];
            int from = 0;
            while (from < tracks.length) {
                int to = from;
                while (to < tracks.length && tracks[to] == tracks[from]) {
                    to++;
                }
                addTrack(covariance, group, scale, rows.subList(from, to));
                from = to;
            }
            for (double[] row : covariance) {
                for (int i = 0; i < size; i++) {
                    row[i] /= rows.size();
                }
            }
            return covariance;
        }

        double rootMeanSquareLength(DescriptorTeacher teacher) {
            double squares = 0;
            for (float[] row : rows) {
                for (float component : teacher.vector(row)) {
                    squares += (double) component * component;
                }
            }
            return Math.sqrt(squares / rows.size());
        }

        private static void addTrack(
                double[][] covariance, DescriptorGroup group, double[] scale, List<float[]> ofTrack) {
            int size = group.size();
            double[] mean = new double[size];
            for (float[] row : ofTrack) {
                for (int i = 0; i < size; i++) {
                    mean[i] += row[group.offset() + i] * scale[i] / ofTrack.size();
                }
            }
            double[] centred = new double[size];
            for (float[] row : ofTrack) {
                for (int i = 0; i < size; i++) {
                    centred[i] = row[group.offset() + i] * scale[i] - mean[i];
                }
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j <= i; j++) {
                        covariance[i][j] += centred[i] * centred[j];
                    }
                }
            }
        }
    }
}
