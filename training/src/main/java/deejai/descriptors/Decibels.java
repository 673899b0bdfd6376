package deejai.descriptors;

/// Power to decibels, as `librosa.power_to_db` with a reference of 1.
final class Decibels {

    /// Power below which all is silence, as in librosa.
    static final double SMALLEST_POWER = 1e-10;

    private static final double DB_PER_NEPER = 10 / StrictMath.log(10);

    private Decibels() {}

    static double of(double power) {
        return DB_PER_NEPER * StrictMath.log(Math.max(power, SMALLEST_POWER));
    }

    static double[] of(double[] power) {
        double[] decibels = new double[power.length];
        for (int i = 0; i < power.length; i++) {
            decibels[i] = of(power[i]);
        }
        return decibels;
    }
}
