package deejai.playlist;

import deejai.similarity.Query;
import deejai.similarity.VectorTable;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Where the next track is looked for: a weighted sum of tracks in each space. A space in which none of these
/// tracks has a vector has no say, and the other one decides at full weight.
final class Direction {

    private final Target sound;
    private final @Nullable Target coListening;

    Direction(Catalogue catalogue) {
        sound = new Target(catalogue.sound());
        VectorTable table = catalogue.coListening();
        coListening = table == null ? null : new Target(table);
    }

    /// Goes towards a track.
    Direction towards(int row, double weight) {
        sound.add(row, weight);
        if (coListening != null) {
            coListening.add(row, weight);
        }
        return this;
    }

    /// Goes towards the middle of some tracks: their sum, scaled to unit length in each space.
    Direction towardsMiddle(List<Integer> rows, double weight) {
        sound.addMiddle(rows, weight);
        if (coListening != null) {
            coListening.addMiddle(rows, weight);
        }
        return this;
    }

    /// Goes towards a sound that is no track of the catalogue.
    ///
    /// @param vector a sound vector of any length
    /// @throws IllegalArgumentException if it does not have the dimension of the sound vectors
    Direction towardsSound(float[] vector) {
        sound.add(vector);
        return this;
    }

    /// Goes away from the mean of some tracks, in the spaces that have somewhere to go to. To be called last.
    Direction awayFrom(List<Integer> rows) {
        for (int row : rows) {
            if (sound.known) {
                sound.add(row, -1.0 / rows.size());
            }
            if (coListening != null && coListening.known) {
                coListening.add(row, -1.0 / rows.size());
            }
        }
        return this;
    }

    boolean hasSound() {
        return sound.known;
    }

    boolean hasCoListening() {
        return coListening != null && coListening.known;
    }

    /// The query that looks there.
    ///
    /// @param creativity weight of the sound, 0..1
    /// @param sigma      standard deviation of the noise as a share of the length of each space's vector
    Query query(double creativity, double sigma, GaussianNoise noise) {
        double soundWeight = !hasSound() ? 0 : hasCoListening() ? creativity : 1;
        float[] soundQuery = sound.query(soundWeight, sigma, noise);
        return coListening == null
                ? Query.of(soundQuery)
                : Query.of(soundQuery, coListening.query(1 - soundWeight, sigma, noise));
    }

    /// Cosine similarity of a track's sound to this direction, absent where there is nothing to compare.
    OptionalDouble soundSimilarity(int row) {
        return sound.cosine(row);
    }

    /// Cosine similarity of a track's co-listening vector to this direction, absent where there is nothing to
    /// compare.
    OptionalDouble coListeningSimilarity(int row) {
        return coListening == null ? OptionalDouble.empty() : coListening.cosine(row);
    }

    /// The sum in one space.
    private static final class Target {

        private final VectorTable table;
        private final double[] sum;
        private boolean known;

        Target(VectorTable table) {
            this.table = table;
            sum = new double[table.dimension()];
        }

        void add(int row, double weight) {
            table.addTo(sum, row, weight);
            known = known || (weight > 0 && table.has(row));
        }

        void addMiddle(List<Integer> rows, double weight) {
            Target middle = new Target(table);
            rows.forEach(row -> middle.add(row, 1));
            double norm = middle.norm();
            if (norm > 0) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight / norm * middle.sum[i];
                }
                known = known || middle.known;
            }
        }

        void add(float[] vector) {
            if (vector.length != sum.length) {
                throw new IllegalArgumentException("vector must have " + sum.length + " components: " + vector.length);
            }
            VectorTable unit = VectorTable.normalized(vector, 1, vector.length);
            unit.addTo(sum, 0, 1);
            known = known || unit.has(0);
        }

        float[] query(double weight, double sigma, GaussianNoise noise) {
            float[] query = new float[sum.length];
            if (weight == 0) {
                return query;
            }
            double deviation = sigma * norm();
            for (int i = 0; i < sum.length; i++) {
                double stray = deviation == 0 ? 0 : deviation * noise.next();
                query[i] = (float) (weight * (sum[i] + stray));
            }
            return query;
        }

        OptionalDouble cosine(int row) {
            double norm = norm();
            if (norm == 0 || !table.has(row)) {
                return OptionalDouble.empty();
            }
            double dot = 0;
            for (int i = 0; i < sum.length; i++) {
                dot += sum[i] * table.get(row, i);
            }
            return OptionalDouble.of(Math.clamp(dot / norm, -1, 1));
        }

        private double norm() {
            double squares = 0;
            for (double component : sum) {
                squares += component * component;
            }
            return Math.sqrt(squares);
        }
    }
}
