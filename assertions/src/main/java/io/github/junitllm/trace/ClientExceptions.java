package io.github.junitllm.trace;

import static io.github.junitllm.trace.FailureKind.AUTHENTICATION;
import static io.github.junitllm.trace.FailureKind.CONTENT_FILTER;
import static io.github.junitllm.trace.FailureKind.MALFORMED_OUTPUT;
import static io.github.junitllm.trace.FailureKind.QUOTA;
import static io.github.junitllm.trace.FailureKind.RATE_LIMIT;
import static io.github.junitllm.trace.FailureKind.SERVER;
import static io.github.junitllm.trace.FailureKind.TIMEOUT;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the exceptions of clients by their simple names, on which those of OpenAI, Anthropic, LangChain4j, Spring, AWS
 * and Google mostly agree.
 */
final class ClientExceptions {

    private static final Map<FailureKind, Set<String>> NAMES = Map.of(
            RATE_LIMIT,
            Set.of(
                    "RateLimitException", // OpenAI, Anthropic, LangChain4j
                    "TooManyRequests", // Spring, within HttpClientErrorException and WebClientResponseException
                    "TooManyRequestsException", // AWS, Micronaut, JAX-RS
                    "ThrottlingException", // AWS
                    "ResourceExhaustedException"), // Google
            QUOTA,
            Set.of("ServiceQuotaExceededException"), // AWS
            TIMEOUT,
            Set.of(
                    "TimeoutException", // JDK, LangChain4j, Netty
                    "ReadTimeoutException", // Netty
                    "WriteTimeoutException", // Netty
                    "ConnectTimeoutException", // Netty, Apache
                    "ConnectionRequestTimeoutException", // Apache
                    "HttpRequestTimeoutException", // Ktor
                    "TimeoutCancellationException", // Kotlin
                    "ApiCallTimeoutException", // AWS
                    "ApiCallAttemptTimeoutException", // AWS
                    "ModelTimeoutException", // AWS
                    "DeadlineExceededException", // Google
                    "GatewayTimeout"), // Spring
            AUTHENTICATION,
            Set.of(
                    "AuthenticationException", // LangChain4j
                    "UnauthorizedException", // OpenAI, Anthropic
                    "PermissionDeniedException", // OpenAI, Anthropic, Google
                    "UnauthenticatedException", // Google
                    "NoCredentialsException", // Anthropic
                    "ClientAuthenticationException", // Azure
                    "UnrecognizedClientException", // AWS
                    "ExpiredTokenException", // AWS
                    "Unauthorized", // Spring
                    "Forbidden"), // Spring
            CONTENT_FILTER,
            Set.of("ContentFilteredException"), // LangChain4j
            MALFORMED_OUTPUT,
            Set.of(
                    "OutputParsingException", // LangChain4j
                    "ToolArgumentsException", // LangChain4j
                    "JsonReadException", // LangChain4j
                    "JsonSchemaDeserializationException", // LangChain4j
                    "OpenAIInvalidDataException",
                    "AnthropicInvalidDataException",
                    "JsonProcessingException", // Jackson
                    "JsonParseException", // Jackson, Gson
                    "JsonEOFException", // Jackson
                    "JsonMappingException", // Jackson
                    "MismatchedInputException", // Jackson
                    "InvalidFormatException", // Jackson
                    "UnrecognizedPropertyException", // Jackson
                    "InvalidTypeIdException", // Jackson
                    "ValueInstantiationException", // Jackson
                    "StreamReadException", // Jackson 3
                    "UnexpectedEndOfInputException", // Jackson 3
                    "JsonSyntaxException", // Gson
                    "MalformedJsonException", // Gson
                    "JSONException", // org.json
                    "JsonDecodingException"), // Kotlin
            SERVER,
            Set.of(
                    "InternalServerException", // OpenAI, Anthropic, LangChain4j, AWS
                    "UnresolvedModelServerException", // LangChain4j
                    "OpenAIIoException",
                    "OpenAIRetryableException",
                    "AnthropicIoException",
                    "AnthropicRetryableException",
                    "GenAiIOException", // Google
                    "ServerException", // Google
                    "UnavailableException", // Google
                    "InternalException", // Google
                    "ServiceUnavailableException", // AWS
                    "ModelNotReadyException", // AWS
                    "ModelErrorException", // AWS
                    "ModelStreamErrorException", // AWS
                    "TransientAiException", // Spring AI
                    "WebClientRequestException", // Spring
                    "ResourceAccessException", // Spring
                    "HttpServerErrorException", // Spring
                    "InternalServerError", // Spring
                    "BadGateway", // Spring
                    "ServiceUnavailable", // Spring
                    "PrematureCloseException", // Reactor
                    "NoHttpResponseException", // Apache
                    "HttpHostConnectException", // Apache
                    "StreamResetException")); // OkHttp

    private static final List<FailureKind> ORDER =
            List.of(QUOTA, RATE_LIMIT, CONTENT_FILTER, AUTHENTICATION, TIMEOUT, MALFORMED_OUTPUT, SERVER);

    /** Of an exception and its causes, a general one says less than any other. */
    static final Comparator<FailureKind> MOST_TELLING_FIRST = Comparator.comparingInt(ORDER::indexOf);

    private ClientExceptions() {}

    static Optional<FailureKind> kindOf(String simpleName) {
        return ORDER.stream()
                .filter(kind -> NAMES.getOrDefault(kind, Set.of()).contains(simpleName))
                .findFirst();
    }
}
