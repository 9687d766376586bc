package io.github.junitllm.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.junitllm.evaluation.CaseRole;
import io.github.junitllm.evaluation.Evaluation;
import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.TrialRecorder;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeInputsTests {

    /** Remembers what it was shown, and finds one supported claim. */
    private static final class ShownModel implements ChatModel {

        private final List<String> shown = new ArrayList<>();

        @Override
        public ChatResponse doChat(ChatRequest request) {
            shown.add(((UserMessage) request.messages().get(1)).singleText());
            return ChatResponse.builder()
                    .aiMessage(AiMessage.from(JudgeKit.claims("SUPPORTED")))
                    .build();
        }
    }

    private record CaseProbe(Map<CaseRole, String> texts) implements TrialRecorder {

        void run(Runnable code) {
            storeInContext(Context.root()).wrap(code).run();
        }

        @Override
        public void output(String output) {}

        @Override
        public void evaluated(Evaluation evaluation) {}

        @Override
        public Optional<String> text(CaseRole role) {
            return Optional.ofNullable(texts.get(role));
        }
    }

    private final ShownModel model = new ShownModel();

    @Test
    void what_the_test_does_not_give_comes_from_the_case() {
        Map<CaseRole, String> texts =
                Map.of(CaseRole.INPUT, "How long?", CaseRole.CONTEXT, "30 days", CaseRole.EXPECTED, "a month");
        new CaseProbe(texts).run(() -> {
            Judges.faithfulness(model).evaluate("a");
            Judges.faithfulness(model).given("14 days").asked("When?").evaluate("b");
        });

        assertThat(model.shown)
                .containsExactly(
                        "{\"input\":\"How long?\",\"context\":\"30 days\",\"answer\":\"a\"}",
                        "{\"input\":\"When?\",\"context\":\"14 days\",\"answer\":\"b\"}");
    }

    @Test
    void what_is_given_leaves_the_judge_as_it_is() {
        Judge judge = Judges.faithfulness(model);
        judge.given("14 days").evaluate("a");

        assertThatThrownBy(() -> judge.evaluate("a"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Judge [faithfulness] requires a context, but the test gave none and the case has none."
                        + " Write given(…), or give the dataset's rows a field [context].");
        assertThat(model.shown).hasSize(1);
    }

    @Test
    void what_would_change_nothing_is_refused() {
        Judge judge = Judges.faithfulness(model);

        assertThatThrownBy(() -> judge.expecting("30 days"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Judge [faithfulness] expecting(…) would change nothing: it is not shown a reference.");
        assertThatThrownBy(() -> judge.given(" "))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Judge [faithfulness] given(…) requires text, but it was blank.");
        assertThatThrownBy(() -> judge.named(""))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Judge [faithfulness] named(…) requires a name, but it was blank.");
    }

    @Test
    void a_blank_value_of_the_case_is_none() {
        new CaseProbe(Map.of(CaseRole.EXPECTED, " "))
                .run(() -> assertThatThrownBy(() -> Judges.correctness(model).evaluate("a"))
                        .hasMessageContaining("Write expecting(…), or give the dataset's rows a field [expected]"));
    }
}
