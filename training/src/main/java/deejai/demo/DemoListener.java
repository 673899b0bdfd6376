package deejai.demo;

import java.nio.file.Path;

/// Is told how a demo library comes along.
@FunctionalInterface
public interface DemoListener {

    /// A piece is there, whether it was made now or before.
    ///
    /// @param piece its file
    /// @param done  pieces that are there, from 1
    /// @param total pieces in all
    void done(Path piece, int done, int total);
}
