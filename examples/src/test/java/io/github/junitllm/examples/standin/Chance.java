package io.github.junitllm.examples.standin;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Randomness that depends on the seed, on what is read, and on how often it has been read before: the n-th equal
 * request meets the same chance in every run, whatever else is asked before or at the same time.
 */
final class Chance {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long seed;
    private final Map<Long, AtomicInteger> readings = new ConcurrentHashMap<>();

    Chance(long seed) {
        this.seed = seed;
    }

    SplittableRandom next(String text) {
        long hash = hash(text);
        int reading = readings.computeIfAbsent(hash, key -> new AtomicInteger()).getAndIncrement();
        return new SplittableRandom(hash * 31 + seed * FNV_PRIME + reading);
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
