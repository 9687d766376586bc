package io.github.junitllm.trace;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A span that no convention for language models describes: an HTTP request, a database query, the application's own.
 *
 * @param span what every step has
 * @param children the steps directly below
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record OtherStep(StepSpan span, List<Step> children) implements Step {

    public OtherStep {
        children = List.copyOf(children);
    }

    @Override
    public String kind() {
        return "other";
    }

    @Override
    public String detail() {
        return "";
    }
}
