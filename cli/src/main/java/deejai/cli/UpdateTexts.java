package deejai.cli;

import deejai.encoder.EncoderModel;
import deejai.library.ScanListener;
import deejai.library.ScanReport;
import deejai.upkeep.LearningListener;
import deejai.upkeep.ModelChange;
import deejai.upkeep.UpdateListener;
import java.io.IOException;
import java.nio.file.Path;

/// Tells how the update of a library goes on, in words and bars.
final class UpdateTexts implements UpdateListener, AutoCloseable {

    private final Console console;
    private final ScanProgress progress;
    private final LearningTexts learning;

    UpdateTexts(Console console) {
        this.console = console;
        this.progress = new ScanProgress(console);
        this.learning = new LearningTexts(console, TrainingWatch.brief(console));
    }

    @Override
    public ScanListener scanning() {
        return progress;
    }

    @Override
    public LearningListener learning() {
        return learning;
    }

    @Override
    public void opens(EncoderModel model) {
        console.note(ModelTexts.naming(model.label(), model.trained()));
    }

    @Override
    public void modelIsChanging(ModelChange.UnderWay change, ModelChange.NewMusic newMusic) {
        String coming = change.coming().label();
        String serving = change.serving().label();
        console.note(ModelTexts.coverage(change) + "; playlists go by those of " + serving + " for now");
        switch (newMusic) {
            case HEARD_BY_BOTH -> {}
            case SERVING_MODEL_IS_GONE ->
                console.note(serving + " is not there any more, so new music comes into playlists only when " + coming
                        + " has all tracks; deejai model import brings it back");
            case SERVING_MODEL_HEARS_OTHERWISE ->
                console.note(serving + " hears music in another way, so what is new comes into playlists only when "
                        + coming + " has all tracks");
        }
    }

    @Override
    public void folderIsAway(Path folder) {
        console.note(folder + " is not there now; its tracks stay as they are");
    }

    @Override
    public void scanned(ScanReport report) {
        progress.close();
    }

    @Override
    public void learningIsPutOff() {
        console.note("Stopped before it was learned which tracks go together; the next scan does that");
    }

    @Override
    public void catalogueIsUnreadable(IOException reason) {
        console.note("New tracks have no co-listening vectors of the catalogue in use, since its copy cannot be"
                + " read; deejai co-listening use makes it again: " + reason.getMessage());
    }

    @Override
    public void close() {
        progress.close();
        learning.close();
    }
}
