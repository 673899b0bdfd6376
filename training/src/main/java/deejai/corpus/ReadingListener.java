package deejai.corpus;

/// Is told how reading goes on.
public interface ReadingListener {

    /// Hears nothing.
    ReadingListener NONE = new ReadingListener() {
        @Override
        public void found(int files, long bytes) {}

        @Override
        public void read(long bytes) {}

        @Override
        public void cleaning() {}
    };

    /// All files are known.
    ///
    /// @param bytes their sizes on the disk
    void found(int files, long bytes);

    /// More was read.
    ///
    /// @param bytes how much on the disk since the last call
    void read(long bytes);

    /// All is read, and cleaned now.
    void cleaning();
}
