package deejai.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of a CSV file (RFC 4180, UTF-8) of any size, one at a time. Quoted fields may hold commas, line breaks
/// and doubled quotes.
public final class CsvRecords {

    private static final int MAX_FIELD = 1 << 20;
    private static final int MAX_FIELDS = 1 << 20;

    private final Reader in;
    private long number;
    private int next;

    /// @throws IOException if nothing can be read
    public CsvRecords(InputStream in) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        this.next = this.in.read();
        if (next == '\uFEFF') {
            advance();
        }
    }

    /// Number of the record, from 1.
    public long number() {
        return number;
    }

    /// The fields of the next record; null at the end. Blank lines are passed over.
    ///
    /// @throws IOException if the file cannot be read, or a field is so long that its closing quote must be missing
    @Nullable
    public List<String> next() throws IOException {
        while (next == '\n' || next == '\r') {
            advance();
        }
        if (next < 0) {
            return null;
        }
        number++;
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (next == ',') {
            advance();
            fields.add(field());
            if (fields.size() > MAX_FIELDS) {
                throw new IOException("record " + number + " has more than " + MAX_FIELDS + " fields");
            }
        }
        return fields;
    }

    private String field() throws IOException {
        StringBuilder field = new StringBuilder();
        boolean quoted = next == '"';
        if (quoted) {
            advance();
        }
        while (next >= 0 && (quoted || (next != ',' && next != '\n' && next != '\r'))) {
            if (quoted && next == '"') {
                advance();
                if (next != '"') {
                    quoted = false; // what follows up to the comma belongs to the field, as in most readers
                    continue;
                }
            }
            field.append((char) next);
            if (field.length() > MAX_FIELD) {
                throw new IOException("record " + number + " has a quote that is not closed");
            }
            advance();
        }
        return field.toString();
    }

    private void advance() throws IOException {
        next = in.read();
    }
}
