package io.github.junitllm.dataset;

import io.github.junitllm.evaluation.EvaluationException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Says what is wrong with a dataset, where, and what to write instead. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class DatasetException extends EvaluationException {

    private static final long serialVersionUID = 1L;

    DatasetException(String message) {
        super(Kind.SETUP, message);
    }

    DatasetException(String message, Throwable cause) {
        super(Kind.SETUP, message, cause);
    }

    static DatasetException at(Position position, String problem) {
        return new DatasetException(position + ": " + problem);
    }

    static DatasetException at(Position position, String problem, Throwable cause) {
        return new DatasetException(position + ": " + problem, cause);
    }
}
