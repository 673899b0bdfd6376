package deejai.e2e;

import com.microsoft.playwright.Page;

/// What is to be heard in a page: the player's audio elements are in no document, so nothing finds them unless
/// it was there first.
final class Sounds {

    /// Runs in pages before their own scripts, and remembers what has ever been played.
    static final String SCRIPT = """
            (() => {
              const sounds = new Set();
              const play = HTMLMediaElement.prototype.play;
              HTMLMediaElement.prototype.play = function () {
                sounds.add(this);
                return play.call(this);
              };
              window.soundsForTests = () => [...sounds].filter((sound) => !sound.paused && !sound.ended);
            })();
            """;

    private Sounds() {}

    /// Waits until music is to be heard that goes on: its position is beyond a time, and grows.
    ///
    /// @param seconds position in what is streamed, not in the track
    static void awaitBeyond(Page page, double seconds) {
        page.waitForFunction(
                "seconds => window.soundsForTests().some(({currentTime}) => currentTime > seconds)", seconds);
    }

    /// Waits until nothing is to be heard.
    static void awaitSilence(Page page) {
        page.waitForFunction("() => window.soundsForTests().length === 0");
    }
}
