package io.github.junitllm.result;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Names a run. All JVMs of one Maven invocation have the same run id, two runs from an IDE have two.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ -}, not dots alone
 */
@API(status = Status.INTERNAL, since = "0.1")
public record RunId(String value) {

    private static final Pattern USABLE = Pattern.compile("(?!\\.+$)[A-Za-z0-9._-]{1,64}");
    private static final Pattern DERIVED = Pattern.compile("(\\d{8}T\\d{6}\\.\\d{3})Z-(\\d+)");
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS", Locale.ROOT);
    private static final Duration BOOT_TIME_JITTER = Duration.ofSeconds(2);

    public RunId {
        if (!USABLE.matcher(value).matches()) {
            throw new IllegalArgumentException("A run id requires 1 to 64 characters of A-Z a-z 0-9 . _ - and more than"
                    + " dots, because it names a directory, but it was [" + value + "]");
        }
    }

    /** Derives the id of the run that this JVM belongs to. */
    public static RunId ofThisProcess() {
        return of(ProcessTree.owner());
    }

    static RunId of(ProcessFacts owner) {
        return new RunId(START.format(owner.start().atOffset(ZoneOffset.UTC)) + "Z-" + owner.pid());
    }

    /**
     * Returns whether another id names the same process. Linux tells a start time relative to a boot time that moves with
     * corrections of the clock, so two JVMs can read two start times of the same process.
     */
    boolean hasSameOwnerAs(String other) {
        Matcher mine = DERIVED.matcher(value);
        Matcher theirs = DERIVED.matcher(other);
        return mine.matches()
                && theirs.matches()
                && mine.group(2).equals(theirs.group(2))
                && Duration.between(start(mine), start(theirs)).abs().compareTo(BOOT_TIME_JITTER) <= 0;
    }

    private static Instant start(Matcher derived) {
        return LocalDateTime.parse(derived.group(1), START).toInstant(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return value;
    }
}
