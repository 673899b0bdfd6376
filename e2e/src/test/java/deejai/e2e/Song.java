package deejai.e2e;

/// A track of the library, as the app names it.
record Song(String id, String artist, String title) {

    /// What buttons call it.
    String name() {
        return artist + " - " + title;
    }
}
