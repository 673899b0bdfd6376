package deejai.server.streaming;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What browsers call the formats of audio files, by the extension of the file.
public final class AudioTypes {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp2", "audio/mpeg"),
            Map.entry("flac", "audio/flac"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("spx", "audio/ogg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("m4b", "audio/mp4"),
            Map.entry("m4r", "audio/mp4"),
            Map.entry("aac", "audio/aac"),
            Map.entry("wav", "audio/wav"),
            Map.entry("wave", "audio/wav"),
            Map.entry("aif", "audio/aiff"),
            Map.entry("aiff", "audio/aiff"),
            Map.entry("mka", "audio/x-matroska"),
            Map.entry("wma", "audio/x-ms-wma"),
            Map.entry("ape", "audio/x-ape"),
            Map.entry("wv", "audio/x-wavpack"));

    /// What every browser of today plays. Others may play more, and say so by asking for the original.
    private static final Set<String> PLAYED_EVERYWHERE = Set.of("audio/mpeg", "audio/flac", "audio/wav", "audio/aac");

    private AudioTypes() {}

    /// The media type of a file, empty where browsers have no name for its format.
    public static Optional<String> of(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(extension));
    }

    /// Whether any browser plays a file as it is.
    static boolean isPlayedEverywhere(Path file) {
        return of(file).filter(PLAYED_EVERYWHERE::contains).isPresent();
    }
}
