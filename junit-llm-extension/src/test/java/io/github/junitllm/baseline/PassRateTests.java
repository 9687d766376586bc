package io.github.junitllm.baseline;

import static io.github.junitllm.baseline.TestSuite.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.junitllm.result.Verdict;
import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassRateTests {

    @Test
    void a_floor_is_kept() {
        GateRecord gate = decide(0.9, suite().cases(58, 5, 5).cases(2, 3, 5));

        assertThat(gate.sentence())
                .isEqualTo("KEPT: pass rate 98.7 % (296 of 300 trials, 95 % interval 96.6 % to 99.5 %),"
                        + " at least 90 % asked.");
        assertThat(gate)
                .returns("@PassRate(atLeast = 0.9)", GateRecord::gate)
                .returns(Verdict.KEPT, GateRecord::verdict)
                .returns(false, GateRecord::failed)
                .returns(null, GateRecord::baselineValue)
                .returns(296.0 / 300, GateRecord::value);
    }

    @Test
    void a_floor_that_so_few_trials_cannot_show_is_said_to_be() {
        assertThat(decide(0.95, suite().cases(5, 1, 1)).sentence())
                .isEqualTo("KEPT: pass rate 100.0 % (5 of 5 trials, 95 % interval 56.6 % to 100.0 %),"
                        + " at least 95 % asked. So few trials do not show 95 %; 73 that all pass would.");
        assertThat(decide(1, suite().cases(1, 1, 1)).sentence())
                .isEqualTo("KEPT: pass rate 100.0 % (1 of 1 trial, 95 % interval 20.7 % to 100.0 %),"
                        + " at least 100 % asked. No number of trials shows 100 %.");
    }

    @Test
    void a_floor_is_not_kept() {
        GateRecord gate = decide(0.855, suite().cases(50, 1, 1).cases(10, 0, 1));

        assertThat(gate.sentence())
                .isEqualTo("VIOLATED: pass rate 83.3 % (50 of 60 trials, 95 % interval 72.0 % to 90.7 %),"
                        + " at least 85.5 % asked.");
        assertThat(gate).returns(Verdict.VIOLATED, GateRecord::verdict).returns(true, GateRecord::failed);
    }

    @Test
    void a_rate_right_on_the_floor_is_kept() {
        assertThat(decide(0.07, suite().cases(7, 1, 1).cases(93, 0, 1)).verdict())
                .isEqualTo(Verdict.KEPT);
        assertThat(decide(0.07, suite().cases(6, 1, 1).cases(94, 0, 1)).verdict())
                .isEqualTo(Verdict.VIOLATED);
    }

    private static GateRecord decide(double floor, TestSuite run) {
        return Gatekeeper.decide(run.run(), Optional.empty(), List.of(new PassRateGate(floor)))
                .gates()
                .get(0);
    }
}
