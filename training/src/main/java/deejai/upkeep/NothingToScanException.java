package deejai.upkeep;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;

/// There are no folders to scan: none was named, and of those that were scanned before none is there.
public final class NothingToScanException extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean firstScan;

    NothingToScanException(List<Path> away) {
        super(
                away.isEmpty()
                        ? "name the folders to scan: none has been scanned before"
                        : "none of the folders that were scanned before is there: "
                                + away.stream().map(Path::toString).collect(joining(", ")));
        this.firstScan = away.isEmpty();
    }

    /// True if nothing has ever been scanned into the library; false if the folders are not there now.
    public boolean isFirstScan() {
        return firstScan;
    }
}
