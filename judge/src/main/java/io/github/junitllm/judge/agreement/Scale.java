package io.github.junitllm.judge.agreement;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What it means that two ratings differ. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Scale {
    /** Two names: they are the same or not. */
    NOMINAL,
    /** Two ranks: they differ by how many ratings lie between them. */
    ORDINAL,
    /** Two numbers: they differ by their difference. */
    INTERVAL
}
