package io.github.junitllm.baseline;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * A trial that was measured, as far as comparisons look at it.
 *
 * @param passed whether the answer held
 * @param output the recorded answer, masked; {@code null} where none was recorded
 * @param toolPath the names of the executed tools, in their order
 * @param figures the values of metrics by their names: {@link MetricNames} and the test's own scores; a figure that is
 *     not known is not there
 */
@API(status = Status.INTERNAL, since = "0.1")
public record MeasuredTrial(
        boolean passed, @Nullable String output, List<String> toolPath, SortedMap<String, BigDecimal> figures) {

    public MeasuredTrial {
        toolPath = List.copyOf(toolPath);
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
}
