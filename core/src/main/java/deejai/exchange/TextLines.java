package deejai.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of a text of any size, one at a time. Lines end in LF, CR or both; a byte order mark of UTF-8 is left out.
///
/// Not safe for use by several threads. The stream is not closed.
public final class TextLines {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int maxLength;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int limit;
    private boolean afterCarriageReturn;
    private byte[] line = new byte[1024];
    private int length;
    private long number;

    /// @param maxLength bytes that a line may have
    public TextLines(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /// Goes to the next line.
    ///
    /// @return whether there is one
    /// @throws IOException if the stream cannot be read, or the line is too long to be one
    public boolean next() throws IOException {
        length = 0;
        boolean any = false;
        while (filled()) {
            any = true;
            int end = position;
            while (end < limit && chunk[end] != '\n' && chunk[end] != '\r') {
                end++;
            }
            append(position, end);
            position = end;
            if (end < limit) {
                afterCarriageReturn = chunk[end] == '\r';
                position++;
                break;
            }
        }
        if (any) {
            number++;
            if (number == 1) {
                leaveOutByteOrderMark();
            }
        }
        return any;
    }

    /// Number of the line, from 1.
    public long number() {
        return number;
    }

    /// Length of the line in bytes.
    public int length() {
        return length;
    }

    /// The line in UTF-8, or, where it is not that, in Latin-1: files of the time before are mostly in that.
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(line, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    /// A copy of the bytes of the line.
    public byte[] bytes() {
        return Arrays.copyOf(line, length);
    }

    /// Makes sure that a byte is there to be read; false at the end of the stream.
    private boolean filled() throws IOException {
        if (position == limit && !fill()) {
            return false;
        }
        if (afterCarriageReturn) {
            afterCarriageReturn = false;
            if (chunk[position] == '\n') {
                position++;
                return position < limit || fill();
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = 0;
        int read = in.read(chunk, 0, CHUNK);
        if (read <= 0) {
            return false;
        }
        limit = read;
        return true;
    }

    private void append(int from, int to) throws IOException {
        int count = to - from;
        if (count > maxLength - length) {
            throw new IOException("line " + (number + 1) + " is longer than " + maxLength + " bytes");
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, (int) Math.min(maxLength, Math.max(2L * line.length, length + count)));
        }
        System.arraycopy(chunk, from, line, length, count);
        length += count;
    }

    private void leaveOutByteOrderMark() {
        if (length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF) {
            length -= 3;
            System.arraycopy(line, 3, line, 0, length);
        }
    }
}
