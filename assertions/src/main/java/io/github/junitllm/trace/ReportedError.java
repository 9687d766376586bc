package io.github.junitllm.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises a tool's result that reports an error although the tool did not fail. It knows
 *
 * <ul>
 *   <li>a JSON object whose {@code success} or {@code ok} is false, or whose {@code isError} or {@code is_error} is true;
 *   <li>a JSON object with something in {@code error}, {@code errors}, {@code exception}, {@code errorMessage} or
 *       {@code error_message}, unless it says {@code success} or {@code ok};
 *   <li>a JSON object whose {@code status} is {@code error}, {@code failed} or {@code failure};
 *   <li>a text that begins with {@code Error:}, {@code Exception:}, {@code Error while …}, {@code An error occurred},
 *       {@code Failed to …}, {@code Traceback (most recent call last)}, or the name of an exception's class.
 * </ul>
 *
 * <p>A result that says in its own words what went wrong is not recognised: it may be an answer.
 */
final class ReportedError {

    private static final int LONGEST_JSON = 200_000;
    private static final int LONGEST_BEGINNING = 300;

    private static final List<String> GOOD = List.of("success", "ok");
    private static final List<String> BAD = List.of("isError", "is_error");
    private static final List<String> TOLD = List.of("error", "errors", "exception", "errorMessage", "error_message");
    private static final List<String> BAD_STATUS = List.of("error", "failed", "failure");

    private static final String NOTHING = "(?:none|null|no|nil|false|n/a|0)\\W*$";

    private static final Pattern BEGINNING = Pattern.compile("(?i:"
            + "(?:fatal )?(?:error|exception)\\s*:\\s*(?!" + NOTHING + ")\\S"
            + "|error (?:executing|calling|invoking|while|when|during|occurred)\\b"
            + "|an? (?:\\w+ )?error (?:has )?occurred\\b"
            + "|failed to \\w"
            + "|exception in thread \""
            + "|traceback \\(most recent call last\\)"
            + ")|(?:[A-Za-z_]\\w*\\.){1,12}[A-Z]\\w*(?:Exception|Error)\\b(?!\\.)"
            + "|[A-Z]\\w*(?:Exception|Error)\\s*:\\s*\\S");

    private ReportedError() {}

    /** Returns what the result reports; empty where it reports no error. */
    static Optional<String> in(String result) {
        String text = result.strip();
        boolean isJson = text.startsWith("{") || text.startsWith("\"");
        Optional<JsonNode> json = isJson && text.length() <= LONGEST_JSON ? Json.parse(text) : Optional.empty();
        return json.map(ReportedError::inJson).orElseGet(() -> inText(text));
    }

    private static Optional<String> inJson(JsonNode json) {
        return json.isTextual() ? inText(json.textValue().strip()) : inObject(json);
    }

    private static Optional<String> inObject(JsonNode json) {
        boolean good = GOOD.stream().anyMatch(name -> isFlag(json, name, "true"));
        return Stream.of(
                        GOOD.stream()
                                .filter(name -> isFlag(json, name, "false"))
                                .map(name -> name + " is false"),
                        BAD.stream().filter(name -> isFlag(json, name, "true")).map(name -> name + " is true"),
                        TOLD.stream()
                                .filter(name -> !good && says(json, name))
                                .map(name -> name + ": " + text(json, name)),
                        Stream.of("status")
                                .filter(name -> BAD_STATUS.stream().anyMatch(word -> isFlag(json, name, word)))
                                .map(name -> name + " is " + text(json, name)))
                .flatMap(findings -> findings)
                .findFirst();
    }

    private static boolean isFlag(JsonNode json, String name, String word) {
        JsonNode value = json.path(name);
        return value.isValueNode() && value.asText().equalsIgnoreCase(word);
    }

    private static boolean says(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isTextual()) {
            String text = value.textValue().strip();
            return !text.isEmpty() && !text.matches("(?i)" + NOTHING);
        }
        return (value.isContainerNode() && !value.isEmpty()) || (value.isBoolean() && value.booleanValue());
    }

    private static String text(JsonNode json, String name) {
        return Json.text(json.path(name));
    }

    private static Optional<String> inText(String text) {
        String beginning = text.length() <= LONGEST_BEGINNING ? text : text.substring(0, LONGEST_BEGINNING);
        return BEGINNING.matcher(beginning).lookingAt() ? Optional.of(beginning) : Optional.empty();
    }
}
