package deejai.slices;

/// Is told how building a cache goes on; one call at a time, from several threads.
public interface CacheListener {

    /// Hears nothing.
    CacheListener NONE = new CacheListener() {
        @Override
        public void found(int files) {}

        @Override
        public void finished(FileOutcome outcome, int done) {}
    };

    /// All files are known; they are compared by their sound now, and then heard.
    void found(int files);

    /// A file is finished.
    ///
    /// @param done number of files finished so far, this one included
    void finished(FileOutcome outcome, int done);
}
