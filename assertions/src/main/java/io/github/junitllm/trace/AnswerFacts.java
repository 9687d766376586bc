package io.github.junitllm.trace;

import io.github.junitllm.text.Refusal;
import java.util.List;

/** Asks the answers of models whether they are refusals, cut off, or withheld. */
final class AnswerFacts {

    private final List<ModelCall> calls;

    AnswerFacts(List<ModelCall> calls) {
        this.calls = calls;
    }

    TraceFact refusals() {
        FactCollector fact = new FactCollector("refusals");
        calls.stream().filter(AnswerFacts::hasAnswered).forEach(call -> fact.captured(call, call.outputText()).stream()
                .flatMap(text -> Refusal.sentenceOf(text).stream())
                .forEach(sentence -> fact.found(call, sentence)));
        return fact.fact();
    }

    TraceFact truncated() {
        FactCollector fact = new FactCollector("truncated answers");
        for (ModelCall call : calls) {
            if (call.finishReasons().contains(FinishReason.LENGTH)) {
                fact.found(call, "the token limit was reached");
            } else if (!call.span().ended() && call.timeToFirstToken().isPresent()) {
                fact.found(call, "the stream never came to its end");
            } else {
                unlessFinished(call, fact);
            }
        }
        return fact.fact();
    }

    TraceFact contentFiltered() {
        FactCollector fact = new FactCollector("content-filtered answers");
        for (ModelCall call : calls) {
            if (call.finishReasons().contains(FinishReason.CONTENT_FILTER)) {
                fact.found(call, "the provider withheld the answer or a part of it");
            } else if (call.failure().filter(AnswerFacts::isFiltered).isPresent()) {
                fact.found(call, call.failure().orElseThrow().describe());
            } else {
                unlessFinished(call, fact);
            }
        }
        return fact.fact();
    }

    private static boolean isFiltered(Failure failure) {
        return failure.kind() == FailureKind.CONTENT_FILTER;
    }

    private static void unlessFinished(ModelCall call, FactCollector fact) {
        if (call.failure().isPresent() || !call.finishReasons().isEmpty()) {
            return;
        }
        fact.unknown(
                call,
                call.span().ended()
                        ? "no finish reason was reported by "
                                + ContentSwitch.nameOf(call.span().scope())
                        : "it has not ended");
    }

    /** A call that failed, is under way, or only asks for tools has said nothing to anybody. */
    private static boolean hasAnswered(ModelCall call) {
        boolean asksForTools = call.finishReasons().contains(FinishReason.TOOL_CALL)
                && call.output().asOptional().isEmpty();
        return call.failure().isEmpty() && call.span().ended() && !asksForTools;
    }
}
