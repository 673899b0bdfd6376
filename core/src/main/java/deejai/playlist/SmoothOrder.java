package deejai.playlist;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Puts a playlist into the order in which the steps from track to track are smallest: the shortest path
/// through
/// all tracks (a travelling salesman who need not come home), exact for few tracks and near to that for many.
/// Places whose track has no vector stay as they are.
final class SmoothOrder {

    /// Their distances take 100 MB.
    static final int MOST_TRACKS = 5000;

    /// The distance of tracks that cannot be compared: neither alike nor unlike.
    private static final double UNKNOWN_DISTANCE = 1;

    private final Catalogue catalogue;
    private final int[] rows;
    private final ReorderSettings settings;

    /// places whose tracks have vectors, in the order in which they are to be changed
    private final List<Integer> places;

    /// @param rows of the tracks, -1 for places whose track is not in the catalogue
    SmoothOrder(Catalogue catalogue, int[] rows, ReorderSettings settings) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.settings = settings;
        places = new ArrayList<>(IntStream.range(0, rows.length)
                .filter(place -> rows[place] >= 0 && catalogue.isAnalysed(rows[place]))
                .boxed()
                .toList());
    }

    /// Puts them in order.
    ///
    /// @throws IllegalArgumentException if the first or the last is to be one that cannot be moved
    Reordering find() {
        List<Integer> free = List.copyOf(places);
        settings.first().ifPresent(place -> places.addFirst(taken("first", place)));
        settings.last().ifPresent(place -> places.addLast(taken("last", place)));
        int[] path = path(costs());

        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.length).boxed().toList());
        for (int i = 0; i < path.length; i++) {
            order.set(free.get(i), places.get(path[i]));
        }
        int[] reordered = order.stream().mapToInt(place -> rows[place]).toArray();
        return new Reordering(
                order,
                Flow.of(catalogue, rows, settings.creativity()),
                Flow.of(catalogue, reordered, settings.creativity()));
    }

    private int taken(String name, int place) {
        if (!places.remove(Integer.valueOf(place))) {
            throw new IllegalArgumentException(name + " must be the place of an analysed track: " + (place + 1));
        }
        return place;
    }

    private int[] path(PathCosts costs) {
        if (costs.size() < 2) {
            return IntStream.range(0, costs.size()).toArray();
        }
        List<int[]> starts = new ArrayList<>();
        starts.add(IntStream.range(0, costs.size()).toArray());
        boolean few = costs.size() <= ExactPath.MOST_TRACKS;
        if (few) {
            starts.addFirst(ExactPath.find(costs));
        }
        int[] path = few && costs.isOfNeighboursAlone() ? starts.getFirst() : new PathSearch(costs).find(starts);
        return costs.fixedFirst() || costs.fixedLast() ? path : asBefore(path);
    }

    /// A path can be walked both ways: the way in which the tracks at the ends of the playlist stay in their
    /// order.
    private static int[] asBefore(int[] path) {
        List<Integer> places = new ArrayList<>(IntStream.of(path).boxed().toList());
        if (places.indexOf(0) > places.indexOf(path.length - 1)) {
            Collections.reverse(places);
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private PathCosts costs() {
        int n = places.size();
        if (n > MOST_TRACKS) {
            throw new IllegalArgumentException("places must hold at most " + MOST_TRACKS + " tracks to reorder: " + n);
        }
        float[] distances = new float[n * n];
        BitSet sameArtist = new BitSet();
        List<BitSet> artists =
                places.stream().map(place -> artists(rows[place])).toList();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                int row = rows[places.get(i)];
                int otherRow = rows[places.get(j)];
                float distance = (float) Step.between(catalogue, row, otherRow, settings.creativity())
                        .distance()
                        .orElse(UNKNOWN_DISTANCE);
                distances[i * n + j] = distance;
                distances[j * n + i] = distance;
                if (settings.artistSpacing() > 0 && artists.get(i).intersects(artists.get(j))) {
                    sameArtist.set(i * n + j);
                    sameArtist.set(j * n + i);
                }
            }
        }
        return new PathCosts(
                distances,
                sameArtist,
                settings.artistSpacing(),
                settings.first().isPresent(),
                settings.last().isPresent());
    }

    private BitSet artists(int row) {
        BitSet artists = new BitSet();
        catalogue.keys().artists(row).forEach(artists::set);
        return artists;
    }
}
