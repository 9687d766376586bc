package io.github.junitllm.judge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the model found out about one claim or one question: checked against the form that was asked for.
 *
 * @param fields the texts by their names
 */
record Finding(Map<String, String> fields) {

    static final String EVIDENCE = "evidence";
    static final String REASONING = "reasoning";
    static final String VERDICT = "verdict";

    Finding {
        fields = Map.copyOf(fields);
    }

    String field(String name) {
        String text = fields.get(name);
        if (text == null) {
            throw new IllegalArgumentException("No finding has a field " + name);
        }
        return text;
    }

    <V extends Enum<V>> V verdict(Class<V> menu) {
        return Enum.valueOf(menu, field(VERDICT));
    }

    <V extends Enum<V>> boolean is(V verdict) {
        return field(VERDICT).equals(verdict.name());
    }

    /** Returns the finding in one line: verdict, subject, why, and what the model quotes for it. */
    String line(String subject) {
        String quote = field(EVIDENCE).isBlank() ? "" : " [" + Prose.of(field(EVIDENCE)) + "]";
        return word() + ": " + Prose.of(subject) + " – " + Prose.of(field(REASONING)) + quote;
    }

    private String word() {
        return field(VERDICT).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static <V extends Enum<V>> List<Finding> with(V verdict, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.is(verdict)).toList();
    }

    static List<String> menu(Class<? extends Enum<?>> menu) {
        return Stream.of(menu.getEnumConstants()).map(Enum::name).toList();
    }
}
