package io.github.junitllm.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says whether a call and one that ran within it can be the same call, from what both tell. */
final class SameCall {

    private static final String USER = "user";

    private SameCall() {}

    /** Returns whether nothing that both tell, apart from tokens, speaks against it. */
    static boolean isPossible(SpanNode around, SpanNode within) {
        Work outer = around.work();
        Work inner = within.work();
        return !outer.sharesWiring(inner)
                && outer.canAbsorb(inner)
                && !isMadeByAStepOf(around, within)
                && modelsAgree(outer, inner)
                && agree(text(around), text(within))
                && asksTheSame(question(around), question(within))
                && (!outer.sharesEmitter(inner) || isOtherWiring(around, within));
    }

    static boolean isSameFailure(SpanNode around, SpanNode within) {
        boolean comparable = around.work().sharesEmitter(within.work());
        return isPossible(around, within)
                && (!comparable || around.work().failure().equals(within.work().failure()));
    }

    /** A call that has not ended yet is open around all that follows, whatever that is. */
    static boolean isPossibleWithoutTokens(SpanNode around, SpanNode within) {
        boolean bothTell =
                around.work().tokens().areTold() && within.work().tokens().areTold();
        return !bothTell
                && around.end() != Long.MAX_VALUE
                && !around.work().sharesEmitter(within.work())
                && isPossible(around, within);
    }

    /**
     * Two spans of one library side by side or one above the other are two calls, unless one of them cannot even see the
     * model.
     */
    private static boolean isOtherWiring(SpanNode a, SpanNode b) {
        boolean apart = a.parent() != b.parent() && !a.isAbove(b) && !b.isAbove(a);
        boolean blind = a.work().models().isEmpty() || b.work().models().isEmpty();
        return (apart || blind)
                && !contradict(a.facts().get(Fact.INPUT), b.facts().get(Fact.INPUT));
    }

    /** A tool or an agent that works within a call makes calls of its own. */
    private static boolean isMadeByAStepOf(SpanNode around, SpanNode within) {
        SpanNode step = within.enclosing();
        return step != null
                && step != around
                && !step.isAbove(around)
                && around.start() <= step.start()
                && step.end() <= around.end();
    }

    private static boolean modelsAgree(Work a, Work b) {
        List<String> others = b.models();
        return a.models().isEmpty()
                || others.isEmpty()
                || a.models().stream().anyMatch(model -> others.stream().anyMatch(other -> isSameModel(model, other)));
    }

    private static boolean isSameModel(String a, String b) {
        return a.equals(b) || isDated(a, b) || isDated(b, a);
    }

    /** Providers answer with the dated name of what was asked for. */
    private static boolean isDated(String dated, String plain) {
        return dated.startsWith(plain + "-")
                && dated.length() > plain.length() + 1
                && Character.isDigit(dated.charAt(plain.length() + 1));
    }

    private static boolean agree(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    /** What leads to the question, and what stands around it, not all instrumentations tell. */
    private static boolean asksTheSame(String a, String b) {
        return a.contains(b) || b.contains(a);
    }

    /** Returns what the user said last; empty where it is not known. */
    private static String question(SpanNode call) {
        return call.facts().get(Fact.INPUT).stream()
                .flatMap(List::stream)
                .filter(message -> message.role().equals(USER))
                .reduce((earlier, later) -> later)
                .map(message -> message.text().strip())
                .orElse("");
    }

    private static boolean contradict(Optional<List<Message>> a, Optional<List<Message>> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    /** Returns what the model answered. */
    private static String text(SpanNode call) {
        return call.facts().get(Fact.OUTPUT).stream()
                .flatMap(List::stream)
                .map(Message::text)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
