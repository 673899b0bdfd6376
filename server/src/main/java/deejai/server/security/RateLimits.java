package deejai.server.security;

import deejai.server.security.RateSettings.Rate;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.LinkedHashMap;

/// Keeps count of who sends how many requests: a bucket of tokens for each, out of which every request takes
/// one and into which they flow back (token bucket).
///
/// Safe for use by several threads.
final class RateLimits {

    private final RateSettings settings;

    /// By time of last use.
    private final LinkedHashMap<Key, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true);

    RateLimits(RateSettings settings) {
        this.settings = settings;
    }

    private record Key(RequestClass kind, String who) {}

    /// Takes a token.
    ///
    /// @param who an address or an account
    /// @return whether there was one, and how many are left
    ConsumptionProbe take(RequestClass kind, String who) {
        return bucket(new Key(kind, who)).tryConsumeAndReturnRemaining(1);
    }

    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket bucket(Key key) {
        synchronized (buckets) {
            Bucket known = buckets.get(key);
            if (known != null) {
                return known;
            }
            if (buckets.size() >= settings.mostKept()) {
                buckets.pollFirstEntry();
            }
            Bucket bucket = newBucket(settings.of(key.kind()));
            buckets.put(key, bucket);
            return bucket;
        }
    }

    private static Bucket newBucket(Rate rate) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(rate.burst())
                        .refillGreedy(rate.requests(), rate.period())
                        .build())
                .build();
    }
}
