package deejai.linearalgebra;

/// A dense matrix of floats: a view of an array, which is not copied and may be longer than the matrix needs.
public final class Matrix {

    private final float[] values;
    private final int rows;
    private final int columns;
    private final int rowStride;
    private final int columnStride;

    private Matrix(float[] values, int rows, int columns, int rowStride, int columnStride) {
        this.values = values;
        this.rows = rows;
        this.columns = columns;
        this.rowStride = rowStride;
        this.columnStride = columnStride;
    }

    /// A matrix of zeros.
    ///
    /// @throws IllegalArgumentException if it would have more elements than an array can hold
    public static Matrix zeros(int rows, int columns) {
        long length = (long) rows * columns;
        if (rows < 0 || columns < 0 || length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "rows x columns must be at least 0 and fit an array: " + rows + " x " + columns);
        }
        return new Matrix(new float[(int) length], rows, columns, columns, 1);
    }

    /// The matrix whose rows lie in an array one after the other.
    ///
    /// @throws IllegalArgumentException if the array is too short
    public static Matrix of(float[] values, int rows, int columns) {
        if (rows < 0 || columns < 0 || (long) rows * columns > values.length) {
            throw new IllegalArgumentException(
                    "values must hold rows x columns floats: " + values.length + " for " + rows + " x " + columns);
        }
        return new Matrix(values, rows, columns, columns, 1);
    }

    /// The same elements with rows and columns exchanged; no copy.
    public Matrix transposed() {
        return new Matrix(values, columns, rows, columnStride, rowStride);
    }

    /// Number of rows.
    public int rows() {
        return rows;
    }

    /// Number of columns.
    public int columns() {
        return columns;
    }

    /// Element in row `row` and column `column`.
    public float get(int row, int column) {
        return values[row * rowStride + column * columnStride];
    }

    /// The array itself: row `i` of a matrix that is not transposed begins at `i * columns()`.
    public float[] values() {
        return values;
    }

    /// Elements from one row to the next.
    int rowStride() {
        return rowStride;
    }

    /// Elements from one column to the next; 1 unless transposed.
    int columnStride() {
        return columnStride;
    }
}
