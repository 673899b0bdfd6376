package deejai.worker;

import java.util.Objects;

/// What was heard in a file that is not in the library.
///
/// @param contentHash     identity of the track, as in [deejai.audio.AudioFile#contentHash()]
/// @param durationSeconds length of the sound; what the file claims where it was not heard to its end
/// @param heardSeconds    length of what was listened to
/// @param soundVector     the sound vector that the track would have in the library, not normalised
@SuppressWarnings("ArrayRecordComponent") // handed to a search, never compared
public record HeardFile(String contentHash, double durationSeconds, double heardSeconds, float[] soundVector) {

    public HeardFile {
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(soundVector, "soundVector");
    }
}
