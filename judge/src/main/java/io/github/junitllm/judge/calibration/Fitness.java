package io.github.junitllm.judge.calibration;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a judge's errors allow to do with it. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Fitness {
    /** TPR and TNR are above 0.9. */
    FIT,
    /** It tells good from bad, TPR + TNR − 1 is at least 0.5, but errs so often that rates need correction. */
    LIMITED,
    /** It hardly tells good from bad: TPR + TNR − 1 is below 0.5. */
    UNFIT,
    /** Nothing was shown: too few labels, or too many answers without a verdict. */
    VOID
}
