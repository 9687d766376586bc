package io.github.junitllm.baseline;

import io.github.junitllm.result.VerdictRecord.GateRecord;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * For which cases the gates of a method took failed trials into account, so that these fail nothing by themselves.
 *
 * @param onAllCases for whichever case: a floor of the pass rate, or a baseline that was accepted
 * @param onSharedCases for those that run and baseline share: a comparison of pass rates
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Decisions(boolean onAllCases, boolean onSharedCases) {

    private static final Decisions NONE = new Decisions(false, false);

    /** Reads them off what the gates concluded. */
    public static Decisions of(List<GateRecord> gates) {
        return gates.stream().map(Decisions::of).reduce(NONE, Decisions::or);
    }

    private static Decisions of(GateRecord gate) {
        boolean isOnPassRate = gate.metric().equals(MetricNames.PASS_RATE);
        return switch (gate.verdict()) {
            case ACCEPTED -> new Decisions(true, false);
            case KEPT, VIOLATED -> new Decisions(isOnPassRate, false);
            case REGRESSED, IMPROVED, UNCHANGED, INCONCLUSIVE -> new Decisions(false, isOnPassRate);
            case INCOMPARABLE, NO_BASELINE, PARTIAL, NOT_MEASURED -> NONE;
        };
    }

    private Decisions or(Decisions other) {
        return new Decisions(onAllCases || other.onAllCases, onSharedCases || other.onSharedCases);
    }
}
