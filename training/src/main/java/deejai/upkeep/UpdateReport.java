package deejai.upkeep;

import deejai.encoder.EncoderModel;
import deejai.library.ScanReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an update did.
///
/// @param folders     that were scanned
/// @param model       that analysed them
/// @param scan        what became of the files
/// @param modelChange how far the change from another model is; null if none was under way
public record UpdateReport(
        List<Path> folders,
        EncoderModel model,
        ScanReport scan,
        @Nullable ModelChange modelChange) {

    public UpdateReport {
        folders = List.copyOf(folders);
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(scan, "scan");
    }
}
