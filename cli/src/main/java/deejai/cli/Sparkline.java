package deejai.cli;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;

/// Numbers as a picture one line high, from the smallest to the largest (E. Tufte, "Beautiful Evidence", 2006).
final class Sparkline {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ASCII = "_.-:=+*#";
    private static final int WIDTH = 60;

    private Sparkline() {}

    /// The picture, in lines of 60 numbers; a gap where there is no number.
    ///
    /// @param charset what the terminal understands: ASCII stands in for blocks that it does not have
    static List<String> lines(List<OptionalDouble> values, Charset charset) {
        String levels = charset.newEncoder().canEncode(BLOCKS) ? BLOCKS : ASCII;
        DoubleSummaryStatistics range =
                values.stream().flatMapToDouble(OptionalDouble::stream).summaryStatistics();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (OptionalDouble value : values) {
            line.append(value.isPresent() ? levels.charAt(level(value.getAsDouble(), range)) : ' ');
            if (line.length() == WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int level(double value, DoubleSummaryStatistics range) {
        double width = range.getMax() - range.getMin();
        int top = BLOCKS.length() - 1;
        return width == 0 ? top / 2 : (int) Math.round((value - range.getMin()) / width * top);
    }
}
