package io.github.junitllm.capture.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.agent.AgentInvocationException;
import dev.langchain4j.agentic.workflow.HumanInTheLoop;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import io.github.junitllm.testing.Answer;
import io.github.junitllm.testing.LoopbackOpenAi;
import io.github.junitllm.trace.Failure;
import io.github.junitllm.trace.FailureKind;
import io.github.junitllm.trace.LlmTrace;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgenticTest {

    @RegisterExtension
    final CapturedSpans spans = new CapturedSpans();

    /** Public, because LangChain4j calls it by reflection. */
    public interface Writer {

        @Agent(name = "writer", outputKey = "story")
        @UserMessage("Write about {{topic}}")
        String write(@V("topic") String topic);
    }

    /** Public, because LangChain4j calls it by reflection. */
    public interface Editor {

        @Agent(name = "editor", outputKey = "edited")
        @UserMessage("Edit a story about {{topic}}")
        String edit(@V("topic") String topic);
    }

    @Test
    void a_sequence_is_a_workflow_with_its_agents_below() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("story"), Answer.text("edited"))) {
            UntypedAgent sequence = AgenticServices.sequenceBuilder()
                    .name("novel")
                    .subAgents(writer(provider), editor(provider), reader())
                    .outputKey("edited")
                    .listener(LangChain4jTracing.agentListener())
                    .build();

            spans.in(() -> sequence.invoke(Map.of("topic", "ships")));

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_workflow novel
                        invoke_agent Writer
                          chat gpt-4o-mini
                        invoke_agent Editor
                          chat gpt-4o-mini
                        invoke_agent askUser
                    """);
        }
    }

    @Test
    void agents_on_other_threads_lie_below_their_workflow() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("story"), Answer.text("edited"))) {
            UntypedAgent parallel = AgenticServices.parallelBuilder()
                    .name("both")
                    .subAgents(writer(provider), editor(provider))
                    .executor(pool)
                    .outputKey("edited")
                    .listener(LangChain4jTracing.agentListener())
                    .build();

            spans.in(() -> parallel.invoke(Map.of("topic", "ships")));

            assertThat(spans.tree().lines())
                    .containsExactlyInAnyOrder(
                            "test",
                            "  invoke_workflow both",
                            "    invoke_agent Writer",
                            "      chat gpt-4o-mini",
                            "    invoke_agent Editor",
                            "      chat gpt-4o-mini");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_loop_within_a_sequence_is_a_workflow_within_a_workflow() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("a"), Answer.text("b"), Answer.text("c"))) {
            UntypedAgent loop = AgenticServices.loopBuilder()
                    .name("polish")
                    .subAgents(editor(provider))
                    .maxIterations(2)
                    .outputKey("edited")
                    .build();
            UntypedAgent sequence = AgenticServices.sequenceBuilder()
                    .name("novel")
                    .subAgents(writer(provider), loop)
                    .outputKey("edited")
                    .listener(LangChain4jTracing.agentListener())
                    .build();

            spans.in(() -> sequence.invoke(Map.of("topic", "ships")));

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_workflow novel
                        invoke_agent Writer
                          chat gpt-4o-mini
                        invoke_workflow polish
                          invoke_agent Editor
                            chat gpt-4o-mini
                          invoke_agent Editor
                            chat gpt-4o-mini
                    """);
        }
    }

    @Test
    void without_the_listener_agents_are_steps_of_their_own() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.text("story"), Answer.text("edited"))) {
            UntypedAgent sequence = AgenticServices.sequenceBuilder()
                    .subAgents(writer(provider), editor(provider))
                    .outputKey("edited")
                    .build();

            spans.in(() -> sequence.invoke(Map.of("topic", "ships")));

            assertThat(spans.tree()).isEqualTo("""
                    test
                      invoke_agent Writer
                        chat gpt-4o-mini
                      invoke_agent Editor
                        chat gpt-4o-mini
                    """);
        }
    }

    @Test
    void a_workflow_whose_agent_fails_is_not_told_to_have_ended() throws Exception {
        try (LoopbackOpenAi provider = LoopbackOpenAi.answering(Answer.failure(401))) {
            UntypedAgent sequence = AgenticServices.sequenceBuilder()
                    .name("novel")
                    .subAgents(writer(provider))
                    .outputKey("story")
                    .listener(LangChain4jTracing.agentListener())
                    .build();

            assertThatThrownBy(() -> spans.in(() -> sequence.invoke(Map.of("topic", "ships"))))
                    .isInstanceOf(AgentInvocationException.class);

            LlmTrace trace = spans.trace();
            assertThat(trace.unended()).singleElement().satisfies(workflow -> {
                assertThat(workflow.span().name()).isEqualTo("invoke_workflow novel");
                assertThat(workflow.children()).hasSize(1);
            });
            assertThat(trace.failedSteps())
                    .extracting(step -> step.span().name())
                    .containsExactly("chat gpt-4o-mini");
            assertThat(trace.failures()).extracting(Failure::kind).containsExactly(FailureKind.AUTHENTICATION);
        }
    }

    /** An agent without a model, which hears of no listener but its own. */
    private static HumanInTheLoop reader() {
        return AgenticServices.humanInTheLoopBuilder()
                .description("reads")
                .outputKey("opinion")
                .responseProvider(scope -> "good")
                .listener(LangChain4jTracing.agentListener())
                .build();
    }

    private static Writer writer(LoopbackOpenAi provider) {
        return AgenticServices.agentBuilder(Writer.class)
                .chatModel(Wire.chatModel(provider).build())
                .build();
    }

    private static Editor editor(LoopbackOpenAi provider) {
        return AgenticServices.agentBuilder(Editor.class)
                .chatModel(Wire.chatModel(provider).build())
                .build();
    }
}
