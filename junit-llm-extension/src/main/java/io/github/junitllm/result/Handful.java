package io.github.junitllm.result;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Keeps a list short that might have an entry a trial: a prompt that holds the time, for example. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Handful {

    static final int MOST = 8;

    private static final Pattern AND_MORE = Pattern.compile("… and (\\d{1,9}) more");

    private Handful() {}

    /**
     * Returns the entries sorted, each once: the first eight, and how many more there are. Lists that were cut before
     * are known to lack at least what the most cut one lacks.
     */
    public static List<String> of(Collection<String> entries) {
        List<String> known = new TreeSet<>(entries)
                .stream().filter(entry -> missing(entry) == 0).toList();
        int missing = entries.stream().mapToInt(Handful::missing).max().orElse(0) + Math.max(0, known.size() - MOST);
        Stream<String> first = known.stream().limit(MOST);
        return (missing == 0 ? first : Stream.concat(first, Stream.of("… and " + missing + " more"))).toList();
    }

    private static int missing(String entry) {
        Matcher more = AND_MORE.matcher(entry);
        return more.matches() ? Integer.parseInt(more.group(1)) : 0;
    }
}
