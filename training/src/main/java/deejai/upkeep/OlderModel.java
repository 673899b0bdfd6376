package deejai.upkeep;

import deejai.encoder.AudioEncoder;
import deejai.encoder.EncoderModel;
import deejai.encoder.EncoderModels;
import deejai.encoder.ModelFile;
import deejai.library.Library;
import deejai.library.VectorStore.StoredModel;
import deejai.upkeep.ModelChange.NewMusic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The model whose vectors serve while a scan analyses the library with another one. It hears new music too,
/// which costs little beside decoding, so that playlists have it before the scan is through with all that is
/// old.
final class OlderModel implements AutoCloseable {

    private final EncoderModel scanned;
    private final @Nullable StoredModel serving;
    private final @Nullable AudioEncoder encoder;

    private OlderModel(EncoderModel scanned, @Nullable StoredModel serving, @Nullable AudioEncoder encoder) {
        this.scanned = scanned;
        this.serving = serving;
        this.encoder = encoder;
    }

    /// Opens it and tells of it, if there is one.
    ///
    /// @param serving the model whose vectors serve, which may be that of the scan
    /// @param scanned the model of the scan
    static OlderModel open(
            Library library,
            Optional<StoredModel> serving,
            EncoderModel scanned,
            EncoderModels models,
            UpdateListener listener)
            throws IOException {
        if (serving.isEmpty() || serving.get().hash().equals(scanned.hash())) {
            return new OlderModel(scanned, null, null);
        }
        StoredModel older = serving.get();
        Optional<ModelFile> file = models.withHash(older.hash());
        NewMusic newMusic = newMusic(file, scanned);
        listener.modelIsChanging(underWay(library, scanned, older), newMusic);
        AudioEncoder encoder = newMusic == NewMusic.HEARD_BY_BOTH ? EncoderModels.open(file.orElseThrow(), 1) : null;
        return new OlderModel(scanned, older, encoder);
    }

    private static NewMusic newMusic(Optional<ModelFile> older, EncoderModel scanned) {
        if (older.isEmpty()) {
            return NewMusic.SERVING_MODEL_IS_GONE;
        }
        return older.get().model().preprocessing().equals(scanned.preprocessing())
                ? NewMusic.HEARD_BY_BOTH
                : NewMusic.SERVING_MODEL_HEARS_OTHERWISE;
    }

    /// The encoders that a scan uses, its own one first.
    List<AudioEncoder> beside(AudioEncoder scanning) {
        return encoder == null ? List.of(scanning) : List.of(scanning, encoder);
    }

    /// How far the change is after the scan; null if none was under way.
    ///
    /// @param now the model whose vectors serve by then
    @Nullable
    ModelChange change(Library library, Optional<StoredModel> now) {
        if (serving == null || now.isEmpty()) {
            return null;
        }
        return now.get().hash().equals(scanned.hash())
                ? new ModelChange.Done(scanned, serving, library.vectors().sizeBytes(serving))
                : underWay(library, scanned, now.get());
    }

    private static ModelChange.UnderWay underWay(Library library, EncoderModel scanned, StoredModel serving) {
        int tracks = library.vectors().models().stream()
                .filter(stored -> stored.hash().equals(scanned.hash()))
                .mapToInt(StoredModel::tracks)
                .sum();
        return new ModelChange.UnderWay(scanned, tracks, serving);
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
    }
}
