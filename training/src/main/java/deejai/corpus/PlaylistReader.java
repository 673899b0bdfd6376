package deejai.corpus;

import java.io.IOException;

/// Reads playlists of one kind of source.
public interface PlaylistReader {

    /// What it reads.
    SourceKind kind();

    /// Reads a file from beginning to end, without ever holding more of it than a playlist, and hands out what it
    /// finds. What was handed out before an error counts.
    ///
    /// @throws IOException if the file cannot be read or is damaged: the reason, without the name of the file
    void read(SourceFile file, PlaylistSink sink) throws IOException;
}
