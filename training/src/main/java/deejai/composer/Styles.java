package deejai.composer;

import deejai.composer.Style.MelodyStyle;
import deejai.composer.Style.Range;
import deejai.composer.Style.VoiceUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads styles from text; the form is explained at the head of `styles.txt`.
public final class Styles {

    private final Map<String, PartPattern> patterns = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private @Nullable Unfinished current;

    private Styles() {}

    /// The styles that come with the program, in the order of the file.
    public static List<Style> shipped() {
        try (InputStream in = Styles.class.getResourceAsStream("styles.txt")) {
            if (in == null) {
                throw new IllegalStateException("styles.txt is missing from the program");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads styles; a line that cannot be read is named in the exception.
    public static List<Style> parse(String text) {
        Styles reading = new Styles();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.replaceFirst("#( .*)?$", "").strip();
            if (content.isEmpty()) {
                continue;
            }
            try {
                reading.read(List.of(content.split("\\s+", -1)));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("styles, line " + number + ": " + e.getMessage(), e);
            }
        }
        reading.finish();
        return List.copyOf(reading.styles);
    }

    private void read(List<String> words) {
        List<String> values = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "pattern" -> {
                List<Integer> programs = integers(List.of(values.get(1).split(",", -1)));
                int lowest = Integer.parseInt(values.get(2));
                List<String> bars = List.of(values.get(3).split("\\|", -1));
                patterns.put(values.getFirst(), new PartPattern(values.getFirst(), programs, lowest, bars));
            }
            case "style" -> {
                finish();
                current = new Unfinished(values.getFirst());
            }
            default -> {
                if (current == null) {
                    throw new IllegalArgumentException("a line before the first style: " + words);
                }
                current.read(words.getFirst(), values, patterns);
            }
        }
    }

    private void finish() {
        if (current != null) {
            styles.add(current.style());
            current = null;
        }
    }

    private static List<Integer> integers(List<String> words) {
        return words.stream().map(Integer::valueOf).toList();
    }

    /// A style whose lines are still being read.
    private static final class Unfinished {

        private final String name;
        private int beats = 4;
        private Range tempo = new Range(100, 120);
        private double swing = .5;
        private final List<Groove> grooves = new ArrayList<>();
        private final List<List<List<Chord>>> progressions = new ArrayList<>();
        private Scale scale = Scale.MAJOR;
        private List<Integer> programs = List.of(0);
        private Range density = new Range(.3, .6);
        private @Nullable VoiceUse voice;
        private Set<String> sound = Set.of();

        Unfinished(String name) {
            this.name = name;
        }

        void read(String key, List<String> values, Map<String, PartPattern> patterns) {
            switch (key) {
                case "beats" -> beats = Integer.parseInt(values.getFirst());
                case "tempo" -> tempo = range(values);
                case "swing" -> swing = Double.parseDouble(values.getFirst());
                case "groove" -> grooves.add(groove(values, patterns));
                case "chords" -> progressions.add(progression(values));
                case "scale" -> scale = Scale.named(values.getFirst());
                case "melody" -> programs = integers(values);
                case "notes" -> density = range(values);
                case "voice" ->
                    voice = new VoiceUse(
                            VoiceKind.valueOf(values.getFirst().toUpperCase(Locale.ROOT)),
                            Double.parseDouble(values.get(1)));
                case "sound" -> sound = new HashSet<>(values);
                default -> throw new IllegalArgumentException("unknown key: " + key);
            }
        }

        Style style() {
            MelodyStyle melody = new MelodyStyle(scale, programs, density);
            return new Style(name, beats, tempo, swing, grooves, progressions, melody, voice, sound);
        }

        private static Range range(List<String> values) {
            return new Range(Double.parseDouble(values.getFirst()), Double.parseDouble(values.get(1)));
        }

        private static Groove groove(List<String> values, Map<String, PartPattern> patterns) {
            int plus = values.indexOf("+");
            List<String> mma = plus < 0 ? values : values.subList(0, plus);
            List<PartPattern> played = new ArrayList<>();
            for (String pattern : plus < 0 ? List.<String>of() : values.subList(plus + 1, values.size())) {
                PartPattern found = patterns.get(pattern);
                if (found == null) {
                    throw new IllegalArgumentException("unknown pattern: " + pattern);
                }
                played.add(found);
            }
            return new Groove(mma.equals(List.of("none")) ? List.of() : mma, played);
        }

        private static List<List<Chord>> progression(List<String> values) {
            List<List<Chord>> bars = new ArrayList<>();
            for (String bar : values) {
                bars.add(List.of(bar.split("/", -1)).stream().map(Chord::parse).toList());
            }
            return List.copyOf(bars);
        }
    }
}
