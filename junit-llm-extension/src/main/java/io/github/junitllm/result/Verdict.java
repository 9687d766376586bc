package io.github.junitllm.result;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a gate concluded. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Verdict {
    /** Compared with the baseline, the metric got worse, and chance does not explain it. */
    REGRESSED,
    /** Compared with the baseline, the metric got better, and chance does not explain it. */
    IMPROVED,
    /** No case got worse. */
    UNCHANGED,
    /** Some case got worse, but chance may explain it. */
    INCONCLUSIVE,
    /** There is a baseline, but it was measured otherwise: another judge, other prices, other cases. */
    INCOMPARABLE,
    /** There is no baseline. */
    NO_BASELINE,
    /** Not all trials of the method were to run, so nothing is concluded. */
    PARTIAL,
    /** Too few trials could be measured. */
    NOT_MEASURED,
    /** A floor or a limit is kept. */
    KEPT,
    /** A floor or a limit is not kept. */
    VIOLATED,
    /** What was measured became the baseline. */
    ACCEPTED
}
