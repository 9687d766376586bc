package io.github.junitllm.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import io.github.junitllm.judge.Rubric.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricFileTests {

    @TempDir
    Path project;

    @Test
    void a_rubric_is_read_from_the_class_path() {
        Rubric rubric = read("rubrics/support.yaml");

        assertThat(rubric.name()).isEqualTo("support-tone");
        assertThat(rubric.inputs()).containsExactly(CaseRole.CONTEXT);
        assertThat(rubric.items())
                .containsExactly(
                        new Item("grounded", "Does the answer say nothing that the context contradicts?", 3, true),
                        new Item("greets", "Does the answer greet the customer?", 2, false),
                        new Item("signs", "Does the answer end with the shop's name?", 1, false));
    }

    @Test
    void or_from_the_project_and_is_named_after_its_file() throws IOException {
        write("tone.rubric.yaml", "items: [{id: 7, question: Polite?}]");

        assertThat(read("tone.rubric.yaml").name()).isEqualTo("tone.rubric");
        assertThat(read("./tone.rubric.yaml").items()).containsExactly(new Item("7", "Polite?", 1, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `items: []`|field [items] requires a list of 1 to 100 questions, each such as {id: greets, question: Does the answer greet?}, but it was []
            `name: x`|field [items] requires a list of 1 to 100 questions, each such as {id: greets, question: Does the answer greet?}, but it is missing
            `- a`|field [the whole file] requires fields [name, inputs, items], but it was ["a"]
            ` `|field [the whole file] requires fields [name, inputs, items], but it was ""
            `item: []`|field [item] is unknown; did you mean [items]?
            `items: [{id: a, question: b, wieght: 2}]`|field [items[0].wieght] is unknown; did you mean [weight]?
            `items: [{id: a}]`|field [items[0].question] requires text, but it is missing
            `items: [{id: a, question: true}]`|field [items[0].question] requires text, but it was true
            `items: [{id: a b, question: c}]`|field [items[0].id] requires a name of letters, digits, - and _, at most 64 of them, but it was "a b"
            `items: [{id: a, question: b}, {id: a, question: c}]`|field [items[1].id] repeats the id of another item; give each an id of its own
            `items: [{id: a, question: b, weight: 0}]`|field [items[0].weight] requires a number above 0, such as 2, but it was 0
            `items: [{id: a, question: b, weight: .inf}]`|field [items[0].weight] requires a number above 0, such as 2, but it was "Infinity"
            `items: [{id: a, question: b, weight: "2"}]`|field [items[0].weight] requires a number above 0, such as 2, but it was "2"
            `items: [{id: a, question: b, mustPass: yes}]`|field [items[0].mustPass] requires true or false, but it was "yes"
            `{inputs: [answer], items: [{id: a, question: b}]}`|field [inputs] requires names out of [input, expected, context], but it was "answer"
            `{inputs: context, items: [{id: a, question: b}]}`|field [inputs] requires a list such as [input, context], but it was "context"
            `items: [[[[[[[[[[[[]]]]]]]]]]]]`|it is nested deeper than 10 levels
            `items: [{id: a, id: b}]`|found duplicate key id at line 1, column 17
            `items: !!java.lang.Thread {}`|could not determine a constructor for the tag tag:yaml.org,2002:java.lang.Thread at line 1, column 8
            """)
    void what_is_no_rubric_is_an_error_that_says_where(String yaml, String problem) throws IOException {
        write("bad.yaml", yaml);

        assertThat(failure("bad.yaml")).hasMessage("Rubric [bad.yaml] cannot be used: " + problem);
    }

    @Test
    void aliases_that_grow_are_refused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        write("bomb.yaml", bomb.toString());

        assertThat(failure("bomb.yaml"))
                .hasMessageStartingWith("Rubric [bomb.yaml] cannot be used: Number of aliases for non-scalar nodes");
    }

    @Test
    void an_alias_inside_of_what_it_stands_for_is_refused() throws IOException {
        write("endless.yaml", "items: &a [*a]");

        assertThat(failure("endless.yaml"))
                .hasMessage("Rubric [endless.yaml] cannot be used: the alias a stands for what it is part of");
    }

    @Test
    void size_encoding_and_place_have_limits() throws IOException {
        write("large.yaml", "# " + "x".repeat(2 * 1024 * 1024));
        Files.write(project.resolve("latin.yaml"), "name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(project.getParent().resolve("outside-" + project.getFileName() + ".yaml"), "items: []");

        assertThat(failure("large.yaml"))
                .hasMessage("Rubric [large.yaml] cannot be used: it is larger than 1 MiB; split it into several");
        assertThat(failure("latin.yaml"))
                .hasMessage("Rubric [latin.yaml] cannot be used: it is not UTF-8; save it in that encoding");
        assertThat(failure("../outside-" + project.getFileName() + ".yaml"))
                .hasMessageEndingWith(
                        "cannot be used: it lies outside the project's directory; move it to src/test/resources");
        assertThat(failure("rubrics/none.yaml"))
                .hasMessage(
                        "Rubric [rubrics/none.yaml] cannot be used: it was found neither on the class path nor as a file"
                                + " in the project's directory; put it at src/test/resources/rubrics/none.yaml");
    }

    private EvaluationException failure(String location) {
        EvaluationException failure = catchThrowableOfType(EvaluationException.class, () -> read(location));
        assertThat(failure.kind()).isEqualTo(Kind.SETUP);
        return failure;
    }

    private Rubric read(String location) {
        return new RubricFile(new ProjectFile(location, getClass().getClassLoader(), project)).read();
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(project.resolve(name), yaml);
    }
}
