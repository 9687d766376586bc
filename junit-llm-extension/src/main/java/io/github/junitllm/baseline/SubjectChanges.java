package io.github.junitllm.baseline;

import io.github.junitllm.result.TrialRecord.SubjectRecord;
import io.github.junitllm.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Says in one line each what a test's subject has changed. */
final class SubjectChanges {

    /** Where prompts hold what the case asks, there are as many as cases. */
    private static final int MOST_LINES = 6;

    private SubjectChanges() {}

    /** Compares; where one of the two is not known, nothing is said. */
    static List<String> between(SubjectRecord before, SubjectRecord now) {
        if (before.equals(SubjectRecord.UNKNOWN) || now.equals(SubjectRecord.UNKNOWN)) {
            return List.of();
        }
        return Stream.of(
                        whole("prompt", ListChange.between(before.prompts(), now.prompts()), SubjectChanges::bracketed),
                        whole("model", ListChange.between(before.models(), now.models()), Excerpt::of),
                        tools(ListChange.between(before.tools(), now.tools())),
                        parameters(ListChange.between(before.parameters(), now.parameters())))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> whole(String kind, ListChange change, UnaryOperator<String> shown) {
        if (change.isReplacement()) {
            return List.of(kind + " " + shown.apply(change.gone().get(0)) + " became "
                    + shown.apply(change.added().get(0)));
        }
        if (change.size() > MOST_LINES) {
            return List.of(kind + "s: " + change.added().size() + " are new, "
                    + change.gone().size() + " are gone");
        }
        return Stream.concat(
                        change.added().stream().map(entry -> kind + " " + shown.apply(entry) + " is new"),
                        change.gone().stream().map(entry -> kind + " " + shown.apply(entry) + " is gone"))
                .toList();
    }

    private static String bracketed(String prompt) {
        return "[" + Excerpt.of(prompt) + "]";
    }

    /** A tool's definition is a hash, which says nothing to a reader. */
    private static List<String> tools(ListChange change) {
        List<String> lines = new ArrayList<>();
        change.added().stream()
                .map(entry -> "tool " + Excerpt.of(toolName(entry))
                        + (change.before(entry, SubjectChanges::toolName).isPresent() ? " changed" : " is new"))
                .forEach(lines::add);
        change.vanished(SubjectChanges::toolName).stream()
                .map(entry -> "tool " + Excerpt.of(toolName(entry)) + " is gone")
                .forEach(lines::add);
        return lines;
    }

    private static String toolName(String tool) {
        return tool.lastIndexOf(' ') < 0 ? tool : tool.substring(0, tool.lastIndexOf(' '));
    }

    private static List<String> parameters(ListChange change) {
        List<String> lines = new ArrayList<>();
        change.added().stream()
                .map(entry -> change.before(entry, SubjectChanges::parameterName)
                        .map(before -> Excerpt.of(before) + " became " + Excerpt.of(entry))
                        .orElse(Excerpt.of(entry) + " is new"))
                .forEach(lines::add);
        change.vanished(SubjectChanges::parameterName).stream()
                .map(entry -> Excerpt.of(entry) + " is gone")
                .forEach(lines::add);
        return lines;
    }

    private static String parameterName(String parameter) {
        return parameter.indexOf('=') < 0 ? parameter : parameter.substring(0, parameter.indexOf('='));
    }
}
