package io.github.junitllm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceCommandTests {

    private static final String FILE = "trace.otlp.json";
    private static final String WANTED =
            " OTLP JSON is an object with resourceSpans or resourceLogs, or several of them, one a line.";

    private static final String CHAT = """
            {"traceId": "0123456789abcdef0123456789abcdef", "spanId": "0000000000000001", "name": "chat gpt-4o-mini",
             "startTimeUnixNano": "1000000000", "endTimeUnixNano": "2000000000", "attributes": [
              {"key": "gen_ai.operation.name", "value": {"stringValue": "chat"}},
              {"key": "gen_ai.provider.name", "value": {"stringValue": "openai"}},
              {"key": "gen_ai.request.model", "value": {"stringValue": "gpt-4o-mini"}},
              {"key": "gen_ai.usage.input_tokens", "value": {"intValue": "1000"}},
              {"key": "gen_ai.usage.output_tokens", "value": {"intValue": "100"}},
              {"key": "gen_ai.response.finish_reasons", "value": {"arrayValue": {"values": [{"stringValue": "stop"}]}}}]}
            """;

    private static final String REFUSED = """
            {"traceId": "0123456789abcdef0123456789abcdef", "spanId": "0000000000000002", "name": "chat größer",
             "startTimeUnixNano": "3000000000", "endTimeUnixNano": "4000000000", "attributes": [
              {"key": "gen_ai.operation.name", "value": {"stringValue": "chat"}},
              {"key": "error.type", "value": {"stringValue": "java.lang.IllegalStateException"}}],
             "status": {"code": 2, "message": "boom"}}
            """;

    private static final String SILENT = """
            {"traceId": "0123456789abcdef0123456789abcdef", "spanId": "0000000000000003", "name": "chat",
             "startTimeUnixNano": "3000000000", "endTimeUnixNano": "4000000000", "attributes": [
              {"key": "gen_ai.operation.name", "value": {"stringValue": "chat"}}]}
            """;

    private static final String TOOL = """
            {"traceId": "0123456789abcdef0123456789abcdef", "spanId": "0000000000000004", "name": "execute_tool weather",
             "startTimeUnixNano": "3000000000", "attributes": [
              {"key": "gen_ai.operation.name", "value": {"stringValue": "execute_tool"}},
              {"key": "gen_ai.tool.name", "value": {"stringValue": "weather"}}]}
            """;

    @TempDir
    Path project;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_trace_is_drawn() throws IOException {
        write(CHAT + "," + TOOL);

        assertThat(run("trace", FILE)).isEqualTo(Exit.FINE.code());

        assertThat(out.toString()).contains("chat gpt-4o-mini").contains("execute_tool weather");
        assertThat(err).hasToString("");
    }

    @Test
    void what_the_file_held_and_nobody_could_read_is_said() throws IOException {
        write("7");

        assertThat(run("trace", FILE)).isEqualTo(Exit.FINE.code());

        assertThat(out.toString()).endsWith("""

                        problems of the file
                          resourceSpans[0].scopeSpans[0].spans[0] requires an object, but it was [7]
                        """);
    }

    @Test
    void figures_of_a_trace_are_one_object() throws IOException {
        JsonNode read = json(CHAT + "," + TOOL);

        assertThat(read.path("spans").intValue()).isEqualTo(2);
        assertThat(read.path("modelCalls").intValue()).isEqualTo(1);
        assertThat(read.path("failedModelCalls").intValue()).isZero();
        assertThat(read.path("models")).hasToString("[\"gpt-4o-mini\"]");
        assertThat(read.path("inputTokens").intValue()).isEqualTo(1000);
        assertThat(read.path("outputTokens").intValue()).isEqualTo(100);
        assertThat(read.get("cacheReadTokens").isNull()).isTrue();
        assertThat(read.path("lastFinishReason").textValue()).isEqualTo("stop");
        assertThat(read.path("toolExecutions").intValue()).isEqualTo(1);
        assertThat(read.path("toolPath")).hasToString("[\"weather\"]");
        assertThat(read.path("embeddingInputTokens").intValue()).isZero();
        assertThat(read.path("costUsd").decimalValue()).isEqualByComparingTo("0.00021");
        assertThat(read.path("unendedSteps").intValue()).isEqualTo(1);
        assertThat(read.path("orphans").intValue()).isZero();
        assertThat(read.path("mergedSpans").intValue()).isZero();
        assertThat(read.path("errors")).isEmpty();
        assertThat(read.path("facts").path("steps never ended"))
                .hasToString("[\"[execute_tool weather] it has not ended\"]");
        assertThat(read.path("facts").path("orphans").isArray()).isTrue();
        assertThat(read.path("facts").get("refusals").isNull()).isTrue();
        assertThat(read.path("problems")).isEmpty();
    }

    @Test
    void a_failed_call_has_no_tokens_and_is_an_error() throws IOException {
        JsonNode read = json(CHAT + "," + REFUSED);

        assertThat(read.path("modelCalls").intValue()).isEqualTo(2);
        assertThat(read.path("failedModelCalls").intValue()).isEqualTo(1);
        assertThat(read.path("inputTokens").intValue()).isEqualTo(1000);
        assertThat(read.get("lastFinishReason").isNull()).isTrue();
        assertThat(read.path("costUsd").decimalValue()).isEqualByComparingTo("0.00021");
        assertThat(read.path("errors")).hasSize(1);
        JsonNode error = read.path("errors").path(0);
        assertThat(error.path("step").textValue()).isEqualTo("chat größer");
        assertThat(error.path("type").textValue()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.path("kind").textValue()).isEqualTo("OTHER");
        assertThat(error.path("retryable").isBoolean()).isTrue();
        assertThat(error.path("message").textValue()).isEqualTo("boom");
        assertThat(out.toString()).isASCII();
    }

    @Test
    void a_call_that_keeps_its_tokens_to_itself_makes_the_sums_unknown() throws IOException {
        JsonNode read = json(CHAT + "," + SILENT);

        assertThat(read.get("inputTokens").isNull()).isTrue();
        assertThat(read.get("outputTokens").isNull()).isTrue();
        assertThat(read.get("costUsd").isNull()).isTrue();
        assertThat(read.path("notes")).singleElement().asString().contains("chat: no tokens were reported");
    }

    @Test
    void no_spans_cost_nothing() throws IOException {
        JsonNode read = json("");

        assertThat(read.path("modelCalls").intValue()).isZero();
        assertThat(read.path("inputTokens").intValue()).isZero();
        assertThat(read.path("costUsd").isNumber()).isTrue();
        assertThat(read.path("costUsd").decimalValue()).isZero();
    }

    @Test
    void a_file_that_is_not_there_is_misuse() {
        assertThat(run("trace", "nowhere.json")).isEqualTo(Exit.MISUSE.code());
        assertThat(err.toString())
                .startsWith("[nowhere.json] is no file. Name a file of OTLP JSON, for example trace.otlp.json.\n");
        assertThat(out).hasToString("");
    }

    @Test
    void a_file_without_otlp_is_misuse() throws IOException {
        assertMisuse("", "The file [" + project.resolve(FILE) + "] is empty." + WANTED);
        assertMisuse(
                "{\"resourceSpans\": [",
                "The file [" + project.resolve(FILE)
                        + "] is no JSON: it ends in the middle of a value at line 1, column 20." + WANTED);
        assertMisuse(
                "{\"a\": 1}",
                "The file [" + project.resolve(FILE) + "] is no OTLP JSON: it holds an object with a." + WANTED);
    }

    @Test
    void one_file_at_a_time() throws IOException {
        write(CHAT);

        assertThat(run("trace", FILE, FILE)).isEqualTo(Exit.MISUSE.code());
        assertThat(run("trace")).isEqualTo(Exit.MISUSE.code());
    }

    private void assertMisuse(String content, String message) throws IOException {
        err.getBuffer().setLength(0);
        Files.writeString(project.resolve(FILE), content);

        assertThat(run("trace", FILE)).isEqualTo(Exit.MISUSE.code());

        assertThat(err.toString()).startsWith(message + "\n");
    }

    private JsonNode json(String spans) throws IOException {
        write(spans);
        assertThat(run("trace", FILE, "--json")).isEqualTo(Exit.FINE.code());
        assertThat(err).hasToString("");
        return new ObjectMapper().readTree(out.toString());
    }

    private void write(String spans) throws IOException {
        Files.writeString(
                project.resolve(FILE), "{\"resourceSpans\": [{\"scopeSpans\": [{\"spans\": [" + spans + "]}]}]}");
    }

    private int run(String... arguments) {
        return JunitLlm.run(project, new Terminal(new PrintWriter(out, true), new PrintWriter(err, true)), arguments);
    }
}
