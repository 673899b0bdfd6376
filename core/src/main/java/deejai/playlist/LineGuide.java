package deejai.playlist;

import deejai.projection.DrawnLine;
import deejai.projection.DrawnLine.Spot;
import deejai.projection.PlaceIndex;
import java.util.List;

/// Leads a walk along a line: to even places of it, one after the other.
final class LineGuide implements MapGuide {

    /// There is no music where the nearest track is this many times as far as tracks are from each other, and
    /// far enough to be seen on a map that goes from -1 to 1.
    private static final double EMPTY_SPACINGS = 4;

    private static final double EMPTY = 0.05;

    private final Catalogue catalogue;
    private final DrawnLine line;
    private final PlaceIndex places;
    private final List<Integer> avoided;

    LineGuide(Catalogue catalogue, DrawnLine line, PlaceIndex places, List<Integer> avoided) {
        this.catalogue = catalogue;
        this.line = line;
        this.places = places;
        this.avoided = avoided;
    }

    @Override
    public void prepare(Walk walk) {}

    @Override
    public Plan plan(int tracks, Walk start) {
        // A step along the line, but no less than tracks are apart: on a short line all are as good as near.
        double reach =
                Math.max(Math.max(line.length() / Math.max(1, tracks - 1), places.typicalSpacing()), Float.MIN_NORMAL);
        return walk -> {
            Spot spot = spot(walk.size(), tracks);
            Spot strayed = new Spot(spot.x() + reach * walk.stray(), spot.y() + reach * walk.stray());
            Direction direction = walk.onward().awayFrom(avoided);
            return walk.choose(new Vicinity(catalogue, places, strayed, reach), direction);
        };
    }

    private Spot spot(int place, int tracks) {
        return line.at(tracks == 1 ? 0.5 : place / (tracks - 1.0));
    }

    @Override
    public List<String> notes(List<PlaylistTrack> tracks) {
        double empty = Math.max(EMPTY, EMPTY_SPACINGS * places.typicalSpacing());
        long away = 0;
        for (int place = 0; place < tracks.size(); place++) {
            Spot spot = spot(place, tracks.size());
            double distance = places.nearest(spot, 1, _ -> true).getFirst().distance();
            away += distance > empty ? 1 : 0;
        }
        return away == 0
                ? List.of()
                : List.of("the line passes where there is no music: " + away + " of " + tracks.size()
                        + " tracks lie away from it");
    }
}
