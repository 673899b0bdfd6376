package deejai.snapshot;

import deejai.similarity.NearestNeighbours;
import deejai.similarity.NeighbourIndex;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The search over the vectors of a snapshot: one section for each of its parts.
final class StoredSearch {

    private static final String PREFIX = "search.";

    private StoredSearch() {}

    static NearestNeighbours read(SectionFile file, List<VectorTable> spaces) {
        return NeighbourIndex.of(spaces, file.sections(PREFIX));
    }

    /// Makes a search that suits the size, and writes it.
    static void write(SectionWriter out, List<VectorTable> spaces) throws IOException {
        Map<String, MemorySegment> parts = new TreeMap<>(NeighbourIndex.parts(NeighbourIndex.of(spaces)));
        for (Map.Entry<String, MemorySegment> part : parts.entrySet()) {
            out.section(PREFIX + part.getKey(), () -> out.putSegment(part.getValue()));
        }
    }
}
