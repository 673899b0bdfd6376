package deejai.playlist;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/// Leads a walk through an area: past tracks of it that were put into a smooth order before. Where the rules
/// do not
/// let one of them into its place, the nearest other one of the area gets it.
final class AreaGuide implements MapGuide {

    private final Catalogue catalogue;
    private final BitSet inside;
    private final PlaylistSettings settings;

    /// @param inside rows of the tracks of the area
    AreaGuide(Catalogue catalogue, BitSet inside, PlaylistSettings settings) {
        this.catalogue = catalogue;
        this.inside = inside;
        this.settings = settings;
    }

    @Override
    public void prepare(Walk walk) {
        walk.keepWithin(inside);
    }

    @Override
    public Plan plan(int tracks, Walk start) {
        int[] way = inSmoothOrder(drawn(start.admitted(inside.stream()), tracks));
        return walk -> way.length > 0 && walk.choose(way[Math.min(walk.size(), way.length - 1)], walk.onward());
    }

    /// So many of the rows, drawn without putting back (Fisher and Yates), ascending; all of them where there
    /// are no more.
    private int[] drawn(int[] rows, int wanted) {
        int size = Math.min(Math.min(wanted, SmoothOrder.MOST_TRACKS), rows.length);
        SplittableRandom random = new SplittableRandom(settings.randomSeed());
        for (int i = 0; i < size && size < rows.length; i++) {
            int other = random.nextInt(i, rows.length);
            int row = rows[other];
            rows[other] = rows[i];
            rows[i] = row;
        }
        int[] drawn = Arrays.copyOf(rows, size);
        Arrays.sort(drawn);
        return drawn;
    }

    private int[] inSmoothOrder(int[] rows) {
        ReorderSettings order = new ReorderSettings(
                settings.creativity(), settings.rules().artistSpacing(), OptionalInt.empty(), OptionalInt.empty());
        return new SmoothOrder(catalogue, rows, order)
                .find().order().stream().mapToInt(place -> rows[place]).toArray();
    }

    @Override
    public List<String> notes(List<PlaylistTrack> tracks) {
        return List.of();
    }
}
