package deejai.evaluation;

import deejai.corpus.CsvRecords;
import deejai.slices.AudioFolders.FoundFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A table of labels: tab- or comma-separated, with a header that names the column `path` and any of `genre`,
/// `artist`, `album` and `package`; other columns do not matter. An empty cell means that it is not known.
///
/// Commas may stand in quoted cells (RFC 4180); with tabs, cells are taken as they are.
public final class LabelFile {

    private static final String PATH = "path";

    /// Some programs begin a text with it.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Set<Label> columns;

    /// labels by path as the file writes it
    private final Map<String, Map<Label, String>> rows;

    private LabelFile(Set<Label> columns, Map<String, Map<Label, String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /// Reads a file in UTF-8.
    ///
    /// @throws IOException if it cannot be read, or says something that makes no sense; with the file's name
    public static LabelFile read(Path file) throws IOException {
        List<List<String>> records = records(file);
        if (records.isEmpty()) {
            throw new IOException(file + ": no labels in it, not even a header");
        }
        Map<String, Integer> header = new HashMap<>();
        for (String name : records.getFirst()) {
            header.put(name.strip().toLowerCase(Locale.ROOT), header.size());
        }
        Integer pathColumn = header.get(PATH);
        if (pathColumn == null) {
            throw new IOException(file + ": the header must name a column 'path': " + records.getFirst());
        }
        Map<Label, Integer> columns = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            Integer column = header.get(label.word());
            if (column != null) {
                columns.put(label, column);
            }
        }
        Map<String, Map<Label, String>> rows = new LinkedHashMap<>();
        for (int i = 1; i < records.size(); i++) {
            List<String> record = records.get(i);
            if (record.size() < header.size()) {
                throw new IOException(file + ": line " + (i + 1) + " has fewer cells than the header");
            }
            Map<Label, String> labels = new EnumMap<>(Label.class);
            columns.forEach((label, column) -> labels.put(label, record.get(column)));
            rows.put(slashes(record.get(pathColumn).strip()), labels);
        }
        return new LabelFile(EnumSet.copyOf(withAny(columns.keySet())), rows);
    }

    /// The labels that the file has a column for.
    public Set<Label> columns() {
        return columns;
    }

    /// Number of tracks that it lists.
    public int size() {
        return rows.size();
    }

    /// What the file says of a track: found by its absolute path, else by that below the audio folder. Absent
    /// if it does not list it.
    public Optional<Map<Label, String>> labels(FoundFile file) {
        Map<Label, String> absolute = rows.get(slashes(file.path().toString()));
        return absolute != null
                ? Optional.of(absolute)
                : Optional.ofNullable(rows.get(slashes(file.below().toString())));
    }

    /// EnumSet.copyOf wants to see a set of the right type where it is empty.
    private static Set<Label> withAny(Set<Label> labels) {
        return labels.isEmpty() ? EnumSet.noneOf(Label.class) : labels;
    }

    private static String slashes(String path) {
        return path.replace('\\', '/');
    }

    private static List<List<String>> records(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String header = lines.readLine();
            if (header != null && header.indexOf('\t') >= 0) {
                List<List<String>> records = new ArrayList<>();
                for (String line = header; line != null; line = lines.readLine()) {
                    if (!line.isBlank()) {
                        String cells = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
                        records.add(List.of(cells.split("\t", -1)));
                    }
                }
                return records;
            }
        }
        List<List<String>> records = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            CsvRecords csv = new CsvRecords(in);
            for (List<String> record = csv.next(); record != null; record = csv.next()) {
                records.add(record);
            }
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return records;
    }
}
