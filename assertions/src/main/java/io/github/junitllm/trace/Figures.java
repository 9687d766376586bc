package io.github.junitllm.trace;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Writes numbers for people, the same on every machine: thousands are set apart by a space. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Figures {

    private Figures() {}

    /** Returns the number with its thousands set apart, for example {@code 1 240}. */
    public static String of(long number) {
        return Long.toString(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
    }

    static String inAndOut(TokenUsage usage) {
        return Stream.of(tokens(usage.input(), "in"), tokens(usage.output(), "out"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static String tokens(OptionalLong tokens, String unit) {
        return tokens.isPresent() ? of(tokens.getAsLong()) + " " + unit : "";
    }

    static String millis(Duration duration) {
        return of(duration.toMillis()) + " ms";
    }
}
