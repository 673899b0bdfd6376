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

    /// Extensions of files that are never music, so that nobody need look into them: what lies beside music,
    /// and what fills whole disks.
    private static final Set<String> OTHER_EXTENSIONS = Set.of(
            "accurip", "asd", "avif", "bak", "bmp", "c", "class", "conf", "cpp", "css", "csv", "cue", "db", "dll",
            "doc", "docx", "epub", "exe", "ffp", "gif", "gz", "h", "heic", "htm", "html", "ini", "iso", "jar", "java",
            "jpeg", "jpg", "js", "json", "lnk", "log", "lrc", "m3u", "m3u8", "md", "md5", "mobi", "nfo", "odt", "par2",
            "part", "pdf", "pls", "png", "ppt", "pptx", "psd", "py", "rar", "rtf", "sfv", "so", "sql", "sqlite", "srt",
            "svg", "tar", "tgz", "tif", "tiff", "toml", "torrent", "ttf", "url", "webp", "xls", "xlsx", "xml", "xspf",
            "xz", "yaml", "yml", "zip", "zst", "7z");

    private AudioFormats() {}

    /// Extensions of audio files, lower case, without the dot: "mp3", "flac" and so on.
    public static Set<String> extensions() {
        return EXTENSIONS;
    }

    /// Whether a file is audio by its name, upper and lower case alike. Says nothing of what is in it, and
    /// nothing of whether it exists. Names that begin with a dot are hidden files or the companions
    /// ("._song.mp3") that macOS leaves on foreign disks, and are never audio.
    public static boolean isAudio(Path path) {
        return !isHidden(path) && EXTENSIONS.contains(extension(path));
    }

    /// Whether a file that is not audio by its name may be audio all the same, for [FileContent] to tell.
    /// Hidden files and those of well-known other kinds are not.
    public static boolean mayBeAudio(Path path) {
        return !isHidden(path) && !OTHER_EXTENSIONS.contains(extension(path));
    }

    private static boolean isHidden(Path path) {
        Path fileName = path.getFileName();
        return fileName == null
                || fileName.toString().isEmpty()
                || fileName.toString().charAt(0) == '.';
    }

    /// The extension in lower case, without the dot; empty where there is none.
    private static String extension(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
