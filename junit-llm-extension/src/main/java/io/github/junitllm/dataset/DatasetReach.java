package io.github.junitllm.dataset;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How far away a dataset may lie. */
@API(status = Status.INTERNAL, since = "0.1")
public enum DatasetReach {
    /** On the class path, or below the project's directory with all symbolic links followed. */
    PROJECT,
    /** Anywhere. */
    ANYWHERE
}
