package deejai.similarity;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Vectors of one space, one row a track, each of unit length or all zero (a track that has no vector in this
/// space). They lie outside the heap, in memory of their own or in a file that is mapped.
///
/// Immutable once handed out; safe for use by several threads.
public final class VectorTable {

    /// How a component is stored: 32 bits, little-endian, anywhere.
    public static final ValueLayout.OfFloat COMPONENT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// Where tables begin in memory, so that rows lie in as few cache lines as they can.
    private static final long ALIGNMENT = 64;

    /// rows x dimension, row-major
    private final MemorySegment units;

    private final int rows;
    private final int dimension;

    private VectorTable(MemorySegment units, int rows, int dimension) {
        this.units = units;
        this.rows = rows;
        this.dimension = dimension;
    }

    /// A table of the given vectors scaled to unit length. A vector of length zero stays zero.
    ///
    /// @param vectors rows x dimension floats, row-major; copied
    /// @throws IllegalArgumentException if the shape does not fit or a component is not finite
    public static VectorTable normalized(float[] vectors, int rows, int dimension) {
        if (rows < 0 || dimension < 1 || vectors.length != (long) rows * dimension) {
            throw new IllegalArgumentException("vectors must hold rows x dimension floats: " + vectors.length + " for "
                    + rows + " x " + dimension);
        }
        MemorySegment units = Arena.ofAuto().allocate(vectors.length * COMPONENT.byteSize(), ALIGNMENT);
        for (int row = 0; row < rows; row++) {
            int offset = row * dimension;
            double norm = 0;
            for (int i = 0; i < dimension; i++) {
                double value = vectors[offset + i];
                norm += value * value;
            }
            if (!Double.isFinite(norm)) {
                throw new IllegalArgumentException("vectors must be finite: row " + row);
            }
            double scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
            for (int i = 0; i < dimension; i++) {
                units.setAtIndex(COMPONENT, offset + i, (float) (vectors[offset + i] * scale));
            }
        }
        return new VectorTable(units.asReadOnly(), rows, dimension);
    }

    /// A table of vectors that are of unit length or zero already, where they lie.
    ///
    /// @param units rows x dimension floats, row-major, as [#COMPONENT] stores them; the table's from now on
    /// @throws IllegalArgumentException if the shape does not fit
    public static VectorTable ofUnits(MemorySegment units, int rows, int dimension) {
        if (rows < 0 || dimension < 1 || units.byteSize() != COMPONENT.byteSize() * rows * dimension) {
            throw new IllegalArgumentException("units must hold rows x dimension floats: " + units.byteSize()
                    + " bytes for " + rows + " x " + dimension);
        }
        return new VectorTable(units, rows, dimension);
    }

    /// Number of vectors.
    public int rows() {
        return rows;
    }

    /// Floats in a vector.
    public int dimension() {
        return dimension;
    }

    /// The table itself and not a copy: rows x dimension floats, row-major, as [#COMPONENT] stores them.
    public MemorySegment units() {
        return units;
    }

    /// True where the row holds a vector, false where it is all zero.
    public boolean has(int row) {
        for (int i = 0; i < dimension; i++) {
            if (get(row, i) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Component `i` of vector `row`.
    public float get(int row, int i) {
        return units.getAtIndex(COMPONENT, (long) row * dimension + i);
    }

    /// A copy of vector `row`.
    public float[] vector(int row) {
        float[] vector = new float[dimension];
        MemorySegment.copy(units, COMPONENT, COMPONENT.byteSize() * row * dimension, vector, 0, dimension);
        return vector;
    }

    /// Adds `weight` times vector `row` to `sum`.
    ///
    /// @param sum `dimension` doubles
    public void addTo(double[] sum, int row, double weight) {
        for (int i = 0; i < dimension; i++) {
            sum[i] += weight * get(row, i);
        }
    }

    /// Cosine similarity of two rows, -1..1; 0 where one of them is all zero.
    public double cosine(int row, int otherRow) {
        double dot = 0;
        for (int i = 0; i < dimension; i++) {
            dot += (double) get(row, i) * get(otherRow, i);
        }
        return dot;
    }

    /// Dot product of a vector with a row, in double precision and always in the same order of sums: the same on
    /// every machine, unlike one whose order depends on the width of the processor's vectors.
    ///
    /// @param vector `dimension` floats
    double dot(float[] vector, int row) {
        long offset = (long) row * dimension;
        // Sums side by side, so that additions need not wait for each other.
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i <= dimension - 4; i += 4) {
            sum0 += (double) vector[i] * units.getAtIndex(COMPONENT, offset + i);
            sum1 += (double) vector[i + 1] * units.getAtIndex(COMPONENT, offset + i + 1);
            sum2 += (double) vector[i + 2] * units.getAtIndex(COMPONENT, offset + i + 2);
            sum3 += (double) vector[i + 3] * units.getAtIndex(COMPONENT, offset + i + 3);
        }
        for (; i < dimension; i++) {
            sum0 += (double) vector[i] * units.getAtIndex(COMPONENT, offset + i);
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
