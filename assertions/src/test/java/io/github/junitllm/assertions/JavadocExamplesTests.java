package io.github.junitllm.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the Javadoc of each assertion useful: it says on what the assertion passes and on what it fails. */
class JavadocExamplesTests {

    private static final Path SOURCES = Path.of("src/main/java/io/github/junitllm/assertions");

    /** A public method that returns the assert; its comment, if it has one, is the first group. */
    private static final Pattern ASSERTION = Pattern.compile(
            "(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?(?:@\\w+\\s+)*public (?:final )?(?:SELF|\\w+Assert) (\\w+)\\(",
            Pattern.DOTALL);

    /** What measures cannot fail. */
    private static final Set<String> MEASURING = Set.of("record");

    @Test
    void each_assertion_has_an_example_that_passes_and_one_that_fails() throws IOException {
        assertThat(withoutExamples()).isEmpty();
    }

    private static List<String> withoutExamples() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*Assert(ions)?\\.java"))
                    .filter(file -> !file.endsWith("LlmAssertions.java"))
                    .sorted()
                    .flatMap(JavadocExamplesTests::withoutExamples)
                    .toList();
        }
    }

    private static Stream<String> withoutExamples(Path file) {
        try {
            return ASSERTION
                    .matcher(Files.readString(file))
                    .results()
                    .filter(method -> !MEASURING.contains(method.group(2)) && !hasExamples(method))
                    .map(method -> file.getFileName() + ": " + method.group(2));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasExamples(MatchResult method) {
        String comment = Objects.requireNonNullElse(method.group(1), "").replaceAll("\\s+\\*?\\s*", " ");
        return comment.contains("asses on") && comment.contains("ails on");
    }
}
