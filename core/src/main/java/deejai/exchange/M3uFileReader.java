package deejai.exchange;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an M3U file of this system to be edited, so that nothing of it is lost: comments, streams, and what a
/// listener turned down. UTF-8 with or without a byte order mark, or else Latin-1; any line ends; absolute paths,
/// paths relative to the file, `file:` URIs, and backslashes between folders as Windows programs write them.
final class M3uFileReader {

    /// Begins the line that names a track which a listener does not want in the playlist, by its id. A comment to
    /// other programs.
    static final String NOT = "#DEEJAI-NOT:";

    private static final String BEGIN = "#EXTM3U";
    private static final String TITLE = "#PLAYLIST:";

    /// Seconds, attributes that some programs put there, and the name.
    private static final Pattern INFO =
            Pattern.compile("(?i)#EXTINF:\\s*(-?\\d{1,9}(?:\\.\\d{1,9})?)?((?:\\s+[\\w-]+=\"[^\"]*\")*)\\s*,(.*)");

    private static final Pattern OTHER_URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");
    private static final Pattern WINDOWS_DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");

    private final @Nullable Path folder;
    private final List<PlaylistEntry.Written> entries = new ArrayList<>();
    private final List<String> turnedDown = new ArrayList<>();
    private @Nullable String title;

    /// What has been said of the entry to come.
    private String label = "";

    private double seconds;
    private final List<String> comments = new ArrayList<>();

    private M3uFileReader(Path file) {
        folder = file.toAbsolutePath().getParent();
    }

    static PlaylistFile read(Path file) throws IOException {
        M3uFileReader reader = new M3uFileReader(file);
        decoded(Files.readAllBytes(file)).lines().map(String::trim).forEach(reader::readLine);
        return new PlaylistFile(reader.title, reader.entries, reader.turnedDown);
    }

    private void readLine(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        Matcher info = INFO.matcher(line);
        if (line.isEmpty() || upper.startsWith(BEGIN)) {
            return;
        }
        if (upper.startsWith(TITLE)) {
            String text = line.substring(TITLE.length()).strip();
            title = text.isEmpty() ? title : text;
        } else if (upper.startsWith(NOT)) {
            turnedDown.add(line.substring(NOT.length()).strip());
        } else if (info.matches()) {
            String number = info.group(1);
            seconds = number == null ? 0 : Math.max(0, Double.parseDouble(number));
            label = info.group(3).strip();
        } else if (line.startsWith("#")) {
            comments.add(line);
        } else {
            entries.add(new PlaylistEntry.Written(line, path(line), label, seconds, comments));
            label = "";
            seconds = 0;
            comments.clear();
        }
    }

    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Files of the time before M3U8 are in the code page of their system, mostly Latin-1.
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private @Nullable Path path(String entry) {
        try {
            if (FileUris.isFileUri(entry)) {
                return FileUris.toPath(entry);
            }
            boolean windows = File.separatorChar == '\\';
            if (OTHER_URI.matcher(entry).matches()
                    || (!windows && WINDOWS_DRIVE.matcher(entry).matches())) {
                return null;
            }
            Path path = resolved(entry);
            boolean foreign = !windows && entry.indexOf('\\') >= 0 && !Files.exists(path);
            return foreign ? resolved(entry.replace('\\', '/')) : path;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private Path resolved(String entry) {
        Path path = Path.of(entry);
        return (folder == null ? path : folder.resolve(path)).normalize();
    }
}
