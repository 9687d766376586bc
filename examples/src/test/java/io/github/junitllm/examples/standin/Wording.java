package io.github.junitllm.examples.standin;

import io.github.junitllm.examples.standin.Evidence.Sentence;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** Says the same thing in different ways. */
final class Wording {

    private static final List<String> OPENINGS = List.of("", "Happy to help! ", "Thanks for asking. ", "Sure. ");
    private static final List<String> CLOSINGS = List.of("", "", " Anything else?", " Let me know if you need more.");

    private final SplittableRandom random;

    Wording(SplittableRandom random) {
        this.random = random;
    }

    String answer(List<String> sentences) {
        return one(OPENINGS) + String.join(" ", sentences) + one(CLOSINGS);
    }

    String statements(Collection<String> numbers, List<String> statements) {
        String subject = String.join(", ", numbers);
        return one(List.of("Order ", "For order ", "This is what I see for order ")) + subject + ": "
                + String.join(", ", statements) + ".";
    }

    String cited(Sentence sentence) {
        String source = sentence.source();
        return source.isEmpty()
                ? sentence.text()
                : one(List.of(
                        sentence.text() + " (" + source + ")",
                        "According to our " + source + ": " + sentence.text(),
                        "Our " + source + " says: " + sentence.text()));
    }

    String ignorance() {
        return one(List.of(
                "I don't know: our policies say nothing about that. Shall I pass the question on to the support team?",
                "I don't know, as I find nothing about that in our policies. The support team will gladly look into it.",
                "That is something I don't know. I can pass your question on to the support team."));
    }

    String missingNumber() {
        return one(List.of(
                "Could you tell me the order number, please?",
                "Please send me the order number; it looks like A-1000."));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
