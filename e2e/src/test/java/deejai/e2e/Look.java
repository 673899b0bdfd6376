package deejai.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// What the app is looked at with.
///
/// @param width  of the page, pixels
/// @param height of the page, pixels
/// @param touch  true for a finger in place of a mouse
/// @param scheme light or dark
record Look(int width, int height, boolean touch, ColorScheme scheme) {

    static final Look DESKTOP = new Look(1280, 800, false, ColorScheme.LIGHT);
    static final Look PHONE = new Look(390, 844, true, ColorScheme.LIGHT);

    Look {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("width and height must be positive: " + width + " x " + height);
        }
    }

    /// The same at night.
    Look dark() {
        return new Look(width, height, touch, ColorScheme.DARK);
    }

    boolean isDark() {
        return scheme == ColorScheme.DARK;
    }

    /// What a browser shall be like. Motion is reduced: what stands still can be clicked at once.
    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB");
    }
}
