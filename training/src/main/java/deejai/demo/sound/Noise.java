package deejai.demo.sound;

/// White noise, the same for the same seed (Marsaglia, Xorshift RNGs, 2003).
final class Noise {

    private static final float SCALE = 1f / (1 << 31);

    private int state;

    Noise(double seed) {
        int mixed = Double.hashCode(seed) * 0x9E3779B9 + 0x7F4A7C15;
        this.state = mixed == 0 ? 1 : mixed;
        for (int i = 0; i < 8; i++) {
            next();
        }
    }

    /// -1 to 1.
    float next() {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state * -SCALE;
    }
}
