package deejai.audio;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;

/// The corners of FFmpeg that every class of this package needs: texts of errors, and names of files.
final class FFmpeg {

    static {
        // Damaged files make FFmpeg write to stderr, which belongs to the program; errors come as codes as well.
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    private FFmpeg() {}

    /// Loads all the libraries of FFmpeg in use.
    static void load() {
        // Any call of a library loads it.
        avformat.avformat_version();
        avcodec.avcodec_version();
        swresample.swresample_version();
    }

    /// What FFmpeg says of an error code.
    static String message(int error) {
        byte[] text = new byte[256];
        avutil.av_strerror(error, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /// The address of a whole file, ended by a zero byte. The leading "file:" keeps FFmpeg from reading a name such as
    /// "http:song.mp3" or "concat:a|b" as anything else.
    static byte[] address(Path path) {
        return address("file:", path);
    }

    /// The address of the first bytes of a file, ended by a zero byte.
    ///
    /// @param endBytes where the part ends, in bytes from the start of the file
    static byte[] address(Path path, long endBytes) {
        return address("subfile,,start,0,end," + endBytes + ",,:file:", path);
    }

    private static byte[] address(String protocol, Path path) {
        var address = new ByteArrayOutputStream();
        address.writeBytes(protocol.getBytes(StandardCharsets.US_ASCII));
        address.writeBytes(nativeName(path));
        address.write(0);
        return address.toByteArray();
    }

    /// The name of a file as the operating system holds it. On Unix a name is bytes, and not every name is text: the
    /// path itself keeps the bytes, of which only its URI gives an unchanged account. On Windows FFmpeg
    /// takes UTF-8.
    private static byte[] nativeName(Path path) {
        Path absolute = path.toAbsolutePath();
        if (File.separatorChar != '/') {
            return absolute.toString().getBytes(StandardCharsets.UTF_8);
        }
        String escaped = absolute.toUri().getRawPath();
        var name = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                name.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                name.write(escaped.charAt(i));
            }
        }
        return name.toByteArray();
    }
}
