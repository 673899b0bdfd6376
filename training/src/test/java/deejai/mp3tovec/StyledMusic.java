package deejai.mp3tovec;

import deejai.corpus.Corpus;
import deejai.slices.Wav;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A world of made-up music: tracks in styles, and playlists of people who keep to a style, mostly.
///
/// A track is a tune on the five notes of a scale. Its style says how high it lies, how fast it goes, how bright and
/// how
/// long its notes are, and how much of it is drums; each track has its own tune and strays from its style.
final class StyledMusic {

    private static final double SECONDS = 15.4;
    private static final int[] SCALE = {0, 2, 4, 7, 9, 12};
    private static final int OVERTONES = 5;

    private static final List<Style> STYLES = List.of(
            new Style(55, 0.7, 1.2, 0.5, 0.00, 1),
            new Style(110, 5.0, 0.8, 9, 0.10, 1),
            new Style(220, 2.0, 2.5, 3, 0.00, 1),
            new Style(440, 3.0, 1.5, 6, 0.02, 1.19),
            new Style(80, 2.2, 1.0, 4, 0.60, 1),
            new Style(160, 8.0, 1.8, 16, 0.30, 1));

    private final int tracks;

    /// @param tracks of all styles; track `i` is of style `i % styles()`
    StyledMusic(int tracks) {
        this.tracks = tracks;
    }

    /// @param hertz          the lowest note
    /// @param notesPerSecond tempo
    /// @param slope          loudness of overtone k is k to the power of minus this
    /// @param decay          notes lose this many e-folds in a second
    /// @param drums          loudness of a burst of noise on every second note
    /// @param stretch        1 for overtones of a string; more for those of a bell
    private record Style(
            double hertz, double notesPerSecond, double slope, double decay, double drums, double stretch) {

        /// Strays by a quarter of an octave and of everything else.
        Style varied(Random random) {
            return new Style(
                    hertz * stray(random),
                    notesPerSecond * stray(random),
                    slope * stray(random),
                    decay * stray(random),
                    drums * stray(random),
                    stretch);
        }

        private static double stray(Random random) {
            return Math.pow(2, 0.25 * (2 * random.nextDouble() - 1));
        }
    }

    int tracks() {
        return tracks;
    }

    int styles() {
        return STYLES.size();
    }

    int style(int track) {
        return track % STYLES.size();
    }

    /// Writes a track, three slices long.
    void write(Path file, int track) throws IOException {
        Wav.write(file, samples(track), "", "");
    }

    /// Playlists of 6 to 12 tracks, each once: most of one style, one in eight of any.
    Corpus playlists(int count) {
        Random random = new Random(1);
        Corpus.Builder builder = new Corpus.Builder(tracks);
        for (int i = 0; i < count; i++) {
            int length = 6 + random.nextInt(7);
            Set<Integer> playlist = new LinkedHashSet<>();
            while (playlist.size() < length) {
                int any = random.nextInt(tracks);
                boolean isStray = random.nextInt(8) == 0;
                playlist.add(isStray ? any : any / styles() * styles() + i % styles());
            }
            builder.add(playlist.stream().mapToInt(Integer::intValue).toArray());
        }
        return builder.build();
    }

    private float[] samples(int track) {
        Random random = new Random(100 + track);
        Style style = STYLES.get(style(track)).varied(random);
        float[] samples = new float[(int) (SECONDS * Wav.SAMPLE_RATE)];
        int noteSamples = (int) (Wav.SAMPLE_RATE / style.notesPerSecond());
        for (int from = 0, note = 0; from < samples.length; from += noteSamples, note++) {
            int step = SCALE[random.nextInt(SCALE.length)];
            double hertz = style.hertz() * Math.pow(2, step / 12.0);
            int to = Math.min(samples.length, from + noteSamples);
            addNote(samples, from, to, style, hertz);
            if (note % 2 == 0) {
                addDrum(samples, from, to, style, random);
            }
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.clamp(samples[i], -1, 1);
        }
        return samples;
    }

    private static void addNote(float[] samples, int from, int to, Style style, double hertz) {
        for (int k = 1; k <= OVERTONES; k++) {
            double loudness = 0.35 * Math.pow(k, -style.slope());
            double radians = 2 * Math.PI * hertz * Math.pow(k, style.stretch()) / Wav.SAMPLE_RATE;
            double decay = Math.exp(-style.decay() / Wav.SAMPLE_RATE);
            for (int i = from; i < to; i++) {
                samples[i] += (float) (loudness * Math.sin(radians * (i - from)));
                loudness *= decay;
            }
        }
    }

    private static void addDrum(float[] samples, int from, int to, Style style, Random random) {
        double loudness = style.drums();
        double decay = Math.exp(-25.0 / Wav.SAMPLE_RATE);
        for (int i = from; i < to; i++) {
            samples[i] += (float) (loudness * (2 * random.nextDouble() - 1));
            loudness *= decay;
        }
    }
}
