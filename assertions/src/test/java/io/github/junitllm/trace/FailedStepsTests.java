package io.github.junitllm.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FailedStepsTests {

    private final TestSpans spans = new TestSpans();

    @Test
    void of_a_call_and_its_http_requests_the_call_is_named() {
        Span client = open("chat_client", Span.getInvalid(), 0, Attributes.empty());
        Span chat = open("chat", client, 1, GenAi.chat().build());
        spans.add("POST", chat, 2, 3, error("429"));
        spans.add("POST", chat, 4, 5, error("429"));
        fail(chat, "com.openai.errors.RateLimitException", "429: Rate limit reached", 6);
        fail(client, "com.openai.errors.RateLimitException", "429: Rate limit reached", 7);

        assertThat(failed()).containsExactly("chat");
    }

    @Test
    void a_request_that_failed_below_a_call_that_did_not_is_named_itself() {
        Span chat = open("chat", Span.getInvalid(), 1, GenAi.chat().build());
        spans.add("POST", chat, 2, 3, error("503"));
        spans.end(chat, 9);

        assertThat(failed()).containsExactly("POST");
    }

    @Test
    void a_wrapper_that_quotes_its_cause_is_a_repeat() {
        Span agent = open("agent", Span.getInvalid(), 0, GenAi.operation("invoke_agent"));
        Span chat = open("chat", agent, 1, GenAi.chat().build());
        fail(chat, "com.acme.Denied", "no such model", 2);
        agent.recordException(new CompletionException("com.acme.Denied: no such model", null));
        fail(agent, 3);

        assertThat(failed()).containsExactly("chat");
    }

    @Test
    void a_general_description_above_the_failure_that_ended_the_step_is_a_repeat() {
        Span invocation = open("invocation", Span.getInvalid(), 0, Attributes.empty());
        Span chat = open("chat", invocation, 1, GenAi.chat().build());
        fail(chat, "java.lang.RuntimeException", "no such model", 2);
        invocation.setStatus(StatusCode.ERROR, "Error in runAsync Flowable execution");
        spans.end(invocation, 3);

        assertThat(failed()).containsExactly("chat");
    }

    @Test
    void a_general_description_after_further_steps_is_a_failure_of_its_own() {
        Span agent = open("agent", Span.getInvalid(), 0, GenAi.operation("invoke_agent"));
        Span chat = open("chat", agent, 1, GenAi.chat().build());
        fail(chat, "java.lang.RuntimeException", "no such model", 2);
        spans.add("chat again", agent, 3, 4, GenAi.chat(1, 2, "stop"));
        agent.setStatus(StatusCode.ERROR, "the answer is not grounded");
        spans.end(agent, 5);

        assertThat(failed()).containsExactly("agent", "chat");
    }

    @Test
    void an_exception_of_another_type_is_a_failure_of_its_own() {
        Span agent = open("agent", Span.getInvalid(), 0, GenAi.operation("invoke_agent"));
        Span chat = open("chat", agent, 1, GenAi.chat().build());
        fail(chat, "java.net.SocketTimeoutException", "Read timed out", 2);
        fail(agent, "java.lang.NullPointerException", "answer", 3);

        assertThat(failed()).containsExactly("agent", "chat");
    }

    @Test
    void the_same_kind_of_failure_in_other_words_is_a_repeat() {
        Span agent = open("agent", Span.getInvalid(), 0, GenAi.operation("invoke_agent"));
        Span chat = open("chat", agent, 1, GenAi.chat().build());
        fail(chat, "java.net.SocketTimeoutException", "Read timed out", 2);
        fail(agent, "dev.langchain4j.exception.TimeoutException", "request took too long", 3);

        assertThat(failed()).containsExactly("chat");
    }

    @Test
    void two_calls_that_failed_alike_are_two_failures() {
        Span agent = open("agent", Span.getInvalid(), 0, GenAi.operation("invoke_agent"));
        for (int i = 1; i <= 2; i++) {
            fail(open("chat " + i, agent, i, GenAi.chat().build()), "com.acme.Denied", "no such model", i);
        }
        fail(agent, "com.acme.Denied", "no such model", 3);

        assertThat(failed()).containsExactly("chat 1", "chat 2");
    }

    @Test
    void a_step_beside_its_own_call_is_a_repeat_at_the_same_time_only() {
        Span client = open("chat_client", Span.getInvalid(), 1, Attributes.empty());
        Span chat = open("chat", Span.getInvalid(), 2, GenAi.chat().build());
        Span later = open("later", Span.getInvalid(), 8, Attributes.empty());
        fail(chat, "com.acme.Denied", "no such model", 3);
        fail(client, "com.acme.Denied", "no such model", 4);
        fail(later, "com.acme.Denied", "no such model", 9);

        assertThat(failed()).containsExactly("chat", "later");
    }

    @Test
    @Timeout(20)
    void deep_chains_and_wide_trees_take_time_in_proportion_to_their_size() {
        Span parent = Span.getInvalid();
        List<Span> chain = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            parent = open("step " + i, parent, i, Attributes.empty());
            chain.add(parent);
        }
        for (int i = 0; i < 20_000; i++) {
            spans.add("POST", chain.get(i % chain.size()), 10_000, 10_001, error("com.acme.Failure" + i));
        }
        for (int i = 0; i < chain.size(); i++) {
            fail(chain.get(i), "com.acme.Other" + i, "reason " + i, 20_000);
        }
        LlmTrace trace = spans.trace();

        long start = System.nanoTime();
        List<Step> failed = trace.failedSteps();

        assertThat(failed).hasSize(30_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private List<String> failed() {
        return spans.trace().failedSteps().stream()
                .map(step -> step.span().name())
                .toList();
    }

    private Span open(String name, Span parent, long start, Attributes attributes) {
        return spans.unended(name, parent, start, attributes);
    }

    private void fail(Span span, String type, String message, long end) {
        span.addEvent(
                "exception",
                Attributes.builder()
                        .put("exception.type", type)
                        .put("exception.message", message)
                        .build());
        fail(span, end);
    }

    private void fail(Span span, long end) {
        span.setStatus(StatusCode.ERROR);
        spans.end(span, end);
    }

    private static Attributes error(String type) {
        return Attributes.builder().put("error.type", type).build();
    }
}
