package deejai.cli;

import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModel;
import deejai.encoder.EncoderModels;
import deejai.encoder.ModelFile;
import deejai.library.Library;
import deejai.library.VectorStore.StoredModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The model whose vectors serve while a scan analyses the library with another one. It hears new music too,
/// which costs little beside decoding, so that playlists have it before the scan is through with all that is
/// old.
final class OlderModel implements AutoCloseable {

    private final @Nullable StoredModel serving;
    private final @Nullable AudioEncoder encoder;

    private OlderModel(@Nullable StoredModel serving, @Nullable AudioEncoder encoder) {
        this.serving = serving;
        this.encoder = encoder;
    }

    /// Opens it and says so, if there is one.
    ///
    /// @param scanned the model of the scan
    static OlderModel open(DeejAi program, Library library, EncoderModel scanned) throws IOException {
        Optional<StoredModel> serving =
                Session.serving(program, library).filter(model -> !model.hash().equals(scanned.hash()));
        if (serving.isEmpty()) {
            return new OlderModel(null, null);
        }
        String label = serving.get().label();
        Console console = program.console();
        console.note(ModelTexts.coverage(library, scanned, serving.get()) + "; playlists go by those of " + label
                + " for now");
        Optional<ModelFile> file =
                Session.models(program).withHash(serving.get().hash());
        if (file.isEmpty()) {
            console.note(label + " is not there any more, so new music comes into playlists only when "
                    + scanned.label() + " has all tracks; deejai model import brings it back");
            return new OlderModel(serving.get(), null);
        }
        if (!file.get().model().preprocessing().equals(scanned.preprocessing())) {
            console.note(label + " hears music in another way, so what is new comes into playlists only when "
                    + scanned.label() + " has all tracks");
            return new OlderModel(serving.get(), null);
        }
        return new OlderModel(serving.get(), EncoderModels.open(file.get(), 1));
    }

    /// The encoders that a scan uses, its own one first.
    List<AudioEncoder> beside(AudioEncoder scanning) {
        return encoder == null ? List.of(scanning) : List.of(scanning, encoder);
    }

    /// Says which model serves after the scan, if another one did before.
    void tell(DeejAi program, Library library, EncoderModel scanned) throws IOException {
        Optional<StoredModel> now = Session.serving(program, library);
        if (serving == null || now.isEmpty()) {
            return;
        }
        Console console = program.console();
        if (now.get().hash().equals(scanned.hash())) {
            console.note(
                    "Playlists go by " + scanned.label() + " from now on. " + ModelTexts.dispensable(library, serving));
        } else {
            console.note(ModelTexts.coverage(library, scanned, now.get()) + "; playlists go by those of "
                    + now.get().label());
        }
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
    }
}
