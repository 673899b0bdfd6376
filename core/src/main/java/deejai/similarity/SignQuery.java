package deejai.similarity;

import java.util.Arrays;
import java.util.List;

/// A query to be compared with the records of a [SignTable]: tells which rows may score so much. Not safe for use by
/// several threads.
///
/// The rotated query becomes integers of -7 to 7, and these four words of bits for every 64 of them (bit planes), so
/// that a product with 64 signs takes four counts of bits.
///
/// What signs miss and what rounding to integers adds are sums of many products that the rotation made random, so their
/// squares add up, and the root of that sum times a few is as far off as a score will be.
final class SignQuery {

    /// Bits of an integer, its sign included.
    private static final int PLANES = 4;

    private static final int LARGEST = 7;

    /// The largest integer stands for so many standard deviations of a component; the few larger ones are cut off.
    private static final double CUT = 3.2;

    /// How many standard errors a score is taken to be off by at most.
    private static final double STANDARD_ERRORS = 5;

    private final Part[] parts;

    /// square of what the scores of means may be off by
    private final float meanVariance;

    /// by rows of a block: what a score by signs lacks of the threshold
    private final float[] lacking = new float[SignTable.BLOCK];

    /// by rows of a block: square of what the score may be off by
    private final float[] variances = new float[SignTable.BLOCK];

    private final int[] products = new int[SignTable.BLOCK];

    /// @param queues the cells of each space that the query says something about
    SignQuery(SignLayout layout, Query query, List<CellQueue> queues) {
        parts = queues.stream()
                .map(queue -> new Part(layout, query.factors(queue.space()), queue))
                .toArray(Part[]::new);
        float squares = 0;
        for (CellQueue queue : queues) {
            squares += queue.meanError() * queue.meanError();
        }
        meanVariance = squares;
    }

    /// Finds the rows of a block whose score is not below a threshold, and others of which that is not certain.
    ///
    /// @param block words of `count` records
    /// @param found room for the numbers of `count` rows in the block
    /// @return how many were found
    int find(float threshold, long[] block, int count, int[] found) {
        Arrays.fill(lacking, 0, count, threshold);
        Arrays.fill(variances, 0, count, meanVariance);
        for (Part part : parts) {
            part.multiply(block, count, products);
            part.subtractScores(block, count);
        }
        int size = 0;
        for (int i = 0; i < count; i++) {
            found[size] = i;
            size += lacking[i] <= 0 || lacking[i] * lacking[i] <= variances[i] ? 1 : 0;
        }
        return size;
    }

    /// The query in one space.
    private final class Part {

        /// where a record tells of the space: `signs` words of signs and the numbers
        private final int first;

        private final int signs;

        /// per cell: the score of its mean
        private final float[] means;

        /// PLANES words for each word of signs
        private final long[] planes;

        private final int sumOfIntegers;

        /// what the integer 1 stands for
        private final float unit;

        /// what the squares of a row's `missed` and of its scale are multiplied with to give the variance
        private final float missedWeight;

        private final float scaleWeight;

        /// @param factors what the components of a row in the space are multiplied with
        /// @param queue   the cells of the space
        Part(SignLayout layout, float[] factors, CellQueue queue) {
            Rotation rotation = layout.rotation(queue.space());
            int length = rotation.length();
            first = layout.first(queue.space());
            signs = layout.signs(queue.space());
            means = queue.means();
            float[] rotated = Arrays.copyOf(factors, length);
            rotation.rotate(rotated);
            double squares = 0;
            for (float component : rotated) {
                squares += (double) component * component;
            }
            unit = (float) (CUT * Math.sqrt(squares / length) / LARGEST);
            planes = new long[PLANES * signs];
            double roundedAway = 0;
            int sum = 0;
            for (int i = 0; i < length; i++) {
                int integer = Math.clamp(Math.round(rotated[i] / unit), -LARGEST, LARGEST);
                for (int plane = 0; plane < PLANES; plane++) {
                    planes[i / SignLayout.WORD * PLANES + plane] |= (integer >> plane & 1L) << i % SignLayout.WORD;
                }
                double difference = rotated[i] - (double) unit * integer;
                roundedAway += difference * difference;
                sum += integer;
            }
            sumOfIntegers = sum;
            missedWeight = (float) (STANDARD_ERRORS * STANDARD_ERRORS * squares / length);
            scaleWeight = (float) (STANDARD_ERRORS * STANDARD_ERRORS * roundedAway);
        }

        /// Products of the integers with the signs of rows as 1 and -1: twice the sum of those where the sign is 1,
        /// less the sum of all.
        private void multiply(long[] block, int count, int[] products) {
            Arrays.fill(products, 0, count, -sumOfIntegers);
            for (int word = 0; word < signs; word++) {
                int from = (first + word) * count;
                long ones = planes[PLANES * word];
                long twos = planes[PLANES * word + 1];
                long fours = planes[PLANES * word + 2];
                long minusEights = planes[PLANES * word + 3];
                for (int i = 0; i < count; i++) {
                    long positive = block[from + i];
                    products[i] += 2 * Long.bitCount(positive & ones)
                            + 4 * Long.bitCount(positive & twos)
                            + 8 * Long.bitCount(positive & fours)
                            - 16 * Long.bitCount(positive & minusEights);
                }
            }
        }

        private void subtractScores(long[] block, int count) {
            int from = (first + signs) * count;
            for (int i = 0; i < count; i++) {
                long numbers = block[from + i];
                float scale = SignTable.scale(numbers);
                float missed = SignTable.missed(numbers);
                lacking[i] -= means[SignTable.cell(numbers)] + scale * unit * products[i];
                variances[i] += missedWeight * missed * missed + scaleWeight * scale * scale;
            }
        }
    }
}
