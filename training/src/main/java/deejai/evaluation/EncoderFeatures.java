package deejai.evaluation;

import deejai.encoder.AudioEncoder;
import deejai.encoder.EmbeddingStream;
import deejai.spectrogram.SliceStream;
import java.util.List;

/// What an encoder hears: one row for each slice, its embedding.
public final class EncoderFeatures implements TrackFeatures {

    /// Digits of the model's hash that tell models apart.
    private static final int KEY_DIGITS = 16;

    private final AudioEncoder encoder;

    /// @param encoder stays the caller's to close
    /// @throws IllegalArgumentException if it hears signals of another sample rate
    public EncoderFeatures(AudioEncoder encoder) {
        if (!SliceStream.takesDirectly(encoder.model().preprocessing(), SAMPLE_RATE)) {
            throw new IllegalArgumentException(
                    "sampleRate of model " + encoder.model().label() + " must be " + SAMPLE_RATE + ": "
                            + encoder.model().preprocessing().sampleRate());
        }
        this.encoder = encoder;
    }

    @Override
    public String key() {
        return "encoder-" + encoder.model().hash().substring(0, KEY_DIGITS);
    }

    @Override
    public Collector collector() {
        EmbeddingStream embeddings = new EmbeddingStream(encoder);
        SliceStream slices = new SliceStream(encoder.model().preprocessing(), SAMPLE_RATE, embeddings::accept);
        return new Collector() {
            @Override
            public void accept(float[] samples, int length) {
                slices.accept(samples, length);
            }

            @Override
            public FeatureRows finish() {
                slices.finish();
                return rows(embeddings.finish());
            }
        };
    }

    private FeatureRows rows(List<float[]> embeddings) {
        int dimension = encoder.model().dimension();
        float[] values = new float[embeddings.size() * dimension];
        for (int slice = 0; slice < embeddings.size(); slice++) {
            System.arraycopy(embeddings.get(slice), 0, values, slice * dimension, dimension);
        }
        return new FeatureRows(dimension, values);
    }
}
