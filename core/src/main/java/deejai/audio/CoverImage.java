package deejai.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// The cover of a track as a small JPEG picture, made of whatever kind and size of picture there is.
///
/// @param jpeg   the picture as a file would hold it
/// @param width  in pixels
/// @param height in pixels
@SuppressWarnings("ArrayRecordComponent") // handed to a viewer, never compared
public record CoverImage(byte[] jpeg, int width, int height) {

    /// Smallest and largest sides (pixels) that covers are made for.
    public static final int MIN_SIZE = 64;

    public static final int MAX_SIZE = 1024;

    public CoverImage {
        Objects.requireNonNull(jpeg, "jpeg");
    }

    /// The cover of an audio file: the picture in it, else the one that lies in its folder, scaled down to fit a
    /// square; never scaled up. What is transparent becomes white, and of an animation the first picture counts.
    ///
    /// A picture that cannot be decoded gives way to the next one. Pictures of more than 64 million pixels are not
    /// decoded.
    ///
    /// @param size side of the square in pixels, [#MIN_SIZE] to [#MAX_SIZE]
    /// @return empty if there is no picture
    /// @throws AudioFileException if the file cannot be read, or there are pictures and none can be decoded
    public static Optional<CoverImage> of(Path audioFile, int size) throws AudioFileException {
        if (size < MIN_SIZE || size > MAX_SIZE) {
            throw new IllegalArgumentException("size must be from " + MIN_SIZE + " to " + MAX_SIZE + ": " + size);
        }
        Optional<CoverArt> embedded = AudioFile.embeddedCover(audioFile);
        try {
            if (embedded.isPresent()) {
                return Optional.of(scaled(embedded.get(), size));
            }
        } catch (IOException e) {
            Optional<CoverImage> beside = beside(audioFile, size);
            if (beside.isPresent()) {
                return beside;
            }
            throw undecodable(audioFile, e);
        }
        return beside(audioFile, size);
    }

    private static Optional<CoverImage> beside(Path audioFile, int size) throws AudioFileException {
        try {
            Optional<CoverArt> picture = FolderCover.beside(audioFile);
            return picture.isEmpty() ? Optional.empty() : Optional.of(scaled(picture.get(), size));
        } catch (IOException | UncheckedIOException e) {
            throw undecodable(audioFile, e);
        }
    }

    private static AudioFileException undecodable(Path audioFile, Exception cause) {
        return (AudioFileException)
                new AudioFileException(audioFile, "its cover cannot be decoded (" + cause.getMessage() + ")")
                        .initCause(cause);
    }

    /// Scales a picture.
    ///
    /// @throws IOException if it cannot be decoded
    static CoverImage scaled(CoverArt picture, int size) throws IOException {
        try (Picture original = Picture.decode(picture)) {
            double scale = Math.min(1, (double) size / Math.max(original.width(), original.height()));
            int width = Math.max(1, (int) Math.round(original.width() * scale));
            int height = Math.max(1, (int) Math.round(original.height() * scale));
            try (Picture small = original.scaled(width, height, Picture.Kind.RGBA)) {
                small.layOnWhite();
                try (Picture colours = small.scaled(width, height, Picture.Kind.JPEG)) {
                    return new CoverImage(colours.encode(), width, height);
                }
            }
        }
    }
}
