package deejai.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// How smoothly a playlist goes from track to track: the step to every place from the last place before it whose
/// track has a vector.
///
/// @param steps one a place; [Step#NONE] for the first, and for places whose track has no vector
public record Flow(List<Step> steps) {

    public Flow {
        steps = List.copyOf(steps);
    }

    /// The flow through places.
    ///
    /// @param rows       of the tracks, -1 where a place holds none of the catalogue
    /// @param creativity weight of the sound, 0..1
    static Flow of(Catalogue catalogue, int[] rows, double creativity) {
        List<Step> steps = new ArrayList<>();
        int last = -1;
        for (int row : rows) {
            boolean known = row >= 0 && catalogue.isAnalysed(row);
            steps.add(known && last >= 0 ? Step.between(catalogue, last, row, creativity) : Step.NONE);
            if (known) {
                last = row;
            }
        }
        return new Flow(steps);
    }

    /// Length of the whole way: the sum of all steps.
    public double sum() {
        return distances().sum();
    }

    /// Mean step, absent where there is none.
    public OptionalDouble mean() {
        return distances().average();
    }

    /// Largest step, absent where there is none.
    public OptionalDouble largest() {
        return distances().max();
    }

    private DoubleStream distances() {
        return steps.stream().map(Step::distance).flatMapToDouble(OptionalDouble::stream);
    }
}
