package deejai.snapshot;

import deejai.similarity.HubDamping;
import deejai.similarity.NearestNeighbours;
import deejai.similarity.NeighbourIndex;
import deejai.similarity.SearchSpaces;
import deejai.similarity.VectorTable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The search over the vectors of a snapshot: what holds hubs back, and one section for each part of the search.
final class StoredSearch {

    private static final String PREFIX = "search.";
    private static final String EXCESS = "hubs.sound";

    private StoredSearch() {}

    static NearestNeighbours read(SectionFile file, VectorTable sound, @Nullable VectorTable coListening) {
        float[] excess = file.section(EXCESS).toArray(VectorTable.COMPONENT);
        return NeighbourIndex.of(spaces(sound, HubDamping.ofExcess(excess), coListening), file.sections(PREFIX));
    }

    /// Makes a search that suits the size, and writes it.
    static void write(SectionWriter out, VectorTable sound, @Nullable VectorTable coListening) throws IOException {
        HubDamping damping = HubDamping.of(sound);
        out.section(EXCESS, () -> {
            for (int row = 0; row < sound.rows(); row++) {
                out.putInt(Float.floatToRawIntBits(damping.excess(row)));
            }
        });
        NearestNeighbours neighbours = NeighbourIndex.of(spaces(sound, damping, coListening));
        Map<String, MemorySegment> parts = new TreeMap<>(NeighbourIndex.parts(neighbours));
        for (Map.Entry<String, MemorySegment> part : parts.entrySet()) {
            out.section(PREFIX + part.getKey(), () -> out.putSegment(part.getValue()));
        }
    }

    /// A search that is not kept.
    static NearestNeighbours of(VectorTable sound, @Nullable VectorTable coListening) {
        return NeighbourIndex.of(spaces(sound, HubDamping.of(sound), coListening));
    }

    /// The sound, and co-listening where there is any: what many people listen to is no artefact to be held back.
    private static SearchSpaces spaces(VectorTable sound, HubDamping damping, @Nullable VectorTable coListening) {
        return coListening == null
                ? new SearchSpaces(List.of(sound), List.of(damping))
                : new SearchSpaces(List.of(sound, coListening), List.of(damping, HubDamping.none(coListening.rows())));
    }
}
