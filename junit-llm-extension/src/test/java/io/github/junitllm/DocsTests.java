package io.github.junitllm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation says what is true, as far as a machine can tell. */
class DocsTests {

    private static final Path REPOSITORY =
            ProjectDirectory.current().resolve("..").normalize();

    @TempDir
    Path classes;

    static Stream<String> pages() throws IOException {
        Stream<Path> top = Stream.of(
                        "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md")
                .map(REPOSITORY::resolve);
        try (Stream<Path> docs = Files.list(REPOSITORY.resolve("docs"))) {
            return Stream.concat(
                    top, docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .map(file -> REPOSITORY.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }

    static Stream<String> pages_with_java() throws IOException {
        return pages().filter(page ->
                !page.startsWith("examples") && !page(page).blocks("java").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages_with_java")
    void java_compiles(String page) {
        List<String> errors = page(page).blocks("java").stream()
                .flatMap(block -> new DocumentedJava(page(page), block).errors(classes).stream())
                .toList();

        assertThat(errors).isEmpty();
    }

    @Test
    void java_that_does_not_compile_is_found() {
        MarkdownPage page = page("README.md");

        assertThat(new DocumentedJava(page, new MarkdownPage.Block("java", 7, "int days = 30;\nreturn days;\n"))
                        .errors(classes))
                .singleElement()
                .asString()
                .startsWith("README.md:8: ");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_lead_somewhere(String page) {
        Path folder = REPOSITORY.resolve(page).resolveSibling("");

        assertThat(page(page).localLinks()).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? REPOSITORY.resolve(page)
                    : folder.resolve(parts[0]).normalize();
            assertThat(target).exists();
            if (parts.length == 2) {
                assertThat(MarkdownPage.read(target).anchors()).contains(parts[1]);
            }
        });
    }

    @Test
    void the_settings_are_all_there_and_no_others() {
        assertThat(page("docs/settings.md").codeSpans().stream()
                        .filter(code -> code.startsWith(Setting.PREFIX))
                        .filter(code -> !code.equals("junit-llm.version"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Setting.keys());
    }

    @Test
    void the_two_commands_stand_where_ci_looks_for_them() throws IOException {
        List<String> start = Files.readAllLines(REPOSITORY.resolve("README.md")).subList(0, 30);

        assertThat(start)
                .endsWith("## Two commands", "```sh", "mvn -B -ntp -Pdemo test", "mvn -B -ntp -Pit verify", "```");
        assertThat(REPOSITORY.resolve(".ci").resolve("run")).content().contains("/^## Two commands/");
    }

    @Test
    void the_readme_begins_with_dependency_test_and_failure() {
        assertThat(page("README.md").blocks().stream().limit(4).map(MarkdownPage.Block::language))
                .containsExactly("xml", "java", "text", "sh");
    }

    private static MarkdownPage page(String page) {
        return MarkdownPage.read(REPOSITORY.resolve(page));
    }
}
