package deejai.library;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The kinds of reasons why files are skipped, and what a listener can do about each.
public enum FailureKind {

    /// Named like music, but something else.
    NOT_MUSIC(
            "not music",
            "nothing is lost; move it away or give it its right name",
            "not an audio file|no audio stream|a folder, not a file|not a regular file"),

    /// A music file without music.
    EMPTY("without sound", "copy it again from the source, or delete it", "file is empty|no sound in it"),

    /// A music file of which too much is missing or wrong.
    DAMAGED("cut off or damaged", "copy it again from the source", "damaged"),

    /// Music in a form that the program cannot use.
    UNSUPPORTED(
            "of an encoding that is not known",
            "convert it to FLAC or MP3",
            "no decoder for its encoding|cannot be decoded|its \\d+ channels"),

    /// A file or folder that could not be read.
    NOT_READABLE(
            "not readable",
            "check its permissions, and that its disk is there and whole; then deejai scan --retry-failed",
            "no permission|no such file|cannot be read"),

    /// A file that brought the decoder down.
    ABORTED(
            "given up",
            "copy it again from the source; where the machine was short of memory, deejai scan --retry-failed --jobs 1",
            "the decoder |took longer|took too much memory"),

    /// Anything else.
    OTHER("other", "please report it, with the file if you may share it", "");

    private final String title;
    private final String hint;
    private final Pattern beginning;

    FailureKind(String title, String hint, String beginning) {
        this.title = title;
        this.hint = hint;
        this.beginning = Pattern.compile(beginning);
    }

    /// The kind of a reason, which the beginning of its text tells.
    public static FailureKind of(String reason) {
        return Stream.of(values())
                .filter(kind -> kind.beginning.matcher(reason).lookingAt())
                .findFirst()
                .orElse(OTHER);
    }

    /// What the files are: "not music".
    public String title() {
        return title;
    }

    /// What to do about them.
    public String hint() {
        return hint;
    }
}
