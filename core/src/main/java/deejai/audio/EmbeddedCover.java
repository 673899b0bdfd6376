package deejai.audio;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/// The picture inside an audio file. FFmpeg makes a stream of each, and says in its tag "comment" what it shows.
final class EmbeddedCover {

    private static final String FRONT = "Cover (front)";

    private EmbeddedCover() {}

    /// The front cover of an open file, or else its first picture.
    static Optional<CoverArt> of(AVFormatContext format) {
        Optional<CoverArt> first = Optional.empty();
        for (int i = 0; i < format.nb_streams(); i++) {
            AVStream stream = format.streams(i);
            Optional<CoverArt> picture = picture(stream);
            if (picture.isPresent() && isFront(stream)) {
                return picture;
            }
            first = first.or(() -> picture);
        }
        return first;
    }

    private static Optional<CoverArt> picture(AVStream stream) {
        AVPacket packet = stream.attached_pic();
        boolean attached = (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (!attached || packet.data() == null || packet.size() < 1 || packet.size() > CoverArt.MAX_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = new byte[packet.size()];
        packet.data().get(bytes);
        return CoverArt.of(bytes);
    }

    private static boolean isFront(AVStream stream) {
        AVDictionaryEntry comment =
                stream.metadata() == null ? null : avutil.av_dict_get(stream.metadata(), "comment", null, 0);
        return comment != null && comment.value().getString().equals(FRONT);
    }
}
