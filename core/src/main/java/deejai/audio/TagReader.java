package deejai.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/// Reads the tags of a file.
final class TagReader {

    /// What old taggers wrote where the format wants UTF-8, or does not say.
    private static final Charset LEGACY = Charset.forName("windows-1252");

    private TagReader() {}

    /// The tags of a file. What its tag says in full comes before what FFmpeg kept of it, and the tags of the whole
    /// file before those of its audio stream, where Ogg has them. APEv2 comes last where it adds nothing: in an
    /// MP3 file it is the tag that nobody looked after.
    static Tags read(PacketReader packets) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>(Id3v2Reader.read(packets.path()));
        Mp4TagReader.read(packets.path()).forEach(entries::putIfAbsent);
        Map<String, String> ape = ApeTagReader.read(packets.path());
        ape.forEach((name, value) -> {
            if (value.indexOf('\0') >= 0) {
                entries.putIfAbsent(name, value);
            }
        });
        collect(packets.format().metadata(), entries);
        collect(packets.stream().metadata(), entries);
        ape.forEach(entries::putIfAbsent);
        return TagParser.parse(entries);
    }

    private static void collect(@Nullable AVDictionary metadata, Map<String, String> entries) {
        if (metadata == null) {
            return;
        }
        for (AVDictionaryEntry entry = avutil.av_dict_iterate(metadata, null);
                entry != null;
                entry = avutil.av_dict_iterate(metadata, entry)) {
            entries.putIfAbsent(text(entry.key()), text(entry.value()));
        }
    }

    private static String text(BytePointer bytes) {
        byte[] text = bytes.getStringBytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(text, LEGACY);
        }
    }
}
