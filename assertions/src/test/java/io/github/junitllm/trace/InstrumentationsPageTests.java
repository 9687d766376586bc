package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.GeneratedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the page on instrumentations true: its tables are what the dumps show. */
class InstrumentationsPageTests {

    private static final String REFRESH = "mvn -q test -pl assertions -Dtest=InstrumentationsPageTests";

    @Test
    void the_tables_show_what_the_dumps_show() throws IOException {
        GeneratedPage page = new GeneratedPage(Path.of("../docs/instrumentations.md"), "dumps");
        String expected = page.with(generated());

        assertThat(page.text()).as(page.howToRefresh(REFRESH)).isEqualTo(expected);
    }

    private static String generated() {
        return table(Capability.ALL.subList(0, 6)) + "\n" + table(Capability.ALL.subList(6, Capability.ALL.size()))
                + "\n" + switches();
    }

    private static String table(List<Capability> capabilities) {
        Stream<String> head = Stream.of(
                row("Instrumentation", capabilities.stream().map(Capability::name)),
                row("---", capabilities.stream().map(capability -> "---")));
        Stream<String> rows = Instrumentation.ALL.stream()
                .map(library -> row(library.name(), capabilities.stream().map(capability -> capability.of(library))));
        return Stream.concat(head, rows).collect(Collectors.joining());
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String switches() {
        return Instrumentation.ALL.stream()
                .flatMap(
                        library -> library.switches().stream().map(text -> "- " + library.name() + ": " + text + ".\n"))
                .collect(Collectors.joining());
    }
}
