package io.github.junitllm.baseline;

import io.github.junitllm.result.Verdict;
import java.math.BigDecimal;

/** Decides whether enough trials passed. */
final class PassRateCheck {

    private final BigDecimal floor;
    private final int passed;
    private final int trials;

    PassRateCheck(PassRateGate gate, Measurements measured) {
        this.floor = BigDecimal.valueOf(gate.atLeast());
        this.passed = measured.cases().stream().mapToInt(CaseTrials::passed).sum();
        this.trials =
                measured.cases().stream().mapToInt(one -> one.trials().size()).sum();
    }

    Conclusion conclude() {
        return (isKept()
                        ? Conclusion.visible(Verdict.KEPT, "KEPT: " + figures() + doubt())
                        : Conclusion.failing(Verdict.VIOLATED, "VIOLATED: " + figures()))
                .withValues(null, (double) passed / trials);
    }

    /** In decimal figures, because 0.07 times 100 is more than 7 in doubles. */
    private boolean isKept() {
        return floor.multiply(BigDecimal.valueOf(trials)).compareTo(BigDecimal.valueOf(passed)) <= 0;
    }

    private String figures() {
        return "pass rate " + Figure.percent((double) passed / trials) + " (" + passed + " of "
                + Figure.counted(trials, "trial") + ", 95 % interval "
                + Figure.percent(interval().lower()) + " to "
                + Figure.percent(interval().upper()) + "), at least " + asked() + " asked.";
    }

    private String doubt() {
        if (interval().lower() >= floor.doubleValue()) {
            return "";
        }
        if (floor.compareTo(BigDecimal.ONE) == 0) {
            return " No number of trials shows " + asked() + ".";
        }
        return " So few trials do not show " + asked() + "; " + WilsonInterval.trialsThatShow(floor)
                + " that all pass would.";
    }

    private WilsonInterval interval() {
        return WilsonInterval.of(passed, trials);
    }

    private String asked() {
        return Figure.chosenPercent(floor);
    }
}
