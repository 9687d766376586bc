package io.github.junitllm.examples.standin;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Turns a right answer into a plainly wrong one. */
final class Mistakes {

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\w-])\\d+(?=(\\.\\d\\d)?\\b(?!-| x ))");
    private static final String FALSEHOOD = "Everything is settled there, you need not do anything.";

    private final SplittableRandom random;

    Mistakes(SplittableRandom random) {
        this.random = random;
    }

    String spoil(String answer) {
        int days = random.nextInt(2, 10);
        String wrongDates = DATE.matcher(answer)
                .replaceAll(date -> LocalDate.parse(date.group()).plusDays(days).toString());
        String wrong = FIGURE.matcher(wrongDates)
                .replaceAll(figure -> String.valueOf(Integer.parseInt(figure.group()) + days));
        return wrong.equals(answer) ? FALSEHOOD : wrong;
    }
}
