package io.github.junitllm.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.GeneratedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the page on assertions true: its tables are the examples that are run as tests. */
class AssertionsPageTests {

    @Test
    void the_tables_show_the_examples() throws IOException {
        GeneratedPage page = new GeneratedPage(Path.of("../docs/assertions.md"), "examples");

        String expected = page.with(generated());

        assertThat(page.text())
                .as(page.howToRefresh("mvn -q test -pl assertions -Dtest=AssertionsPageTests"))
                .isEqualTo(expected);
    }

    private static String generated() {
        return AssertionExamples.ALL.stream().map(AssertionsPageTests::section).collect(Collectors.joining("\n"));
    }

    private static String section(ExampleSection section) {
        return "### " + section.title() + "\n\n| assertion | passes on | fails, for example, with |\n|---|---|---|\n"
                + section.examples().stream().map(AssertionsPageTests::row).collect(Collectors.joining());
    }

    private static String row(Example example) {
        return "| <code>" + cell(example.call()) + "</code> | " + cell(example.passesOn()) + " | "
                + example.failing().map(AssertionsPageTests::message).orElse("") + " |\n";
    }

    private static String message(Example.Failing failing) {
        return "<pre>" + cell(failing.message()) + "</pre>";
    }

    /** A cell of a table is one line, and what stands in it is no HTML and no Markdown. */
    private static String cell(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "&#124;")
                .replace("*", "&#42;")
                .replace("_", "&#95;")
                .replace("`", "&#96;")
                .replace("\n", "<br>");
    }
}
