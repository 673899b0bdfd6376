package deejai.audio;

/// Recognises bare MPEG audio: MP1, MP2 and MP3, and AAC in ADTS, which begin with a frame and nothing before it.
///
/// The 11 or 12 bits that mark a frame are found in any noise; that one frame follows where the other says that it
/// ends, several times, is not. Sources: ISO/IEC 11172-3, section 2.4.1.3; ISO/IEC 14496-3, section 1.A.2.2.
final class MpegAudio {

    private static final int FRAMES = 3;

    /// Zeros before the first frame, as some encoders and damaged tags leave them.
    private static final int MAX_ZEROS = 2048;

    private static final int ADTS_HEADER_BYTES = 7;

    /// Bits per second / 1000 by layer (III, II, I) of MPEG 1, then of MPEG 2 and 2.5; 0 is not allowed.
    private static final int[][] MPEG1_BIT_RATES = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 0},
        {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448, 0},
    };

    private static final int[][] MPEG2_BIT_RATES = {
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0},
        {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256, 0},
    };

    private static final int[] MPEG1_SAMPLE_RATES = {44_100, 48_000, 32_000};

    private MpegAudio() {}

    /// Whether a file begins with frames.
    ///
    /// @param head its first bytes, each as one character
    static boolean isAtStart(String head) {
        int start = 0;
        while (start < Math.min(MAX_ZEROS, head.length()) && head.charAt(start) == 0) {
            start++;
        }
        int position = start;
        for (int frame = 0; frame < FRAMES; frame++) {
            int length = frameBytes(head, position);
            if (length == 0) {
                return false;
            }
            position += length;
        }
        return true;
    }

    /// Length of the frame at a position, 0 where there is none.
    private static int frameBytes(String head, int position) {
        if (position + ADTS_HEADER_BYTES > head.length() || head.charAt(position) != 0xFF) {
            return 0;
        }
        int second = head.charAt(position + 1);
        int third = head.charAt(position + 2);
        if ((second & 0xF6) == 0xF0) {
            return adtsBytes(third, head.charAt(position + 3), head.charAt(position + 4), head.charAt(position + 5));
        }
        return (second & 0xE0) == 0xE0 ? mpegBytes(second, third) : 0;
    }

    private static int adtsBytes(int third, int fourth, int fifth, int sixth) {
        boolean known = (third >> 2 & 15) < 13;
        int length = (fourth & 3) << 11 | fifth << 3 | sixth >> 5;
        return known && length > ADTS_HEADER_BYTES ? length : 0;
    }

    private static int mpegBytes(int second, int third) {
        int version = second >> 3 & 3; // 0: 2.5, 2: 2, 3: 1
        int layer = second >> 1 & 3; // 1: III, 2: II, 3: I
        int rate = third >> 2 & 3;
        if (version == 1 || layer == 0 || rate == 3) {
            return 0;
        }
        int bitRate = 1000 * (version == 3 ? MPEG1_BIT_RATES : MPEG2_BIT_RATES)[layer - 1][third >> 4];
        int sampleRate = MPEG1_SAMPLE_RATES[rate] >> (3 - version == 0 ? 0 : version == 2 ? 1 : 2);
        int padding = third >> 1 & 1;
        if (bitRate == 0) {
            return 0;
        }
        if (layer == 3) {
            return 4 * (12 * bitRate / sampleRate + padding);
        }
        int slots = layer == 1 && version != 3 ? 72 : 144;
        return slots * bitRate / sampleRate + padding;
    }
}
