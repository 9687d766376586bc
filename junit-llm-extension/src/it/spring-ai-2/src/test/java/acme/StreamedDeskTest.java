package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.LlmTest;
import io.github.junitllm.LlmTrial;

class StreamedDeskTest extends DeskTests {

    @LlmTest
    void streams_what_a_tool_gave(LlmTrial trial) {
        assertThatAnswer(desk.stream("Where is order A-17?")).contains("shipped");

        looksUpTheOrder(trial.trace());
    }
}
