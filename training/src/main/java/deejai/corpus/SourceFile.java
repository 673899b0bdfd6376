package deejai.corpus;

import java.io.InputStream;

/// A file to read, lying in a folder or in an archive.
public final class SourceFile {

    /// How much is looked at to tell what a file is.
    public static final int HEAD_BYTES = 1 << 16;

    private final String name;
    private final byte[] head;
    private final InputStream in;

    /// @param name path of the file; in an archive that of the archive, `!/` and the path in it
    /// @param head the first bytes, [#HEAD_BYTES] or all that there are
    /// @param in   the whole file, head included
    public SourceFile(String name, byte[] head, InputStream in) {
        this.name = name;
        this.head = head;
        this.in = in;
    }

    /// Path of the file; in an archive that of the archive, `!/` and the path in it.
    public String name() {
        return name;
    }

    /// The first bytes, [#HEAD_BYTES] or all that there are; not to be changed.
    public byte[] head() {
        return head;
    }

    /// The whole file, head included.
    public InputStream in() {
        return in;
    }

    /// True if the head is all there is.
    boolean isAllInHead() {
        return head.length < HEAD_BYTES;
    }
}
