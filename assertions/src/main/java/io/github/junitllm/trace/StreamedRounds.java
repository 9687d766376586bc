package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Undoes what Spring AI 1 does when it streams and calls tools: the call that follows a tool runs within the stream of
 * the call that asked for it, and the outer call then tells id, finish reason and tokens of the inner one as its own.
 */
final class StreamedRounds {

    private record Round(SpanNode outer, SpanNode inner, Tokens ofOuter, Tokens ofInner) {}

    private final List<Round> rounds;

    private StreamedRounds(List<Round> rounds) {
        this.rounds = rounds;
    }

    /** Takes from outer calls what is not their own; call {@link #settle()} when the rest is known. */
    static StreamedRounds separate(List<SpanNode> depthFirst) {
        List<Round> rounds = new ArrayList<>();
        for (SpanNode node : depthFirst) {
            SpanNode around = node.enclosing();
            if (around != null && isRound(around, node)) {
                rounds.add(new Round(around, node, Tokens.of(around.facts()), Tokens.of(node.facts())));
            }
        }
        rounds.forEach(StreamedRounds::separate);
        return new StreamedRounds(rounds);
    }

    /** Says of outer calls whose tokens are part of a sum that the sum stands elsewhere. */
    void settle() {
        for (Round round : rounds) {
            SpanNode outer = round.outer().representative();
            if (isOneSum(round) && !outer.work().tokens().areTold()) {
                outer.facts().countsAs(Tokens.NONE);
                outer.note("its tokens are part of the " + round.ofInner() + " that the streamed call below tells");
            }
        }
    }

    private static boolean isRound(SpanNode outer, SpanNode inner) {
        return outer.kind() == StepKind.MODEL_CALL
                && inner.kind() == StepKind.MODEL_CALL
                && outer.emitter().equals(inner.emitter())
                && SpringAi.isCallWithTools(outer)
                && SpringAi.isCallWithTools(inner);
    }

    private static boolean isOneSum(Round round) {
        return round.ofOuter().areTold() && round.ofOuter().equals(round.ofInner());
    }

    private static void separate(Round round) {
        StepFacts outer = round.outer().facts();
        StepFacts inner = round.inner().facts();
        Optional<String> responseId = outer.get(Fact.RESPONSE_ID);
        if (responseId.isPresent() && responseId.equals(inner.get(Fact.RESPONSE_ID))) {
            outer.forget(Fact.RESPONSE_ID, Fact.FINISH_REASONS);
            round.outer().note("its response id and finish reason were those of the streamed call below");
        }
        if (isOneSum(round)) {
            outer.forget(Fact.INPUT_TOKENS, Fact.OUTPUT_TOKENS);
        } else if (round.ofOuter().areTold() && round.ofInner().contain(round.ofOuter())) {
            inner.countsAs(round.ofInner().minus(round.ofOuter()));
            round.inner().note(CumulativeUsage.note(round.ofInner(), round.ofOuter()));
        }
    }
}
