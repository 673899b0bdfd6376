package deejai.spectrogram;

import static deejai.spectrogram.Decibels.BITS_OF_SQRT_HALF;
import static deejai.spectrogram.Decibels.DB_PER_OCTAVE;
import static deejai.spectrogram.Decibels.SERIES_1;
import static deejai.spectrogram.Decibels.SERIES_3;
import static deejai.spectrogram.Decibels.SERIES_5;
import static deejai.spectrogram.Decibels.SERIES_7;
import static deejai.spectrogram.Decibels.SMALLEST_POWER;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [Decibels] with the Vector API.
final class VectorDecibels {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private VectorDecibels() {}

    /// Converts in place as many floats as whole vectors cover; returns how many those are.
    static int fromPower(float[] power) {
        int end = SPECIES.loopBound(power.length);
        for (int i = 0; i < end; i += SPECIES.length()) {
            IntVector bits = FloatVector.fromArray(SPECIES, power, i)
                    .max(SMALLEST_POWER)
                    .reinterpretAsInts()
                    .sub(BITS_OF_SQRT_HALF);
            FloatVector exponent =
                    (FloatVector) bits.lanewise(VectorOperators.ASHR, 23).convertShape(VectorOperators.I2F, SPECIES, 0);
            FloatVector mantissa = bits.and(0x7fffff).add(BITS_OF_SQRT_HALF).reinterpretAsFloats();
            FloatVector s = mantissa.sub(1f).div(mantissa.add(1f));
            FloatVector s2 = s.mul(s);
            FloatVector log2 = s2.mul(SERIES_7)
                    .add(SERIES_5)
                    .mul(s2)
                    .add(SERIES_3)
                    .mul(s2)
                    .add(SERIES_1)
                    .mul(s);
            exponent.add(log2).mul(DB_PER_OCTAVE).intoArray(power, i);
        }
        return end;
    }
}
