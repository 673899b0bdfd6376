package deejai.composer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Has words spoken by espeak-ng.
public final class SpeechSynthesiser {

    private static final int HEADER_BYTES = 44;
    private static final float SILENCE = .004f;
    /// Longer than any closure within a word and shorter than the pause asked for between words.
    private static final int PAUSE_SAMPLES = Syllable.SAMPLE_RATE / 7;
    private static final int MARGIN_SAMPLES = 220;
    private static final int SHORTEST_SAMPLES = 1_400;

    private SpeechSynthesiser() {}

    /// Speaks words of one syllable.
    ///
    /// @param voice name of a voice with its variant, such as `en-us+f3`
    /// @param folder where a sound file may be written
    /// @return a syllable of each word that could be told apart, at least one
    public static List<Syllable> syllables(String voice, List<String> words, Path folder) throws IOException {
        Path file = folder.resolve("words.wav");
        // A full stop after each word, so that none leans on its neighbour; low, since then the harmonics lie close.
        Command.run(List.of(
                "espeak-ng",
                "-v",
                voice,
                "-p",
                "15",
                "-s",
                "130",
                "-g",
                "30",
                "-w",
                file.toString(),
                String.join(". ", words) + "."));
        List<Syllable> syllables = new ArrayList<>();
        for (float[] word : split(samples(file))) {
            syllables.add(Syllable.of(word));
        }
        if (syllables.isEmpty()) {
            throw new IOException("espeak-ng said nothing as " + voice);
        }
        return List.copyOf(syllables);
    }

    private static float[] samples(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        float[] samples = new float[Math.max(0, (bytes.length - HEADER_BYTES) / 2)];
        for (int i = 0; i < samples.length; i++) {
            int low = bytes[HEADER_BYTES + 2 * i] & 0xFF;
            int high = bytes[HEADER_BYTES + 2 * i + 1];
            samples[i] = (short) (high << 8 | low) / 32768f;
        }
        return samples;
    }

    /// Divides speech at its pauses; what is too short to be a word is dropped.
    static List<float[]> split(float[] samples) {
        List<float[]> words = new ArrayList<>();
        int begin = -1;
        int lastLoud = -1;
        for (int i = 0; i <= samples.length; i++) {
            boolean loud = i < samples.length && Math.abs(samples[i]) > SILENCE;
            if (loud) {
                begin = begin < 0 ? i : begin;
                lastLoud = i;
            }
            boolean ends = begin >= 0 && (i == samples.length || i - lastLoud > PAUSE_SAMPLES);
            if (ends) {
                int from = Math.max(0, begin - MARGIN_SAMPLES);
                int to = Math.min(samples.length, lastLoud + MARGIN_SAMPLES);
                if (to - from >= SHORTEST_SAMPLES) {
                    words.add(Arrays.copyOfRange(samples, from, to));
                }
                begin = -1;
            }
        }
        return List.copyOf(words);
    }
}
