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

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says what sort of failure clients and providers mean, most specific first: error codes and the fixed phrases of
 * providers, then the HTTP status, then exception classes, last what prose says in general.
 *
 * <p>Google answers both a limit per minute and one per day with {@code RESOURCE_EXHAUSTED} and the words that OpenAI
 * has for an empty account, so its rows stand first.
 */
final class FailureTable {

    private static final List<Function<FailureEvidence, Optional<FailureKind>>> ROWS = List.of(
            row(QUOTA, says("resource_exhausted").and(says("perday"))),
            row(RATE_LIMIT, says("resource_exhausted", "resource has been exhausted", "quota exceeded for")),
            row(
                    QUOTA,
                    says(
                            "insufficient_quota",
                            "exceeded your current quota",
                            "billing_hard_limit_reached",
                            "billing_not_active",
                            "credit balance is too low",
                            "insufficient balance",
                            "insufficient credits")),
            row(
                    CONTEXT_OVERFLOW,
                    says(
                            "context_length_exceeded",
                            "maximum context length",
                            "maximum prompt length",
                            "context window",
                            "exceed context limit",
                            "prompt is too long",
                            "input is too long",
                            "maximum number of tokens allowed",
                            "request_too_large")),
            row(
                    CONTENT_FILTER,
                    says(
                            "content_filter",
                            "content_policy_violation",
                            "responsibleaipolicyviolation",
                            "content management policy",
                            "content filtering policy",
                            "moderation_blocked",
                            "prohibited_content",
                            "our safety system")),
            row(AUTHENTICATION, says("invalid_api_key", "authentication_error", "permission_error", "api_key_invalid")),
            row(RATE_LIMIT, says("rate_limit_exceeded", "rate_limit_error")),
            row(SERVER, says("overloaded_error")),
            evidence -> evidence.status().isPresent()
                    ? Optional.of(ofStatus(evidence.status().getAsInt())).filter(kind -> kind != OTHER)
                    : Optional.empty(),
            FailureTable::ofClass,
            row(RATE_LIMIT, says("rate limit", "too many requests", "throttl")),
            row(QUOTA, says("quota exceeded", "service quota")),
            row(TIMEOUT, says("timed out", "timeout", "deadline_exceeded", "deadline exceeded")),
            row(
                    AUTHENTICATION,
                    says(
                            "unauthenticated",
                            "unauthorized",
                            "permission_denied",
                            "incorrect api key",
                            "invalid api key",
                            "api key not valid",
                            "security token included in the request")),
            row(
                    SERVER,
                    says(
                            "overloaded",
                            "server_error",
                            "internal server error",
                            "bad gateway",
                            "service unavailable",
                            "unavailable:",
                            "connection refused",
                            "connection reset",
                            "connection closed")),
            row(
                    MALFORMED_OUTPUT,
                    says(
                            "unexpected end-of-input",
                            "unexpected character (",
                            "unrecognized token '",
                            "cannot deserialize value",
                            "expected begin_object",
                            "unexpected json token")));

    private FailureTable() {}

    static FailureKind kind(FailureEvidence evidence) {
        return ROWS.stream()
                .flatMap(row -> row.apply(evidence).stream())
                .findFirst()
                .orElse(OTHER);
    }

    static FailureKind ofStatus(int status) {
        return switch (status) {
            case 401, 403, 407 -> AUTHENTICATION;
            case 402 -> QUOTA;
            case 408, 504 -> TIMEOUT;
            case 413 -> CONTEXT_OVERFLOW;
            case 429 -> RATE_LIMIT;
            // A conflict with another request, and one that came too early: clients try both again.
            case 409, 425 -> SERVER;
            default -> status >= 500 && status <= 599 ? SERVER : OTHER;
        };
    }

    private static Optional<FailureKind> ofClass(FailureEvidence evidence) {
        return Stream.concat(
                        evidence.simpleNames().flatMap(name -> ClientExceptions.kindOf(name).stream()),
                        evidence.types().stream().flatMap(type -> NetworkExceptions.kindOf(type).stream()))
                .min(ClientExceptions.MOST_TELLING_FIRST);
    }

    private static Function<FailureEvidence, Optional<FailureKind>> row(
            FailureKind kind, Predicate<FailureEvidence> holds) {
        return evidence -> holds.test(evidence) ? Optional.of(kind) : Optional.empty();
    }

    private static Predicate<FailureEvidence> says(String... words) {
        return evidence -> Stream.of(words).anyMatch(evidence::says);
    }
}
