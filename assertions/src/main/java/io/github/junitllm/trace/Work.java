package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One piece of work, and the spans that tell of it: from the outermost to the one nearest to the provider. */
final class Work {

    /** No application is listened to by more instrumentations at once. */
    private static final int MOST_SPANS = 16;

    private final List<SpanNode> spans = new ArrayList<>(2);
    private SpanNode place;

    Work(SpanNode only) {
        this.place = only;
        spans.add(only);
    }

    /** Returns the span that stands for the work in the tree. */
    SpanNode place() {
        return place;
    }

    List<SpanNode> spans() {
        return spans;
    }

    /** Returns the further spans of the work. */
    List<StepSpan> mergedFrom() {
        return spans.stream()
                .filter(span -> span != place)
                .map(SpanNode::captured)
                .toList();
    }

    /** Returns what went wrong, as the span nearest to the provider says. */
    Optional<Failure> failure() {
        for (int i = spans.size() - 1; i >= 0; i--) {
            Optional<Failure> failure = spans.get(i).captured().failure();
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    /** Returns whether one instrumentation would have to have told twice of one work. */
    boolean sharesEmitter(Work other) {
        return shares(other, SpanNode::emitter);
    }

    /** Returns whether one wiring would have to have told twice of one work. */
    boolean sharesWiring(Work other) {
        return shares(other, SpanNode::wiring);
    }

    /** Returns whether the ids that the provider or the model gave contradict each other. */
    boolean contradicts(Work other) {
        return contradict(responseId(), other.responseId()) || contradict(toolCallId(), other.toolCallId());
    }

    boolean canAbsorb(Work other) {
        return this != other
                && place.kind() == other.place.kind()
                && spans.size() + other.spans.size() <= MOST_SPANS
                && !contradicts(other);
    }

    /** Returns the names that the spans have for the model. */
    List<String> models() {
        return spans.stream()
                .flatMap(span -> Stream.of(
                        span.facts().get(Fact.REQUESTED_MODEL), span.facts().get(Fact.RETURNED_MODEL)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the tokens as the span nearest to the provider tells them. */
    Tokens tokens() {
        for (int i = spans.size() - 1; i >= 0; i--) {
            Tokens tokens = Tokens.of(spans.get(i).facts());
            if (tokens.areTold()) {
                return tokens;
            }
        }
        return Tokens.NONE;
    }

    Optional<String> responseId() {
        return first(Fact.RESPONSE_ID);
    }

    Optional<String> toolCallId() {
        return first(Fact.TOOL_CALL_ID);
    }

    /** Takes over the spans of the same work that are nearer to the provider. */
    void absorb(Work inner, SpanNode newPlace, String reason) {
        spans.addAll(inner.spans);
        inner.spans.forEach(span -> span.work(this));
        newPlace.note("same work as " + (newPlace == place ? inner.place : place).describe() + ": " + reason);
        List<String> told = newPlace == place ? inner.place.notes() : place.notes();
        told.forEach(newPlace::note);
        place = newPlace;
    }

    private Optional<String> first(Fact<String> fact) {
        for (SpanNode span : spans) {
            Optional<String> told = span.facts().get(fact);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    private static boolean contradict(Optional<String> a, Optional<String> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    private boolean shares(Work other, Function<SpanNode, Object> writer) {
        for (SpanNode span : spans) {
            Object wrote = writer.apply(span);
            for (SpanNode another : other.spans) {
                if (wrote.equals(writer.apply(another))) {
                    return true;
                }
            }
        }
        return false;
    }
}
