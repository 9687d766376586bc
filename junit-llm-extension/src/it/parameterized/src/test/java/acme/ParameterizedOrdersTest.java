package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThat;

import io.github.junitllm.LlmDataset;
import io.github.junitllm.LlmExtension;
import io.github.junitllm.LlmTrial;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;

@ExtendWith(LlmExtension.class)
class ParameterizedOrdersTest {

    private final Assistant assistant = Assistant.at(Provider.baseUrl());

    @ParameterizedTest
    @LlmDataset("golden/orders.csv")
    void answers(String question, String orderId, LlmTrial trial) {
        trial.output(assistant.answer(question));

        assertThat(trial.trace()).callsTool("lookup_order", call -> call.hasArgument("orderId", orderId));
    }
}
