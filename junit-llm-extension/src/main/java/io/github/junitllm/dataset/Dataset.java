package io.github.junitllm.dataset;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A golden dataset: at least one row, each with an id of its own.
 *
 * @param location where it was found, as the test names it
 * @param rows in the file's order
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Dataset(String location, List<DatasetRow> rows) {

    public Dataset {
        rows = List.copyOf(rows);
    }
}
