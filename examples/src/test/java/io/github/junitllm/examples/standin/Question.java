package io.github.junitllm.examples.standin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the customer asks. */
record Question(String text) {

    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]{1,3}-\\d{2,6}\\b");
    private static final Pattern BACK_REFERENCE =
            Pattern.compile("\\b(it|its|that|this|they|them|their|both|one|same)\\b");
    private static final Pattern POSSESSIVE = Pattern.compile("\\bmy (order|parcel|package|delivery)\\b");
    private static final Pattern CLAUSE_END = Pattern.compile(
            "[?!.;]\\s+|,? and (?=(?:how|what|when|where|can|could|is|are|do|does|will|which|who|by)\\b)");

    /** Reads the question of a user message: its first paragraph. */
    static Question in(String message) {
        return new Question(message.split("\n\n", 2)[0].strip());
    }

    List<String> numbers() {
        return NUMBER.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    boolean refersBack() {
        return BACK_REFERENCE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    boolean isAboutTheCustomersOwn() {
        return POSSESSIVE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Returns the single questions that a longer one is made of. */
    List<Question> clauses() {
        return Arrays.stream(CLAUSE_END.split(text))
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .map(Question::new)
                .toList();
    }

    String withoutNumbers() {
        return NUMBER.matcher(text).replaceAll(" ");
    }
}
