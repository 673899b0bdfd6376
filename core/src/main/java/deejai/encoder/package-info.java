/// From slices to embeddings: encoders as ONNX models, what a model file says of itself, and which model is in use.
@NullMarked
package deejai.encoder;

import org.jspecify.annotations.NullMarked;
