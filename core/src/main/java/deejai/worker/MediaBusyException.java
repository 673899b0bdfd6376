package deejai.worker;

import java.io.Serial;

/// There is more to do than a [MediaPool] takes on; it may be asked again later.
public final class MediaBusyException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    MediaBusyException(String reason) {
        super(reason);
    }
}
