package io.github.junitllm.dataset;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A place in a dataset file.
 *
 * @param file the dataset's location, as the test names it
 * @param line from 1
 * @param column from 1, in UTF-16 units as editors count them
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Position(String file, int line, int column) {

    static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    /** Returns the place for a message, for example {@code golden/refunds.jsonl, line 3, column 12}. */
    @Override
    public String toString() {
        return file + ", " + inFile();
    }

    String inFile() {
        return "line " + line + ", column " + column;
    }
}
