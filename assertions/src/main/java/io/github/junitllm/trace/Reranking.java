package io.github.junitllm.trace;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One reordering of documents by how well they fit a query.
 *
 * @param span what every step has
 * @param children the steps directly below
 * @param query what they are to fit
 * @param documents in their new order
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Reranking(
        StepSpan span, List<Step> children, Content<String> query, Content<List<RetrievedDocument>> documents)
        implements Step {

    public Reranking {
        children = List.copyOf(children);
    }

    @Override
    public String kind() {
        return "reranking";
    }

    @Override
    public String detail() {
        return SearchText.detail(query, documents);
    }
}
