package acme;

import static io.github.junitllm.assertions.LlmAssertions.assertThatAnswer;

import io.github.junitllm.LlmTest;
import java.util.concurrent.atomic.AtomicInteger;

class FlakyTest {

    private static final AtomicInteger RUNS = new AtomicInteger();

    @LlmTest
    void is_wrong_the_first_time() {
        assertThatAnswer(RUNS.incrementAndGet() == 1 ? "wrong" : "right").contains("right");
    }
}
