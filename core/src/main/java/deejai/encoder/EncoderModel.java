package deejai.encoder;

import deejai.spectrogram.Preprocessing;
import java.util.Objects;

/// What a model file says of itself (ONNX metadata), and what identifies it.
///
/// @param name          short name, for people: "random-compact"
/// @param version       version of that model
/// @param hash          SHA-256 of the file, lower-case hex: vectors are only comparable under one hash
/// @param dimension     floats in an embedding
/// @param preprocessing how its input is made
/// @param trained       false for a network whose weights are random
/// @param licence       SPDX identifier or text of the licence of the weights
/// @param trainingData  what it learned from, for people
public record EncoderModel(
        String name,
        String version,
        String hash,
        int dimension,
        Preprocessing preprocessing,
        boolean trained,
        String licence,
        String trainingData) {

    public EncoderModel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(preprocessing, "preprocessing");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(trainingData, "trainingData");
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be positive: " + dimension);
        }
    }
}
