package io.github.junitllm.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgeIdentityTests {

    @Test
    void it_reads_as_name_model_and_hash() {
        JudgeIdentity identity = Judges.faithfulness(model(builder -> builder)).identity();

        assertThat(identity.hash()).matches("[0-9a-f]{64}");
        assertThat(identity)
                .hasToString("faithfulness@gpt-5-mini " + identity.hash().substring(0, 16));
        assertThat(identity.parts())
                .startsWith(
                        "{\"inputs\":[\"CONTEXT\"],\"judge\":\"faithfulness\",\"metric\":\"1\",\"mode\":\"PROMPTED\",\"model\":\"gpt-5-mini\",\"parameters\":{")
                .contains("\"provider\":\"openai\"");
    }

    @Test
    void it_is_the_same_for_the_same_judge_whatever_it_is_given() {
        ChatModel model = model(builder -> builder.temperature(0.0));

        assertThat(Judges.faithfulness(model).given("30 days").identity())
                .isEqualTo(Judges.faithfulness(model(builder -> builder.temperature(0.0)))
                        .asked("How long?")
                        .identity());
    }

    @Test
    void whatever_could_change_a_score_changes_it() {
        Stream<UnaryOperator<OpenAiChatModelBuilder>> models = Stream.of(
                builder -> builder,
                builder -> builder.modelName("gpt-5"),
                builder -> builder.temperature(0.0),
                builder -> builder.temperature(1.0),
                builder -> builder.topP(0.5),
                builder -> builder.maxTokens(100),
                builder -> builder.seed(7),
                builder -> builder.stop(List.of("END")),
                builder -> builder.defaultRequestParameters(OpenAiChatRequestParameters.builder()
                        .reasoningEffort("low")
                        .build()),
                builder -> builder.defaultRequestParameters(OpenAiChatRequestParameters.builder()
                        .toolChoice(ToolChoice.NONE)
                        .build()),
                builder -> builder.logitBias(Map.of("1734", -100)),
                builder -> builder.logitBias(Map.of("1734", 100)),
                builder -> builder.customParameters(Map.of("top_k", 1)),
                builder -> builder.customParameters(Map.of("top_k", 1, "extra", Map.of("min_p", 0.1))),
                builder -> builder.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA));
        List<String> hashes = Stream.concat(
                        models.map(JudgeIdentityTests::model).map(Judges::faithfulness),
                        Stream.of(
                                Judges.correctness(model(builder -> builder)),
                                Judges.rubric(model(builder -> builder), "rubrics/support.yaml"),
                                Judges.rubric(model(builder -> builder), "rubrics/support-other-weights.yaml"),
                                Judges.rubric(model(builder -> builder), "rubrics/support-other-inputs.yaml"),
                                Judges.faithfulness(model(builder -> builder)).named("other")))
                .map(judge -> judge.identity().hash())
                .toList();

        assertThat(hashes).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void parameters_of_any_provider_stand_in_it_for_people() {
        ChatModel model = model(builder -> builder.logitBias(Map.of("1734", -100))
                .customParameters(Map.of("top_k", 1, "opaque", new Object() {
                    @Override
                    public String toString() {
                        return "opaque";
                    }
                })));

        assertThat(Judges.faithfulness(model).identity().parts())
                .contains("\"customParameters\":{\"opaque\":\"opaque\",\"top_k\":1}", "\"logitBias\":{\"1734\":-100}");
    }

    @Test
    void a_model_that_tells_nothing_has_an_identity_too() {
        ChatModel silent = new ChatModel() {
            @Override
            public ChatRequestParameters defaultRequestParameters() {
                return null;
            }

            @Override
            public ModelProvider provider() {
                return null;
            }

            @Override
            public Set<Capability> supportedCapabilities() {
                return null;
            }
        };

        assertThat(Judges.faithfulness(silent).identity())
                .isEqualTo(Judges.faithfulness(new ChatModel() {}).identity());
    }

    @Test
    void a_model_that_does_not_say_its_name_is_unnamed() {
        assertThat(Judges.faithfulness(new ChatModel() {}).identity().toString())
                .startsWith("faithfulness@unnamed model ");
    }

    private static ChatModel model(UnaryOperator<OpenAiChatModelBuilder> change) {
        return change.apply(OpenAiChatModel.builder().apiKey("key").modelName("gpt-5-mini"))
                .build();
    }
}
