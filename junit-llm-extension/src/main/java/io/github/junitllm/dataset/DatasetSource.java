package io.github.junitllm.dataset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where a dataset comes from.
 *
 * @param location a path such as {@code golden/refunds.jsonl}, looked up on the class path first, then as a file; its
 *     extension says how it is read: {@code .jsonl}, {@code .json}, {@code .csv}, {@code .yaml} or {@code .yml}
 * @param classLoader the class path to look on
 * @param baseDirectory the project's directory
 * @param reach whether a file outside of it may be read
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record DatasetSource(String location, ClassLoader classLoader, Path baseDirectory, DatasetReach reach) {

    /**
     * Reads the whole dataset.
     *
     * @param roles which fields play which role
     * @param today the day by which quarantines have or have not ended
     * @throws DatasetException where the dataset is missing, empty or malformed, holds the same id twice, or a quarantine
     *     has ended
     */
    public Dataset load(RoleNames roles, LocalDate today) {
        DatasetFormat format = DatasetFormat.of(location);
        byte[] content = new DatasetLocator(this).read();
        List<DatasetRow> rows = format.read(location, DatasetText.decode(location, content)).stream()
                .map(source -> DatasetRow.of(source, roles))
                .toList();
        if (rows.isEmpty()) {
            throw new DatasetException("Dataset [" + location + "] has no rows; write " + format.example());
        }
        RowChecks.idsAreUnique(rows);
        RowChecks.rolesExist(location, rows, roles);
        rows.forEach(row -> RowChecks.quarantineHolds(row, today));
        return new Dataset(location, rows);
    }
}
