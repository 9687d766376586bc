package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One search for documents.
 *
 * @param span what every step has
 * @param children the steps directly below
 * @param dataSourceId where was searched
 * @param query what was searched for
 * @param documents what was found, best first
 * @param documentCount how many were found, where the documents themselves were not captured
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Retrieval(
        StepSpan span,
        List<Step> children,
        Optional<String> dataSourceId,
        Content<String> query,
        Content<List<RetrievedDocument>> documents,
        OptionalLong documentCount)
        implements Step {

    public Retrieval {
        children = List.copyOf(children);
    }

    @Override
    public String kind() {
        return "retrieval";
    }

    @Override
    public String detail() {
        return SearchText.detail(query, documents);
    }
}
