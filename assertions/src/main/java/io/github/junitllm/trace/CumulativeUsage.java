package io.github.junitllm.trace;

import java.util.List;

/**
 * Takes apart the sums of Spring AI 1: after a tool, a call tells the tokens of the calls before it as well. Known by
 * structure, since numbers cannot show it: an execution of a tool by the framework between two calls, all of them side
 * by side.
 */
final class CumulativeUsage {

    /** A call, a tool and another call. */
    private static final int FEWEST = 3;

    private final List<SpanNode> siblings;
    private final String scope;

    private CumulativeUsage(List<SpanNode> siblings, String scope) {
        this.siblings = siblings;
        this.scope = scope;
    }

    /** Corrects the calls among nodes that lie side by side, by start time. */
    static void correct(List<SpanNode> siblings) {
        if (siblings.size() < FEWEST) {
            return;
        }
        siblings.stream()
                .filter(SpringAi::isToolOfFirstVersion)
                .map(SpanNode::scope)
                .distinct()
                .limit(1)
                .forEach(scope -> new CumulativeUsage(siblings, scope).correct());
    }

    static String note(Tokens told, Tokens before) {
        return "told were " + told + "; Spring AI 1 adds up the rounds with tools, so the " + before
                + " told before were taken off";
    }

    private void correct() {
        Tokens before = Tokens.NONE;
        boolean tool = false;
        for (SpanNode sibling : siblings) {
            tool |= SpringAi.isToolOfFirstVersion(sibling);
            Tokens told = told(sibling);
            if (told.areTold()) {
                if (tool && before.areTold()) {
                    correct(sibling, told, before);
                }
                before = told;
                tool = false;
            }
        }
    }

    /** Returns what Spring AI itself tells of a call, whatever other instrumentations say. */
    private Tokens told(SpanNode sibling) {
        if (sibling.kind() != StepKind.MODEL_CALL) {
            return Tokens.NONE;
        }
        return sibling.work().spans().stream()
                .filter(span -> span.scope().equals(scope))
                .map(span -> Tokens.of(span.facts()))
                .findFirst()
                .orElse(Tokens.NONE);
    }

    private static void correct(SpanNode call, Tokens told, Tokens before) {
        if (!told.contain(before)) {
            call.note("told were " + told + ", less than the " + before
                    + " before the tool: taken as they are, although Spring AI 1 adds up the rounds with tools");
            return;
        }
        call.work().spans().stream()
                .filter(span -> Tokens.of(span.facts()).equals(told))
                .forEach(span -> span.facts().countsAs(told.minus(before)));
        call.note(note(told, before));
    }
}
