package deejai.audio;

/// How sound is encoded to be sent while it is made: encoder, container and what a browser calls both.
public enum StreamFormat {
    /// Opus in Ogg, for players and most browsers.
    OPUS_OGG("ogg", "libopus", "audio/ogg; codecs=opus"),
    /// Opus in WebM, for the media sources of browsers.
    OPUS_WEBM("webm", "libopus", "audio/webm; codecs=opus"),
    /// MP3 at a constant bit rate, for whatever knows no Opus.
    MP3("mp3", "libmp3lame", "audio/mpeg");

    private final String container;
    private final String encoder;
    private final String mimeType;

    StreamFormat(String container, String encoder, String mimeType) {
        this.container = container;
        this.encoder = encoder;
        this.mimeType = mimeType;
    }

    /// FFmpeg's name of the container, which is the usual extension of such files as well.
    public String container() {
        return container;
    }

    /// FFmpeg's name of the encoder.
    String encoder() {
        return encoder;
    }

    /// What an HTTP header says of it.
    public String mimeType() {
        return mimeType;
    }

    /// The sample rate (Hz) at which sound of another is encoded best: its own where the encoder takes that.
    int sampleRate(int sourceRate) {
        return switch (this) {
            case OPUS_OGG, OPUS_WEBM -> 48_000;
            case MP3 -> {
                if (sourceRate == 32_000) {
                    yield sourceRate;
                }
                yield sourceRate % 11_025 == 0 ? 44_100 : 48_000;
            }
        };
    }
}
