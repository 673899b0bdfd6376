package deejai.mp3tovec;

import deejai.playlist.PathPattern;
import deejai.slices.SliceTrack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Which share of the tracks of a batch comes from which collections.
///
/// @param parts shares by collection, adding up to at most 1; tracks that no part means share the rest
public record Mixture(List<Part> parts) {

    /// All tracks alike.
    public static final Mixture EVEN = new Mixture(List.of());

    /// Some of the tracks.
    ///
    /// @param pattern name of a collection, in which `*` and `?` stand for anything and for one character
    /// @param share   of a batch, above 0 and at most 1
    public record Part(String pattern, double share) {

        /// Checks the range.
        public Part {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share must be above 0 and at most 1: " + share);
            }
        }

        boolean means(SliceTrack track) {
            return PathPattern.of(pattern).matches(Path.of(track.collection()));
        }
    }

    /// Some tracks and their share.
    record Group(List<Integer> tracks, double share) {}

    /// Copies the parts and checks their sum.
    public Mixture {
        parts = List.copyOf(parts);
        double sum = parts.stream().mapToDouble(Part::share).sum();
        if (sum > 1 + 1e-9) {
            throw new IllegalArgumentException("shares must add up to at most 1: " + sum);
        }
    }

    /// Groups of tracks, each by the first part that means it. Shares of groups without tracks go to the others.
    ///
    /// @param all     the tracks
    /// @param chosen  indices of those to group
    List<Group> groups(List<SliceTrack> all, List<Integer> chosen) {
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i <= parts.size(); i++) {
            members.add(new ArrayList<>());
        }
        for (int track : chosen) {
            int part = 0;
            while (part < parts.size() && !parts.get(part).means(all.get(track))) {
                part++;
            }
            members.get(part).add(track);
        }
        List<Group> groups = new ArrayList<>();
        double rest = 1 - parts.stream().mapToDouble(Part::share).sum();
        for (int i = 0; i < members.size(); i++) {
            double share = i < parts.size() ? parts.get(i).share() : rest;
            if (!members.get(i).isEmpty() && share > 0) {
                groups.add(new Group(List.copyOf(members.get(i)), share));
            }
        }
        return groups;
    }
}
