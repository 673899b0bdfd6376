package deejai.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import deejai.audio.Tags;
import deejai.library.Track;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SongNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heroes",
                "HEROES",
                "Héroes",
                "\"Heroes\"",
                "Heroes (Remastered)",
                "Heroes (Remastered 2011)",
                "Heroes - 2017 Remaster",
                "Heroes - 2009 Remastered Version",
                "Heroes [Radio Edit]",
                "Heroes (Single Version)",
                "Heroes - Live",
                "Heroes - Live at Earls Court",
                "Heroes (Live in Berlin, 1987) [2005 Remaster]",
                "Heroes - Live; 2008 Remaster",
                "Heroes – Live 1978",
                "Heroes - Mono",
                "Heroes (Stereo Version)",
                "Heroes (Acoustic)",
                "Heroes (Demo)",
                "Heroes feat. Brian Eno",
                "Heroes (feat. Brian Eno)",
                "Heroes ft. Brian Eno",
                "Heroes (with Brian Eno)",
                "Heroes (Aphex Twin Remix)",
                "Heroes (Extended Mix (2015 Remaster))",
                "Heroes - From \"Christiane F.\"",
                "Heroes (Take 2)",
                "Heroes (Bonus Track)",
                "Heroes [Explicit]",
                "Heroes (Live @ BBC)",
                "Heroes (Live '87)",
                "Heroes (Live Wembley 1986)",
                "Heroes (Live Version)",
                "Heroes (En Vivo)",
                "Heroes - Ao Vivo em Lisboa",
                "Heroes (En directo)",
                "Heroes (Remasterizado)",
                "Heroes - Remasterizada 2011",
                "Heroes (Remasterisé en 2011)",
                "Heroes (Remastert)",
                "Heroes (Digitally Remastered)",
                "Heroes - Remastered / 2010",
                "Heroes (Albumversion)",
                "Heroes (Radio-Version)",
                "Heroes (Versión acústica)",
                "Heroes (Acústico)",
                "Heroes - Single Version",
                "Heroes (Album Version) [feat. Brian Eno]",
                "Heroes (12\" Mix)",
                "Heroes (12\")",
                "Heroes (Mixed)",
                "Heroes - Super Deluxe",
                "Heroes (Clean Version)",
                "Heroes (Bowie Cover)",
                "Heroes (Duet with Brian Eno)",
                "Heroes (Original Motion Picture Soundtrack)",
                "Heroes (From „Christiane F.“)",
                "Heroes (Slowed + Reverb)",
                "Heroes (ライブ)",
                "Heroes (2011 リマスター)"
            })
    void versionsOfASongHaveItsName(String title) {
        assertThat(SongName.title(title)).isEqualTo("heroes");
    }

    @ParameterizedTest
    @CsvSource({
        "'Another Brick in the Wall, Pt. 2', anotherbrickinthewallpt2",
        "Live and Let Die, liveandletdie",
        "Long Live, longlive",
        "Live, live",
        "(Remix), remix",
        "Satisfaction (I Can't Get No), satisfactionicantgetno",
        "'19-2000', 192000",
        "Song 2, song2",
        "Mixed Emotions, mixedemotions",
        "Edit the Sad Parts, editthesadparts",
        "Intro - Outro, introoutro",
        "The Mix-Up, themixup",
        "春の歌 (Live), 春の歌",
        "!!!, !!!",
        "'Shine On You Crazy Diamond (Parts I-V)', shineonyoucrazydiamondpartsiv",
        "'Shine On You Crazy Diamond (Parts VI-IX)', shineonyoucrazydiamondpartsviix",
        "Beatles Medley, beatlesmedley",
        "Sgt. Pepper (Reprise), sgtpepperreprise",
        "'Symphony No. 5 in C Minor, Op. 67: I. Allegro con brio', symphonyno5incminorop67iallegroconbrio",
        "'Symphony No. 5 in C Minor, Op. 67 - II. Andante con moto', symphonyno5incminorop67iiandanteconmoto",
        "'Suite No. 1 in G: VI. Gigue (Live)', suiteno1ingvigigue",
        "'7', 7",
        "'1979', 1979",
        "Undercover, undercover",
        "Apart, apart",
        "'Intro (Interlude)', introinterlude",
        "Aversion (Aversion), aversionaversion"
    })
    void whatIsPartOfTheNameStays(String title, String name) {
        assertThat(SongName.title(title)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Brick, Pt. 2", "Brick (Part 2)", "Brick, Part II", "Brick - Part Two", "Brick Pt.2 (Live)"})
    void partsAreTheSameHoweverTheyAreNumbered(String title) {
        assertThat(SongName.title(title)).isEqualTo("brickpt2");
        assertThat(SongName.title(title)).isNotEqualTo(SongName.title("Brick, Pt. 1"));
    }

    @Test
    void theNumberOfAFileIsNoPartOfTheName() {
        Track numbered = new Track("1", Tags.NONE, 1, Path.of("07. Heroes.mp3"));
        assertThat(SongName.of(numbered)).isEqualTo(SongName.of(track("Heroes")));
        assertThat(SongName.of(new Track("1", Tags.NONE, 1, Path.of("99 Luftballons.mp3"))))
                .isEqualTo(SongName.of(track("99 Luftballons")));
        assertThat(SongName.of(track("07. Heroes"))).isNotEqualTo(SongName.of(track("Heroes")));
    }

    @Test
    void spellingsOfTheArtistDoNotMatterAndGuestsNeither() {
        String name = SongName.of(track("Help!", "The Beatles"));
        assertThat(name).isEqualTo(SongName.of(track("Help (Remastered)", "Beatles")));
        assertThat(name).isEqualTo(SongName.of(track("Help", "BEATLES feat. Someone")));
        assertThat(name).isEqualTo(SongName.of(track("Help", "The Beatles", "Someone")));
        assertThat(SongName.of(track("Bookends", "Simon & Garfunkel")))
                .isEqualTo(SongName.of(track("Bookends", "Simon and Garfunkel")));
    }

    @Test
    void aCoverIsAnotherSong() {
        assertThat(SongName.of(track("Help!", "Bananarama"))).isNotEqualTo(SongName.of(track("Help!", "The Beatles")));
    }

    @Test
    void aNumberedTrackOfNobodyIsNoSong() {
        assertThat(SongName.of(track("Track 01"))).isNull();
        assertThat(SongName.of(new Track("1", Tags.NONE, 1, Path.of("07.mp3")))).isNull();
        assertThat(SongName.of(track("Track 01", "Someone"))).isNotNull();
        assertThat(SongName.of(track("Greensleeves"))).isNotNull();
    }

    @Test
    void eachArtistOfATrackCountsAndNobodyInParticularDoesNot() {
        assertThat(ArtistNames.of(track("x", "The Beatles", "Billy Preston")))
                .containsExactly("beatles", "billypreston");
        assertThat(ArtistNames.of(track("x", "Santana feat. Rob Thomas; Éric")))
                .containsExactly("santana", "robthomas", "eric");
        assertThat(ArtistNames.of(track("x", "The The"))).containsExactly("the");
        assertThat(ArtistNames.of(track("x", "Various Artists"))).isEmpty();
        assertThat(ArtistNames.of(track("x", "<Unknown Artist>"))).isEmpty();
        assertThat(ArtistNames.of(track("x"))).isEmpty();
        assertThat(ArtistNames.of(new Track("1", Tags.NONE, 1, Path.of("Björk - Jóga.mp3"))))
                .containsExactly("bjork");
    }

    private static Track track(String title, String... artists) {
        return new Track("id", Tags.named(title, List.of(artists)), 1, null);
    }
}
