package deejai.similarity;

import java.util.Arrays;

/// The slice vectors of many tracks, scaled to unit length. A vector without direction (length zero) stays zero and is
/// near nothing.
///
/// Immutable; safe for use by several threads.
public final class SliceTable {

    private final int dimension;

    /// slices x dimension, track after track
    private final float[] units;

    /// first slice of each track, and the number of slices at the end
    private final int[] firstSlice;

    private SliceTable(int dimension, float[] units, int[] firstSlice) {
        this.dimension = dimension;
        this.units = units;
        this.firstSlice = firstSlice;
    }

    /// Floats in a vector.
    public int dimension() {
        return dimension;
    }

    /// Number of tracks.
    public int tracks() {
        return firstSlice.length - 1;
    }

    /// Number of slices of all tracks.
    public int slices() {
        return firstSlice[tracks()];
    }

    /// First slice of `track`; that of tracks() is slices().
    public int firstSlice(int track) {
        return firstSlice[track];
    }

    /// Component `i` of the unit vector of `slice`.
    public float get(int slice, int i) {
        return units[slice * dimension + i];
    }

    /// The unit vectors, slices x dimension; not a copy.
    float[] units() {
        return units;
    }

    /// Collects a table.
    public static final class Builder {

        private final int dimension;
        private float[] units;
        private int[] firstSlice = new int[1024];
        private int tracks;
        private int slices;

        /// A table of vectors of `dimension` floats; `expectedSlices` is only a hint.
        public Builder(int dimension, int expectedSlices) {
            if (dimension < 1) {
                throw new IllegalArgumentException("dimension must be positive: " + dimension);
            }
            this.dimension = dimension;
            this.units = new float[Math.multiplyExact(Math.max(1, expectedSlices), dimension)];
        }

        /// Adds a track: its slice vectors one after the other, of any length.
        ///
        /// @throws IllegalArgumentException if that is no whole number of vectors, or a component is not finite
        public Builder addTrack(float[] vectors) {
            if (vectors.length % dimension != 0) {
                throw new IllegalArgumentException(
                        "vectors must be whole vectors of " + dimension + " floats: " + vectors.length);
            }
            int count = vectors.length / dimension;
            long needed = (long) (slices + count) * dimension;
            if (needed > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("vectors must be fewer than 2^31 floats in all: " + needed);
            }
            if (needed > units.length) {
                units = Arrays.copyOf(
                        units, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, units.length * 3L / 2)));
            }
            for (int slice = 0; slice < count; slice++) {
                addUnit(vectors, slice * dimension);
            }
            tracks++;
            if (tracks == firstSlice.length) {
                firstSlice = Arrays.copyOf(firstSlice, 2 * tracks);
            }
            firstSlice[tracks] = slices;
            return this;
        }

        /// The table of all tracks added so far.
        public SliceTable build() {
            return new SliceTable(
                    dimension,
                    units.length == slices * dimension ? units : Arrays.copyOf(units, slices * dimension),
                    Arrays.copyOf(firstSlice, tracks + 1));
        }

        private void addUnit(float[] vectors, int from) {
            double squares = 0;
            for (int i = 0; i < dimension; i++) {
                squares += (double) vectors[from + i] * vectors[from + i];
            }
            if (!Double.isFinite(squares)) {
                throw new IllegalArgumentException("vectors must be finite: slice " + slices);
            }
            double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
            for (int i = 0; i < dimension; i++) {
                units[slices * dimension + i] = (float) (vectors[from + i] * scale);
            }
            slices++;
        }
    }
}
