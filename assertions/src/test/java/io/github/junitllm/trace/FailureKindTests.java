package io.github.junitllm.trace;

import static io.github.junitllm.trace.FailureKind.AUTHENTICATION;
import static io.github.junitllm.trace.FailureKind.CONTENT_FILTER;
import static io.github.junitllm.trace.FailureKind.CONTEXT_OVERFLOW;
import static io.github.junitllm.trace.FailureKind.MALFORMED_OUTPUT;
import static io.github.junitllm.trace.FailureKind.OTHER;
import static io.github.junitllm.trace.FailureKind.QUOTA;
import static io.github.junitllm.trace.FailureKind.RATE_LIMIT;
import static io.github.junitllm.trace.FailureKind.SERVER;
import static io.github.junitllm.trace.FailureKind.TIMEOUT;
import static io.github.junitllm.trace.FailureKind.TOOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureKindTests {

    @ParameterizedTest
    @CsvSource({
        "401, AUTHENTICATION",
        "402, QUOTA",
        "403, AUTHENTICATION",
        "408, TIMEOUT",
        "413, CONTEXT_OVERFLOW",
        "429, RATE_LIMIT",
        "500, SERVER",
        "504, TIMEOUT",
        "529, SERVER",
        "400, OTHER",
        "404, OTHER",
        "422, OTHER",
        "200, OTHER",
        "600, OTHER"
    })
    void an_http_status_says_what_sort_of_failure_it_is(String status, FailureKind kind) {
        assertThat(FailureKind.ofStatus(Integer.parseInt(status))).isEqualTo(kind);
        assertThat(FailureKind.ofType(status)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "com.openai.errors.RateLimitException, RATE_LIMIT",
        "com.openai.errors.UnauthorizedException, AUTHENTICATION",
        "com.openai.errors.PermissionDeniedException, AUTHENTICATION",
        "com.openai.errors.InternalServerException, SERVER",
        "com.openai.errors.OpenAIIoException, SERVER",
        "com.openai.errors.OpenAIInvalidDataException, MALFORMED_OUTPUT",
        "com.openai.errors.BadRequestException, OTHER",
        "com.anthropic.errors.RateLimitException, RATE_LIMIT",
        "com.anthropic.errors.NoCredentialsException, AUTHENTICATION",
        "dev.langchain4j.exception.RateLimitException, RATE_LIMIT",
        "dev.langchain4j.exception.AuthenticationException, AUTHENTICATION",
        "dev.langchain4j.exception.InternalServerException, SERVER",
        "dev.langchain4j.exception.TimeoutException, TIMEOUT",
        "dev.langchain4j.exception.ContentFilteredException, CONTENT_FILTER",
        "dev.langchain4j.exception.UnresolvedModelServerException, SERVER",
        "dev.langchain4j.exception.InvalidRequestException, OTHER",
        "dev.langchain4j.service.output.OutputParsingException, MALFORMED_OUTPUT",
        "org.springframework.ai.retry.TransientAiException, SERVER",
        "org.springframework.ai.retry.NonTransientAiException, OTHER",
        "org.springframework.web.reactive.function.client.WebClientResponseException.TooManyRequests, RATE_LIMIT",
        "org.springframework.web.client.HttpClientErrorException$TooManyRequests, RATE_LIMIT",
        "org.springframework.web.client.HttpClientErrorException$Unauthorized, AUTHENTICATION",
        "org.springframework.web.client.HttpServerErrorException$BadGateway, SERVER",
        "org.springframework.web.client.ResourceAccessException, SERVER",
        "software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException, RATE_LIMIT",
        "software.amazon.awssdk.services.bedrockruntime.model.ModelTimeoutException, TIMEOUT",
        "software.amazon.awssdk.services.bedrockruntime.model.ServiceQuotaExceededException, QUOTA",
        "software.amazon.awssdk.core.exception.ApiCallTimeoutException, TIMEOUT",
        "com.google.api.gax.rpc.ResourceExhaustedException, RATE_LIMIT",
        "com.google.api.gax.rpc.DeadlineExceededException, TIMEOUT",
        "com.google.genai.errors.ServerException, SERVER",
        "KoogHttpClientException-OpenAILLMClient-httpCode=429, RATE_LIMIT",
        "java.net.SocketTimeoutException, TIMEOUT",
        "java.net.http.HttpConnectTimeoutException, TIMEOUT",
        "java.util.concurrent.TimeoutException, TIMEOUT",
        "java.net.ConnectException, SERVER",
        "java.net.UnknownHostException, SERVER",
        "javax.net.ssl.SSLHandshakeException, SERVER",
        "com.fasterxml.jackson.core.JsonParseException, MALFORMED_OUTPUT",
        "com.fasterxml.jackson.databind.exc.MismatchedInputException, MALFORMED_OUTPUT",
        "rate_limit_exceeded, RATE_LIMIT",
        "insufficient_quota, QUOTA",
        "context_length_exceeded, CONTEXT_OVERFLOW",
        "invalid_api_key, AUTHENTICATION",
        "timeout, TIMEOUT",
        "java.lang.IllegalStateException, OTHER",
        "java.nio.file.AccessDeniedException, OTHER",
        "_OTHER, OTHER",
        "[I, OTHER"
    })
    void an_error_type_says_what_sort_of_failure_it_is(String type, FailureKind kind) {
        assertThat(FailureKind.ofType(type)).isEqualTo(kind);
    }

    static List<Arguments> messages() {
        return List.of(
                Arguments.of("429: Rate limit reached for gpt-4o-mini", RATE_LIMIT),
                Arguments.of(
                        "429: You exceeded your current quota, please check your plan and billing details.", QUOTA),
                Arguments.of("{\"error\":{\"message\":\"…\",\"code\":\"insufficient_quota\"}}", QUOTA),
                Arguments.of(
                        "400: {\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\","
                                + "\"message\":\"Your credit balance is too low to access the Anthropic API.\"}}",
                        QUOTA),
                Arguments.of("429 - {\"error\":{\"message\":\"slow down\",\"code\":null}}", RATE_LIMIT),
                Arguments.of("HTTP 503 - upstream", SERVER),
                Arguments.of("429 RESOURCE_EXHAUSTED", RATE_LIMIT),
                Arguments.of(
                        "429 Too Many Requests. You exceeded your current quota, please check your plan and billing"
                                + " details. Quota exceeded for metric: generate_content_free_tier_requests, limit: 15",
                        RATE_LIMIT),
                Arguments.of(
                        "{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\",\"details\":[{\"violations\":["
                                + "{\"quotaId\":\"GenerateRequestsPerDayPerProjectPerModel-FreeTier\"}]}]}}",
                        QUOTA),
                Arguments.of(
                        "400: This model's maximum context length is 8192 tokens. However, you requested 9000",
                        CONTEXT_OVERFLOW),
                Arguments.of("prompt is too long: 210000 tokens > 200000 maximum", CONTEXT_OVERFLOW),
                Arguments.of(
                        "The input token count (1300000) exceeds the maximum number of tokens allowed (1048575).",
                        CONTEXT_OVERFLOW),
                Arguments.of("Input is too long for requested model.", CONTEXT_OVERFLOW),
                Arguments.of("Too many tokens, please wait before trying again. (Status Code: 429)", RATE_LIMIT),
                Arguments.of(
                        "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}",
                        SERVER),
                Arguments.of(
                        "400: The response was filtered due to the prompt triggering Azure OpenAI's content management"
                                + " policy.",
                        CONTENT_FILTER),
                Arguments.of("Output blocked by content filtering policy", CONTENT_FILTER),
                Arguments.of("401: Incorrect API key provided: sk-…", AUTHENTICATION),
                Arguments.of("PERMISSION_DENIED: caller lacks permission", AUTHENTICATION),
                Arguments.of("Request timed out after 60 s", TIMEOUT),
                Arguments.of("Status code: 504\nError body:\n", TIMEOUT),
                Arguments.of("Unexpected end-of-input: expected close marker for Object", MALFORMED_OUTPUT),
                Arguments.of("4290 tokens were not enough", OTHER),
                Arguments.of("500 tokens were not enough", OTHER),
                Arguments.of("order A-429 is unknown", OTHER));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_or_an_error_body_says_what_sort_of_failure_it_is(String message, FailureKind kind) {
        TestSpans spans = new TestSpans();
        spans.unended("chat", Span.getInvalid(), 0, GenAi.chat().build()).setStatus(StatusCode.ERROR, message);

        assertThat(spans.trace().failures()).extracting(Failure::kind).containsExactly(kind);
    }

    @Test
    void the_cause_of_an_exception_that_only_wraps_says_it() {
        TestSpans spans = new TestSpans();
        spans.unended("chat", Span.getInvalid(), 0, GenAi.chat().build())
                .recordException(new IllegalStateException("no answer", new SocketTimeoutException("Read timed out")))
                .setStatus(StatusCode.ERROR);

        assertThat(spans.trace().failures()).extracting(Failure::kind).containsExactly(TIMEOUT);
    }

    @Test
    void the_http_request_below_a_call_says_it_where_the_call_does_not() {
        TestSpans spans = new TestSpans();
        Span chat = spans.unended("chat", Span.getInvalid(), 0, GenAi.chat().build());
        chat.setStatus(StatusCode.ERROR, "the model did not answer");
        spans.add("POST", chat, 1, 2, Attributes.builder().put("status", "429").build());

        assertThat(spans.trace().failures())
                .containsExactly(new Failure(Optional.empty(), Optional.of("the model did not answer"), RATE_LIMIT));
    }

    @ParameterizedTest
    @CsvSource({"http.response.status_code, 503, SERVER", "http.status_code, 401, AUTHENTICATION", "status, 200, OTHER"
    })
    void an_attribute_tells_the_http_status(String key, String status, FailureKind kind) {
        TestSpans spans = new TestSpans();
        spans.unended("chat", Span.getInvalid(), 0, status(key, status).build()).setStatus(StatusCode.ERROR);

        assertThat(spans.trace().failures()).extracting(Failure::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "java.net.SocketTimeoutException, TOOL",
        "429, TOOL",
        "com.acme.OrderNotFound, TOOL",
        "dev.langchain4j.exception.ToolArgumentsException, MALFORMED_OUTPUT"
    })
    void whatever_stopped_a_tool_it_is_the_tool_that_failed(String type, FailureKind kind) {
        TestSpans spans = new TestSpans();
        Attributes tool = GenAi.tool("refund").put("error.type", type).build();
        spans.add("execute_tool refund", Span.getInvalid(), 0, 1, tool);

        assertThat(spans.trace().failures()).extracting(Failure::kind).containsExactly(kind);
    }

    @Test
    void waiting_helps_against_some() {
        assertThat(Stream.of(FailureKind.values()).filter(FailureKind::retryable))
                .containsExactly(RATE_LIMIT, TIMEOUT, SERVER, MALFORMED_OUTPUT);
        assertThat(TOOL.label()).isEqualTo("tool");
    }

    private static AttributesBuilder status(String key, String status) {
        return GenAi.chat().put(key, status);
    }
}
