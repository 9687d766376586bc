package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergedFactsTests {

    private static final Path STEP_FACTS = Path.of("src/main/java/io/github/junitllm/trace/StepFacts.java");

    /** Of no use once all readers were asked: another span of the same work may know the parameter's value. */
    private static final Set<String> ONLY_WHILE_READING = Set.of("reader", "unknownParameters");

    @Test
    void no_fact_is_forgotten_when_spans_are_merged() throws IOException {
        String source = Files.readString(STEP_FACTS);
        String merging = source.substring(source.indexOf("StepFacts addMissing("));
        List<String> facts = Arrays.stream(StepFacts.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .filter(name -> !ONLY_WHILE_READING.contains(name))
                .toList();

        assertThat(facts).hasSizeGreaterThan(40).allSatisfy(fact -> assertThat(merging)
                .contains("other." + fact));
    }
}
