package deejai.composer;

import java.util.List;

/// One way of accompanying a piece.
///
/// @param mma names of MMA grooves for verse, chorus and bridge; empty where only patterns play
/// @param patterns parts played along
public record Groove(List<String> mma, List<PartPattern> patterns) {

    public Groove {
        mma = List.copyOf(mma);
        patterns = List.copyOf(patterns);
        if (mma.isEmpty() && patterns.isEmpty()) {
            throw new IllegalArgumentException("a groove must have MMA grooves or patterns");
        }
    }
}
