package deejai.playlist;

import deejai.library.Track;
import deejai.projection.DrawnArea;
import deejai.projection.DrawnLine;
import deejai.projection.PlaceIndex;
import deejai.similarity.Query;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes playlists by walking from track to track in a blend of two spaces: how music sounds, and what people
/// put
/// together. Every step looks for the best track in some direction that breaks no rule; where there is none,
/// the
/// playlist stops and says so.
///
/// Stateless apart from its catalogue and its listener; safe for use by several threads.
public final class PlaylistEngine {

    private final Catalogue catalogue;
    private final PlaylistListener listener;

    public PlaylistEngine(Catalogue catalogue) {
        this(catalogue, PlaylistListener.NONE);
    }

    private PlaylistEngine(Catalogue catalogue, PlaylistListener listener) {
        this.catalogue = catalogue;
        this.listener = listener;
    }

    /// An engine that makes the same playlists, and tells the tracks of those from seeds and of journeys as it
    /// goes.
    public PlaylistEngine heardBy(PlaylistListener listener) {
        return new PlaylistEngine(catalogue, listener);
    }

    /// A playlist that starts with the seeds and goes on from there: each next track is the one nearest to the
    /// sum of the last `lookback` tracks.
    ///
    /// @param seeds tracks of the catalogue, at least one; one that comes again is played once
    /// @throws NotAnalysedException     if a seed has no vector of either kind
    /// @throws IllegalArgumentException if there is no seed, or a seed is not in the catalogue or also to be
    ///                                  avoided
    public Playlist fromSeeds(List<Track> seeds, PlaylistSettings settings) {
        return fromSeeds(Seeds.of(seeds), settings);
    }

    /// A playlist that starts with the seeds, in their order, and goes on as they say.
    ///
    /// A mix ([Seeds.Course#MIX]) stays around all its seeds: these take turns, and each next track is the one
    /// nearest to the seed whose turn it is, plus a quarter of the middle of all seeds, plus a quarter of the
    /// middle of the last `lookback` tracks, each of unit length in both spaces. The seeds come first, as in
    /// every playlist from seeds; who wants one elsewhere pins it.
    ///
    /// A pin has its place whatever the rules say. Of the tracks before it, those after the last seed or pin
    /// lead
    /// to it as on a leg of a [journey][#journey]; where they run out, it comes earlier.
    ///
    /// @throws NotAnalysedException     if a seed or pin has no vector of either kind
    /// @throws IllegalArgumentException if a seed or pin is not in the catalogue or also to be avoided or
    ///                                  banned,
    ///     a pin has its place beyond the end, or the length is one of legs
    public Playlist fromSeeds(Seeds seeds, PlaylistSettings settings) {
        requirePlaces(seeds.pins(), settings.length());
        List<Integer> rows = givenRows("seeds", seeds.tracks(), settings);
        List<Integer> pinned =
                givenRows("pins", seeds.pins().stream().map(Pin::track).toList(), settings);
        List<Integer> places = seeds.pins().stream().map(Pin::place).toList();
        SeedWalk.Given given = new SeedWalk.Given(rows, pinned, places, seeds.course());
        return new SeedWalk(catalogue, settings, given, rows("avoid", settings.avoid()), listener).walk();
    }

    private static void requirePlaces(List<Pin> pins, Length length) {
        int last = switch (length) {
            case Length.Tracks(int size) -> size;
            case Length.Total(int tracks) -> tracks;
            case Length.Legs _, Length.Minutes _ -> Integer.MAX_VALUE;
        };
        for (Pin pin : pins) {
            if (pin.place() > last) {
                throw new IllegalArgumentException("pins must have a place from 1 to " + last + ": " + pin.place() + "="
                        + pin.track().name());
            }
        }
    }

    /// A playlist that leads from each waypoint to the next ("join the dots"). Of `n` tracks between waypoints
    /// `s` and `e`, track `i` (from 0) is the one nearest to `(n - i) / (n + 1) * s + (i + 1) / (n + 1) * e`.
    ///
    /// Waypoints stay whatever the rules say. Where tracks run out on the way to a waypoint, that leg is walked
    /// again with as many tracks as there are, so that its steps stay even, and the journey goes on.
    ///
    /// @param waypoints tracks of the catalogue in the order of the journey, at least two; one may come again
    /// @throws NotAnalysedException     if a waypoint has no vector of either kind
    /// @throws IllegalArgumentException if there are fewer than two waypoints, or one is not in the catalogue
    ///                                  or
    ///                                  also to be avoided, or sizes or creativities are not as many as legs
    public Playlist journey(List<Track> waypoints, PlaylistSettings settings) {
        if (waypoints.size() < 2) {
            throw new IllegalArgumentException("waypoints must hold at least two tracks: " + waypoints.size());
        }
        int legs = waypoints.size() - 1;
        if (settings.length() instanceof Length.Legs(List<Integer> sizes)) {
            requireOneForEachLeg("sizes", sizes, legs);
        }
        if (settings.steering().creativity().size() > 1) {
            requireOneForEachLeg("creativity", settings.steering().creativity(), legs);
        }
        List<Integer> given = givenRows("waypoints", waypoints, settings);
        return new Journey(catalogue, settings, given, rows("avoid", settings.avoid()), listener).walk();
    }

