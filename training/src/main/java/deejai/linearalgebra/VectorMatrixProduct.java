package deejai.linearalgebra;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// [MatrixProduct] with the Vector API: tiles of four rows and two registers, so that each load is used often. It
/// multiplies and adds in two steps, as plain Java does, and so gives the same bits.
final class VectorMatrixProduct {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int TILE_ROWS = 4;
    private static final int TILE_COLUMNS = 2 * LANES;

    private VectorMatrixProduct() {}

    static void addRows(Matrix a, Matrix b, Matrix sum, int fromRow, int toRow) {
        int tiledColumns = b.columns() - b.columns() % TILE_COLUMNS;
        for (int from = 0; from < a.columns(); from += MatrixProduct.DEPTH) {
            int to = Math.min(a.columns(), from + MatrixProduct.DEPTH);
            int row = fromRow;
            for (; row <= toRow - TILE_ROWS; row += TILE_ROWS) {
                for (int column = 0; column < tiledColumns; column += TILE_COLUMNS) {
                    addTile(a, b, sum, new Corner(row, column, from, to));
                }
                addRest(a, b, sum, new Corner(row, tiledColumns, from, to), TILE_ROWS);
            }
            addRest(a, b, sum, new Corner(row, 0, from, to), toRow - row);
        }
    }

    /// Where a tile begins and which part of its sums is added.
    private record Corner(int row, int column, int fromDepth, int toDepth) {}

    private static void addTile(Matrix a, Matrix b, Matrix sum, Corner corner) {
        float[] left = a.values();
        float[] right = b.values();
        float[] to = sum.values();
        int leftStep = a.columnStride();
        int row0 = corner.row * a.rowStride();
        int row1 = row0 + a.rowStride();
        int row2 = row1 + a.rowStride();
        int row3 = row2 + a.rowStride();
        int to0 = corner.row * sum.rowStride() + corner.column;
        int to1 = to0 + sum.rowStride();
        int to2 = to1 + sum.rowStride();
        int to3 = to2 + sum.rowStride();
        FloatVector sum00 = FloatVector.fromArray(SPECIES, to, to0);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, to, to0 + LANES);
        FloatVector sum10 = FloatVector.fromArray(SPECIES, to, to1);
        FloatVector sum11 = FloatVector.fromArray(SPECIES, to, to1 + LANES);
        FloatVector sum20 = FloatVector.fromArray(SPECIES, to, to2);
        FloatVector sum21 = FloatVector.fromArray(SPECIES, to, to2 + LANES);
        FloatVector sum30 = FloatVector.fromArray(SPECIES, to, to3);
        FloatVector sum31 = FloatVector.fromArray(SPECIES, to, to3 + LANES);
        for (int k = corner.fromDepth; k < corner.toDepth; k++) {
            int rightOffset = k * b.rowStride() + corner.column;
            int leftOffset = k * leftStep;
            FloatVector right0 = FloatVector.fromArray(SPECIES, right, rightOffset);
            FloatVector right1 = FloatVector.fromArray(SPECIES, right, rightOffset + LANES);
            sum00 = sum00.add(right0.mul(left[row0 + leftOffset]));
            sum01 = sum01.add(right1.mul(left[row0 + leftOffset]));
            sum10 = sum10.add(right0.mul(left[row1 + leftOffset]));
            sum11 = sum11.add(right1.mul(left[row1 + leftOffset]));
            sum20 = sum20.add(right0.mul(left[row2 + leftOffset]));
            sum21 = sum21.add(right1.mul(left[row2 + leftOffset]));
            sum30 = sum30.add(right0.mul(left[row3 + leftOffset]));
            sum31 = sum31.add(right1.mul(left[row3 + leftOffset]));
        }
        sum00.intoArray(to, to0);
        sum01.intoArray(to, to0 + LANES);
        sum10.intoArray(to, to1);
        sum11.intoArray(to, to1 + LANES);
        sum20.intoArray(to, to2);
        sum21.intoArray(to, to2 + LANES);
        sum30.intoArray(to, to3);
        sum31.intoArray(to, to3 + LANES);
    }

    /// Columns from the corner to the last, row by row.
    private static void addRest(Matrix a, Matrix b, Matrix sum, Corner corner, int rows) {
        float[] right = b.values();
        float[] to = sum.values();
        for (int row = corner.row; row < corner.row + rows; row++) {
            int toOffset = row * sum.rowStride();
            for (int k = corner.fromDepth; k < corner.toDepth; k++) {
                float factor = a.get(row, k);
                int rightOffset = k * b.rowStride();
                for (int j = corner.column; j < b.columns(); j++) {
                    to[toOffset + j] += factor * right[rightOffset + j];
                }
            }
        }
    }
}
