package deejai.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.OutputStream;

/// A media worker that does what broken decoders do, to files whose names say so, as [MisbehavingWorker] does.
final class MisbehavingMediaWorker {

    private MisbehavingMediaWorker() {}

    /// Runs the worker until its input ends.
    public static void main(String[] arguments) {
        OutputStream out = DecodingWorker.takeStandardOutput();
        MisbehavingWorker trouble = new MisbehavingWorker(out);
        MediaWorker.work(
                new FileInputStream(FileDescriptor.in),
                out,
                file -> trouble.misbehave(String.valueOf(file.getFileName()).replaceAll("\\..*", "")));
    }
}
