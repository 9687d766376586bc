package io.github.junitllm.assertions;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.trace.ModelCall;
import io.github.junitllm.trace.OneLine;
import io.github.junitllm.trace.StreamTiming;
import java.util.List;
import java.util.Optional;

/**
 * Says whether streamed answers begin in time.
 *
 * @param limit how long the first token may take
 */
record FirstTokenLimit(DurationLimit limit) {

    private static final int LONGEST = 80;
    private static final String FIX =
            "stream the answer and capture the call by what tells when it began: LlmTracing.chatModelListener() for"
                    + " LangChain4j, else gen_ai.response.time_to_first_chunk or an event for each chunk on the call's span";

    Optional<Unmet> of(List<ModelCall> calls, Evidence evidence) {
        List<StreamTiming> timings = evidence.trace().stream()
                .flatMap(trace -> trace.facts().streams().stream())
                .filter(timing -> isAmong(calls, timing.call()))
                .toList();
        Optional<Unmet> late = timings.stream()
                .flatMap(timing -> limit
                        .over(
                                subject(timing.call()),
                                "give its first token in at most " + Times.of(limit.most()),
                                timing.toFirstToken())
                        .map(unmet -> unmet.nearest(Optional.of(timing.call())))
                        .stream())
                .findFirst();
        if (late.isEmpty()) {
            requireTold(calls, timings.stream().map(StreamTiming::call).toList(), evidence);
        }
        return late;
    }

    /** A call that failed is not expected to have begun an answer, but one at least has to. */
    private void requireTold(List<ModelCall> calls, List<ModelCall> told, Evidence evidence) {
        calls.stream()
                .filter(call -> !isAmong(told, call) && (call.failure().isEmpty() || told.isEmpty()))
                .findFirst()
                .ifPresent(call -> {
                    String message = limit.check() + " cannot be decided: " + subject(call)
                            + " does not tell when its answer began";
                    throw new EvaluationException(
                            Kind.SETUP, evidence.marking(call).with("fix", FIX).below(message));
                });
    }

    @SuppressWarnings("ReferenceEquality") // two calls may tell the same
    private static boolean isAmong(List<ModelCall> calls, ModelCall wanted) {
        return calls.stream().anyMatch(call -> call == wanted);
    }

    private static String subject(ModelCall call) {
        return "model call [" + OneLine.of(call.span().name(), LONGEST) + "]";
    }
}
