package io.github.junitllm.trace;

import java.util.Optional;
import java.util.Set;

/** Tells whether what a step failed with is what a step below it failed with, in whatever words. */
final class SameFailure {

    /** How two failures go together. */
    enum Verdict {
        /** The outer step passes the inner failure on. */
        SAME,
        /** The outer step failed with something of its own. */
        ANOTHER,
        /** The words leave it open. */
        OPEN
    }

    private static final int LONGEST_COMPARED = 2_000;
    private static final int SHORTEST_TELLING = 4;
    private static final int SHORTEST_NAME = 8;

    /** What says nothing but that there is a cause. */
    private static final Set<String> WRAPPERS = Set.of(
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "java.util.concurrent.CompletionException",
            "java.util.concurrent.ExecutionException",
            "java.lang.reflect.InvocationTargetException",
            "java.lang.reflect.UndeclaredThrowableException",
            "java.io.UncheckedIOException",
            "dev.langchain4j.exception.LangChain4jException",
            "dev.langchain4j.agentic.agent.AgentInvocationException");

    private SameFailure() {}

    static Verdict of(Failure outer, Failure inner) {
        if (isTold(outer, inner) || isOfOneKind(outer, inner)) {
            return Verdict.SAME;
        }
        return outer.type().filter(type -> !WRAPPERS.contains(type)).isPresent() ? Verdict.ANOTHER : Verdict.OPEN;
    }

    private static boolean isTold(Failure outer, Failure inner) {
        if (outer.message().isEmpty() || inner.message().isEmpty()) {
            return outer.type().isEmpty()
                    ? outer.message().isEmpty()
                    : outer.type().equals(inner.type());
        }
        String outerText = text(outer.message());
        String innerText = text(inner.message());
        return contains(outerText, innerText)
                || contains(innerText, outerText)
                || inner.type()
                        .map(FailureEvidence::simpleName)
                        .filter(name -> name.length() >= SHORTEST_NAME && outerText.contains(name))
                        .isPresent();
    }

    private static boolean contains(String text, String part) {
        return part.length() < SHORTEST_TELLING ? text.equals(part) : text.contains(part);
    }

    private static boolean isOfOneKind(Failure outer, Failure inner) {
        return outer.kind() == inner.kind() && outer.kind() != FailureKind.OTHER && outer.kind() != FailureKind.TOOL;
    }

    private static String text(Optional<String> message) {
        String text = message.orElse("").strip();
        return text.length() <= LONGEST_COMPARED ? text : text.substring(0, LONGEST_COMPARED);
    }
}
