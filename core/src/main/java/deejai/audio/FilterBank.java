package deejai.audio;

/// The filters that lower a sample rate: a sinc under a Kaiser window for every place that a result can have between
/// two samples, as FFmpeg's resampler makes them.
///
/// Results come in units: so many that the next ones have the same places again. Within a unit they are taken in
/// groups, and the taps of a group are laid out by the samples that they belong to, so that a sample is read once for
/// all of them.
final class FilterBank {

    /// Results in a group. The last group of a unit may have fewer: their taps are 0.
    static final int GROUP = 8;

    /// Results in a unit, where that is for us to choose.
    private static final int UNIT_RESULTS = 64;

    /// Places that a bank is made for at most; rates in odd ratios have more.
    private static final int MAX_PLACES = 1024;

    /// Ratio of the rates up to which filters are short enough to keep many of.
    private static final int MAX_RATIO = 8;

    /// Files of one rate follow each other, and a bank takes some milliseconds to make.
    private static volatile FilterBank latest = new FilterBank(2, 1);

    private final int sourceRate;
    private final int targetRate;
    private final int unitSamples;
    private final int unitResults;

    /// taps of a filter
    private final int length;

    /// taps of a filter before the sample that its result lies on, or follows
    private final int lead;

    /// for every group the first sample that it reads, counted from the first sample that the unit reads
    private final int[] groupStart;

    /// samples that a group reads
    private final int span;

    /// groups x span x GROUP
    private final float[] taps;

    private FilterBank(int sourceRate, int targetRate) {
        this.sourceRate = sourceRate;
        this.targetRate = targetRate;
        int commonDivisor = commonDivisor(sourceRate, targetRate);
        int sourceStep = sourceRate / commonDivisor;
        int targetStep = targetRate / commonDivisor;
        int steps = targetStep >= UNIT_RESULTS ? 1 : GROUP * Math.ceilDiv(UNIT_RESULTS, GROUP * targetStep);
        unitSamples = steps * sourceStep;
        unitResults = steps * targetStep;
        double cutoff = ResamplingFilter.CUTOFF * targetRate / sourceRate;
        length = (int) Math.ceil(ResamplingFilter.FILTER_SIZE / cutoff);
        lead = (length - 1) / 2;
        span = length + Math.ceilDiv((GROUP - 1) * sourceStep, targetStep);
        groupStart = new int[Math.ceilDiv(unitResults, GROUP)];
        for (int group = 0; group < groupStart.length; group++) {
            groupStart[group] = group * GROUP * sourceStep / targetStep;
        }
        taps = new float[groupStart.length * span * GROUP];
        for (int place = 0; place < targetStep; place++) {
            float[] filter = filter(cutoff, (double) (place * sourceStep % targetStep) / targetStep);
            for (int result = place; result < unitResults; result += targetStep) {
                place(filter, result, result * sourceStep / targetStep);
            }
        }
    }

    /// Whether there is a bank for these rates.
    static boolean exists(int sourceRate, int targetRate) {
        return sourceRate > targetRate
                && sourceRate <= MAX_RATIO * targetRate
                && targetRate / commonDivisor(sourceRate, targetRate) <= MAX_PLACES;
    }

    /// The bank for these rates.
    static FilterBank of(int sourceRate, int targetRate) {
        FilterBank bank = latest;
        if (bank.sourceRate != sourceRate || bank.targetRate != targetRate) {
            bank = new FilterBank(sourceRate, targetRate);
            latest = bank;
        }
        return bank;
    }

    /// Lays the taps of a result into its group.
    private void place(float[] filter, int result, int start) {
        int group = result / GROUP;
        int row = group * span + start - groupStart[group];
        for (int i = 0; i < length; i++) {
            taps[(row + i) * GROUP + result % GROUP] = filter[i];
        }
    }

    /// The filter of a result that lies `place` of the way between two samples.
    private float[] filter(double cutoff, double place) {
        double[] filter = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            double distance = i - lead - place;
            filter[i] = ResamplingFilter.at(Math.PI * distance * cutoff, 2 * distance / length);
            sum += filter[i];
        }
        float[] scaled = new float[length];
        for (int i = 0; i < length; i++) {
            scaled[i] = (float) (filter[i] / sum);
        }
        return scaled;
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }

    /// Samples that a unit advances.
    int unitSamples() {
        return unitSamples;
    }

    /// Results of a unit.
    int unitResults() {
        return unitResults;
    }

    /// Samples before a result that its filter reaches.
    int lead() {
        return lead;
    }

    /// Samples that a unit reads.
    int unitSpan() {
        return groupStart[groupStart.length - 1] + span;
    }

    /// Number of groups in a unit.
    int groups() {
        return groupStart.length;
    }

    /// First sample that a group reads, counted from the first that the unit reads.
    int groupStart(int group) {
        return groupStart[group];
    }

    /// Samples that a group reads.
    int span() {
        return span;
    }

    /// The taps of all groups, groups x span x GROUP; not a copy.
    float[] taps() {
        return taps;
    }
}
