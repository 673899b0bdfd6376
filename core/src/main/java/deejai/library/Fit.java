package deejai.library;

/// How a word of a search fits a track, best first.
enum Fit {
    WHOLE_WORD_OF_NAME(80, Section.NAME, true),
    WHOLE_WORD_OF_ALBUM(60, Section.ALBUM, true),
    BEGINNING_IN_NAME(50, Section.NAME, false),
    BEGINNING_IN_ALBUM(30, Section.ALBUM, false),
    WHOLE_WORD_OF_PATH(20, Section.PATH, true),
    BEGINNING_IN_PATH(10, Section.PATH, false);

    private final int score;
    private final Section section;
    private final boolean wholeWord;

    Fit(int score, Section section, boolean wholeWord) {
        this.score = score;
        this.section = section;
        this.wholeWord = wholeWord;
    }

    /// What it counts for, 10 to 80; the rank of a track is the mean of the scores of the words.
    int score() {
        return score;
    }

    /// Where the word is found.
    Section section() {
        return section;
    }

    /// True if the word found is the word searched; false if it begins with it, or, in scripts without spaces, holds
    /// it.
    boolean isWholeWord() {
        return wholeWord;
    }
}
