package deejai.server.demo;

import deejai.demo.DemoSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A demo library, for those who have no music at hand.
@Tag(name = "Library")
@RestController
@RequestMapping("/api/v2/demo")
final class DemoController {

    private final Demo demo;

    DemoController(Demo demo) {
        this.demo = demo;
    }

    @Operation(summary = "How far the demo library is")
    @GetMapping
    DemoStatus status() {
        return demo.status();
    }

    @Operation(
            summary = "Compose a demo library and scan it",
            description = "Invented music in eight styles, for a library without any. It takes about half a minute; "
                    + "then it is a folder of the library. Does nothing where it is being composed already.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    DemoStatus begin(
            @Parameter(description = "How many pieces, 1 to 96") @RequestParam(defaultValue = "48") int tracks,
            @Parameter(description = "Length of each, 5 to 300; by default 40 to 75", example = "12")
                    @RequestParam(required = false)
                    @Nullable
                    Double seconds) {
        DemoSettings usual = DemoSettings.standard();
        return demo.begin(
                seconds == null ? usual.withTracks(tracks) : new DemoSettings(tracks, seconds, seconds, usual.seed()));
    }
}
