package deejai.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was read.
///
/// @param kinds    by kind of source, in the order of the kinds; only those that there are
/// @param total    all together
/// @param problems files and parts passed over, in the order of reading; of very many, the first
/// @param damaged  how many of them are damaged
/// @param unknown  how many of them are no playlists
public record SourceReport(
        Map<SourceKind, SourceCounts> kinds,
        SourceCounts total,
        List<SourceProblem> problems,
        long damaged,
        long unknown) {

    public SourceReport {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        problems = List.copyOf(problems);
    }
}
