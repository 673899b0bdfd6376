package deejai.cli;

import deejai.library.Track;
import deejai.playlist.Criterion;
import deejai.playlist.ExcludeList;
import deejai.playlist.ExcludeList.Exclusion;
import deejai.playlist.ExcludeList.LineCount;
import deejai.playlist.PathPattern;
import deejai.playlist.TrackFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say which tracks may be chosen.
final class FilterOptions {

    /// Lines of an exclude list that are told one by one.
    private static final int MOST_LINES = 10;

    @Option(
            names = "--genre",
            paramLabel = "GENRE",
            description = "Choose only tracks of this genre. May be given several times: any of them will do.")
    private List<String> genres = new ArrayList<>();

    @Option(
            names = "--not-genre",
            paramLabel = "GENRE",
            description = "Choose no track of this genre. May be given several times.")
    private List<String> otherGenres = new ArrayList<>();

    @Option(
            names = "--years",
            paramLabel = "YEARS",
            description = "Choose only tracks released in these years: 1984, 1970-1979, 1990- or -1965.")
    private @Nullable Range years;

    @Option(
            names = "--length",
            paramLabel = "MINUTES",
            description = "Choose only tracks that last so many minutes: 2-8, 3- or -6.5.")
    private @Nullable Range length;

    @Option(
            names = {"--path", "--folder"},
            paramLabel = "PATTERN",
            description = "Choose only tracks in a folder or file of this path: jazz, \"jazz/*/live*\","
                    + " \"/music/**/b-sides\". May be given several times: any of them will do.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--album-artist",
            paramLabel = "NAME",
            description = "Choose only tracks of releases by this artist. May be given several times.")
    private List<String> albumArtists = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "FILE",
            description =
                    "Choose none of the tracks in this list: a playlist, or a text with a track, a folder or words"
                            + " (\"christmas\", \"audiobook*\") on each line. May be given several times.")
    private List<Path> exclude = new ArrayList<>();

    /// The filter that these options ask for, but for the exclude lists, which take a library to be looked up in.
    ///
    /// @throws IllegalArgumentException if an option is out of its range
    TrackFilter filter() {
        List<Criterion> criteria = new ArrayList<>();
        // What costs least to know comes first.
        if (length != null) {
            criteria.add(new Criterion.Minutes(length.fromOr(0), length.toOr(Double.POSITIVE_INFINITY)));
        }
        if (years != null) {
            criteria.add(new Criterion.Years((int) years.fromOr(0), (int) years.toOr(Integer.MAX_VALUE)));
        }
        if (!genres.isEmpty()) {
            criteria.add(new Criterion.Genres(Set.copyOf(genres)));
        }
        if (!otherGenres.isEmpty()) {
            criteria.add(new Criterion.OtherGenres(Set.copyOf(otherGenres)));
        }
        if (!albumArtists.isEmpty()) {
            criteria.add(new Criterion.AlbumArtists(Set.copyOf(albumArtists)));
        }
        if (!paths.isEmpty()) {
            criteria.add(new Criterion.Paths(paths.stream().map(PathPattern::of).toList()));
        }
        return new TrackFilter(criteria);
    }

    /// The filter of the exclude lists; says what they exclude.
    ///
    /// @param tracks all tracks of the library, which are asked for if there is a list
    TrackFilter exclusions(Supplier<List<Track>> tracks, Console console) throws IOException {
        TrackFilter filter = TrackFilter.ANY;
        for (Path file : exclude) {
            Exclusion exclusion = ExcludeList.read(file).find(tracks.get());
            tell(file, exclusion.counts(), console);
            filter = filter.and(TrackFilter.of(new Criterion.Excluded(exclusion.ids())));
        }
        return filter;
    }

    private static void tell(Path file, List<LineCount> counts, Console console) {
        List<LineCount> useless =
                counts.stream().filter(count -> count.tracks() == 0).toList();
        List<LineCount> words = counts.stream()
                .filter(count -> count.words() && count.tracks() > 0)
                .toList();
        int named = counts.stream()
                .filter(count -> !count.words())
                .mapToInt(LineCount::tracks)
                .sum();
        if (named > 0) {
            console.note(file + ": excludes " + Console.count(named, "track") + " by name");
        }
        tellSome(
                words,
                count -> file + ": \"" + count.line() + "\" excludes " + Console.count(count.tracks(), "track"),
                console);
        tellSome(useless, count -> file + ": \"" + count.line() + "\" excludes no track", console);
    }

    private static void tellSome(List<LineCount> counts, Function<LineCount, String> text, Console console) {
        counts.stream().limit(MOST_LINES).map(text).forEach(console::note);
        if (counts.size() > MOST_LINES) {
            console.note("... likewise " + (counts.size() - MOST_LINES) + " more lines");
        }
    }
}
