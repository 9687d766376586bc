package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** One thing the application did, as one span tells it, with the steps it took to get there. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public sealed interface Step
        permits ModelCall,
                ToolExecution,
                Retrieval,
                Reranking,
                EmbeddingCall,
                GuardrailCheck,
                AgentStep,
                EvaluationStep,
                OtherStep {

    /** Returns what every step has: identity, name, time, failure, raw attributes. */
    StepSpan span();

    /** Returns the steps directly below, by start time. */
    List<Step> children();

    /** Returns what the step is in one stable word, for example {@code model_call}. */
    String kind();

    /** Returns what there is to say beside the name, in one harmless line; empty where there is nothing. */
    String detail();

    /** Returns the further spans that tell of the same work, which counts once. */
    default List<StepSpan> mergedFrom() {
        return span().mergedFrom();
    }

    /** Returns what went wrong; empty where the step succeeded. */
    default Optional<Failure> failure() {
        return span().failure();
    }
}
