package io.github.junitllm.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        return !agree(responseId(), other.responseId()) || !agree(toolCallId(), other.toolCallId());
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
                        Optional.ofNullable(span.facts().requestedModel),
                        Optional.ofNullable(span.facts().returnedModel)))
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

    @Nullable
    String responseId() {
        return first(facts -> facts.responseId);
    }

    @Nullable
    String toolCallId() {
        return first(facts -> facts.toolCallId);
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

    private static boolean agree(@Nullable String a, @Nullable String b) {
        return a == null || b == null || a.equals(b);
    }

    private @Nullable String first(Function<StepFacts, @Nullable String> id) {
        for (SpanNode span : spans) {
            String told = id.apply(span.facts());
            if (told != null) {
                return told;
            }
        }
        return null;
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
