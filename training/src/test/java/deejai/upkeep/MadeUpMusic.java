package deejai.upkeep;

import deejai.slices.Wav;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Writes pieces that sound different, two of each artist.
final class MadeUpMusic {

    private MadeUpMusic() {}

    /// Writes pieces into a folder.
    static void write(Path folder, int pieces, double seconds) throws IOException {
        for (int piece = 0; piece < pieces; piece++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%03d.wav", piece));
            Wav.write(file, samples(piece, (int) (seconds * Wav.SAMPLE_RATE)), "Artist " + piece / 2, "Piece " + piece);
        }
    }

    /// Two tones that beat.
    private static float[] samples(int piece, int length) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            double seconds = (double) i / Wav.SAMPLE_RATE;
            double low = Math.sin(2 * Math.PI * (100 + 7 * piece) * seconds);
            double high = Math.sin(2 * Math.PI * (1_000 + 31 * piece) * seconds) * Math.sin(piece * seconds);
            samples[i] = (float) (0.4 * low + 0.2 * high);
        }
        return samples;
    }
}
