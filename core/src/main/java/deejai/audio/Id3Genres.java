package deejai.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Genres that old taggers wrote as numbers: "17" or "(17)" is Rock.
final class Id3Genres {

    /// Names by number: 0 to 79 from ID3v1, the others added by Winamp.
    private static final List<String> NAMES = List.of("""
            Blues|Classic Rock|Country|Dance|Disco|Funk|Grunge|Hip-Hop|Jazz|Metal|\
            New Age|Oldies|Other|Pop|R&B|Rap|Reggae|Rock|Techno|Industrial|\
            Alternative|Ska|Death Metal|Pranks|Soundtrack|Euro-Techno|Ambient|Trip-Hop|Vocal|Jazz+Funk|\
            Fusion|Trance|Classical|Instrumental|Acid|House|Game|Sound Clip|Gospel|Noise|\
            Alternative Rock|Bass|Soul|Punk|Space|Meditative|Instrumental Pop|Instrumental Rock|Ethnic|Gothic|\
            Darkwave|Techno-Industrial|Electronic|Pop-Folk|Eurodance|Dream|Southern Rock|Comedy|Cult|Gangsta|\
            Top 40|Christian Rap|Pop/Funk|Jungle|Native American|Cabaret|New Wave|Psychedelic|Rave|Showtunes|\
            Trailer|Lo-Fi|Tribal|Acid Punk|Acid Jazz|Polka|Retro|Musical|Rock & Roll|Hard Rock|\
            Folk|Folk-Rock|National Folk|Swing|Fast Fusion|Bebop|Latin|Revival|Celtic|Bluegrass|\
            Avantgarde|Gothic Rock|Progressive Rock|Psychedelic Rock|Symphonic Rock|Slow Rock|Big Band|Chorus|\
            Easy Listening|Acoustic|\
            Humour|Speech|Chanson|Opera|Chamber Music|Sonata|Symphony|Booty Bass|Primus|Porn Groove|\
            Satire|Slow Jam|Club|Tango|Samba|Folklore|Ballad|Power Ballad|Rhythmic Soul|Freestyle|\
            Duet|Punk Rock|Drum Solo|A Cappella|Euro-House|Dance Hall|Goa|Drum & Bass|Club-House|Hardcore|\
            Terror|Indie|BritPop|Worldbeat|Polsk Punk|Beat|Christian Gangsta Rap|Heavy Metal|Black Metal|Crossover|\
            Contemporary Christian|Christian Rock|Merengue|Salsa|Thrash Metal|Anime|JPop|Synthpop|Abstract|Art Rock|\
            Baroque|Bhangra|Big Beat|Breakbeat|Chillout|Downtempo|Dub|EBM|Eclectic|Electro|\
            Electroclash|Emo|Experimental|Garage|Global|IDM|Illbient|Industro-Goth|Jam Band|Krautrock|\
            Leftfield|Lounge|Math Rock|New Romantic|Nu-Breakz|Post-Punk|Post-Rock|Psytrance|Shoegaze|Space Rock|\
            Trop Rock|World Music|Neoclassical|Audiobook|Audio Theatre|Neue Deutsche Welle|Podcast|Indie Rock|\
            G-Funk|Dubstep|\
            Garage Rock|Psybient""".split("\\|"));

    /// One reference of ID3v2.3: a number, or RX (remix) or CR (cover), in parentheses, and what follows.
    private static final Pattern REFERENCE = Pattern.compile("\\((\\d{1,3}|RX|CR)\\)\\s*(.*)");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private Id3Genres() {}

    /// The genres that a text stands for: numbers by their names, anything else as written. "(4)Eurodisco" is
    /// Eurodisco, the refined name of number 4; "(17)(4)" is Rock and Disco.
    static List<String> names(String genre) {
        List<String> names = new ArrayList<>();
        String rest = genre;
        for (Matcher matcher = REFERENCE.matcher(rest); matcher.matches(); matcher = REFERENCE.matcher(rest)) {
            rest = matcher.group(2);
            if (rest.isEmpty() || rest.startsWith("(")) {
                names.add(name(matcher.group(1)));
            }
        }
        if (!rest.isEmpty()) {
            names.add(name(rest));
        }
        return names;
    }

    private static String name(String text) {
        if (NUMBER.matcher(text).matches() && Integer.parseInt(text) < NAMES.size()) {
            return NAMES.get(Integer.parseInt(text));
        }
        return switch (text) {
            case "RX" -> "Remix";
            case "CR" -> "Cover";
            default -> text;
        };
    }
}
