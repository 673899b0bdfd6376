package deejai.upkeep;

import deejai.encoder.EncoderModel;
import deejai.library.ScanListener;
import deejai.library.ScanReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Hears how the update of a library goes on. All calls come from the thread that updates, unless a part says
/// otherwise.
public interface UpdateListener {

    /// A listener that does nothing.
    UpdateListener SILENT = new UpdateListener() {};

    /// Who hears how the scan goes on; asked for once.
    default ScanListener scanning() {
        return ScanListener.SILENT;
    }

    /// Who hears how learning goes on.
    default LearningListener learning() {
        return LearningListener.SILENT;
    }

    /// The model that analyses is about to be opened.
    default void opens(EncoderModel model) {}

    /// Playlists go by the vectors of another model for now.
    default void modelIsChanging(ModelChange.UnderWay change, ModelChange.NewMusic newMusic) {}

    /// A folder of earlier scans is not there now; its tracks stay as they are.
    default void folderIsAway(Path folder) {}

    /// The scan begins.
    default void started(List<Path> folders) {}

    /// The scan has ended, or was stopped.
    default void scanned(ScanReport report) {}

    /// The update was stopped before anything was learned; the next one does that.
    default void learningIsPutOff() {}

    /// New tracks have no co-listening vectors of the catalogue in use, since its copy cannot be read.
    default void catalogueIsUnreadable(IOException reason) {}

    /// A snapshot of this many tracks lies ready for playlists.
    default void tracksChanged(int tracks) {}
}
