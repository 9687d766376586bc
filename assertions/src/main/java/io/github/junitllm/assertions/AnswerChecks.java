package io.github.junitllm.assertions;

import io.github.junitllm.trace.Figures;
import io.github.junitllm.trace.OneLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all assertions on an answer share: each of them fails where there is none. */
abstract class AnswerChecks<SELF extends AnswerChecks<SELF>> extends EvidencedAssert<SELF, @Nullable String> {

    private static final int LONGEST = 160;
    private static final int LONGEST_ANSWER = 400;

    /** What is asserted on: the answer, or a part of it. */
    final String subject;

    AnswerChecks(
            @Nullable String actual, Class<?> selfType, String subject, Evidence evidence, CheckListener listener) {
        super(actual, selfType, evidence, listener);
        this.subject = subject;
    }

    /** Runs one assertion that says in words what does not hold; the answer is shown below. */
    final SELF answer(String check, String expectation, Function<String, Optional<String>> fact) {
        return unmet(check, expectation, answer -> fact.apply(answer)
                .map(text -> unmet(expectation, text).with(subject(), shownAnswer(answer))));
    }

    /** Runs one assertion that says what does not hold, and what to show below. */
    final SELF unmet(String check, String expectation, Function<String, Optional<Unmet>> assertion) {
        return check(check, () -> {
            String answer = actual;
            return answer == null ? Optional.of(unmet(expectation, "it was null")) : assertion.apply(answer);
        });
    }

    final Unmet unmet(String expectation, String fact) {
        return new Unmet("Expected the " + subject + " " + expectation + " but " + fact);
    }

    /** Returns the answer; without one the assertion fails. */
    final String present(String check, String expectation) {
        String answer = actual;
        if (answer == null) {
            throw broken(check, unmet(expectation, "it was null"));
        }
        return answer;
    }

    /** Returns the label of the row that shows what is asserted on. */
    final String subject() {
        return subject.startsWith("answer") ? "answer" : "value";
    }

    static Optional<String> factUnless(boolean holds, String fact) {
        return holds ? Optional.empty() : Optional.of(fact);
    }

    static String quoted(List<String> texts) {
        return quoted(texts, " and ");
    }

    static String quoted(List<String> texts, String joint) {
        return String.join(joint, texts.stream().map(AnswerChecks::quoted).toList());
    }

    static String quoted(String text) {
        return '"' + shown(text) + '"';
    }

    static String count(long number, String noun) {
        return number == 1 ? "1 " + noun : Figures.of(number) + " " + noun + "s";
    }

    static String shownAnswer(String answer) {
        return answer.isEmpty() ? "empty" : OneLine.of(answer, LONGEST_ANSWER);
    }

    static String shown(String text) {
        return OneLine.of(text, LONGEST);
    }
}
