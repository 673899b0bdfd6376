package deejai.demo.music;

/// The styles that there are.
public enum Style {
    AMBIENT("Ambient"),
    HOUSE("House"),
    DRUM_AND_BASS("Drum & Bass"),
    PIANO("Piano"),
    CHIPTUNE("Chiptune"),
    WALTZ("Waltz"),
    BLUES("Blues"),
    GAMELAN("Gamelan");

    private final String genre;

    Style(String genre) {
        this.genre = genre;
    }

    /// The name of the style as tags have it.
    public String genre() {
        return genre;
    }

    /// Composes and plays a piece.
    ///
    /// @return stereo sound at 48 kHz, left and right in turns
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted, which stays so
    public float[] play(Brief brief) {
        return switch (this) {
            case AMBIENT -> Ambient.play(brief);
            case HOUSE -> House.play(brief);
            case DRUM_AND_BASS -> DrumAndBass.play(brief);
            case PIANO -> SoloPiano.play(brief);
            case CHIPTUNE -> Chiptune.play(brief);
            case WALTZ -> StringWaltz.play(brief);
            case BLUES -> BluesGuitar.play(brief);
            case GAMELAN -> Gamelan.play(brief);
        };
    }
}