    private static void requireOneForEachLeg(String name, List<?> values, int legs) {
        if (values.size() != legs) {
            throw new IllegalArgumentException(name + " must be one value, or one for each leg, of which there are "
                    + legs + ": " + values.size());
        }
    }

    /// A playlist along a line that was drawn on a map of the tracks: its places lie on the line at even
    /// distances,
    /// and each track is one near its place that goes with the `lookback` tracks before. Noise lets places
    /// stray
    /// from the line. There are no seeds: `size` tracks in all.
    ///
    /// @param places where the tracks of the catalogue lie, by their rows
    /// @throws IllegalArgumentException if the places are not those of the catalogue's rows, or the length is
    /// one of legs
    public Playlist along(DrawnLine line, PlaceIndex places, PlaylistSettings settings) {
        requirePlacesOfRows(places);
        return new MapWalk(catalogue, settings, new LineGuide(catalogue, line, places, rows("avoid", settings.avoid())))
                .walk();
    }

    /// A playlist of tracks from an area that was drawn around on a map of the tracks, in a smooth order. Where
    /// there are more than asked for, the random seed draws from them.
    ///
    /// @param places where the tracks of the catalogue lie, by their rows
    /// @throws IllegalArgumentException if the places are not those of the catalogue's rows, or the length is
    /// one of legs
    public Playlist within(DrawnArea area, PlaceIndex places, PlaylistSettings settings) {
        requirePlacesOfRows(places);
        return new MapWalk(catalogue, settings, new AreaGuide(catalogue, places.inside(area), settings)).walk();
    }

    private void requirePlacesOfRows(PlaceIndex places) {
        if (places.rows() != catalogue.size()) {
            throw new IllegalArgumentException(
                    "places must have the rows of the catalogue: " + places.rows() + " for " + catalogue.size());
        }
    }

