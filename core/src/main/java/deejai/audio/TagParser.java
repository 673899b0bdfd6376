package deejai.audio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes sense of tags: the same thing has other names in ID3, Vorbis comments, APEv2, MP4 and ASF, and several
/// values come in one text.
///
/// Names are compared by their letters and digits alone, so "MusicBrainz Album Id", "MUSICBRAINZ_ALBUMID" and
/// "MusicBrainz/Album Id" are the same. Names of MusicBrainz ids: https://picard-docs.musicbrainz.org, appendix
/// "Tag Mapping".
final class TagParser {

    /// Between several artists. A comma, an ampersand or a bare slash is not: "Earth, Wind & Fire", "AC/DC".
    private static final Pattern ARTIST_SEPARATOR = Pattern.compile(";|\\s/\\s|[\\x00\\x1f]");

    private static final Pattern GENRE_SEPARATOR = Pattern.compile("[;,/|\\x00\\x1f]");
    private static final Pattern VALUE_SEPARATOR = Pattern.compile("[;,/\\s\\x00\\x1f]");

    /// Control characters, blanks of all kinds and byte order marks.
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}\\x{FEFF}]+");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)[12]\\d{3}");
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*0*(\\d{1,6})(?!\\d).*", Pattern.DOTALL);
    private static final Pattern UUID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final Pattern DECIMAL = Pattern.compile("\\s*([+-]?\\d{1,6}(?:\\.\\d{1,12})?)(?![\\d.eE])");

    /// What is beyond was never measured.
    private static final double MAX_GAIN_DB = 100;

    private static final double MAX_PEAK = 100;

    private static final double OPUS_STEPS_PER_DB = 256;

    /// Opus is to be as loud as -23 LUFS, all others as -18.
    private static final double OPUS_OFFSET_DB = 5;

    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");

    private final Map<String, String> values = new HashMap<>();

    private TagParser(Map<String, String> entries) {
        entries.forEach((name, value) -> values.putIfAbsent(bareName(name), value));
    }

    /// Makes tags of entries.
    ///
    /// @param entries values as they stand in the file, by their names
    static Tags parse(Map<String, String> entries) {
        var parser = new TagParser(entries);
        List<String> recordingIds = parser.uuids("musicbrainztrackid", "musicbrainzrecordingid");
        List<String> releaseIds = parser.uuids("musicbrainzalbumid", "musicbrainzreleaseid");
        return new Tags(
                parser.text("title"),
                parser.texts(ARTIST_SEPARATOR, "artist", "artists", "author"),
                parser.text("album", "wmalbumtitle"),
                parser.text("albumartist", "wmalbumartist"),
                parser.genres(),
                parser.year(),
                parser.number("track", "tracknumber", "wmtracknumber"),
                parser.number("disc", "discnumber", "wmpartofset"),
                recordingIds.isEmpty() ? null : recordingIds.getFirst(),
                releaseIds.isEmpty() ? null : releaseIds.getFirst(),
                parser.uuids("musicbrainzartistid"),
                parser.isrc(),
                parser.replayGain());
    }

    private static String bareName(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /// The values under some names that are there and not blank, as they stand in the file.
    private Stream<String> values(String... names) {
        return Stream.of(names)
                .map(name -> values.getOrDefault(name, ""))
                .filter(value -> !tidy(value).isEmpty());
    }

    private @Nullable String text(String... names) {
        return values(names).map(TagParser::tidy).findFirst().orElse(null);
    }

    /// The parts of the first value that is there, each once.
    private List<String> texts(Pattern separator, String... names) {
        return values(names).findFirst().stream()
                .flatMap(separator::splitAsStream)
                .map(TagParser::tidy)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> genres() {
        SequencedSet<String> genres = new LinkedHashSet<>();
        for (String genre : texts(GENRE_SEPARATOR, "genre", "wmgenre")) {
            genres.addAll(Id3Genres.names(genre));
        }
        return List.copyOf(genres);
    }

    private OptionalInt year() {
        return values("date", "year", "wmyear", "tdrc", "tyer", "tdrl", "datereleased", "originaldate", "originalyear")
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .mapToInt(matcher -> Integer.parseInt(matcher.group()))
                .findFirst();
    }

    private OptionalInt number(String... names) {
        return values(names)
                .map(LEADING_NUMBER::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .filter(number -> number > 0)
                .findFirst();
    }

    private List<String> uuids(String... names) {
        List<String> uuids = new ArrayList<>();
        values(names)
                .forEach(value -> UUID.matcher(value)
                        .results()
                        .map(match -> match.group().toLowerCase(Locale.ROOT))
                        .forEach(uuids::add));
        return uuids.stream().distinct().toList();
    }

    private @Nullable String isrc() {
        return values("isrc", "tsrc", "wmisrc")
                .flatMap(VALUE_SEPARATOR::splitAsStream)
                .map(value -> value.replace("-", "").toUpperCase(Locale.ROOT))
                .filter(value -> ISRC.matcher(value).matches())
                .findFirst()
                .orElse(null);
    }

    private ReplayGain replayGain() {
        return new ReplayGain(
                gain("replaygaintrackgain", "r128trackgain"),
                peak("replaygaintrackpeak"),
                gain("replaygainalbumgain", "r128albumgain"),
                peak("replaygainalbumpeak"));
    }

    /// A gain in dB: "-7.03 dB", or, as Opus has it, in 256ths of a dB and towards another loudness.
    private OptionalDouble gain(String name, String opusName) {
        OptionalDouble gain = decimal(name, MAX_GAIN_DB);
        OptionalDouble opusGain = decimal(opusName, Short.MAX_VALUE);
        return gain.isPresent() || opusGain.isEmpty()
                ? gain
                : OptionalDouble.of(opusGain.getAsDouble() / OPUS_STEPS_PER_DB + OPUS_OFFSET_DB);
    }

    private OptionalDouble peak(String name) {
        return decimal(name, MAX_PEAK).stream().filter(peak -> peak >= 0).findFirst();
    }

    /// The number that a value begins with, if it is no further from 0 than it can be.
    private OptionalDouble decimal(String name, double max) {
        return values(name)
                .map(value -> DECIMAL.matcher(value.replace(',', '.')))
                .filter(Matcher::lookingAt)
                .mapToDouble(matcher -> Double.parseDouble(matcher.group(1)))
                .filter(number -> Math.abs(number) <= max)
                .findFirst();
    }

    private static String tidy(String value) {
        return BLANKS.matcher(value).replaceAll(" ").strip();
    }
}
