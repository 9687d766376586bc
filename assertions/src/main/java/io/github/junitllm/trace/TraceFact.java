package io.github.junitllm.trace;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * One question asked of a trace, with its answer.
 *
 * @param name what is looked for, in the plural, for example {@code refusals}
 * @param found where it was found, in order of the tree
 * @param unknown steps that cannot be asked, and why: content that was not captured, for example
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record TraceFact(String name, List<Finding> found, List<Finding> unknown) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TEXT = 200;

    /** What is known. */
    public enum State {
        /** It was found at least once. */
        FOUND,
        /** Every step was asked, and it was found nowhere. */
        NONE_FOUND,
        /** It was found nowhere, but not every step could be asked. */
        NOT_KNOWN
    }

    /**
     * One step that gives the answer, or cannot give one.
     *
     * @param step the step
     * @param what was found in it, or why nothing is known of it; untrusted text
     */
    public record Finding(Step step, String what) {

        /** Returns step and finding in one harmless line. */
        public String describe() {
            return "[" + OneLine.of(step.span().name(), LONGEST_NAME) + "] " + OneLine.of(what, LONGEST_TEXT);
        }
    }

    public TraceFact {
        found = List.copyOf(found);
        unknown = List.copyOf(unknown);
    }

    /** Returns what is known. */
    public State state() {
        if (!found.isEmpty()) {
            return State.FOUND;
        }
        return unknown.isEmpty() ? State.NONE_FOUND : State.NOT_KNOWN;
    }

    /** Returns the steps where it was found, in order of the tree. */
    public List<Step> steps() {
        return found.stream().map(Finding::step).toList();
    }
}
