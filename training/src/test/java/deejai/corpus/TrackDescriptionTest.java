package deejai.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackDescriptionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spotify:track:0goTM0uKYzIdAOMdCfAovY",
                "0goTM0uKYzIdAOMdCfAovY",
                "https://open.spotify.com/track/0goTM0uKYzIdAOMdCfAovY?si=1",
                " https://open.spotify.com/intl-de/track/0goTM0uKYzIdAOMdCfAovY"
            })
    void allWaysToWriteASpotifyIdAreOne(String id) {
        assertThat(TrackDescription.ofId(id).id()).isEqualTo("spotify:track:0goTM0uKYzIdAOMdCfAovY");
    }

    @Test
    void codesAreNormalizedAndWhatIsNoneIsNull() {
        TrackDescription track =
                new TrackDescription(null, "", "", "us-rc1-76-07839", "8F3471B5-7e6a-48da-86a9-c1c07a0f47ae");
        assertThat(track.isrc()).isEqualTo("USRC17607839");
        assertThat(track.recordingId()).isEqualTo("8f3471b5-7e6a-48da-86a9-c1c07a0f47ae");

        TrackDescription none = new TrackDescription(" ", "", "", "unknown", "8f3471b5");
        assertThat(none.isUnknown()).isTrue();
        assertThat(none).isEqualTo(new TrackDescription(null, "", "", null, null));
    }

    @Test
    void keysHoldNoWhiteSpace() {
        assertThat(TrackDescription.ofId("/music/a b\u00A0c.mp3").key()).isEqualTo("/music/a%20b%A0c.mp3");
        assertThat(TrackDescription.named("Mot\u00F6rhead", "Ace of Spades").key())
                .isEqualTo("name:motorhead/aceofspades");
        assertThat(new TrackDescription(null, "A", "B", "USRC17607839", null).key())
                .isEqualTo("isrc:USRC17607839");
    }

    @Test
    void endlessTextsAreCutBetweenCharacters() {
        TrackDescription track = TrackDescription.named("x".repeat(499) + "😀", "y".repeat(10_000));

        assertThat(track.artist()).isEqualTo("x".repeat(499));
        assertThat(track.title()).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 126, 127, 128, 499, 500})
    void descriptionsComeBackFromBytes(int length) {
        String text = "ö".repeat(length);
        TrackDescription track = new TrackDescription(length == 0 ? null : text, text, text, "USRC17607839", null);
        TrackEncoding encoding = new TrackEncoding();
        encoding.encode(TrackDescription.named("something else", "that was there before".repeat(20)));

        int bytes = encoding.encode(track);

        assertThat(TrackEncoding.decode(encoding.bytes(), 0, bytes)).isEqualTo(track);
    }
}
