package deejai.audio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Which files are taken for music, by their names.
public final class AudioFormats {

    /// Extensions of audio files, lower case, without the dot. Video containers are left out on purpose: a library
    /// scan should not analyse films.
    private static final Set<String> EXTENSIONS = Set.of(
            "aac", "ac3", "aif", "aifc", "aiff", "alac", "amr", "ape", "au", "caf", "dff", "dsf", "dts", "eac3", "flac",
            "m4a", "m4b", "m4r", "mka", "mp1", "mp2", "mp3", "mp+", "mpc", "mpp", "oga", "ogg", "oma", "opus", "ra",
            "snd", "spx", "tak", "tta", "w64", "wav", "wave", "wma", "wv");

    private AudioFormats() {}

    /// Extensions of audio files, lower case, without the dot: "mp3", "flac" and so on.
    public static Set<String> extensions() {
        return EXTENSIONS;
    }

    /// Whether a file is audio by its name, upper and lower case alike. Says nothing of what is in it, and nothing of
    /// whether it exists. Names that begin with a dot are hidden files or the companions ("._song.mp3") that macOS
    /// leaves on foreign disks, and are never audio.
    public static boolean isAudio(Path path) {
        Path fileName = path.getFileName();
        if (fileName == null) {
            return false;
        }
        String name = fileName.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0
                && name.charAt(0) != '.'
                && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
