package deejai.matching;

import deejai.corpus.SongKey;
import deejai.corpus.TrackDescription;
import deejai.library.CoListeningStore.CoListeningVector;
import deejai.library.CoListeningStore.Way;
import deejai.library.Track;
import deejai.playlist.ArtistNames;
import deejai.playlist.SongName;
import deejai.similarity.NeighbourMeans;
import deejai.similarity.VectorTable;
import deejai.track2vec.VectorRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the vectors of local tracks in a catalogue: by ISRC, then by MusicBrainz recording, then by artist and
/// title, then the mean of the artist; and for those that remain the mean of the tracks that sound most alike.
///
/// What is looked for is collected first and the catalogue passed through once, so that a large one needs no
/// index of its own. Of several tracks of the catalogue with the same code or name the first counts.
public final class CatalogueMatching {

    private final List<Track> tracks;
    private final DescribedVectors catalogue;
    private final int dimension;

    /// The row of the catalogue for each code or name that a local track has; -1 as long as none was found.
    private final Map<String, Integer> isrcs = new HashMap<>();

    private final Map<String, Integer> recordings = new HashMap<>();
    private final Map<String, Integer> songs = new HashMap<>();

    /// Sum of the unit vectors of each artist of a local track.
    private final Map<String, double[]> artists = new HashMap<>();

    private CatalogueMatching(List<Track> tracks, DescribedVectors catalogue) {
        this.tracks = tracks;
        this.catalogue = catalogue;
        this.dimension = catalogue.vectors().vectors().dimension();
    }

    /// The vectors of local tracks, of unit length; none for a track that nothing leads to.
    ///
    /// @param sound sound vectors of the tracks, a row for each
    public static List<CoListeningVector> match(List<Track> tracks, VectorTable sound, DescribedVectors catalogue) {
        CatalogueMatching matching = new CatalogueMatching(tracks, catalogue);
        tracks.forEach(matching::collect);
        matching.passThroughCatalogue();
        return matching.vectors(sound);
    }

    private void collect(Track track) {
        TrackDescription wanted = description(track);
        if (wanted.isrc() != null) {
            isrcs.put(wanted.isrc(), -1);
        }
        if (wanted.recordingId() != null) {
            recordings.put(wanted.recordingId(), -1);
        }
        songs(track, wanted).forEach(song -> songs.put(song, -1));
        ArtistNames.of(track).forEach(artist -> artists.put(artist, new double[dimension]));
    }

    private void passThroughCatalogue() {
        for (int row = 0; row < catalogue.tracks().size(); row++) {
            float[] unit = unit(row);
            if (unit == null) {
                continue;
            }
            TrackDescription found = catalogue.tracks().get(row);
            note(isrcs, found.isrc(), row);
            note(recordings, found.recordingId(), row);
            for (String song : SongKey.of(found.artist(), found.title())) {
                note(songs, song, row);
            }
            for (String artist : artistsOf(found.artist())) {
                double[] sum = artists.get(artist);
                for (int i = 0; sum != null && i < dimension; i++) {
                    sum[i] += unit[i];
                }
            }
        }
    }

    private static void note(Map<String, Integer> wanted, @Nullable String code, int row) {
        if (code != null) {
            wanted.computeIfPresent(code, (_, known) -> known < 0 ? row : known);
        }
    }

    private List<CoListeningVector> vectors(VectorTable sound) {
        float[] matched = new float[tracks.size() * dimension];
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            Match match = match(tracks.get(i));
            ways.add(match == null ? Way.SOUND_NEIGHBOURS : match.way());
            if (match != null) {
                System.arraycopy(match.vector(), 0, matched, i * dimension, dimension);
            }
        }
        VectorTable known = VectorTable.normalized(matched, tracks.size(), dimension);
        VectorTable completed = NeighbourMeans.complete(sound, known, NeighbourMeans.NEIGHBOURS);
        List<CoListeningVector> vectors = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            if (completed.has(i)) {
                vectors.add(new CoListeningVector(tracks.get(i).id(), completed.vector(i), ways.get(i)));
            }
        }
        return vectors;
    }

    /// What the catalogue says of a track.
    @SuppressWarnings("ArrayRecordComponent") // made and consumed at once, never compared
    private record Match(float[] vector, Way way) {}

    private @Nullable Match match(Track track) {
        TrackDescription wanted = description(track);
        Match match = found(isrcs, wanted.isrc(), Way.ISRC);
        match = match == null ? found(recordings, wanted.recordingId(), Way.RECORDING) : match;
        for (String song : match == null ? songs(track, wanted) : Set.<String>of()) {
            match = match == null ? found(songs, song, Way.NAME) : match;
        }
        for (String artist : match == null ? ArtistNames.of(track) : Set.<String>of()) {
            match = match == null ? meanOf(artist) : match;
        }
        return match;
    }

    private @Nullable Match found(Map<String, Integer> rows, @Nullable String code, Way way) {
        int row = code == null ? -1 : rows.getOrDefault(code, -1);
        float[] unit = row < 0 ? null : unit(row);
        return unit == null ? null : new Match(unit, way);
    }

    private @Nullable Match meanOf(String artist) {
        double[] sum = artists.get(artist);
        float[] mean = new float[dimension];
        boolean isKnown = false;
        for (int i = 0; sum != null && i < dimension; i++) {
            mean[i] = (float) sum[i];
            isKnown |= mean[i] != 0;
        }
        return isKnown ? new Match(mean, Way.ARTIST) : null;
    }

    /// A vector of the catalogue at unit length; null where it has none, or none that can be used.
    private float @Nullable [] unit(int row) {
        VectorRows rows = catalogue.vectors().vectors();
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            squares += (double) rows.get(row, i) * rows.get(row, i);
        }
        if (!(squares > 0 && squares < Double.POSITIVE_INFINITY)) {
            return null;
        }
        double scale = 1 / Math.sqrt(squares);
        float[] unit = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            unit[i] = (float) (rows.get(row, i) * scale);
        }
        return unit;
    }

    private static TrackDescription description(Track track) {
        return new TrackDescription(
                null,
                track.artist(),
                track.title(),
                track.tags().isrc(),
                track.tags().musicBrainzRecordingId());
    }

    /// The names of the song; that in a file's name may have a number before it, which [SongName] knows.
    private static Set<String> songs(Track track, TrackDescription description) {
        Set<String> songs = new LinkedHashSet<>(SongKey.of(description.artist(), description.title()));
        String fromFileName = track.tags().title() == null ? SongName.of(track) : null;
        if (fromFileName != null && !fromFileName.startsWith("\n")) {
            songs.add(fromFileName);
        }
        return songs;
    }

    /// The artists in a text: the whole and, as a comma may stand in a name as well, what is before the first one.
    private static Set<String> artistsOf(String text) {
        Set<String> names = new LinkedHashSet<>(ArtistNames.of(List.of(text)));
        int comma = text.indexOf(", ");
        if (comma > 0) {
            names.addAll(ArtistNames.of(List.of(text.substring(0, comma))));
        }
        return names;
    }
}
