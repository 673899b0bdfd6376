package deejai.mp3tovec.objective;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a [DescriptorTeacher] makes of descriptors.
///
/// @param weights    of groups of descriptors by name, or by the part of the name before the dot; at least 0.
///                   Groups that are not named are left out.
/// @param whitening  how far directions in which slices of one track differ are shrunk, 0 (not at all) to 1 (until
///                   they differ equally in all)
public record TeacherSettings(Map<String, Double> weights, double whitening) {

    /// What told soundtracks, artists, and the halves of tracks apart best among those tried (docs/EVALUATION.md).
    /// Rhythm and tempo of a single slice were more noise than help; the modulation among the block-level features
    /// stands for them.
    public static final TeacherSettings DEFAULT = new TeacherSettings(
            Map.of("mfcc", 1.0, "contrast", 1.0, "flatness", 1.0, "shape", 1.0, "chroma.mean", 1.0, "block", 1.0), 1);

    /// Checks the ranges and copies the weights.
    public TeacherSettings {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        weights.forEach((group, weight) -> {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("weights must be at least 0 and finite: " + group + " " + weight);
            }
        });
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw new IllegalArgumentException("weights must have one above 0: " + weights);
        }
        if (!(whitening >= 0 && whitening <= 1)) {
            throw new IllegalArgumentException("whitening must be from 0 to 1: " + whitening);
        }
    }

    /// The weight of a group: that of its whole name, else that of the part before the dot, else 0.
    double weight(String group) {
        Double whole = weights.get(group);
        if (whole != null) {
            return whole;
        }
        int dot = group.indexOf('.');
        return dot < 0 ? 0 : weights.getOrDefault(group.substring(0, dot), 0.0);
    }
}
