package deejai.track2vec;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// [PaddedRows] with the Vector API.
final class VectorPaddedRows {

    private static final VectorSpecies<Float> SPECIES = species();
    private static final int LANES = SPECIES.length();

    private VectorPaddedRows() {}

    /// Of 4, 8 or 16 lanes, so that a whole number of registers holds the 16 parts.
    private static VectorSpecies<Float> species() {
        VectorSpecies<Float> preferred = FloatVector.SPECIES_PREFERRED;
        if (preferred.length() > PaddedRows.UNIT) {
            return FloatVector.SPECIES_512;
        }
        return preferred.length() < 4 ? FloatVector.SPECIES_128 : preferred;
    }

    static void products(float[] rows, int from, float[] vector, float[] parts) {
        for (int part = 0; part < PaddedRows.UNIT; part += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int i = part; i < vector.length; i += PaddedRows.UNIT) {
                sum = sum.add(
                        FloatVector.fromArray(SPECIES, rows, from + i).mul(FloatVector.fromArray(SPECIES, vector, i)));
            }
            sum.intoArray(parts, part);
        }
    }

    static void addTo(float[] sum, float factor, float[] rows, int from) {
        for (int i = 0; i < sum.length; i += LANES) {
            FloatVector.fromArray(SPECIES, sum, i)
                    .add(FloatVector.fromArray(SPECIES, rows, from + i).mul(factor))
                    .intoArray(sum, i);
        }
    }

    static void add(float[] rows, int from, float factor, float[] vector) {
        for (int i = 0; i < vector.length; i += LANES) {
            FloatVector.fromArray(SPECIES, rows, from + i)
                    .add(FloatVector.fromArray(SPECIES, vector, i).mul(factor))
                    .intoArray(rows, from + i);
        }
    }
}