    /// The tracks that go on from the end of a playlist that is there already: `size` more, or `minutes` more.
    /// What was played counts for all rules, and steers where it has a vector.
    ///
    /// @param played     the playlist in playing order, tracks of the catalogue; one may come several times
    /// @param turnedDown tracks of the catalogue that are not chosen either
    /// @return the new tracks alone
    /// @throws NotAnalysedException     if the last track, and every other, has no vector of either kind
    /// @throws IllegalArgumentException if there is no track, or one is not in the catalogue
    public Playlist goOn(List<Track> played, List<Track> turnedDown, PlaylistSettings settings) {
        List<Integer> rows = rows("played", played);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("played must hold at least one track: none");
        }
        if (rows.stream().noneMatch(catalogue::isAnalysed)) {
            throw new NotAnalysedException(played.getLast());
        }
        List<Integer> avoided = rows("avoid", settings.avoid());
        return new Continuation(catalogue, settings, rows, turnedDown, avoided).walk();
    }

    /// Other tracks for one place of a playlist ("another one here"), best first and `size` of them at most:
    /// those that lie between the tracks before and after it, and break no rule towards either side.
    ///
    /// @param places     the playlist; empty for places that hold no track of the catalogue
    /// @param place      the place from 0
    /// @param turnedDown tracks of the catalogue that are not chosen either; the replaced one never is
    /// @throws IllegalArgumentException if there is no such place, a track is not in the catalogue, or none
    ///                                  has a vector
    public Playlist replacements(
            List<Optional<Track>> places, int place, List<Track> turnedDown, PlaylistSettings settings) {
        if (place < 0 || place >= places.size()) {
            throw new IllegalArgumentException("place must be 1 to " + places.size() + ": " + (place + 1));
        }
        return new Replacement(catalogue, settings, placeRows(places), place)
                .choices(rows("turnedDown", turnedDown), rows("avoid", settings.avoid()));
    }

    /// Puts a playlist into its smoothest order. Places without a vector stay as they are.
    ///
    /// @param places the playlist; empty for places that hold no track of the catalogue
    /// @throws IllegalArgumentException if the first or last track is to be one that has no vector or is not
    ///                                  there, or there are more than 5,000 tracks
    public Reordering reordered(List<Optional<Track>> places, ReorderSettings settings) {
        return new SmoothOrder(catalogue, placeRows(places), settings).find();
    }

    /// How smoothly a playlist goes.
    ///
    /// @param places     the playlist; empty for places that hold no track of the catalogue
    /// @param creativity weight of the sound, 0..1
    public Flow flow(List<Optional<Track>> places, double creativity) {
        return Flow.of(catalogue, placeRows(places), creativity);
    }

    /// Draws seeds from the catalogue by the random seed: tracks that keep the rules, of different artists
    /// where
    /// there are enough. Fewer than asked where not so many tracks keep the rules.
    ///
    /// @param seeds how many, at least 1
    public List<Track> randomSeeds(int seeds, PlaylistSettings settings) {
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds must be at least 1: " + seeds);
        }
        return new RandomSeeds(catalogue, settings)
                .draw(seeds, rows("avoid", settings.avoid())).stream()
                        .map(catalogue::track)
                        .toList();
    }

    /// The tracks nearest to a track of the catalogue, nearest first, `size` of them at most and without that
    /// track itself. Of the settings only size, creativity, the filter and the banned tracks matter, and of the
    /// rules only the longest track: other versions are among them.
    ///
    /// @throws NotAnalysedException     if the track has no vector of either kind
    /// @throws IllegalArgumentException if it is not in the catalogue
    public List<PlaylistTrack> similar(Track track, PlaylistSettings settings) {
        int row = givenRows(
                        "track", List.of(track), settings.withAvoid(List.of()).withBanned(List.of()))
                .getFirst();
        return nearest(new Direction(catalogue).towards(row, 1), settings, row);
    }

    /// The tracks that sound nearest to a sound that need not be in the catalogue, nearest first, `size` of
    /// them
    /// at most. The same settings matter as above.
    ///
    /// @param soundVector `dimension` of the sound vectors floats, of any length but 0
    /// @throws IllegalArgumentException if the vector is all zero or of another dimension
    public List<PlaylistTrack> similar(float[] soundVector, PlaylistSettings settings) {
        Direction direction = new Direction(catalogue).towardsSound(soundVector);
        if (!direction.hasSound()) {
            throw new IllegalArgumentException("soundVector must not be all zero");
        }
        return nearest(direction, settings, -1);
    }

    private List<PlaylistTrack> nearest(Direction direction, PlaylistSettings settings, int excludedRow) {
        Query query = direction.query(settings.creativity(), 0, new GaussianNoise(settings.randomSeed()));
        Screening screening = new Screening(catalogue, settings.filter());
        BitSet excluded = new BitSet();
        rows("banned", settings.banned()).forEach(excluded::set);
        if (excludedRow >= 0) {
            excluded.set(excludedRow);
        }
        return catalogue
                .neighbours()
                .top(
                        query,
                        settings.size(),
                        row -> !excluded.get(row)
                                && catalogue.sound().has(row)
                                && settings.rules().isShortEnough(catalogue.durationSeconds(row))
                                && screening.firstUnmet(row) < 0)
                .stream()
                .map(neighbour -> PlaylistTrack.chosen(neighbour.row(), catalogue, direction))
                .toList();
    }

    private List<Integer> givenRows(String name, List<Track> tracks, PlaylistSettings settings) {
        List<Integer> rows = rows(name, tracks);
        List<Integer> avoided = rows("avoid", settings.avoid());
        List<Integer> banned = rows("banned", settings.banned());
        for (int row : rows) {
            requireNotIn("avoid", avoided, row);
            requireNotIn("banned", banned, row);
            if (!catalogue.isAnalysed(row)) {
                throw new NotAnalysedException(catalogue.track(row));
            }
        }
        return rows;
    }

    private void requireNotIn(String name, List<Integer> unwanted, int row) {
        if (unwanted.contains(row)) {
            throw new IllegalArgumentException(name + " must not hold a seed or waypoint: "
                    + catalogue.track(row).name());
        }
    }

    private List<Integer> rows(String name, List<Track> tracks) {
        List<Integer> rows = new ArrayList<>();
        for (Track track : tracks) {
            OptionalInt row = catalogue.row(track.id());
            if (row.isEmpty()) {
                throw new IllegalArgumentException(name + " must be tracks of the catalogue: " + track.name());
            }
            rows.add(row.getAsInt());
        }
        return rows;
    }

    /// The rows of places, -1 for those that hold no track of the catalogue.
    private int[] placeRows(List<Optional<Track>> places) {
        return places.stream()
                .mapToInt(track -> track.map(
                                known -> rows("places", List.of(known)).getFirst())
                        .orElse(-1))
                .toArray();
    }
}
