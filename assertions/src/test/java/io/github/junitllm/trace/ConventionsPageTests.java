package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConventionsPageTests {

    @Test
    void the_page_lists_the_names_by_hand_that_are_read() throws IOException {
        String table = Stream.of(HandWrittenName.values())
                .map(ConventionsPageTests::row)
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("../docs/conventions.md"))).contains("|---|---|\n" + table + "\n\n");
    }

    private static String row(HandWrittenName name) {
        return "| " + name.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | "
                + name.names().stream().map(key -> "`" + key + "`").collect(Collectors.joining(", ")) + " |";
    }
}
