package deejai.linearalgebra;

/// A matrix too large to be written out, known by what it does to others.
public interface LargeMatrix {

    /// Number of rows.
    int rows();

    /// Number of columns.
    int columns();

    /// result = this * factor.
    ///
    /// @param factor columns() x any number of columns
    /// @param result rows() x the same number, overwritten
    void times(Matrix factor, Matrix result, FixedBlocks blocks);

    /// result = this' * factor.
    ///
    /// @param factor rows() x any number of columns
    /// @param result columns() x the same number, overwritten
    void transposedTimes(Matrix factor, Matrix result, FixedBlocks blocks);
}
