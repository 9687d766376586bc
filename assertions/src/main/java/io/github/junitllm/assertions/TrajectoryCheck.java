package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.ToolPath.shown;

import io.github.junitllm.text.NearestName;
import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.ToolExecution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where the calls of tools leave a reference. */
final class TrajectoryCheck {

    private final ToolPath path;
    private final String expectation;
    private final List<ToolCallReference> reference;
    private final CallAlignment alignment;

    /** Takes the beginning of the message, without the reference: {@code Expected exactly the tool calls}. */
    TrajectoryCheck(ToolPath path, String expectation, List<ToolCallReference> reference) {
        this.path = path;
        this.expectation = expectation;
        this.reference = reference;
        this.alignment = new CallAlignment(reference, path.executions());
    }

    Optional<Unmet> unmet(TrajectoryMatch match) {
        return switch (match) {
            case STRICT -> strict();
            case UNORDERED -> unordered();
            case SUBSET -> subset();
            case SUPERSET -> superset();
            case IN_ORDER -> inOrder();
        };
    }

    private Optional<Unmet> strict() {
        return alignment
                .divergence()
                .map(position ->
                        unmet(called()).with("differs", divergence(position)).nearest(nearest(position)))
                .or(this::askedInstead);
    }

    private Optional<Unmet> unordered() {
        List<ToolCallReference> missing = alignment.missing();
        List<ToolExecution> extra = alignment.extra();
        if (missing.isEmpty() && extra.isEmpty()) {
            return askedInstead();
        }
        List<String> facts = new ArrayList<>();
        missing.stream().findFirst().ifPresent(first -> facts.add("[" + shown(first) + "] was not called"));
        extra.stream().findFirst().ifPresent(first -> facts.add("[" + label(first) + "] was called besides"));
        return Optional.of(unmet(String.join(" and ", facts) + "; " + called())
                .nearest(extra.stream().findFirst().or(() -> similar(missing.get(0)))));
    }

    private Optional<Unmet> subset() {
        return alignment.extra().stream().findFirst().map(first -> unmet(
                        "[" + label(first) + "] was called besides; " + called())
                .nearest(Optional.of(first)));
    }

    private Optional<Unmet> superset() {
        return alignment.missing().stream().findFirst().map(first -> unmet(
                        "[" + shown(first) + "] was not called; " + called())
                .nearest(similar(first)));
    }

    private Optional<Unmet> inOrder() {
        List<Integer> found = alignment.inOrder();
        if (found.size() == reference.size()) {
            return Optional.empty();
        }
        String missing = "[" + shown(reference.get(found.size())) + "] was ";
        String fact = found.isEmpty()
                ? missing + "never called"
                : missing + "not called after [" + shown(reference.get(found.size() - 1)) + "]";
        Optional<ToolExecution> last = found.isEmpty()
                ? Optional.empty()
                : Optional.of(path.executions().get(found.get(found.size() - 1)));
        return Optional.of(unmet(fact + "; " + called()).nearest(last));
    }

    /** What was asked for and not seen to be executed is not nothing. */
    private Optional<Unmet> askedInstead() {
        return path.askedFor().isEmpty() ? Optional.empty() : Optional.of(unmet(path.called()));
    }

    private Unmet unmet(String fact) {
        return new Unmet(expectation + " " + shown(reference) + " but " + fact)
                .comparing(labels(), reference.stream().map(Object::toString).toList());
    }

    private Optional<ToolExecution> nearest(int position) {
        List<ToolExecution> calls = path.executions();
        return calls.isEmpty() ? Optional.empty() : Optional.of(calls.get(Math.min(position, calls.size() - 1)));
    }

    private String divergence(int position) {
        String call = "call " + Figures.of(position + 1);
        if (position >= path.executions().size()) {
            return call + " is missing: [" + shown(reference.get(position)) + "]";
        }
        String actual = "[" + label(path.executions().get(position)) + "]";
        return position >= reference.size()
                ? call + " is one too many: " + actual
                : call + " is " + actual + " instead of [" + shown(reference.get(position)) + "]";
    }

    private Optional<ToolExecution> similar(ToolCallReference missing) {
        return NearestName.of(missing.name(), path.names())
                .flatMap(near -> path.named(near).stream().findFirst());
    }

    private String called() {
        return path.executions().isEmpty() ? path.called() : "the calls were " + shown(labels());
    }

    private List<String> labels() {
        return path.executions().stream().map(this::plainLabel).toList();
    }

    private String label(ToolExecution call) {
        return shown(plainLabel(call));
    }

    /** Arguments are told where the reference tells some. */
    private String plainLabel(ToolExecution call) {
        boolean named = reference.stream().allMatch(expected -> expected.args().isEmpty());
        return named
                ? call.name()
                : call.name() + "(" + call.arguments().asOptional().orElse("?") + ")";
    }
}
