package io.github.junitllm.assertions;

import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import java.util.List;

/** The assertions on an answer that is JSON, by example. */
final class JsonExamples {

    private static final String DAYS = "{\"type\":\"object\",\"properties\":{\"days\":{\"type\":\"integer\"}}}";

    static final ExampleSection SECTION = new ExampleSection(
            "An answer that is JSON",
            JsonAssertions.class,
            List.of(
                    new Example(
                            "isValidJson()",
                            "{\"days\":30}: the whole answer, no field twice in an object",
                            () -> assertThatAnswer("{\"days\":30}").isValidJson(),
                            () -> assertThatAnswer("```json\n{\"days\":30}\n```")
                                    .isValidJson(),
                            """
                            Expected the answer to be JSON but it is JSON within a Markdown fence
                              answer    : ```json {"days":30} ```"""),
                    new Example(
                            "isJsonEqualTo(\"{\\\"days\\\":30}\")",
                            "{\"days\":30.0}; tolerance and ignored places by a second argument",
                            () -> assertThatAnswer("{\"days\":30.4,\"id\":7}")
                                    .isJsonEqualTo("{\"days\":30}", json -> json.withTolerance(0.5)
                                            .ignoring("/id")),
                            () -> assertThatAnswer("{\"days\":31,\"id\":7}").isJsonEqualTo("{\"days\":30}"),
                            """
                            Expected the answer to equal the JSON {"days":30} but at /days it was 31 instead of 30
                              also      : /id is not expected: 7
                              answer    : {"days":31,"id":7}"""),
                    new Example(
                            "hasJsonAt(\"/items/0/id\", 7)",
                            "{\"items\":[{\"id\":7}]}",
                            () -> assertThatAnswer("{\"items\":[{\"id\":7}]}").hasJsonAt("/items/0/id", 7),
                            () -> assertThatAnswer("{\"items\":[]}").hasJsonAt("/items/0/id", 7),
                            """
                            Expected the answer to have 7 at /items/0/id but there is nothing
                              answer    : {"items":[]}"""),
                    new Example(
                            "hasJsonAt(\"/items/0\", item -> item.hasJsonAt(\"/id\", 7))",
                            "{\"items\":[{\"id\":7}]}; text there is as it is, all else is JSON",
                            () -> assertThatAnswer("{\"items\":[{\"id\":7}]}")
                                    .hasJsonAt("/items/0", item -> item.hasJsonAt("/id", 7)),
                            () -> assertThatAnswer("{\"items\":[{\"id\":8}]}")
                                    .hasJsonAt("/items/0", item -> item.hasJsonAt("/id", 7)),
                            """
                            Expected the answer at /items/0 to have 7 at /id but it was 8
                              answer    : {"id":8}"""),
                    new Example(
                            "matchesJsonSchema(schema)",
                            "{\"days\":30}; the schema as text, a resource or a path",
                            () -> assertThatAnswer("{\"days\":30}").matchesJsonSchema(DAYS),
                            () -> assertThatAnswer("{\"days\":\"30\"}").matchesJsonSchema(DAYS),
                            """
                            Expected the answer to match the JSON Schema {"type":"object","properties":{"days":{"type":"integer"}}} but at /days: string found, integer expected
                              answer    : {"days":"30"}""")));

    private JsonExamples() {}
}
